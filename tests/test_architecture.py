"""What the shipped code may import and use, held by reading it."""

import ast
from graphlib import CycleError, TopologicalSorter
from pathlib import Path, PurePosixPath

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGES = ("analysis", "cartography", "processing", "ui")
#: Root modules that the other packages share.
SHARED = ("i18n", "settings", "version")

#: Package or root module -> what of the plugin it may import.
MAY_IMPORT = {
    "analysis": ("analysis",),
    "cartography": (
        "cartography",
        "analysis.measures",
        "analysis.group_labels",
        "analysis.expected_flow",
        "analysis.printed_numbers",
        *SHARED,
    ),
    "processing": ("processing", "cartography", "analysis", *SHARED),
    # It runs algorithms by their ids, reads what they wrote and draws figures as the report does.
    "ui": (
        "ui",
        "cartography",
        "analysis",
        "processing.report",
        "processing.result_layers",
        *SHARED,
    ),
    "plugin": ("processing", "cartography", "ui", *SHARED),
    "settings": ("i18n",),
    "i18n": (),
    "version": (),
    "__init__": ("plugin",),
}
OURS = {*PACKAGES, *SHARED, "plugin", "spatial_relations"}
RELATIONS = {
    "accessibility",
    "coexistence",
    "connectivity",
    "cooperation",
    "mismatches",
    "peripheralization",
    "polarization",
    "roles",
    "structure",
    "typology",
}
QGIS = ("qgis", "processing", "PyQt5", "PyQt6")
HEAVY = ("matplotlib", "networkx", "numpy", "pandas", "scipy")
UNSAFE = ("random", "pickle", "cPickle", "xml.etree")


def shipped():
    paths = [
        *ROOT.glob("*.py"),
        *(path for name in PACKAGES for path in (ROOT / name).rglob("*.py")),
    ]
    return sorted(PurePosixPath(path.relative_to(ROOT).as_posix()) for path in paths)


def imports(path, tree, nested=True):
    """(line, dotted name, is relative) of every import; with nested=False of those at import."""
    nodes = ast.walk(tree) if nested else outside_functions(tree)
    for node in nodes:
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield node.lineno, alias.name, False
        elif isinstance(node, ast.ImportFrom):
            above = path.parent.parts
            start = above[: len(above) - node.level + 1] if node.level else ()
            if node.level > len(above) + 1:
                start = ("(above the plugin)",)
            module = node.module.split(".") if node.module else []
            for alias in node.names:
                yield node.lineno, ".".join([*start, *module, alias.name]), node.level > 0


def outside_functions(node):
    for child in ast.iter_child_nodes(node):
        yield child
        if not isinstance(child, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)):
            yield from outside_functions(child)


def within(name, packages):
    return any(name == package or name.startswith(f"{package}.") for package in packages)


def import_directions(path, tree):
    allowed = MAY_IMPORT[path.parts[0].removesuffix(".py")]
    for line, name, is_relative in imports(path, tree):
        if is_relative and not within(name, allowed):
            yield f"line {line} imports {name}"


def own_imports_are_relative(path, tree):
    for line, name, is_relative in imports(path, tree):
        if not is_relative and within(name, OURS) and not within(name, ["processing"]):
            yield f"line {line} imports {name}"


def processing_of_qgis_only_in_functions(path, tree):
    """At import QGIS's `processing` may not be there yet; none of ours is reached by that name."""
    for line, name, is_relative in imports(path, tree, nested=False):
        if not is_relative and within(name, ["processing"]):
            yield f"line {line} imports {name}"


def analysis_without_qgis(path, tree):
    if path.parts[0] == "analysis":
        for line, name, is_relative in imports(path, tree):
            if not is_relative and within(name, QGIS):
                yield f"line {line} imports {name}"


def relations_apart(path, tree):
    """A relation module imports no other: what two of them share stands in neither."""
    if path.parts[0] == "analysis" and path.stem in RELATIONS:
        others = [f"analysis.{name}" for name in RELATIONS - {path.stem}]
        for line, name, is_relative in imports(path, tree):
            if is_relative and within(name, others):
                yield f"line {line} imports {name}"


