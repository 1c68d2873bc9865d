"""Shift-share."""

from ...i18n import tr
from .. import parameters as shared
from ..algorithm import RelationAlgorithm
from ..results import PLACE_KEYS, write_cities

CITY_KEYS = ["growth", "regional_effect", "mix_effect", "local_effect"]


class ShiftShareAlgorithm(RelationAlgorithm):
    RELATION = "unevenness"
    RESULTS = {"city": CITY_KEYS}
    COMPARES_ROLES = False

    def name(self):
        return "shiftshare"

    def displayName(self):
        return tr("Shift-share")

    def tags(self):
        return tr("growth,jobs,sectors,structural change,decomposition,local effect").split(",")

    def shortDescription(self):
        return tr("Splits each city's growth into the region's, its sectors' and its own part.")

    def example(self):
        return tr(
            "<p>Give a city table with a row a city and period, and a field of jobs (or output) "
            "for each sector. The first and the last period are compared; the region is the base. "
            "All results are in the unit of the fields.</p>"
            "<p>The three effects add up to <code>growth</code>. A city that grew by 25 jobs, of "
            "which 27 come with the region, 1 with its mix of sectors and -3 are its own, did "
            "worse than its sectors elsewhere. The split describes; it does not explain.</p>"
        )

    def parameters(self):
        return [
            *shared.cities(table=True),
            shared.fields("SECTORS", tr("Sector fields"), "CITIES",
                          help_text=tr("Jobs or output of each sector, in one unit.")),
            shared.city_period("PERIOD"),
            shared.output("OUTPUT_CITIES", tr("Growth by its parts"), optional=False),
        ]  # fmt: skip

    def measure(self, run):
        from ...analysis.polarization import shift_share

        sectors = run.columns_of_fields("SECTORS", "CITIES")
        cities = run.cities("PERIOD", sectors, numbers=True)
        table = shift_share(cities, list(sectors), run.notes, run.progress)
        write_cities(run, "OUTPUT_CITIES", table, PLACE_KEYS + CITY_KEYS, tr("Growth by its parts"))
        return {}
