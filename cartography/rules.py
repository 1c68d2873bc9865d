"""Rows of a legend as rules of a renderer.

Rules are kept flat: the layer panel shows nested ones collapsed, and the classes would be hidden.
"""

from qgis.core import QgsFeatureRequest, QgsRuleBasedRenderer


def heading(text):
    """A row of text above other rows; it draws nothing."""
    return QgsRuleBasedRenderer.Rule(None, filterExp="FALSE", label=text)


def row(symbol, condition, label):
    """A symbol for the features that meet a condition."""
    return QgsRuleBasedRenderer.Rule(symbol, filterExp=condition, label=label)


def renderer(rows, order):
    """A renderer of these rows.

    Parameters
    ----------
    rows : iterable of QgsRuleBasedRenderer.Rule
    order : list of tuple
        Expression, and whether the features of its smallest values are drawn first.
    """
    root = QgsRuleBasedRenderer.Rule(None)
    for rule in rows:
        root.appendChild(rule)
    made = QgsRuleBasedRenderer(root)
    clauses = [QgsFeatureRequest.OrderByClause(*clause) for clause in order]
    made.setOrderBy(QgsFeatureRequest.OrderBy(clauses))
    made.setOrderByEnabled(bool(clauses))
    return made


def rows_of(layer):
    """The rules of a styled layer; empty where somebody gave it another kind of renderer."""
    found = layer.renderer()
    return found.rootRule().children() if isinstance(found, QgsRuleBasedRenderer) else []
