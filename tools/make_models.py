"""Write the models in resources/models: python3 tools/make_models.py (needs QGIS)."""

import importlib.util
import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
from qgis.core import (
    QgsApplication,
    QgsProcessing,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterMatrix,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QPointF

ROOT = Path(__file__).resolve().parents[1]
Source = QgsProcessingModelChildParameterSource


def start():
    """QGIS with our provider."""
    application = QgsApplication([], False)
    application.initQgis()
    sys.path[:] = [entry for entry in sys.path if Path(entry or ".").resolve() != ROOT]
    sys.path.append(os.path.join(QgsApplication.pkgDataPath(), "python", "plugins"))
    from processing.core.Processing import Processing

    Processing.initialize()
    spec = importlib.util.spec_from_file_location(
        "spatial_relations", ROOT / "__init__.py", submodule_search_locations=[str(ROOT)]
    )
    sys.modules["spatial_relations"] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(sys.modules["spatial_relations"])
    from spatial_relations.processing.provider import register

    return application, register()


def step(model, child_id, description, place, sources, outputs):
    """Add an algorithm; `sources` parameter -> source, `outputs` model output -> child output."""
    child = QgsProcessingModelChildAlgorithm(f"spatialrelations:{child_id}")
    child.setChildId(child_id)
    child.setDescription(description)
    child.setPosition(QPointF(*place))
    for definition in child.algorithm().parameterDefinitions():
        default = definition.defaultValue()
        if definition.name() in sources:
            child.addParameterSources(definition.name(), [sources[definition.name()]])
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


def parameter(model, definition, place):
    component = QgsProcessingModelParameter(definition.name())
    component.setPosition(QPointF(*place))
    model.addModelParameter(definition, component)


def given(name):
    return Source.fromModelParameter(name)


def made(child, output):
    return Source.fromChildOutput(child, output)


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
    step(model, "assignroles", "Assign city roles", (300, 300),
         {"CITIES": given("cities"), **names, "METHOD": Source.fromStaticValue(0),
          "CORES": given("cores")}, {})  # fmt: skip
    step(model, "buildflownetwork", "Build flow network", (300, 430),
         {"CITIES": made("assignroles", "OUTPUT"), **names, "FLOWS": given("flows"),
          "ORIGIN": given("origin"), "DESTINATION": given("destination"), "FLOW": given("flow")},
         {"Unmatched rows": "UNMATCHED"})  # fmt: skip
    step(model, "connectivity", "Connectivity measures", (300, 600),
         {"CITIES": made("buildflownetwork", "OUTPUT_CITIES"),
          "LINKS": made("buildflownetwork", "OUTPUT_LINKS")},
         {"Links": "OUTPUT_LINKS", "Regions": "OUTPUT_REGIONS"})  # fmt: skip
    step(model, "peripheralization", "Peripheralization index", (300, 760),
         {"CITIES": made("connectivity", "OUTPUT_CITIES"), "INDICATORS": given("indicators"),
          "MISSING": Source.fromStaticValue(2)},
         {"Cities": "OUTPUT_CITIES", "Indicators": "OUTPUT_INDICATORS"})  # fmt: skip
    model.setHelpContent(
        {
            "ALG_DESC": "From cities and flows to core dependence and peripheralization in one "
            "run: assigns the roles you list, builds the flow network, measures connectivity and "
            "ranks the secondary cities. Indicators may be fields of your cities or measures of "
            "connectivity, such as core_dependence.",
            "ALG_VERSION": "1",
        }
    )
    return model


def main():
    running = start()
    model = dependence_and_peripheralization()
    valid, problems = model.validate()
    if not valid:
        sys.exit(f"not valid: {problems}")
    path = ROOT / "resources" / "models" / "core_dependence_and_peripheralization.model3"
    if not model.toFile(str(path)):
        sys.exit(f"{path} could not be written")
    print(path.relative_to(ROOT))
    del running


main()
