"""Change between periods."""

from collections import namedtuple
from functools import partial

from qgis.core import (
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterString,
)

from ...i18n import tr
from .. import parameters as shared
from ..algorithm import RelationAlgorithm
from ..period_layers import PeriodLayers
from ..results import END_KEYS, PLACE_KEYS, write_compared

COMPARED_KEYS = ["period_from", "period_to", "status"]
CITY_COLUMNS = {
    "CITY_ID": "city_id", "CITY_NAME": "name", "ROLE": "role", "REGION": "region",
    "CITY_PERIOD": "period",
}  # fmt: skip
LINK_COLUMNS = {"ORIGIN": "origin", "DESTINATION": "destination", "PERIOD": "period"}
LINK_PLACES = [
    "origin_name", "destination_name", "origin_role", "destination_role", "relation", "region",
]  # fmt: skip

#: What was compared, and the status of each row.
_Change = namedtuple("_Change", "periods status")


class ConnectivityChangeAlgorithm(RelationAlgorithm):
    RELATION = "connectivity"
    REQUIRES = ("numpy", "pandas")

    def name(self):
        return "connectivitychange"

    def displayName(self):
        return tr("Change between periods")

    def tags(self):
        return tr("difference,trend,before,after,gained,lost,new links,comparison,time").split(",")

    def shortDescription(self):
        return tr("Compares the measures of cities and links in two periods.")

    def example(self):
        return tr(
            "<p>Give the layers that “Connectivity measures” or another of our algorithms wrote: "
            "one with periods, or one for each period. Without a choice, the first and the last "
            "period are compared. Every measure gets its value before (<code>…_from</code>), "
            "after (<code>…_to</code>) and the difference (<code>…_change</code>, after less "
            "before; for texts such as the main core <code>same</code> or <code>changed</code>)."
            "</p><p><code>status</code> tells apart what is lasting, what appeared and what "
            "vanished. A link that is not there has a flow of 0; its other measures are empty, "
            "and so is their change. <code>flow</code> is the flow of the second period. Give all "
            "links: one left out as too small looks as if it had vanished.</p>"
            "<p>Read first <code>core_dependence_change</code>: a secondary city that rises "
            "depends more on cores than before. Small cities change fast: look at the flows "
            "behind a large change. Measures are compared as they stand, so both periods must be "
            "counted alike.</p>"
        )

    def parameters(self):
        text = QgsProcessingParameterString
        start = text("FROM", tr("First period"), "", optional=True)
        start.setHelp(tr("Left empty: the earliest."))
        end = text("TO", tr("Second period"), "", optional=True)
        end.setHelp(tr("Left empty: the latest."))
        return [
            *_city_parameters(),
            *_link_parameters(),
            start,
            end,
            shared.output("OUTPUT_CITIES", tr("Change of cities")),
            shared.output("OUTPUT_LINKS", tr("Change of links")),
        ]

    def number_outputs(self):
        return [
            QgsProcessingOutputNumber("LASTING_LINKS", tr("Number of links in both periods")),
            QgsProcessingOutputNumber("APPEARED_LINKS", tr("Number of links that appeared")),
            QgsProcessingOutputNumber("VANISHED_LINKS", tr("Number of links that vanished")),
        ]

    def measure(self, run):
        from ...analysis.change import note_periods_apart
        from ...analysis.errors import InputError

        has_cities, has_links = (run.source(name) is not None for name in ("CITIES", "LINKS"))
        if not has_cities and not has_links:
            raise InputError("Give cities or links, or both.", parameter="CITIES")
        for name, there in (("CITIES_TO", has_cities), ("LINKS_TO", has_links)):
            if not there and run.source(name) is not None:
                raise InputError("Give the layer of the first period too.", parameter=name)
        cities = _compare_cities(run) if has_cities else None
        links = _compare_links(run) if has_links else None
        note_periods_apart(cities and cities.periods, links and links.periods, run.notes)
        status = links.status if has_links else []
        return {
            f"{kind.upper()}_LINKS": status.count(kind)
            for kind in ("lasting", "appeared", "vanished")
        }


