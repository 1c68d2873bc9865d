"""Collects every text that a user sees, and keeps the translations of it.

``translations.py`` writes ``resources/translations/spatial_relations_LANGUAGE.ts``, which Qt
Linguist edits, for each language that has one (``translations.py de`` begins another), compiles it
to the ``.qm`` that the plugin loads, and says what is missing. A text that is gone goes with its
translation.
"""

import ast
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections import namedtuple
from pathlib import Path
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "translations"
NAME = "spatial_relations"
#: The context in which `i18n.tr` looks.
CONTEXT = "@default"
#: What the compiler of translations is called.
COMPILERS = ("lrelease", "lrelease-qt5", "lrelease6", "lrelease-qt6")
PACKAGES = ("analysis", "cartography", "processing", "ui")
#: Calls whose texts name the fields of a tuple, or are written to the results as they are.
NO_TEXTS = ("namedtuple", "einsum", "split")
#: A sentence, also one that begins with a place to fill, a quotation or a count of one.
SENTENCE = re.compile(r"(?:[A-Z“{]|1 ).* .*[.:?]", re.DOTALL)
#: Author and year, with or without a title: the same in every language.
REFERENCE = re.compile(r"[^.]*, [A-Z]\..*\(\d{4}\).*|\w[^.]* \(\d{4}\)\. .*|[^{]* \d{4}")
#: Several words, and none of them in the letters of a field or an expression.
WORDS = re.compile(r"[^_=\"|\\]*[A-Za-z]{2,}[^_=\"|\\]*", re.DOTALL)
#: A place with an ending, as in ``{number}th``.
ENDED_PLACE = re.compile(r"{\w+}[a-z]+")


def shipped():
    """Paths of the modules that users run, in order."""
    return sorted(
        [*ROOT.glob("*.py"), *(p for name in PACKAGES for p in (ROOT / name).rglob("*.py"))]
    )


def texts():
    """Every literal that a user may see.

    Returns
    -------
    dict
        Text -> module in which it stands first, as a path from the root.
    """
    found = {}
    for path in shipped():
        name = path.relative_to(ROOT).as_posix()
        for text in _texts_of(name, ast.parse(path.read_text(encoding="utf-8"))):
            found.setdefault(text, name)
    for path in sorted((ROOT / "resources" / "models").glob("*.model3")):
        for text in _texts_of_model(path):
            found.setdefault(text, path.relative_to(ROOT).as_posix())
    return found


def _texts_of_model(path):
    """What a model says of itself and of its parameters."""
    for part in ET.parse(path).iter("Option"):
        if part.get("name") in ("model_name", "model_group") and part.get("value"):
            yield part.get("value")
        texts_in = {"help": _help_in, "parameterDefinitions": _descriptions_in}
        if part.get("name") in texts_in:
            yield from filter(None, texts_in[part.get("name")](part))


def _help_in(part):
    return [each.get("value") for each in part if each.get("name") != "ALG_VERSION"]


def _descriptions_in(part):
    found = part.iter("Option")
    return [each.get("value") for each in found if each.get("name") in ("description", "help")]


def _texts_of(name, tree):
    yield from _worded(tree)
    if name.startswith("analysis/catalogue/"):
        yield from _of_entries(name)
    if name == "analysis/measures.py":
        yield from _of_measures()
    if name == "analysis/story.py":
        yield from _of_story()
    skipped = _skipped(tree)
    is_text = _is_text_of_analysis if name.startswith("analysis/") else _is_sentence
    for node in ast.walk(tree):
        if _is_string(node) and id(node) not in skipped and is_text(node.value):
            yield node.value


def _worded(tree):
    """The literals in ``tr(...)`` and the like, also those of which one is taken."""
    for node in ast.walk(tree):
        if _name_called(node) in ("tr", "translate", "Wording") and node.args:
            for part in _chosen_from(node.args[0]):
                if _is_string(part):
                    yield part.value


def _chosen_from(node):
    if isinstance(node, ast.IfExp):
        return [*_chosen_from(node.body), *_chosen_from(node.orelse)]
    return [node]


