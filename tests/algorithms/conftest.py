"""A small region as layers. DELTA6 has two cores, A and B, and four secondary cities."""

import time

import pytest

CRS = "EPSG:32650"
#: Id, name, role, population (thousand); kilometres east and north of a corner.
CITIES = [
    ("A", "Alpha", "core", 1200.0, 0, 0),
    ("B", "Beta", "core", 680.0, 60, 0),
    ("C", "Gamma", "secondary", 290.0, 30, 40),
    ("D", "Delta", "secondary", 190.0, 0, 50),
    ("E", "Epsilon", "secondary", 250.0, 90, 40),
    ("F", "Zeta", "secondary", 140.0, 120, 0),
]
FLOWS = {
    "2006": [
        [0, 100, 55, 45, 20, 10],
        [120, 0, 40, 10, 40, 35],
        [80, 50, 0, 20, 12, 5],
        [70, 15, 25, 0, 5, 0],
        [30, 55, 15, 5, 0, 25],
        [20, 60, 5, 0, 20, 0],
    ],
    "2023": [
        [0, 120, 60, 50, 20, 10],
        [150, 0, 40, 10, 45, 40],
        [100, 60, 0, 15, 10, 5],
        [90, 20, 20, 0, 0, 0],
        [40, 70, 15, 0, 0, 20],
        [25, 80, 5, 0, 10, 0],
    ],
}


def _uri(geometry, fields, crs=CRS):
    parts = [f"crs={crs}"] if crs else []
    return f"{geometry}?" + "&".join(parts + [f"field={field}" for field in fields.split()])


def _point(east, north):
    return f"Point({500000 + 1000 * east} {3500000 + 1000 * north})"


def _flow_rows(years, with_period):
    for year in years:
        for origin, row in zip("ABCDEF", FLOWS[year]):
            for destination, flow in zip("ABCDEF", row):
                if flow:
                    yield ("", origin, destination, float(flow), *([year] if with_period else []))


@pytest.fixture(scope="session")
def layer(memory_layer):
    """Make a layer: ``layer("Point", "id:string size:double", rows, crs=…, name=…)``.

    An empty `crs` leaves the layer without one.
    """
    from qgis.core import QgsCoordinateReferenceSystem

    def make(geometry, fields, rows, crs=CRS, name="layer"):
        made = memory_layer(_uri(geometry, fields, crs), rows, name)
        if not crs:
            made.setCrs(QgsCoordinateReferenceSystem())
        return made

    return make


@pytest.fixture
def cities(layer):
    """The six cities of DELTA6, as points."""
    rows = [(_point(x, y), *attributes) for *attributes, x, y in CITIES]
    fields = "city_id:string name:string role:string population:double"
    return layer("Point", fields, rows, name="Cities")


@pytest.fixture
def flows(layer):
    """The flows of DELTA6 in 2023, as a table without periods."""
    fields = "origin:string destination:string flow:double"
    return layer("None", fields, list(_flow_rows(["2023"], False)), name="Flows")


@pytest.fixture
def dated_flows(layer):
    """The flows of DELTA6 in 2006 and 2023."""
    fields = "origin:string destination:string flow:double period:string"
    return layer("None", fields, list(_flow_rows(FLOWS, True)), name="Flows")


@pytest.fixture
def city_layer(layer):
    """Make a city layer of ``(id, role)`` rows at places along a line."""

    def make(rows, fields="city_id:string role:string", name="Cities", **options):
        rows = [(_point(10 * place, 0), *values) for place, values in enumerate(rows)]
        return layer("Point", fields, rows, name=name, **options)

    return make


@pytest.fixture
def flow_layer(layer):
    """Make a flow table of ``(origin, destination, flow)`` rows."""

    def make(rows, fields="origin:string destination:string flow:double", name="Flows"):
        return layer("None", fields, [("", *row) for row in rows], name=name)

    return make


