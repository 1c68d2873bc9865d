"""What a computation says besides its numbers."""

import ast
import re
from pathlib import Path

import numpy as np
import pytest

from spatial_relations.analysis.notes import Notes

ROOT = Path(__file__).resolve().parents[2]
#: A count that a verb in the plural, or a noun, follows.
COUNTED = re.compile(r"\{count\} (?:of|[a-z]+)\b")


def test_the_same_is_said_once_and_what_differs_each_time():
    notes = Notes()
    for city in ("A", "B", "A"):
        notes.warning("City {city} has no place.", city=city)
        notes.info("Distances are planar.")
    assert notes.sentences() == [
        "City A has no place.", "Distances are planar.", "City B has no place.",
    ]  # fmt: skip


def test_a_warning_and_a_remark_in_the_same_words_are_two():
    notes = Notes()
    notes.info("Nothing flows.")
    notes.warning("Nothing flows.")
    assert [note.is_warning for note in notes] == [False, True]


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (0, "0 cities have no id: X."),
        (1, "1 city has no id: X."),
        (np.int64(1), "1 city has no id: X."),
        (2, "2 cities have no id: X."),
        (11, "11 cities have no id: X."),
    ],
)
def test_one_is_said_in_the_singular_and_all_else_in_the_plural(count, said):
    notes = Notes()
    for say in (notes.info, notes.warning):
        say("{count} cities have no id: {names}.", one="1 city has no id: {names}.",
            count=count, names="X")  # fmt: skip
    assert notes.sentences() == [said, said]
    assert [note.is_warning for note in notes] == [False, True]


def test_without_a_singular_a_text_serves_for_one_as_well():
    notes = Notes()
    notes.info("Cities without an id: {count}.", count=1)
    notes.info("Costs are distances.", one="Never said.")
    assert notes.sentences() == ["Cities without an id: 1.", "Costs are distances."]


def test_one_row_without_a_measure_is_one_row():
    notes = Notes()
    notes.undefined("gini", "ZERO_TOTAL", 1)
    notes.undefined("theil_l", "ZERO_VARIANCE", 2)
    one, two = notes.sentences()
    assert one.startswith("Empty in 1 row, since")
    assert two.startswith("Empty in 2 rows, since")
    notes.undefined("gini", "ZERO_TOTAL", 1)
    assert notes.sentences()[0].startswith("Empty in 2 rows, since"), "of both calls together"


def noted(path):
    """The calls in a module that make a note."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        is_method = isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
        if is_method and node.func.attr in ("info", "warning") and node.args:
            yield node


def literals_of(node):
    return [part.value for part in ast.walk(node) if isinstance(part, ast.Constant)]


def test_every_note_that_counts_has_a_singular():
    lacking, singular = [], 0
    for path in sorted(ROOT.glob("analysis/**/*.py")) + sorted(ROOT.glob("processing/**/*.py")):
        for call in noted(path):
            has_one = len(call.args) > 1 or any(word.arg == "one" for word in call.keywords)
            singular += has_one
            if COUNTED.search("".join(map(str, literals_of(call.args[0])))) and not has_one:
                lacking.append(f"{path.relative_to(ROOT)}:{call.lineno}")
    assert singular > 50
    assert not lacking


def test_a_singular_has_no_other_places_than_its_plural():
    wrong = []
    for path in sorted(ROOT.glob("analysis/**/*.py")) + sorted(ROOT.glob("processing/**/*.py")):
        for call in noted(path):
            for one in (word.value for word in call.keywords if word.arg == "one"):
                several, single = (
                    set(re.findall(r"{\w+", " ".join(map(str, literals_of(node)))))
                    for node in (call.args[0], one)
                )
                if single != several - {"{count"}:
                    wrong.append(f"{path.relative_to(ROOT)}:{call.lineno}")
    assert not wrong
