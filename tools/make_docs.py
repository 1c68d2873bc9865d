"""Write the method pages in docs/methods from the catalogue and the algorithms' own help.

`python3 tools/make_docs.py` (needs QGIS) or `make docs`; a test holds the pages up to date.
"""

import os
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "docs" / "methods"
#: Of HTML in help texts -> of Markdown.
_MARKS = (
    (r"\s*</p>\s*", "\n\n"), (r"<p>\s*", ""), (r"</?code>", "`"), (r"</?i>", "*"),
    (r"</?b>", "**"), (r"\s*<li>", "\n- "), (r"</li>|</?ul>", ""), (r"<h3>", "\n\n#### "),
    (r"</h3>", "\n\n"), (r"<br ?/?>", "  \n"),
)  # fmt: skip


def pages(provider):
    """Text of every page.

    Parameters
    ----------
    provider : QgsProcessingProvider

    Returns
    -------
    dict
        File name -> Markdown.
    """
    from spatial_relations.analysis.measures import RELATIONS

    algorithms = [each for each in provider.algorithms() if hasattr(each, "RELATION")]
    algorithms.sort(key=lambda algorithm: algorithm.name())
    headings = {**RELATIONS, "": "All of it"}
    made = {"README.md": _contents(headings, algorithms)}
    for relation, heading in headings.items():
        found = [each for each in algorithms if relation == each.RELATION]
        made[_file(relation)] = _page(heading, found)
    return made


def _file(relation):
    return f"{relation or 'everything'}.md"


def _contents(headings, algorithms):
    lines = [
        "# Methods",
        "",
        "Every algorithm with its parameters, and every measure with how to read it and its "
        "source. These pages are made by `make docs` from the catalogue of measures and from the "
        "algorithms' own help.",
        "",
    ]
    for relation, heading in headings.items():
        lines.append(f"- [{heading}]({_file(relation)})")
        for algorithm in algorithms:
            if relation == algorithm.RELATION:
                title, place = algorithm.displayName(), _anchor(algorithm.displayName())
                lines.append(f"  - [{title}]({_file(relation)}#{place}) (`{algorithm.name()}`): "
                             f"{algorithm.shortDescription()}")  # fmt: skip
    return "\n".join(lines) + "\n"


def _anchor(title):
    return re.sub(r"[^\w-]", "", title.lower().replace(" ", "-"))


def _page(heading, algorithms):
    parts = [f"# {heading}", *map(_algorithm, algorithms)]
    return re.sub(r"\n{3,}", "\n\n", "\n\n".join(parts)).strip() + "\n"


def _algorithm(algorithm):
    parts = [
        f"## {algorithm.displayName()}",
        f"`spatialrelations:{algorithm.name()}`: {algorithm.shortDescription()}",
        _markdown(algorithm.example()),
        "### Parameters",
        _table(("name", "what", "default"), map(_parameter, algorithm.parameterDefinitions())),
    ]
    for level, keys in algorithm.RESULTS.items():
        parts += [f"### {_level(level)}", _table(
            ("field", "what", "high", "low", "range", "source"), (_measure(level, k) for k in keys)
        )]  # fmt: skip
    if algorithm.SOURCES:
        parts += ["### Sources", "\n".join(f"- {source}" for source in algorithm.SOURCES)]
    return "\n\n".join(parts)


def _parameter(definition):
    what = definition.description()
    if definition.help():
        what += f". {definition.help()}"
    options = getattr(definition, "options", None)
    if options:
        listed = "; ".join(f"{number} {text}" for number, text in enumerate(options()))
        what += f" ({listed})"
    optional = definition.flags() & definition.Flag.FlagOptional
    default = definition.defaultValue()
    if default in (None, "", []):
        default = "" if not optional or definition.isDestination() else "not set"
    return f"`{definition.name()}`", what, str(default)


def _level(level):
    from spatial_relations.processing.algorithm import level_heading

    return level_heading(level)


def _measure(level, key):
    from spatial_relations.analysis.measures import Measure, field

    entry = field(level, key)
    if not isinstance(entry, Measure):
        return f"`{key}`", f"{entry.label}. {entry.description}", "", "", "", ""
    unit = f" ({entry.unit})" if entry.unit not in ("", "share") else ""
    return (
        f"`{key}`", f"{entry.label}{unit}. {entry.description}", entry.high, entry.low,
        _range(entry.range), entry.source,
    )  # fmt: skip


def _range(ends):
    lowest, highest = ends
    if lowest is None and highest is None:
        return ""
    if highest is None:
        return f"{lowest:g} or more"
    return f"{highest:g} or less" if lowest is None else f"{lowest:g} to {highest:g}"


def _table(head, rows):
    lines = ["| " + " | ".join(head) + " |", "|" + " --- |" * len(head)]
    for row in rows:
        lines.append("| " + " | ".join(_cell(text) for text in row) + " |")
    return "\n".join(lines)


def _cell(text):
    return re.sub(r"\s+", " ", text).replace("|", "\\|")


def _markdown(html):
    for pattern, mark in _MARKS:
        html = re.sub(pattern, mark, html)
    html = html.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    return html.strip()


def main():
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.path.insert(0, str(Path(__file__).parent))
    from plugin_session import start

    running = start()
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, text in pages(running[1]).items():
        (FOLDER / name).write_text(text, encoding="utf-8")
        print((FOLDER / name).relative_to(ROOT))
    del running


if __name__ == "__main__":
    main()