def _of_entries(name):
    """What the catalogue says of fields; units and sources are the same in every language."""
    from spatial_relations.analysis import catalogue
    from spatial_relations.analysis.measures import RELATIONS, Measure

    stem = Path(name).stem
    if stem == "__init__":
        return
    if stem == "entry":
        yield from RELATIONS.values()
        return
    for entry in getattr(getattr(catalogue, stem), "ENTRIES", ()):
        yield from (entry.label, entry.description)
        if isinstance(entry, Measure):
            yield from filter(None, (entry.high, entry.low))
            yield from (label for _, label in entry.categories)


def _of_measures():
    from spatial_relations.analysis import measures

    made = measures._DIMENSION
    yield from (made.description, made.high, made.low)
    yield from (label for _, label in measures._SAME)
    for suffix, description in measures._TIMES.values():
        yield from (suffix, description)


def _of_story():
    from spatial_relations.analysis.story import PARTS

    for heading, question in PARTS.values():
        yield from (heading, question)


def _skipped(tree):
    """Ids of the nodes that are docstrings, parts of f-strings, or no texts."""
    skipped = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and _is_string(node.value):
            skipped.add(id(node.value))
        elif isinstance(node, ast.JoinedStr) or _call_of(node) in NO_TEXTS:
            skipped.update(id(part) for part in ast.walk(node))
    return skipped


def _name_called(node):
    return getattr(node.func, "id", None) if isinstance(node, ast.Call) else None


def _call_of(node):
    """The name that is called, of a function or a method."""
    return _name_called(node) or getattr(getattr(node, "func", None), "attr", None)


def _is_string(node):
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def _is_sentence(text):
    return bool(SENTENCE.fullmatch(text)) and not REFERENCE.fullmatch(text)


def _is_text_of_analysis(text):
    if " " not in text:
        return bool(ENDED_PLACE.fullmatch(text))
    return _is_sentence(text) or bool(WORDS.fullmatch(text) and not REFERENCE.fullmatch(text))


# Files of a language

Message = namedtuple("Message", "text is_finished")


def ts_file(language):
    return FOLDER / f"{NAME}_{language}.ts"


def translated(path):
    """What a file of Qt Linguist holds.

    Returns
    -------
    dict
        Text -> Message, its translation.
    """
    if not path.exists():
        return {}
    found = {}
    for message in ET.parse(path).iter("message"):
        translation = message.find("translation")
        text = translation.text or ""
        is_finished = bool(text) and translation.get("type") is None
        found[message.findtext("source")] = Message(text, is_finished)
    return found


def write_ts(path, language, sources, known):
    """Write the texts with the translations known, in the order of modules, then of texts."""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        f'<TS version="2.1" language="{language}" sourcelanguage="en">',
        "<context>",
        f"    <name>{CONTEXT}</name>",
    ]
    for text, module in sorted(sources.items(), key=lambda source: source[::-1]):
        message = known.get(text, Message("", False))
        mark = "" if message.is_finished else ' type="unfinished"'
        lines += [
            "    <message>",
            f'        <location filename="../../{module}"/>',
            f"        <source>{escape(text)}</source>",
            f"        <translation{mark}>{escape(message.text)}</translation>",
            "    </message>",
        ]
    lines += ["</context>", "</TS>", ""]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(lines), encoding="utf-8")


def compile_ts(path):
    compiler = next(filter(None, map(shutil.which, COMPILERS)), None)
    if compiler is None:
        sys.exit("Qt's lrelease is missing; on Debian it is in qttools5-dev-tools.")
    target = path.with_suffix(".qm")
    subprocess.run([compiler, "-silent", "-nounfinished", path, "-qm", target], check=True)


def update(language, sources):
    """Bring the files of a language up to date, and say what they lack."""
    path = ts_file(language)
    known = translated(path)
    write_ts(path, language, sources, known)
    compile_ts(path)
    missing = [text for text in sources if text not in known or not known[text].is_finished]
    for sign, texts_told in (("-", sorted(set(known) - set(sources))), ("+", missing)):
        for text in texts_told:
            print(f"{sign} {text}")
    print(f"{language}: {len(sources)} texts, {len(missing)} (+) without a finished translation")


def main(languages):
    there = [path.stem[len(NAME) + 1 :] for path in sorted(FOLDER.glob(f"{NAME}_*.ts"))]
    sources = texts()
    for language in languages or there:
        update(language, sources)


if __name__ == "__main__":
    from plugin_session import import_plugin

    import_plugin()
    main(sys.argv[1:])
