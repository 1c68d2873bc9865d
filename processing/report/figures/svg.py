"""Marks of SVG; their colours are classes of the page's style, which knows print and dark mode."""

from html import escape

from ....analysis.findings import known_text

#: Half the width of the mark of a city.
RADIUS = 4.5
#: From the middle line of a text down to where its letters stand; Qt knows no ``dy``.
_TO_BASELINE = 4.2


def mark(tag, kind="", tip="", **attributes):
    """An element; numbers get one decimal, `tip` is what a pointer over it reads."""
    written = {"class": kind, **attributes} if kind else attributes
    listed = "".join(
        f' {name.replace("_", "-")}="{_value(value)}"' for name, value in written.items()
    )
    title = f"<title>{escape(tip)}</title>" if tip else ""
    return f"<{tag}{listed}>{title}</{tag}>" if title else f"<{tag}{listed}/>"


def line(x1, y1, x2, y2, kind):
    """A straight line."""
    return mark("line", kind, x1=x1, y1=y1, x2=x2, y2=y2)


def bar(x1, x2, y, height, kind, tip="", **attributes):
    """A horizontal bar between two places, of any order, around the height `y`."""
    start, width = min(x1, x2), abs(x2 - x1)
    return mark(
        "rect", kind, tip, x=start, y=y - height / 2, width=width, height=height, **attributes
    )


def words(x, y, text, kind="", anchor="start"):
    """A text whose middle line is at `y`; `anchor` says what of it is at `x`.

    It is "start", "middle" or "end".
    """
    # As a class: with an attribute of its own, Qt forgets the size that the other classes give.
    kinds = " ".join(filter(None, (kind, anchor if anchor != "start" else "")))
    kinds = f' class="{kinds}"' if kinds else ""
    return f'<text{kinds} x="{_value(x)}" y="{_value(y + _TO_BASELINE)}">{escape(text)}</text>'


def upwards(x, y, text, kind=""):
    """A text that reads upwards from `y`, its middle line at `x`."""
    x += _TO_BASELINE * 0.8
    return (
        f'<text class="{kind}" x="{_value(x)}" y="{_value(y)}" '
        f'transform="rotate(-90 {_value(x)} {_value(y)})">{escape(text)}</text>'
    )


def of(*cities):
    """The attributes that tell whose mark it is: of a city, or of two that flow joins.

    Parameters
    ----------
    cities : object
        Ids as a table holds them; without the first the mark is of no city.
    """
    ids = [known_text(city) for city in cities]
    return dict(zip(("data_city", "data_partner"), ids)) if ids and all(ids) else {}


def is_of(element, city):
    """Whether an element is the mark of a city, or of it and another."""
    return any(f'data-{end}="{escape(city)}"' in element for end in ("city", "partner"))


def city(x, y, role, tip="", radius=RADIUS, **attributes):
    """The mark of a city: a square for a core, a dot for a secondary city, a ring for others."""
    if role == "core":
        place = {"x": x - radius, "y": y - radius, "width": 2 * radius, "height": 2 * radius}
        return mark("rect", "core", tip, **place, **attributes)
    return mark("circle", kind_of(role), tip, cx=x, cy=y, r=radius, **attributes)


def kind_of(role):
    """The class of marks of a city of this role."""
    return role if role in ("core", "secondary") else "other"


def curve(points, kind):
    """A line through points."""
    path = " ".join(f"{_value(float(x))},{_value(float(y))}" for x, y in points)
    return mark("polyline", kind, points=path)


def dots(points, kind):
    """Many dots as one element; those that would cover each other are drawn once."""
    places = dict.fromkeys((round(x), round(y)) for x, y in points)
    # A line of no length is a dot everywhere but in Qt.
    return mark("path", kind, d="".join(f"M{x} {y}h0.01" for x, y in places)) if places else ""


def _value(value):
    if not isinstance(value, float):
        return escape(str(value))
    return f"{value:.1f}".rstrip("0").rstrip(".") if "." in f"{value:.1f}" else f"{value:.1f}"
