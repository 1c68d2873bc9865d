"""Flow backbone, through Processing."""

import pytest

TEMPORARY = "TEMPORARY_OUTPUT"


@pytest.fixture
def backbone(run_algorithm, cities, flows):
    """Backbone of DELTA6 in 2023: ``results, log = backbone(ALPHA=0.2)``."""

    def run(**parameters):
        given = {"CITIES": cities, "LINKS": flows, "OUTPUT_LINKS": TEMPORARY, "BACKBONE": TEMPORARY}
        return run_algorithm("flowbackbone", {**given, **parameters})

    return run


def test_all_links_get_their_chance_and_the_backbone_holds_the_kept(backbone, rows):
    results, _ = backbone(ALPHA=0.2)
    names = results["OUTPUT_LINKS"].fields().names()
    assert names[-4:] == ["flow", "alpha_out", "alpha_in", "significant"]
    assert {"origin", "destination", "region", "period"} <= set(names)
    links = rows(results["OUTPUT_LINKS"], "origin", "destination")
    assert len(links) == 26
    assert links["FB"]["alpha_out"] == pytest.approx(0.0370370370, rel=1e-6)
    assert links["AB"]["alpha_in"] == pytest.approx(0.1864829654, rel=1e-6)
    kept = {pair for pair, link in links.items() if link["significant"] == 1}
    assert kept == {"AB", "AC", "AD", "BA", "BE", "BF", "CA", "DA", "EB", "FB"}
    assert set(rows(results["BACKBONE"], "origin", "destination")) == kept


def test_the_number_and_share_of_kept_links_are_numbers(backbone):
    results, log = backbone()
    assert results["KEPT_LINKS"] == 1
    assert results["KEPT_SHARE"] == pytest.approx(80 / 1130)
    assert "1 of 26 links is kept; it carries 7.1 % of the flow." in log


def test_both_ends_keep_fewer_links(backbone):
    either, _ = backbone(ALPHA=0.3)
    both, _ = backbone(ALPHA=0.3, RULE=1)
    assert 0 < both["KEPT_LINKS"] < either["KEPT_LINKS"]


def test_periods_are_weighed_apart(backbone, dated_flows, rows):
    results, _ = backbone(LINKS=dated_flows, ALPHA=0.2)
    assert len(rows(results["OUTPUT_LINKS"])) == 54
    assert len(rows(results["BACKBONE"])) == 20


def test_without_flow_the_share_kept_is_empty(backbone, flow_layer, rows):
    results, log = backbone(LINKS=flow_layer([("A", "B", 0.0)]))
    assert results["KEPT_LINKS"] == 0
    assert results["KEPT_SHARE"] is None
    assert rows(results["BACKBONE"]) == []
    assert "no backbone" in log


def test_lines_keep_their_own_fields_and_shape(backbone, layer, rows):
    lines = layer(
        "LineString", "origin:string destination:string flow:double note:string",
        [("LineString(0 0, 5 9, 1 1)", "A", "B", 4.0, "ferry")],
    )  # fmt: skip
    results, _ = backbone(LINKS=lines)
    (feature,) = results["BACKBONE"].getFeatures()
    assert feature["note"] == "ferry"
    assert feature.geometry().constGet().numPoints() == 3


def test_an_alpha_of_0_is_refused_by_its_name(failure, cities, flows):
    given = {"CITIES": cities, "LINKS": flows, "ALPHA": 0, "OUTPUT_LINKS": TEMPORARY}
    assert "Keep links less likely than: It must be above 0" in failure("flowbackbone", given)


def test_the_program_runs_it_on_files(qgis_process, tmp_path, rows):
    (tmp_path / "cities.csv").write_text("city_id,name\nA,Alpha\nB,Beta\n")
    (tmp_path / "flows.csv").write_text("origin,destination,flow\nB,A,3\n")
    output = tmp_path / "out.gpkg"
    done = qgis_process(
        "run", "spatialrelations:flowbackbone", CITIES=tmp_path / "cities.csv",
        CITY_ID="city_id", LINKS=tmp_path / "flows.csv", ORIGIN="origin",
        DESTINATION="destination", BACKBONE=output,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    assert [row["alpha_out"] for row in rows(str(output))] == [1]
    assert "KEPT_SHARE" in done.stdout
