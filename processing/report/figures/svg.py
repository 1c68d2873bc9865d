"""Marks of SVG; their colours are classes of the page's style, which knows print and dark mode."""

from html import escape

#: Half the width of the mark of a city.
RADIUS = 4.5


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


def bar(x1, x2, y, height, kind, tip=""):
    """A horizontal bar between two places, of any order, around the height `y`."""
    return mark(
        "rect", kind, tip, x=min(x1, x2), y=y - height / 2, width=abs(x2 - x1), height=height
    )


def words(x, y, text, kind="", anchor="start"):
    """A text whose middle line is at `y`."""
    kinds = f' class="{kind}"' if kind else ""
    return (
        f'<text{kinds} x="{_value(x)}" y="{_value(y)}" dy=".35em" text-anchor="{anchor}">'
        f"{escape(text)}</text>"
    )


def city(x, y, role, tip=""):
    """The mark of a city: a square for a core, a dot for a secondary city, a ring for others."""
    if role == "core":
        side = 2 * RADIUS
        return mark("rect", "core", tip, x=x - RADIUS, y=y - RADIUS, width=side, height=side)
    return mark("circle", kind_of(role), tip, cx=x, cy=y, r=RADIUS)


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
    return mark("path", kind, d="".join(f"M{x} {y}h0" for x, y in places)) if places else ""


def _value(value):
    if not isinstance(value, float):
        return escape(str(value))
    return f"{value:.1f}".rstrip("0").rstrip(".") if "." in f"{value:.1f}" else f"{value:.1f}"
