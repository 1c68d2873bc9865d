"""The zip that users install, and the ground that the other tests stand on."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
METADATA = """\
[general]
name=Thing
description=A thing.
about=More on it.
version=1.0
qgisMinimumVersion=3.22
author=Somebody
email=somebody@example.org
homepage=https://example.org
tracker=https://example.org/issues
repository=https://example.org/source
icon=icon.svg
"""
GOOD = {"__init__.py": "", "metadata.txt": METADATA, "LICENSE": "Free.", "icon.svg": "<svg/>"}


@pytest.fixture(scope="module")
def package(tool, tmp_path_factory):
    pack = tool("pack")
    paths = pack.tracked(ROOT, "--cached", "--others", "--exclude-standard")
    return pack.write_zip(tmp_path_factory.mktemp("package"), filter(_exists, paths))


def _exists(path):
    return (ROOT / path).exists()


def _zip(path, files, top="thing"):
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in files.items():
            archive.writestr(zipfile.ZipInfo(f"{top}/{name}"), text)
    return path


def test_the_package_keeps_the_rules_of_the_plugin_repository(tool, package):
    assert tool("check_zip").problems(package) == []


def test_the_package_holds_what_a_user_needs_and_nothing_else(package):
    names = set(zipfile.ZipFile(package).namelist())
    tops = {name.split("/")[1] for name in names}
    assert all(name.startswith("spatial_relations/") for name in names)
    assert tops >= {"__init__.py", "metadata.txt", "LICENSE", "analysis", "processing", "ui"}
    assert not tops & {"tests", "benchmarks", "tools", "build", "Makefile", "ruff.toml"}
    assert {"spatial_relations/processing/__init__.py"} <= names


def test_every_shipped_source_compiles(package):
    archive = zipfile.ZipFile(package)
    sources = [name for name in archive.namelist() if name.endswith(".py")]
    assert sources
    for name in sources:
        compile(archive.read(name), name, "exec")


def test_packing_twice_gives_the_same_bytes(tool, package, tmp_path):
    with zipfile.ZipFile(package) as archive:
        paths = [name.split("/", 1)[1] for name in archive.namelist()]
    again = tool("pack").write_zip(tmp_path, paths)
    assert again.name == package.name
    assert again.read_bytes() == package.read_bytes()


def test_the_check_lets_pass_what_is_right(tool, tmp_path):
    assert tool("check_zip").problems(_zip(tmp_path / "a.zip", GOOD)) == []


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"LICENSE": None}, "LICENSE is missing"),
        ({"__init__.py": None}, "__init__.py is missing"),
        ({"metadata.txt": None}, "metadata.txt is missing"),
        ({"tests/test_a.py": "assert 1"}, "tests/test_a.py: does not belong into a plugin"),
        ({"../a.py": ""}, "not a path below the zip"),
        ({"a.so": ""}, "a.so: does not belong"),
        ({".git/config": ""}, "hidden"),
        ({"a.py": "def"}, "a.py: invalid syntax"),
        ({"icon.svg": None}, "the icon is not in the zip"),
        ({"big.png": "0" * 1_000_001}, "a picture of more than"),
        ({"metadata.txt": METADATA + "tags=100 %\n"}, "must be followed by"),
        ({"metadata.txt": METADATA.replace("about=", "aboot=")}, "about is missing"),
        ({"metadata.txt": METADATA.replace("Somebody", "A/B")}, "slash"),
        ({"metadata.txt": METADATA.replace("https://example.org/i", "i")}, "tracker is no web"),
        ({"metadata.txt": METADATA + "category=Analysis\n"}, "the category is none of"),
        ({"metadata.txt": METADATA + "supportsQt6=True\n"}, "supportsQt6"),
        ({"metadata.txt": "name=Thing"}, "no section headers"),
    ],
)
def test_the_check_finds_what_is_wrong(tool, tmp_path, change, problem):
    files = {name: text for name, text in {**GOOD, **change}.items() if text is not None}
    assert problem in "\n".join(tool("check_zip").problems(_zip(tmp_path / "a.zip", files)))


def test_the_check_finds_a_wrong_folder_name_and_an_executable(tool, tmp_path):
    check = tool("check_zip").problems
    assert "no name of a Python package" in check(_zip(tmp_path / "a.zip", GOOD, "my.thing"))[0]
    with zipfile.ZipFile(_zip(tmp_path / "b.zip", GOOD), "a") as archive:
        entry = zipfile.ZipInfo("thing/run.py")
        entry.external_attr = 0o100755 << 16
        archive.writestr(entry, "")
    assert check(tmp_path / "b.zip") == ["thing/run.py: executable"]
    (tmp_path / "c.zip").write_text("no zip")
    assert check(tmp_path / "c.zip") == ["it is not a zip"]


def test_importing_the_plugin_starts_nothing(plugin_folder):
    code = (
        "import sys; sys.path.insert(0, sys.argv[1]); import spatial_relations;"
        "assert not {'qgis', 'numpy', 'pandas', 'networkx'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code, str(plugin_folder)], check=True)


def test_importing_processing_finds_the_one_of_qgis(qgis_processing):
    import processing

    assert "qgis" in processing.__file__
    assert hasattr(processing, "run")
