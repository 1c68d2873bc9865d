"""Text that Qt shows as HTML."""

import re
from html import escape

#: As in the findings.
_THIN_SPACE = "\u202f"


def as_html(text):
    """A text as rich text, its numbers whole: Qt would break lines within large ones."""
    return re.sub(r"(?<=\d) %", "&nbsp;%", escape(text)).replace(_THIN_SPACE, "&nbsp;")
