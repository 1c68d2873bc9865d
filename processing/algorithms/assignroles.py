"""Assign city roles."""

from qgis.core import QgsProcessingParameterNumber, QgsProcessingParameterString

from ...i18n import tr
from .. import parameters as shared
from ..algorithm import RelationAlgorithm
from ..results import write_cities


class AssignRolesAlgorithm(RelationAlgorithm):
    RELATION = "network"
    SOURCES = (
        "Jiang, B. (2013). Head/tail breaks. The Professional Geographer 65, 482-494.",
        "Borgatti, S. and Everett, M. (2000). Models of core/periphery structures. Social "
        "Networks 21, 375-395.",
    )

    def name(self):
        return "assignroles"

    def displayName(self):
        return tr("Assign city roles")

    def tags(self):
        return tr("core,secondary,hierarchy,primate city,metropolis,head/tail").split(",")

    def shortDescription(self):
        return tr("Says which cities are core and which are secondary, and why.")

    def example(self):
        return tr(
            "<p>List the cores that your plan names, or let a rule propose them: by size, or by "
            "how well the flows fit a core-periphery pattern. A rule proposes, you decide. Each "
            "region "
            "and period gets its own cores; a city without a size gets no role.</p>"
            "<p>Example: method “Listed”, cores <i>Shanghai, Nanjing, Hangzhou</i>. The output has "
            "the cities with <code>role</code> and <code>role_reason</code>.</p>"
        )

    def parameters(self):
        number = QgsProcessingParameterNumber
        methods = [
            tr("Listed"),
            tr("Largest cities"),
            tr("Size of at least the threshold"),
            tr("Largest cities that together hold a share"),
            tr("Head/tail breaks (size above the mean)"),
            tr("Core-periphery fit of the flows"),
        ]
        cores = QgsProcessingParameterString("CORES", tr("Core cities"), "", optional=True)
        cores.setHelp(tr("Ids or names, separated by commas; for method “Listed”."))
        return [
            *shared.cities(roles=False, table=True),
            shared.choice("METHOD", tr("Method"), methods),
            cores,
            shared.field("SIZE", tr("Size field"), "CITIES", optional=True, numeric=True,
                         help_text=tr("Persons, jobs or another size; for the methods by size.")),
            number("COUNT", tr("Number of cores"), number.Type.Integer, 3, minValue=1),
            number("THRESHOLD", tr("Smallest size of a core"), number.Type.Double, 1000000.0),
            number("SHARE", tr("Share of size that cores hold (%)"), number.Type.Double, 50.0,
                   minValue=0, maxValue=100),
            *shared.flows("LINKS", tr("Flows"), tr("For the core-periphery fit."), optional=True),
            shared.city_period(),
            shared.output("OUTPUT", tr("Cities with roles"), optional=False),
        ]  # fmt: skip

    def measure(self, run):
        from ...analysis import roles

        method = run.choice("METHOD", roles.METHODS)
        by_size = method not in ("listed", "core-periphery fit")
        cities = run.cities(extra={"size": run.needed_field("SIZE", "CITIES")} if by_size else None)
        if method == "listed":
            found = roles.listed_cores(cities, run.text("CORES"))
        elif by_size:
            found = roles.roles_by_size(
                cities, method, run.integer("COUNT"), run.number("THRESHOLD"),
                run.number("SHARE"), run.notes,
            )  # fmt: skip
        else:
            found = roles.roles_by_fit(cities, run.needed_flows("LINKS"), run.notes, run.progress)
        table = found.assign(row=found.index)
        write_cities(run, "OUTPUT", table, ["role", "role_reason"], tr("Cities with roles"))
        return {}
