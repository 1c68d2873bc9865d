"""Morphological polycentricity."""

from functools import partial

from qgis.core import QgsProcessingParameterNumber

from ...i18n import tr
from .. import parameters as shared
from ..algorithm import RelationAlgorithm
from ..line_shapes import distances_to_km
from ..results import PLACE_KEYS, note_missing_crs, write_cities, write_points, write_rows

REGION_KEYS = [
    "cities", "primacy", "primacy_two", "primacy_four", "rank_size_slope", "rank_size_r2", "gini",
    "hhi", "hhi_normalised", "effective_cities", "size_entropy", "polycentricity",
    "polycentricity_floor", "core_share", "core_secondary_ratio", "gap_index", "cv",
    "density_contrast", "centre_x", "centre_y", "standard_distance_km",
]  # fmt: skip
CITY_KEYS = ["size", "rank", "size_share", "expected_size", "size_gap"]
CENTRE_KEYS = ["centre_x", "centre_y", "standard_distance_km"]
WHAT_KEYS = ["region", "period", "size_field"]


class CoexistenceAlgorithm(RelationAlgorithm):
    RELATION = "coexistence"
    RESULTS = {"region": REGION_KEYS, "city": CITY_KEYS}

    def name(self):
        return "coexistence"

    def displayName(self):
        return tr("Morphological polycentricity")

    def tags(self):
        return tr(
            "rank-size,primacy,zipf,polycentricity,concentration,gini,centre,size,density"
        ).split(",")

    def shortDescription(self):
        return tr("Measures how size is spread over the cities, and where its weight lies.")

    def example(self):
        return tr(
            "<p>Choose one or more sizes, for example <code>population</code> and <code>jobs"
            "</code>: each region, period and size gets a row, and so does each city and size.</p>"
            "<p>Read first: <code>rank_size_slope</code> (the flatter, the more polycentric) with "
            "<code>core_share</code>, and <code>polycentricity</code> beside its floor, which "
            "depends on the number of cities. To compare regions of different numbers of cities, "
            "let “Largest cities” be the same for all, such as 4. In <code>size_gap</code>, cities "
            "above 0 are larger than their rank lets expect.</p>"
            "<p>The centres show on the map where the weight of the region moves. Areas should be "
            "built-up areas: the density of administrative areas says little.</p>"
        )

    def parameters(self):
        number = QgsProcessingParameterNumber
        top = number("TOP", tr("Largest cities (0 = all)"), number.Type.Integer, 0, minValue=0)
        return [
            *shared.cities(table=True),
            shared.fields("SIZES", tr("Size fields"), "CITIES",
                          help_text=tr("Persons, jobs, value added: 0 or more.")),
            shared.field("AREA", tr("Area field"), "CITIES", optional=True, numeric=True,
                         help_text=tr("For the density contrast; best the built-up area.")),
            shared.city_period("PERIOD"),
            shared.with_help(
                top, tr("Only these count in the rank-size line and in polycentricity.")
            ),
            shared.output("OUTPUT", tr("Polycentricity"), optional=False),
            shared.output("OUTPUT_CITIES", tr("City sizes")),
            shared.output("OUTPUT_CENTRES", tr("Weighted centres"), shared.POINTS),
        ]  # fmt: skip

    def measure(self, run):
        from ...analysis.coexistence import coexistence

        source = run.source("CITIES")
        sizes = run.columns_of_fields("SIZES", "CITIES")
        area = run.field("AREA", source)
        extra = {**sizes, "area": area} if area else sizes
        cities = run.cities("PERIOD", extra, numbers=True)
        places, crs = run.points(cities.index.to_numpy()), source.sourceCrs()
        note_missing_crs(run, places, crs)
        transforms = run.context.transformContext()
        distances = partial(distances_to_km, crs=crs, transform_context=transforms)
        result = coexistence(
            cities.assign(x=places[:, 0], y=places[:, 1]), sizes, run.integer("TOP"), distances,
            run.notes, run.progress,
        )  # fmt: skip
        write_rows(
            run, "OUTPUT", "region", result.regions, WHAT_KEYS + REGION_KEYS, tr("Polycentricity")
        )
        write_cities(
            run, "OUTPUT_CITIES", result.cities, [*PLACE_KEYS, "size_field", *CITY_KEYS],
            tr("City sizes"),
        )  # fmt: skip
        write_points(
            run, "OUTPUT_CENTRES", "centre", result.centres, WHAT_KEYS + CENTRE_KEYS,
            tr("Weighted centres"), ("centre_x", "centre_y"),
        )  # fmt: skip
        return {}
