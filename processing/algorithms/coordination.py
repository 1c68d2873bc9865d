"""Coupling coordination degree."""

from qgis.core import QgsProcessingParameterBoolean, QgsProcessingParameterString

from ...analysis.errors import InputError
from ...i18n import tr
from .. import parameters as shared
from ..algorithm import RelationAlgorithm
from ..results import PLACE_KEYS, write_cities

CITY_KEYS = ["coupling", "development", "coordination"]


class CoordinationAlgorithm(RelationAlgorithm):
    RELATION = "unevenness"
    RESULTS = {"city": CITY_KEYS}
    COMPARES_ROLES = False

    def name(self):
        return "coordination"

    def displayName(self):
        return tr("Coupling coordination degree")

    def tags(self):
        return tr("coupling,coordination,balance,systems,development,index").split(",")

    def shortDescription(self):
        return tr("Says whether several systems of a city are developed, and in balance.")

    def example(self):
        return tr(
            "<p>Give an index from 0 to 1 for each system, such as economy, society and "
            "environment; or turn rescaling on. <code>coupling</code> is balance, not level: a "
            "city with 0.2 in all systems has a coupling of 1. Read it with "
            "<code>development</code>.</p>"
            "<p>This is an advanced measure: it is widely used and widely misused. Coupling is the "
            "geometric over the arithmetic mean, without which numbers of different studies don't "
            "compare; rescaled values compare only within one run; and there are no classes, since "
            "their limits differ from paper to paper.</p>"
        )

    def parameters(self):
        weights = QgsProcessingParameterString("WEIGHTS", tr("Weights"), "", optional=True)
        return [
            *shared.cities(table=True),
            shared.fields("SYSTEMS", tr("Systems"), "CITIES",
                          help_text=tr("Indices above 0, and 1 at most, unless rescaled.")),
            shared.city_period("PERIOD"),
            shared.with_help(
                weights, tr("One a system, in their order, with commas between: 0.5, 0.3, 0.2. "
                            "Empty: all alike."),
            ),
            QgsProcessingParameterBoolean(
                "RESCALE", tr("Rescale each system (0.01 to 0.99 within the region)"), False
            ),
            shared.output("OUTPUT_CITIES", tr("City coordination"), optional=False),
        ]  # fmt: skip

    def measure(self, run):
        from ...analysis.coordination import coordination

        systems = run.columns_of_fields("SYSTEMS", "CITIES")
        weights = _numbers(run.text("WEIGHTS"))
        cities = run.cities("PERIOD", systems, numbers=True)
        result = coordination(
            cities, systems, weights, run.is_on("RESCALE"), run.notes, run.progress
        )
        table = cities[PLACE_KEYS].join(result.cities).assign(row=cities.index)
        write_cities(run, "OUTPUT_CITIES", table, PLACE_KEYS + CITY_KEYS, tr("City coordination"))
        return {}


def _numbers(text):
    """Weights of a text, None where it is empty."""
    texts = [part.strip() for part in text.replace("，", ",").replace(";", ",").split(",")]
    if not any(texts):
        return None
    try:
        return [float(part) for part in texts]
    except ValueError as error:
        raise InputError(
            "“{value}” is no list of numbers with commas between.", parameter="WEIGHTS", value=text
        ) from error
