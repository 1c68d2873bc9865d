"""Styles that are held for a while after layers got others.

A map that is drawn in another thread begins by copying the expressions of its styles. QGIS lets go
of an expression just before it copies it: if the layer loses its style in that moment, and nobody
else holds the expression, it is copied from memory that is free, and QGIS crashes.
"""

from collections import deque

from qgis.PyQt import sip

#: As many as an analyst goes through while maps are drawn.
_MOST = 64

_held = deque()


def hold_style(layer):
    """Hold what a layer is drawn and labelled by, until many others were held.

    A copy shares its expressions with what it was copied from.
    """
    copies = [part.clone() for part in (layer.renderer(), layer.labeling()) if part]
    for copy in copies:
        # Not Python's: at the end of the program it would delete them after QGIS has ended.
        sip.transferto(copy, None)
    _held.append(copies)
    if len(_held) > _MOST:
        for copy in _held.popleft():
            sip.transferback(copy)