@pytest.fixture(scope="session")
def rows():
    """The rows of a layer or file as dicts, None for NULL: ``rows(layer)``.

    With names of fields, by the joined texts of these: ``rows(links, "origin", "destination")``.
    """
    from qgis.core import NULL, QgsVectorLayer

    def read(source, *keys):
        if isinstance(source, str):
            source = QgsVectorLayer(source, "rows", "ogr")
            assert source.isValid()
        found = [
            {
                name: None if value == NULL else value
                for name, value in zip(source.fields().names(), feature.attributes())
            }
            for feature in source.getFeatures()
        ]
        if not keys:
            return found
        by_key = {"".join(str(row[key]) for key in keys): row for row in found}
        assert len(by_key) == len(found)
        return by_key

    return read


@pytest.fixture
def failure(provider):
    """What the analyst reads when a run fails: ``failure(name, parameters)``."""
    import processing
    from qgis.core import QgsProcessingException, QgsProcessingFeedback

    def run(name, parameters, feedback=None, **options):
        feedback = feedback or QgsProcessingFeedback()
        with pytest.raises(QgsProcessingException) as caught:
            processing.run(f"spatialrelations:{name}", parameters, feedback=feedback, **options)
        said = f"{caught.value}\n{feedback.textLog()}"
        assert "Traceback" not in said
        assert "Error:" not in said
        return said

    return run


@pytest.fixture
def build(run_algorithm, cities, flows):
    """Build the flow network of DELTA6 in 2023: ``results, log = build(TOP_N=1)``."""

    def run(**parameters):
        return run_algorithm(
            "buildflownetwork",
            {
                "CITIES": cities,
                "FLOWS": flows,
                "OUTPUT_CITIES": "TEMPORARY_OUTPUT",
                "OUTPUT_LINKS": "TEMPORARY_OUTPUT",
                "UNMATCHED": "TEMPORARY_OUTPUT",
                **parameters,
            },
        )

    return run


@pytest.fixture
def connect(run_algorithm, cities, flows):
    """Measure the connectivity of DELTA6 in 2023: ``results, log = connect(REFERENCE=1)``."""

    def run(**parameters):
        return run_algorithm(
            "connectivity",
            {
                "CITIES": cities,
                "LINKS": flows,
                "OUTPUT_CITIES": "TEMPORARY_OUTPUT",
                "OUTPUT_LINKS": "TEMPORARY_OUTPUT",
                "OUTPUT_REGIONS": "TEMPORARY_OUTPUT",
                **parameters,
            },
        )

    return run


@pytest.fixture
def save(tmp_path):
    """Save a layer as a table of a file: ``save(layer, "a.gpkg", "table")`` returns its path."""
    from qgis.core import QgsCoordinateTransformContext, QgsVectorFileWriter

    def write(source, file_name, table=None):
        path = tmp_path / file_name
        options = QgsVectorFileWriter.SaveVectorOptions()
        options.driverName = {"gpkg": "GPKG", "csv": "CSV", "geojson": "GeoJSON"}[
            file_name.rsplit(".", 1)[1]
        ]
        options.layerName = table or path.stem
        actions = QgsVectorFileWriter.ActionOnExistingFile
        options.actionOnExistingFile = (
            actions.CreateOrOverwriteLayer if path.exists() else actions.CreateOrOverwriteFile
        )
        error = QgsVectorFileWriter.writeAsVectorFormatV3(
            source, str(path), QgsCoordinateTransformContext(), options
        )
        assert error[0] == QgsVectorFileWriter.WriterError.NoError, error
        return path

    return write


@pytest.fixture(scope="session")
def canceller(provider):
    """Make a feedback that cancels itself at the n-th change of progress, or from a percentage."""
    from qgis.core import QgsProcessingFeedback

    class Canceller(QgsProcessingFeedback):
        def __init__(self, change=None, percent=None):
            super().__init__()
            self.changes = []
            self.cancelled_at = None
            self._change, self._percent = change, percent
            self.progressChanged.connect(self._look)

        def _look(self, percent):
            self.changes.append(percent)
            due = len(self.changes) == self._change or (
                self._percent is not None and percent >= self._percent
            )
            if due and self.cancelled_at is None:
                self.cancelled_at = time.process_time()
                self.cancel()

    return Canceller
