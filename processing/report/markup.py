"""The small pieces of HTML that every part of the page is made of."""

import re
from html import escape

_NO_BREAK = "\u00a0"


def prose(text):
    """A text for the page; a number and its per cent stay on one line."""
    return re.sub(r"(?<=\d) %", f"{_NO_BREAK}%", escape(str(text)))


def paragraph(text, kind=""):
    """A paragraph of plain text."""
    attribute = f' class="{kind}"' if kind else ""
    return f"<p{attribute}>{prose(text)}</p>"


def bullets(sentences, kind="notes"):
    """Sentences as a list; nothing where there is none."""
    items = "\n".join(f"<li>{prose(sentence)}</li>" for sentence in sentences)
    return f'<ul class="{kind}">\n{items}\n</ul>' if items else ""


def pairs(rows, kind):
    """Terms and what is said of each, as a list of definitions; nothing where there is none."""
    body = "\n".join(f"<dt>{prose(term)}</dt><dd>{prose(said)}</dd>" for term, said in rows)
    return f'<dl class="{kind}">\n{body}\n</dl>' if body else ""


def section(key, heading, body):
    """A section of the page, named by its heading."""
    return (
        f'<section id="{key}" aria-labelledby="{key}-heading">\n'
        f'<h2 id="{key}-heading">{prose(heading)}</h2>\n{body}\n</section>'
    )


def scrolled(label, body, kind=""):
    """Something wide that may be scrolled sideways, by keys as well."""
    kinds = f"scroll {kind}".strip()
    attributes = f'class="{kinds}" role="region" tabindex="0" aria-label="{prose(label)}"'
    return f"<div {attributes}>\n{body}\n</div>"


def anchor(entry):
    """The id under which the page says how to read a measure."""
    return escape(f"{entry.level}-{entry.key}".replace(" ", "_"))