def heavy_packages_late(path, tree):
    """QGIS starts all plugins, and may lack these packages."""
    if path.parts[0] != "analysis":
        for line, name, is_relative in imports(path, tree, nested=False):
            if not is_relative and within(name, HEAVY):
                yield f"line {line} imports {name}"


def packages_hold_a_docstring_only(path, tree):
    """QGIS forgets a plugin's modules at reload, but not packages only passed through."""
    if path.name == "__init__.py" and len(path.parts) > 1:
        is_docstring = ast.get_docstring(tree) is not None
        yield from (f"line {node.lineno} is code" for node in tree.body[is_docstring:])
        if not is_docstring:
            yield "the docstring is missing"


def qt_through_qgis(path, tree):
    for line, name, _ in imports(path, tree):
        if within(name, ["PyQt5", "PyQt6"]):
            yield f"line {line} imports {name}"


def nothing_that_blocks_an_upload(path, tree):
    for line, name, is_relative in imports(path, tree):
        if not is_relative and within(name, UNSAFE):
            yield f"line {line} imports {name}"
    for node in ast.walk(tree):
        if isinstance(node, ast.Assert):
            yield f"line {node.lineno} asserts"
        elif isinstance(node, ast.ExceptHandler) and swallows_all(node):
            yield f"line {node.lineno} swallows every exception"


def swallows_all(handler):
    kind = handler.type.id if isinstance(handler.type, ast.Name) else handler.type
    silent = all(isinstance(step, (ast.Pass, ast.Continue)) for step in handler.body)
    return silent and kind in (None, "Exception", "BaseException")


RULES = [
    import_directions,
    own_imports_are_relative,
    processing_of_qgis_only_in_functions,
    analysis_without_qgis,
    relations_apart,
    heavy_packages_late,
    packages_hold_a_docstring_only,
    qt_through_qgis,
    nothing_that_blocks_an_upload,
]


def test_every_package_is_looked_at():
    assert {path.parts[0] for path in shipped()} >= {*PACKAGES, "__init__.py"}


@pytest.mark.parametrize("path", shipped(), ids=str)
def test_shipped_code_keeps_the_rules(path):
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    assert not {rule.__name__: found for rule in RULES if (found := list(rule(path, tree)))}


def imported_modules(sources):
    """Module -> the modules of ours that it imports, in functions too."""
    modules = {".".join(path.with_suffix("").parts): path for path in sources}
    found = {}
    for module, path in modules.items():
        names = [name for _, name, is_ours in imports(path, ast.parse(sources[path])) if is_ours]
        found[module] = {name for name in names if name in modules}
        found[module] |= {name.rpartition(".")[0] for name in names} & set(modules)
    return found


def test_no_modules_import_each_other_in_a_circle():
    sources = {path: (ROOT / path).read_text(encoding="utf-8") for path in shipped()}
    assert tuple(TopologicalSorter(imported_modules(sources)).static_order())


def test_a_circle_is_found_through_functions_too():
    one, other = PurePosixPath("ui/one.py"), PurePosixPath("ui/other.py")
    circle = {one: "from .other import a", other: "def run():\n    from . import one"}
    with pytest.raises(CycleError):
        TopologicalSorter(imported_modules(circle)).prepare()


