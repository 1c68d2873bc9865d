"""The measures of a layer that a map can show, grouped by relation."""

from html import escape

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QStandardItem, QStandardItemModel

from ..analysis import measures
from ..cartography import fields
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
            self.appendRow(_alike_item())
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
    return [
        entry
        for entry in entries
        if entry.is_mappable
        and fields.measure_entry(layer, entry.key) is not None
        and any(value is not None for value in fields.columns(layer, entry.key)[0])
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


def _alike_item():
    item = QStandardItem(tr("All alike"))
    item.setData(ALIKE, KEY)
    item.setToolTip(tr("All links are grey: so the colours of cities are seen."))
    return item


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
