"""Parameters that algorithms share: names are promises that saved models hold."""

from qgis.core import (
    NULL,
    QgsProcessing,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterMatrix,
    QgsProcessingParameterNumber,
)

from ..i18n import tr

TABLE = QgsProcessing.SourceType.TypeVector
ANY_GEOMETRY = QgsProcessing.SourceType.TypeVectorAnyGeometry
LINES = QgsProcessing.SourceType.TypeVectorLine
POINTS = QgsProcessing.SourceType.TypeVectorPoint


class FieldParameter(QgsProcessingParameterField):
    """A field that need not be given where its default will do; QGIS would call it missing."""

    def checkValueIsAcceptable(self, value, context=None):
        if value in (None, NULL) and self.defaultValue():
            return True
        return super().checkValueIsAcceptable(value, context)


def field(name, label, parent, default=None, optional=False, help_text="", numeric=False):
    """A field of the layer of the parameter `parent`."""
    types = QgsProcessingParameterField.DataType
    parameter = FieldParameter(
        name, label, default, parent, types.Numeric if numeric else types.Any, False, optional
    )
    parameter.setHelp(help_text)
    return parameter


def fields(name, label, parent, optional=False, help_text=""):
    """One or more number fields of the layer of the parameter `parent`."""
    number = QgsProcessingParameterField.DataType.Numeric
    parameter = QgsProcessingParameterField(name, label, None, parent, number, True, optional)
    parameter.setHelp(help_text)
    return parameter


def cities(roles=True, table=False):
    """The city layer with its id, name, role and region fields."""
    layer = QgsProcessingParameterFeatureSource(
        "CITIES", tr("Cities"), [TABLE if table else ANY_GEOMETRY]
    )
    layer.setHelp(tr("One row a city (and period). Polygons count by a point on their surface."))
    found = [
        layer,
        field("CITY_ID", tr("City id field"), "CITIES", "city_id",
              help_text=tr("Compared as text with ends of flows; 310000 and “310000” are one.")),
        field("CITY_NAME", tr("City name field"), "CITIES", "name", optional=True),
    ]  # fmt: skip
    if roles:
        found.append(
            field("ROLE", tr("Role field"), "CITIES", "role", optional=True,
                  help_text=tr("“core” or “secondary”; anything else is neither."))
        )  # fmt: skip
    region = field("REGION", tr("Region field"), "CITIES", "region", optional=True,
                   help_text=tr("Everything is computed within each region."))  # fmt: skip
    return [*found, advanced(region)]


def city_period(name="CITY_PERIOD"):
    """The period field of the city layer."""
    return advanced(
        field(name, tr("Period field of the cities"), "CITIES", "period", optional=True,
              help_text=tr("For a table with one row a city and period."))
    )  # fmt: skip


def flows(source, label, help_text, optional=False):
    """A flow table with its origin, destination, flow and period fields."""
    layer = QgsProcessingParameterFeatureSource(source, label, [TABLE], optional=optional)
    layer.setHelp(help_text)
    return [
        layer,
        field("ORIGIN", tr("Origin id field"), source, "origin", optional=optional),
        field("DESTINATION", tr("Destination id field"), source, "destination", optional=optional),
        field("FLOW", tr("Flow field"), source, "flow", optional=True,
              help_text=tr("Without it each row counts 1. Repeated pairs are summed.")),
        advanced(field("PERIOD", tr("Period field of the flows"), source, "period", optional=True,
                       help_text=tr("Everything is computed within each period."))),
    ]  # fmt: skip


def costs():
    """An optional table of costs between cities with its fields."""
    layer = QgsProcessingParameterFeatureSource("COSTS", tr("Costs"), [TABLE], optional=True)
    layer.setHelp(
        tr("A table with a row an ordered pair, such as “Travel costs between cities” writes; a "
           "pair without a row can't be reached. Without a table, distances in km are taken.")
    )  # fmt: skip
    return [
        layer,
        field("COST_ORIGIN", tr("Origin id field of the costs"), "COSTS", "origin", optional=True),
        field("COST_DESTINATION", tr("Destination id field of the costs"), "COSTS", "destination",
              optional=True),
        field("COST", tr("Cost field"), "COSTS", "cost", optional=True),
    ]  # fmt: skip


def decimal(name, label, help_text="", default=None, smallest=0.0):
    """A number that may be left empty."""
    number = QgsProcessingParameterNumber
    parameter = number(name, label, number.Type.Double, default, True, smallest)
    parameter.setHelp(help_text)
    return parameter


def links():
    """The links of a network with their fields, and the period field of the cities."""
    help_text = tr("Links of “Build flow network”, or a table with a row a flow.")
    return [*flows("LINKS", tr("Links"), help_text), city_period()]


def choice(name, label, options, default=0, help_text=""):
    """One of several options, by its number."""
    parameter = QgsProcessingParameterEnum(name, label, options, defaultValue=default)
    parameter.setHelp(help_text)
    return parameter


def indicators(name, optional=False):
    """A table of indicators, one a row."""
    headers = [tr("Field"), tr("Dimension"), tr("Direction (+ or -)"), tr("Weight")]
    parameter = QgsProcessingParameterMatrix(
        name, tr("Indicators"), 1, False, headers, None if optional else [], optional
    )
    parameter.setHelp(
        tr("+ where a high value raises peripheralization, - where it lowers it. Without a weight, "
           "an indicator counts 1.")
    )  # fmt: skip
    return parameter


def output(name, label, kind=TABLE, optional=True):
    """An output layer; optional ones can be skipped."""
    return QgsProcessingParameterFeatureSink(name, label, kind, None, optional, True)


def advanced(parameter):
    """The parameter, shown among the advanced ones."""
    parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
    return parameter


def with_help(parameter, text):
    """The parameter with a help text."""
    parameter.setHelp(text)
    return parameter