@pytest.mark.parametrize(
    ("rule", "path", "code"),
    [
        (import_directions, "analysis/network.py", "from ..i18n import tr"),
        (import_directions, "analysis/network.py", "from ..processing import tables"),
        (import_directions, "cartography/ramps.py", "from ..analysis.network import FlowNetwork"),
        (import_directions, "cartography/ramps.py", "from ..analysis import measures, network"),
        (import_directions, "processing/tables.py", "from ..ui.dock import Dock"),
        (import_directions, "processing/algorithms/degree.py", "from ...plugin import Plugin"),
        (import_directions, "ui/dock.py", "def run():\n    from ..processing import provider"),
        (import_directions, "ui/dock.py", "from ..processing.algorithms import degree"),
        (import_directions, "ui/dock.py", "from ..processing.tables import read_columns"),
        (import_directions, "ui/dock.py", "from .. import plugin"),
        (import_directions, "ui/dock.py", "from ...elsewhere import thing"),
        (import_directions, "i18n.py", "from .settings import value"),
        (import_directions, "__init__.py", "from .ui import dock"),
        (own_imports_are_relative, "plugin.py", "import spatial_relations.ui"),
        (own_imports_are_relative, "ui/dock.py", "from analysis.network import FlowNetwork"),
        (own_imports_are_relative, "ui/dock.py", "def text():\n    from i18n import tr"),
        (processing_of_qgis_only_in_functions, "ui/dock.py", "import processing"),
        (processing_of_qgis_only_in_functions, "plugin.py", "from processing.core import x"),
        (
            processing_of_qgis_only_in_functions,
            "ui/a.py",
            "try:\n    import processing\nfinally: 1",
        ),
        (analysis_without_qgis, "analysis/roles.py", "from qgis.core import QgsPoint"),
        (analysis_without_qgis, "analysis/roles.py", "def run():\n    import processing"),
        (relations_apart, "analysis/typology.py", "from .roles import core_cities"),
        (relations_apart, "analysis/typology.py", "from . import network, structure"),
        (heavy_packages_late, "processing/tables.py", "import pandas as pd"),
        (heavy_packages_late, "ui/charts.py", "class A:\n    from matplotlib import pyplot"),
        (heavy_packages_late, "plugin.py", "if True:\n    import scipy.stats"),
        (packages_hold_a_docstring_only, "ui/__init__.py", '"""The panel."""\nfrom . import dock'),
        (packages_hold_a_docstring_only, "ui/__init__.py", ""),
        (qt_through_qgis, "ui/dock.py", "from PyQt5.QtWidgets import QLabel"),
        (qt_through_qgis, "ui/dock.py", "def run():\n    import PyQt6.QtCore"),
        (nothing_that_blocks_an_upload, "analysis/a.py", "assert 1"),
        (nothing_that_blocks_an_upload, "analysis/a.py", "import random"),
        (nothing_that_blocks_an_upload, "analysis/a.py", "def run():\n    from pickle import load"),
        (nothing_that_blocks_an_upload, "analysis/a.py", "from xml.etree import ElementTree"),
        (nothing_that_blocks_an_upload, "analysis/a.py", "try: 1\nexcept: pass"),
        (nothing_that_blocks_an_upload, "analysis/a.py", "try: 1\nexcept Exception as e: pass"),
    ],
)
def test_a_rule_finds_what_breaks_it(rule, path, code):
    assert list(rule(PurePosixPath(path), ast.parse(code)))


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("__init__.py", "def classFactory(iface):\n    from .plugin import Plugin"),
        ("plugin.py", "from .i18n import tr\nfrom .ui.dock import Dock"),
        ("analysis/roles.py", "import numpy as np\nfrom . import composite\nfrom .errors import E"),
        ("analysis/network.py", "from .roles import core_cities"),
        ("cartography/ramps.py", "from ..analysis.measures import MEASURES\nfrom . import classes"),
        ("cartography/ramps.py", "from ..analysis import measures\nfrom .. import i18n"),
        (
            "processing/algorithms/degree.py",
            "from ...analysis import network\nfrom .. import tables",
        ),
        ("processing/tables.py", "def read():\n    import pandas as pd"),
        ("processing/tables.py", "try: 1\nexcept KeyError: pass"),
        ("ui/dock.py", "def run():\n    import processing\n    processing.run()"),
        ("ui/a.py", "from ..processing.result_layers import read_result"),
        ("ui/a.py", "from ..processing.report.figures.charts import charts"),
        ("ui/dock.py", "from qgis.PyQt.QtWidgets import QLabel\nfrom numpyish import a"),
        ("ui/__init__.py", '"""The panel."""'),
    ],
)
def test_the_rules_let_pass_what_is_right(path, code):
    path, tree = PurePosixPath(path), ast.parse(code)
    assert not {rule.__name__: found for rule in RULES if (found := list(rule(path, tree)))}
