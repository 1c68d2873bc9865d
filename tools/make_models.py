"""Write the models in resources/models: python3 tools/make_models.py (needs QGIS)."""

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
from plugin_session import start
from qgis.core import (
    QgsProcessing,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterMatrix,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QPointF

ROOT = Path(__file__).resolve().parents[1]
Source = QgsProcessingModelChildParameterSource


def step(model, child_id, place, sources, outputs, algorithm=None):
    """Add an algorithm; `sources` parameter -> source, `outputs` model output -> child output."""
    child = QgsProcessingModelChildAlgorithm(algorithm or f"spatialrelations:{child_id}")
    child.setChildId(child_id)
    child.setDescription(child.algorithm().displayName())
    child.setPosition(QPointF(*place))
    for definition in child.algorithm().parameterDefinitions():
        default = definition.defaultValue()
        if definition.name() in sources:
            child.addParameterSources(definition.name(), _listed(sources[definition.name()]))
        elif not definition.isDestination() and default is not None:
            child.addParameterSources(definition.name(), [Source.fromStaticValue(default)])
    final = {}
    for number, (name, output_name) in enumerate(outputs.items()):
        output = QgsProcessingModelOutput(name, name)
        output.setChildId(child_id)
        output.setChildOutputName(output_name)
        output.setPosition(QPointF(place[0] + 260, place[1] + 45 * number))
        final[name] = output
    child.setModelOutputs(final)
    model.addChildAlgorithm(child)


def _listed(sources):
    return sources if isinstance(sources, list) else [sources]


def parameter(model, definition, place, help_text=""):
    component = QgsProcessingModelParameter(definition.name())
    component.setPosition(QPointF(*place))
    definition.setHelp(help_text)
    model.addModelParameter(definition, component)


def given(name):
    return Source.fromModelParameter(name)


def made(child, output):
    return Source.fromChildOutput(child, output)


def value(constant):
    return Source.fromStaticValue(constant)


def city_parameters(model, geometry, row, extra=()):
    """The cities with their fields; a field left empty is the one of its usual name."""
    layer = QgsProcessingParameterFeatureSource("cities", "Cities", [geometry])
    parameter(model, layer, (150, row), "One row a city, or a city and period.")
    named = [
        ("city_id", "City id field", "city_id"),
        ("city_name", "City name field", "name"),
        ("role", "Role field (core, secondary)", "role"),
        ("region", "Region field", "region"),
        *extra,
    ]
    _field_parameters(model, named, "cities", row)


def flow_parameters(model, row):
    """The flows with their fields."""
    layer = QgsProcessingParameterFeatureSource(
        "flows", "Flows", [QgsProcessing.SourceType.TypeVector]
    )
    parameter(model, layer, (150, row), "A table or line layer, one row a flow.")
    named = [
        ("origin", "Origin id field", "origin"),
        ("destination", "Destination id field", "destination"),
        ("flow", "Flow field", "flow"),
        ("period", "Period field of the flows", "period"),
    ]
    _field_parameters(model, named, "flows", row)


def _field_parameters(model, named, parent, row):
    for number, (name, label, default) in enumerate(named):
        definition = QgsProcessingParameterField(name, label, default, parent, optional=True)
        parameter(model, definition, (400 + 250 * number, row))


def chain(**names):
    """Sources from parameters of the model: child parameter=name of the model's parameter."""
    return {child: given(name) for child, name in names.items()}


CITIES = {"CITIES": "cities", "CITY_ID": "city_id", "CITY_NAME": "city_name", "ROLE": "role",
          "REGION": "region"}  # fmt: skip
FLOWS = {"FLOWS": "flows", "ORIGIN": "origin", "DESTINATION": "destination", "FLOW": "flow",
         "PERIOD": "period"}  # fmt: skip
MEASURED = {"CITIES": ("connectivity", "OUTPUT_CITIES"), "LINKS": ("connectivity", "OUTPUT_LINKS")}


def network_steps(model, outputs, extra=None):
    """Build the flow network of the model's cities and flows, and measure it."""
    step(model, "buildflownetwork", (300, 330), chain(**CITIES, **FLOWS, **(extra or {})),
         {"Unmatched rows": "UNMATCHED"})  # fmt: skip
    network = {"CITIES": made("buildflownetwork", "OUTPUT_CITIES"),
               "LINKS": made("buildflownetwork", "OUTPUT_LINKS")}  # fmt: skip
    step(model, "connectivity", (300, 480), network, outputs)


def who_depends_on_whom():
    """Network, connectivity, dominant flows and backbone."""
    model = QgsProcessingModelAlgorithm("Who depends on whom", "Models")
    city_parameters(model, QgsProcessing.SourceType.TypeVectorAnyGeometry, 60)
    flow_parameters(model, 160)
    number = QgsProcessingParameterNumber
    alpha = number("alpha", "Keep links less likely than", number.Type.Double, 0.05, False, 0, 1)
    parameter(model, alpha, (150, 240), "Smaller: fewer links stay in the backbone.")
    network_steps(model, {"Cities": "OUTPUT_CITIES", "Links": "OUTPUT_LINKS",
                          "Regions": "OUTPUT_REGIONS"})  # fmt: skip
    measured = {name: made(*source) for name, source in MEASURED.items()}
    step(
        model,
        "dominantflows",
        (300, 680),
        measured,
        {"Cities by nodal region": "OUTPUT_CITIES", "Dominant links": "OUTPUT_LINKS"},
    )
    step(model, "flowbackbone", (300, 830), {**measured, "ALPHA": given("alpha")},
         {"Backbone": "BACKBONE"})  # fmt: skip
    return described(
        model,
        "From cities with their roles and a table of flows to who depends on whom: the flow "
        "network with its measures (core dependence, main core, net power), the dominant flow of "
        "each city with the nodal region it belongs to, and the backbone of links that are larger "
        "than chance would have them.",
    )


def who_is_left_behind():
    """Polarization, peripheralization and typology."""
    model = QgsProcessingModelAlgorithm("Who is left behind", "Models")
    table, field = QgsProcessing.SourceType.TypeVector, QgsProcessingParameterField
    numeric = field.DataType.Numeric
    city_parameters(model, table, 60, [("period", "Period field", "period")])
    parameter(
        model,
        field("value", "Value field", None, "cities", numeric),
        (150, 160),
        "A total of each city such as GDP or jobs: who gains, who loses.",
    )
    parameter(
        model,
        field("population", "Population field", None, "cities", numeric, False, True),
        (400, 160),
        "Then the value is taken per head, and cities count by their people.",
    )
    headers = ["Field", "Dimension", "Direction (+ or -)", "Weight"]
    parameter(
        model,
        QgsProcessingParameterMatrix("indicators", "Indicators", 1, False, headers),
        (650, 160),
        "+ where a high value raises peripheralization, - where it lowers it.",
    )
    parameter(
        model,
        field("structure", "Fields of the economic structure", None, "cities", numeric, True),
        (900, 160),
        "Such as jobs by sector: cities are grouped by how they differ from the cores.",
    )
    cities = chain(**CITIES, PERIOD="period")
    step(model, "polarization", (300, 300),
         {**cities, **chain(VALUE="value", POPULATION="population")},
         {"Inequality": "OUTPUT", "Trend": "OUTPUT_TREND",
          "City shares and growth": "OUTPUT_CITIES"})  # fmt: skip
    step(
        model,
        "peripheralization",
        (300, 480),
        {**cities, "INDICATORS": given("indicators"), "MISSING": value(2), "RUNS": value(500)},
        {"City peripheralization": "OUTPUT_CITIES", "Indicators": "OUTPUT_INDICATORS"},
    )
    step(model, "citytypology", (300, 640),
         {"CITIES": made("peripheralization", "OUTPUT_CITIES"), "FIELDS": given("structure"),
          "FEATURES": value(1)},
         {"Groups of cities": "OUTPUT_CITIES", "Profiles of groups": "OUTPUT_GROUPS",
          "Transitions between groups": "OUTPUT_TRANSITIONS"})  # fmt: skip
    return described(
        model,
        "From a city table with periods to who is left behind: whether cores and secondary cities "
        "grow apart and who gains or loses, the index of peripheralization with the uncertainty "
        "of its ranks (500 runs with random weights), and the types of secondary city by how "
        "their economic structure differs from that of the cores.",
    )


#: Names a row by its region and period, be they NULL, so that tables can be joined by both.
_PLACE = "coalesce(region, '') || '|' || coalesce(period, '')"
#: What the names of joined measures of flow begin with.
_FLOW = "flow_"
_TEXT, _COUNT, _NUMBER = 10, 2, 6
#: Fields of form beside flow: name, type and what it is of the joined tables.
FORM_AGAINST_FLOW = [
    *((name, _TEXT, name) for name in ("region", "period", "size_field")),
    ("cities", _COUNT, "cities"),
    *((name, _NUMBER, name) for name in ("polycentricity", "polycentricity_floor")),
    *((name, _NUMBER, _FLOW + name)
      for name in ("functional_polycentricity", "functional_polycentricity_floor")),
    ("flow_less_form", _NUMBER, f"{_FLOW}functional_polycentricity - polycentricity"),
    *((name, _NUMBER, name) for name in ("rank_size_slope", f"{_FLOW}rank_size_slope")),
    ("core_share", _NUMBER, "core_share"),
    *((name, _NUMBER, _FLOW + name) for name in ("core_dependence_out", "criss_cross")),
]  # fmt: skip


def comparing_steps(model, form, flow):
    """Join two tables of regions and periods, and keep what compares form with flow.

    Native algorithms do it, since “Execute SQL” finds no layer where there is no project, as in
    qgis_process.
    """
    for number, (child_id, table) in enumerate((("form", form), ("flow", flow))):
        step(model, child_id, (300 + 600 * number, 680),
             {"INPUT": table, "FIELD_NAME": value("place"), "FIELD_TYPE": value(2),
              "FORMULA": value(_PLACE)},
             {}, "native:fieldcalculator")  # fmt: skip
    step(model, "join", (600, 790),
         {"INPUT": made("form", "OUTPUT"), "INPUT_2": made("flow", "OUTPUT"),
          "FIELD": value("place"), "FIELD_2": value("place"), "METHOD": value(1),
          "PREFIX": value(_FLOW)},
         {}, "native:joinattributestable")  # fmt: skip
    mapping = [
        {"name": name, "type": kind, "length": 0, "precision": 0, "expression": expression}
        for name, kind, expression in FORM_AGAINST_FLOW
    ]
    step(model, "compare", (600, 900),
         {"INPUT": made("join", "OUTPUT"), "FIELDS_MAPPING": value(mapping)},
         {"Form against flow": "OUTPUT"}, "native:refactorfields")  # fmt: skip


def form_against_flow():
    """Morphological beside functional polycentricity, period by period."""
    model = QgsProcessingModelAlgorithm("Form against flow", "Models")
    field = QgsProcessingParameterField
    city_parameters(
        model,
        QgsProcessing.SourceType.TypeVectorAnyGeometry,
        60,
        [("city_period", "Period field of the cities", "period")],
    )
    parameter(
        model,
        field("sizes", "Size fields", None, "cities", field.DataType.Numeric, True),
        (1650, 60),
        "Population, jobs: what makes a city large.",
    )
    flow_parameters(model, 160)
    step(model, "coexistence", (900, 330),
         {**chain(**CITIES, PERIOD="city_period", SIZES="sizes")},
         {"Polycentricity": "OUTPUT", "City sizes": "OUTPUT_CITIES",
          "Weighted centres": "OUTPUT_CENTRES"})  # fmt: skip
    network_steps(
        model,
        {"Cities": "OUTPUT_CITIES", "Links": "OUTPUT_LINKS", "Regions": "OUTPUT_REGIONS"},
        {"CITY_PERIOD": "city_period"},
    )
    comparing_steps(model, made("coexistence", "OUTPUT"), made("connectivity", "OUTPUT_REGIONS"))
    return described(
        model,
        "Sets form beside flow, for each region and period: is size spread over the cities, and "
        "is flow? The table “Form against flow” holds morphological and functional polycentricity, "
        "each with its floor (what one city with everything would give), and their difference: "
        "above 0, flows are spread more evenly than sizes.",
    )


def described(model, text):
    model.setHelpContent({"ALG_DESC": text, "ALG_VERSION": "1"})
    return model


def dependence_and_peripheralization():
    """The four algorithms of the main job, one after the other."""
    model = QgsProcessingModelAlgorithm("Core dependence and peripheralization", "Models")
    layer, field = QgsProcessingParameterFeatureSource, QgsProcessingParameterField
    parameter(
        model,
        layer("cities", "Cities", [QgsProcessing.SourceType.TypeVectorAnyGeometry]),
        (150, 60),
    )
    for number, (name, label, default) in enumerate(
        (("city_id", "City id field", "city_id"), ("city_name", "City name field", "name"))
    ):
        parameter(model, field(name, label, default, "cities"), (400 + 250 * number, 60))
    parameter(model, QgsProcessingParameterString("cores", "Core cities (ids or names)"), (900, 60))
    parameter(model, layer("flows", "Flows", [QgsProcessing.SourceType.TypeVector]), (150, 160))
    for number, (name, label) in enumerate(
        (("origin", "Origin id field"), ("destination", "Destination id field"),
         ("flow", "Flow field"))
    ):  # fmt: skip
        parameter(model, field(name, label, name, "flows"), (400 + 250 * number, 160))
    headers = ["Field", "Dimension", "Direction (+ or -)", "Weight"]
    dependence = ["core_dependence", "dependence", "+", "1"]
    parameter(
        model,
        QgsProcessingParameterMatrix("indicators", "Indicators", 1, False, headers, dependence),
        (1150, 60),
    )
    names = {"CITY_ID": given("city_id"), "CITY_NAME": given("city_name")}
    step(model, "assignroles", (300, 300),
         {"CITIES": given("cities"), **names, "METHOD": Source.fromStaticValue(0),
          "CORES": given("cores")}, {})  # fmt: skip
    step(model, "buildflownetwork", (300, 430),
         {"CITIES": made("assignroles", "OUTPUT"), **names, "FLOWS": given("flows"),
          "ORIGIN": given("origin"), "DESTINATION": given("destination"), "FLOW": given("flow")},
         {"Unmatched rows": "UNMATCHED"})  # fmt: skip
    step(model, "connectivity", (300, 600),
         {"CITIES": made("buildflownetwork", "OUTPUT_CITIES"),
          "LINKS": made("buildflownetwork", "OUTPUT_LINKS")},
         {"Links": "OUTPUT_LINKS", "Regions": "OUTPUT_REGIONS"})  # fmt: skip
    step(model, "peripheralization", (300, 760),
         {"CITIES": made("connectivity", "OUTPUT_CITIES"), "INDICATORS": given("indicators"),
          "MISSING": Source.fromStaticValue(2)},
         {"Cities": "OUTPUT_CITIES", "Indicators": "OUTPUT_INDICATORS"})  # fmt: skip
    return described(
        model,
        "From cities and flows to core dependence and peripheralization in one run: assigns the "
        "roles you list, builds the flow network, measures connectivity and ranks the secondary "
        "cities. Indicators may be fields of your cities or measures of connectivity, such as "
        "core_dependence.",
    )


#: File -> what makes its model.
MODELS = {
    "core_dependence_and_peripheralization": dependence_and_peripheralization,
    "who_depends_on_whom": who_depends_on_whom,
    "who_is_left_behind": who_is_left_behind,
    "form_against_flow": form_against_flow,
}


def main():
    running = start()
    for name, make in MODELS.items():
        model = make()
        valid, problems = model.validate()
        if not valid:
            sys.exit(f"{name} is not valid: {problems}")
        path = ROOT / "resources" / "models" / f"{name}.model3"
        if not model.toFile(str(path)):
            sys.exit(f"{path} could not be written")
        print(path.relative_to(ROOT))
    del running


main()
