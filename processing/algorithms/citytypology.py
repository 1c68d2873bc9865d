"""Typology of secondary cities."""

from qgis.core import (
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterNumber,
)

from ...i18n import tr
from .. import parameters as shared
from ..algorithm import RelationAlgorithm
from ..results import PLACE_KEYS, write_cities, write_rows

CITY_KEYS = ["group", "group_label", "silhouette"]
GROUP_KEYS = [
    "region", "group", "group_label", "cities", "silhouette", "indicator", "mean", "deviation",
]  # fmt: skip
TRANSITION_KEYS = ["region", "from_group", "to_group", "count", "probability", "mobility"]


class CityTypologyAlgorithm(RelationAlgorithm):
    RELATION = "unevenness"
    RESULTS = {
        "city": CITY_KEYS,
        "group": ["cities", "silhouette", "mean", "deviation"],
        "transition": TRANSITION_KEYS[3:],
    }  # fmt: skip

    def name(self):
        return "citytypology"

    def displayName(self):
        return tr("Typology of secondary cities")

    def tags(self):
        return tr("cluster,k-means,ward,groups,types,silhouette,transitions,sectors").split(",")

    def shortDescription(self):
        return tr("Groups secondary cities that are alike, and says how well the groups hold.")

    def example(self):
        return tr(
            "<p>Choose fields such as jobs by sector and “Difference to the cores”: a city's "
            "shares less those of its region's cores together say how its economy differs from "
            "theirs. Or take indicators as they are, and standardise them unless they have one "
            "unit.</p>"
            "<p>Secondary cities are grouped within each region, all periods together, so that a "
            "city can move between groups: “Transitions” counts it. A group is called after the "
            "fields in which it is farthest above (<code>high</code>) or below (<code>low</code>) "
            "the mean of all cities grouped: <code>2: high jobs_port, low jobs_bank</code>. "
            "“Profiles” has the means of all fields.</p>"
            "<p>Read <code>silhouette</code> before the groups: a mean below 0.5 is a weak "
            "structure, below 0.25 hardly any, and a city below 0 sits in the wrong group. The "
            "log says which of them it is. Groups are a way to sort cities, and no proof that "
            "types exist.</p>"
        )

    def parameters(self):
        number = QgsProcessingParameterNumber
        return [
            *shared.cities(table=True),
            shared.fields(
                "FIELDS", tr("Fields that describe a city"), "CITIES",
                help_text=tr("Numbers; a city that lacks one is in no group."),
            ),
            shared.choice(
                "FEATURES", tr("Features"),
                [tr("Fields as they are"), tr("Difference to the cores, in shares")],
                help_text=tr("The difference is for fields that are parts of one whole, such as "
                             "jobs by sector."),
            ),
            shared.city_period("PERIOD"),
            shared.choice(
                "METHOD", tr("Method"), [tr("k-means"), tr("Ward")],
                help_text=tr("Ward joins cities step by step; k-means moves them between groups "
                             "until each is nearest to its own. Groups that both find are safer."),
            ),
            number("GROUPS", tr("Number of groups (0 = best silhouette)"), number.Type.Integer, 0,
                   minValue=0),
            shared.with_help(
                QgsProcessingParameterBoolean(
                    "STANDARDISE", tr("Standardise the features"), False
                ),
                tr("So that each counts alike, whatever its unit. Shares need it not."),
            ),
            shared.advanced(
                number("SEED", tr("Seed of k-means"), number.Type.Integer, 0, minValue=0)
            ),
            shared.output("OUTPUT_CITIES", tr("Groups of cities"), optional=False),
            shared.output("OUTPUT_GROUPS", tr("Profiles of groups")),
            shared.output("OUTPUT_TRANSITIONS", tr("Transitions between groups")),
        ]  # fmt: skip

    def number_outputs(self):
        return [
            QgsProcessingOutputNumber("GROUP_COUNT", tr("Number of groups")),
            QgsProcessingOutputNumber("SILHOUETTE", tr("Mean silhouette")),
        ]

    def measure(self, run):
        from ...analysis.group_features import FEATURES
        from ...analysis.typology import METHODS, typology

        columns = run.columns_of_fields("FIELDS", "CITIES")
        cities = run.cities("PERIOD", columns, numbers=True)
        result = typology(
            cities,
            columns,
            features=run.choice("FEATURES", FEATURES),
            method=run.choice("METHOD", METHODS),
            groups=run.integer("GROUPS"),
            standardise=run.is_on("STANDARDISE"),
            seed=run.integer("SEED"),
            notes=run.notes,
            progress=run.progress,
        )
        table = cities[PLACE_KEYS].join(result.cities).assign(row=cities.index)
        write_cities(run, "OUTPUT_CITIES", table, PLACE_KEYS + CITY_KEYS, tr("Groups of cities"))
        write_rows(
            run, "OUTPUT_GROUPS", "group", result.groups, GROUP_KEYS, tr("Profiles of groups")
        )
        write_rows(
            run, "OUTPUT_TRANSITIONS", "transition", result.transitions, TRANSITION_KEYS,
            tr("Transitions between groups"),
        )  # fmt: skip
        groups = result.groups.drop_duplicates(["region", "group"])
        return {"GROUP_COUNT": len(groups), "SILHOUETTE": float(table["silhouette"].mean())}
