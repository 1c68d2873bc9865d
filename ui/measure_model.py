"""The measures of a layer that a map can show, grouped by relation."""

from html import escape

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QStandardItem, QStandardItemModel

from ..analysis import measures
from ..cartography import fields
from ..cartography.form_flow import KEY as FORM_AGAINST_FLOW
from ..cartography.layer_measures import measure_entry
from ..cartography.link_looks import HIDDEN, LATERAL, TO_MAIN_CORE
from ..cartography.link_rows import ALIKE
from ..cartography.volumes import is_modelled
from ..i18n import tr

KEY = Qt.ItemDataRole.UserRole

_LEVELS = {"cities": "city", "links": "link"}


class MeasureModel(QStandardItemModel):
    """Rows for a combo box: the plain look, then a heading for each relation and its measures."""

    def set_layer(self, layer):
        """Show the measures of a result layer; none for None."""
        self.clear()
        if layer is None:
            return
        self.appendRow(_plain_item(layer))
        if fields.kind(layer) == "links":
            for item in _look_items(layer):
                self.appendRow(item)
        entries = mappable_measures(layer)
        for relation, heading in measures.RELATIONS.items():
            members = [entry for entry in entries if entry.relation == relation]
            if members:
                self.appendRow(_heading_item(tr(heading)))
            for entry in members:
                self.appendRow(_measure_item(entry))

    def key_at(self, row):
        """Key of the measure in a row; None for the plain look."""
        item = self.item(row)
        return (item.data(KEY) or None) if item is not None else None

    def row_of(self, key):
        """Row of a measure, or of the plain look; -1 if it is not there."""
        for row in range(self.rowCount()):
            if self.item(row).isSelectable() and self.key_at(row) == key:
                return row
        return -1


def mappable_measures(layer):
    """The catalogue's entries of the layer's numbers and kinds that are not all missing."""
    level = _LEVELS.get(fields.kind(layer), "city")
    entries = measures.measures(level, fields.results(layer))
    combined = measure_entry(layer, FORM_AGAINST_FLOW)
    if combined is not None:
        entries = [*entries, combined]
    return [
        entry
        for entry in entries
        if entry.is_mappable
        and measure_entry(layer, entry.key) is not None
        and fields.has_values(layer, fields.value_of(entry))
    ]


def reading(entry):
    """How to read high and low values of a measure, as a sentence; empty where none is known."""
    if entry.is_category or not (entry.high and entry.low):
        return ""
    return tr("High: {high}. Low: {low}.").format(high=tr(entry.high), low=tr(entry.low))


def _plain_item(layer):
    kind = fields.kind(layer)
    if kind == "links" and is_modelled(layer):
        item = QStandardItem(tr("Modelled flow"))
        item.setToolTip(
            tr("One colour of their own: modelled flows never look like observed ones.")
        )
    elif kind == "links":
        item = QStandardItem(tr("Roles of both ends"))
        item.setToolTip(tr("One colour for each pair of roles: core or secondary city."))
    else:
        item = QStandardItem(tr("Role"))
        item.setToolTip(tr("One symbol for core cities and one for secondary cities."))
    return item


def _look_items(layer):
    """Rows for the looks of links that tell of no measure."""
    has_roles = fields.has(layer, "origin_role") and fields.has(layer, "relation")
    for key, text, tip, is_offered in (
        (ALIKE, tr("All alike"),
         tr("All links are grey: so the colours of cities are seen."), True),
        (TO_MAIN_CORE, tr("One arrow to the main core"),
         tr("Only the link of each secondary city to the core it has most flow with."), has_roles),
        (LATERAL, tr("Lateral links"),
         tr("Links between secondary cities in one colour, all others grey."), has_roles),
        (HIDDEN, tr("Not drawn"), tr("No links: so that nothing lies over the cities."), True),
    ):  # fmt: skip
        if is_offered:
            item = QStandardItem(text)
            item.setData(key, KEY)
            item.setToolTip(tip)
            yield item


def _heading_item(text):
    item = QStandardItem(text)
    font = item.font()
    font.setBold(True)
    item.setFont(font)
    item.setFlags(Qt.ItemFlag.NoItemFlags)
    return item


def _measure_item(entry):
    item = QStandardItem(tr(entry.label))
    item.setData(entry.key, KEY)
    parts = [tr(entry.description), reading(entry)]
    item.setToolTip("".join(f"<p>{escape(part)}</p>" for part in parts if part))
    return item
