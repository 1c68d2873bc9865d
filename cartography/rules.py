"""Rows of a legend as rules of a renderer.

Rules are kept flat: the layer panel shows nested ones collapsed, and the classes would be hidden.
What a row is, and of which measure, stands in its rule's key: so a legend can be drawn, and the
measure be told, from a layer that was saved and opened again.
"""

from collections import Counter, namedtuple
from zlib import crc32

from qgis.core import QgsFeatureRequest, QgsMarkerSymbol, QgsRuleBasedRenderer

#: Kinds of rows: the title of classes, a class, a role, what stands out, a remark at the end; what
#: sizes or widths show, and how wide the links of a value are.
HEADING, CLASS, ROLE, ACCENT, NOTE = "heading", "class", "role", "accent", "note"
SCALE, WIDTH = "scale", "width"
_KINDS = (HEADING, CLASS, ROLE, ACCENT, NOTE, SCALE, WIDTH)

#: What the description of a rule says of a row that has no feature in the period told of: a map
#: whose periods are played keeps it, a legend of ours leaves it out.
ABSENT = "absent"

#: A row to be: `measure` is the key of the measure that it tells of, if it tells of one.
Row = namedtuple(
    "Row", "symbol condition label kind measure is_absent", defaults=(CLASS, "", False)
)


def heading(text, measure=""):
    """A row of text above other rows; it draws nothing."""
    return Row(None, "FALSE", text, HEADING, measure)


def note(text):
    """A row of text below other rows; it draws nothing."""
    return Row(None, "FALSE", text, NOTE)


def scale(text):
    """A row of text that says what sizes or widths show."""
    return Row(None, "FALSE", text, SCALE)


def row(symbol, condition, label):
    """A rule with a symbol for the features that meet a condition."""
    made = _plain()  # whose rules go with it
    rule = made.rootRule().children()[0].clone()
    rule.setSymbol(symbol)
    rule.setFilterExpression(condition)
    rule.setLabel(label)
    return rule


def _plain():
    """A renderer of one rule, both made by QGIS itself.

    A rule that Python makes is not told when QGIS deletes it, and lets Python write into memory
    that is no longer its own: so ours are copies of one that QGIS has made.
    """
    return QgsRuleBasedRenderer(QgsMarkerSymbol())


def renderer(rows, order, condition=""):
    """A renderer of these rows.

    Parameters
    ----------
    rows : iterable of Row
    order : list of tuple
        Expression, and whether the features of its smallest values are drawn first.
    condition : str
        What features must meet besides to be drawn.
    """
    made = _plain()
    root = made.rootRule()
    root.removeChildAt(0)
    alike = Counter()
    for one in rows:
        text = one.condition
        if condition and one.symbol is not None:
            text = f"{condition} AND ({text})"
        rule = row(one.symbol, text, one.label)
        told = one.kind, one.measure, one.condition
        alike[told] += 1
        rule.setRuleKey(_key(*told, alike[told]))
        rule.setDescription(ABSENT if one.is_absent else "")
        root.appendChild(rule)
    clauses = [QgsFeatureRequest.OrderByClause(*clause) for clause in order]
    made.setOrderBy(QgsFeatureRequest.OrderBy(clauses))
    made.setOrderByEnabled(bool(clauses))
    return made


def _key(kind, measure, condition, number):
    """The key of a row: the same for what it stands for, whatever other rows there are."""
    mark = crc32(f"{condition} {number}".encode())
    return f"{mark:08x} {kind} {measure}".strip()


def rows_of(layer):
    """The rules of a styled layer; empty where somebody gave it another kind of renderer."""
    found = layer.renderer()
    return found.rootRule().children() if isinstance(found, QgsRuleBasedRenderer) else []


def told_rows(layer):
    """The rules that a legend tells of: those of the period that the rows tell of."""
    return [rule for rule in rows_of(layer) if rule.description() != ABSENT]


def is_ours(layer):
    """Whether a layer is drawn by rules of ours, and by no others."""
    return bool(rows_of(layer)) and not is_foreign(layer)


def is_foreign(layer):
    """Whether a layer is drawn by a renderer of another kind, or by rules of somebody else."""
    if not isinstance(layer.renderer(), QgsRuleBasedRenderer):
        return layer.renderer() is not None
    return any(_told(rule)[0] not in _KINDS for rule in rows_of(layer))


def kind_of(rule):
    """What a rule of ours is, one of the kinds above; of a foreign one what it looks like."""
    kind = _told(rule)[0]
    if kind in _KINDS:
        return kind
    return HEADING if rule.symbol() is None else CLASS


def measure_in(rule):
    """Key of the measure that a rule of ours tells of; empty where it tells of none."""
    return _told(rule)[1]


def measure_of(layer):
    """Key of the measure by whose classes a layer is drawn, or None."""
    told = (_told(rule) for rule in rows_of(layer))
    return next((measure for kind, measure in told if kind in (HEADING, CLASS) and measure), None)


def _told(rule):
    """Kind and measure that a rule's key tells."""
    _, kind, measure = [*rule.ruleKey().split(" ", 2), "", "", ""][:3]
    return kind, measure
