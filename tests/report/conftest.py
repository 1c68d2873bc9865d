"""Pages written for the tests, and what the tests ask of them."""

import base64
import re
from html import unescape
from html.parser import HTMLParser

import numpy as np
import pandas as pd
import pytest

from spatial_relations.analysis.result_tables import ResultTable

_PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
#: A name with all that could break a page.
_NASTY = "<b>&\"' %s ${x} {y}"


class Page(HTMLParser):
    """Tags with attributes, texts of elements, rows of tables, and the elements of each figure."""

    VOID = {"meta", "img", "br", "hr", "link"}

    def __init__(self, markup):
        super().__init__()
        self.markup = markup
        self.tags = []
        self.open = []
        self.texts = {}
        self.rows = []
        self.feed(markup)
        assert self.open == [], "every element is closed"

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append(tag)
            self.texts.setdefault(tag, []).append("")
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th") and "tr" in self.open:
            self.rows[-1].append("")

    def handle_startendtag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        for tag in set(self.open):
            self.texts[tag][-1] += data
        if {"td", "th"} & set(self.open):
            self.rows[-1][-1] += data

    def all(self, tag):
        """The attributes of all elements of a tag."""
        return [attributes for name, attributes in self.tags if name == tag]

    def of_kind(self, kind):
        """The attributes of all elements of a class."""
        return [attributes for _, attributes in self.tags if attributes.get("class") == kind]

    def section(self, key):
        """The page from one section on, up to the next."""
        found = re.search(rf'<section id="{key}".*?</section>', self.markup, re.DOTALL)
        return Page(found.group()) if found else None


@pytest.fixture
def nasty():
    return _NASTY


@pytest.fixture
def png():
    return _PNG


@pytest.fixture
def cities():
    """Three cities in 2020, with a nasty name and missing values among them."""
    return pd.DataFrame(
        {
            "fid": [1, 2, 3],
            "city_id": ["1", "3", "5"],
            "name": ["Nanjing", _NASTY, "Chizhou"],
            "role": ["core", "secondary", None],
            "region": [None] * 3,
            "period": ["2020"] * 3,
            "total_flow": [12345.0, 450.5, 0.0],
            "core_dependence": [np.nan, 0.82, None],
            "main_core": [None, "1", None],
            "net_power": [0.5, -0.25, np.nan],
            "eigenvector": [np.nan] * 3,
        }
    )


@pytest.fixture
def regions():
    """A region in two periods."""
    return pd.DataFrame(
        {
            "region": ["Delta", "Delta"],
            "period": ["2010", "2020"],
            "cities": [6, 6],
            "criss_cross": [0.2, np.nan],
            "best_cores": ["1, 3", None],
            "functional_polycentricity": [0.4047, 0.3748],
        }
    )


@pytest.fixture
def table():
    """Make a result table: ``table("city", rows, algorithm="connectivity")``."""

    def make(level, rows, title="A layer", algorithm="", **parameters):
        return ResultTable(algorithm, level, title, pd.DataFrame(rows), parameters)

    return make


@pytest.fixture
def tell(monkeypatch):
    """Let the story of all pages be what is given: ``tell(connectivity=[Finding(...)])``."""
    from spatial_relations.analysis import story

    def tell(**findings):
        told = {part: findings.get(part, []) for part in story.PARTS}
        monkeypatch.setattr(story, "tell", lambda tables, progress=None: told)

    return tell


@pytest.fixture
def write(provider, tmp_path, tell, table, cities):
    """Write a page and read it: ``page = write(tables=[...])``."""
    from spatial_relations.processing.report.page import write_report

    def write(**parts):
        given = {
            "title": "Delta, 2010 to 2020",
            "maps": [("Who depends on cores", _PNG)],
            "tables": [table("city", cities)],
            "left_out": ["3 rows: unknown origin."],
            "sources": ["Census <2020>, http://example.org/"],
            "generated": "24 November 2026",
            **parts,
        }
        path = tmp_path / "report.html"
        write_report(path, **given)
        return Page(path.read_text(encoding="utf-8"))

    tell()
    return write


_MARK = re.compile(r"<(\w+)((?: [\w-]+=\"[^\"]*\")*)\s*/?>(?:<title>(.*?)</title>|([^<]*))?")
_ATTRIBUTE = re.compile(r"([\w-]+)=\"([^\"]*)\"")


def _marks(figure, tag, kind=None):
    """The marks of a figure, as dicts with numbers; `tip` and `text` are what they say."""
    found = []
    for markup in figure.marks:
        for name, attributes, tip, text in _MARK.findall(markup):
            values = dict(_ATTRIBUTE.findall(attributes))
            if name == tag and kind in (None, values.get("class")):
                numbers = {key: _number(value) for key, value in values.items()}
                found.append({**numbers, "tip": unescape(tip), "text": unescape(text)})
    return found


def _number(value):
    try:
        return float(value)
    except ValueError:
        return value


def _texts(figure):
    return [mark["text"] for mark in _marks(figure, "text")]


def _city_rows(**columns):
    """Rows of cities: two cores and secondary ones, as many as the columns have values."""
    count = len(next(iter(columns.values())))
    names = ["Alpha", "Beta", "Gamma", "Delta", "Epsilon", "Zeta"][:count]
    roles = ["core", "core", *["secondary"] * 4][:count]
    ids = [str(place) for place in range(count)]
    return pd.DataFrame({"city_id": ids, "name": names, "role": roles, **columns})


@pytest.fixture
def marks():
    """The marks of a figure: ``marks(figure, "rect", "core")``."""
    return _marks


@pytest.fixture
def texts():
    """The texts of a figure: ``texts(figure)``."""
    return _texts


@pytest.fixture
def city_rows():
    """Rows of cities: ``city_rows(size=[3.0, 2.0, 1.0])``."""
    return _city_rows
