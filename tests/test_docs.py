"""The method pages say what the catalogue and the algorithms say today."""

import importlib.util
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def pages(provider):
    spec = importlib.util.spec_from_file_location("make_docs", ROOT / "tools" / "make_docs.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.pages(provider)


def test_the_pages_are_up_to_date(pages):
    written = {path.name: path.read_text("utf-8") for path in (ROOT / "docs/methods").glob("*.md")}
    assert sorted(written) == sorted(pages)
    for name, text in pages.items():
        assert written[name] == text, f"docs/methods/{name}: run “make docs”"


def test_every_algorithm_has_its_place(provider, pages):
    ours = [each.name() for each in provider.algorithms() if hasattr(each, "RELATION")]
    text = "\n".join(pages.values())
    for name in ours:
        assert text.count(f"`spatialrelations:{name}`:") == 1


def test_no_html_is_left(pages):
    for name, text in pages.items():
        for mark in ("<p>", "</p>", "<code>", "<li>", "<b>", "<i>"):
            assert mark not in text, name