def _city_parameters():
    _, *columns = shared.cities(table=True)
    columns[-1].setHelp(tr("Cities whose region is another in the second period are named."))
    return [
        _layer("CITIES", tr("Cities of the first or of both periods")),
        _layer("CITIES_TO", tr("Cities of the second period")),
        *(_optional(column) for column in columns),
        shared.city_period(),
        _measures("CITY_MEASURES", tr("Measures of cities compared"), "CITIES"),
    ]


def _link_parameters():
    field = shared.field
    return [
        _layer("LINKS", tr("Links of the first or of both periods")),
        _layer("LINKS_TO", tr("Links of the second period")),
        field("ORIGIN", tr("Origin id field"), "LINKS", "origin", optional=True),
        field("DESTINATION", tr("Destination id field"), "LINKS", "destination", optional=True),
        shared.advanced(
            field("PERIOD", tr("Period field of the links"), "LINKS", "period", optional=True)
        ),
        _measures("LINK_MEASURES", tr("Measures of links compared"), "LINKS"),
    ]


def _layer(name, label):
    layer = QgsProcessingParameterFeatureSource(name, label, [shared.TABLE], optional=True)
    layer.setHelp(tr("What one of our algorithms wrote; its fields must be called alike."))
    return layer


def _optional(parameter):
    """A field without which there is nothing to say where its layer is not given."""
    parameter.setFlags(parameter.flags() | parameter.Flag.FlagOptional)
    return parameter


def _measures(name, label, parent):
    any_type = QgsProcessingParameterField.DataType.Any
    parameter = QgsProcessingParameterField(name, label, None, parent, any_type, True, True)
    parameter.setHelp(tr("Left empty: all measures that the layer has."))
    return shared.advanced(parameter)


def _compare_cities(run):
    from ...analysis.cities import clean_cities

    layers = PeriodLayers(run, "CITIES", "cities", CITY_COLUMNS)
    layers.require("CITY_ID")
    return _compare(run, layers, "city", clean_cities, PLACE_KEYS)


def _compare_links(run):
    from ...analysis.compared_periods import clean_links

    layers = PeriodLayers(run, "LINKS", "flows", LINK_COLUMNS)
    layers.require("ORIGIN", "DESTINATION")
    return _compare(run, layers, "link", clean_links, [*END_KEYS, "flow"])


def _compare(run, layers, level, clean, keys):
    """Write the change of one kind of features."""
    from ...analysis import change as science
    from ...analysis.compared_periods import choose_periods

    chosen = _measures_compared(run, layers, level)
    first, *second = (
        clean(table, run.notes)
        for table in layers.tables(chosen, LINK_PLACES if level == "link" else [])
    )
    periods = choose_periods(
        first, second[0] if second else None, run.text("FROM"), run.text("TO"), level
    )
    places = [key for key in keys if key not in ("period", "flow", *science.KEYS[level])]
    table = science.change(periods, level, chosen, places, run.notes)
    run.progress(1)
    table["flow"] = table.get("flow_to")
    found = [key + ending for key in chosen for ending in science.ENDINGS]
    title = tr("Change of cities") if level == "city" else tr("Change of links")
    write_compared(
        run, f"OUTPUT_{layers.name}", layers.name, level, table,
        [*keys, *COMPARED_KEYS, *found], science.measures_among(level, layers.field_names()[0]),
        title, partial(layers.features, table),
    )  # fmt: skip
    layers.note_unplaced()
    return _Change(periods, table["status"].tolist())


def _measures_compared(run, layers, level):
    """The measures chosen, or all; of links always the flow."""
    from ...analysis.change import comparable

    fields, chosen = layers.field_names(), run.texts(f"{level.upper()}_MEASURES")
    if chosen and level == "link" and all("flow" in names for names in fields):
        chosen = ["flow", *chosen]
    return comparable(level, fields, chosen, run.notes)
