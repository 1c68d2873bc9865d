"""check_zip.py ZIP: what the plugin repository refuses in an upload, and a little more."""

import configparser
import re
import sys
import zipfile
from pathlib import Path
from urllib.parse import urlparse

MAX_BYTES = 25_000_000
MAX_PICTURE_BYTES = 1_000_000
NEEDED_FILES = ("__init__.py", "metadata.txt", "LICENSE")
NEEDED_KEYS = (
    "name",
    "description",
    "version",
    "qgisMinimumVersion",
    "author",
    "email",
    "about",
    "tracker",
    "repository",
)
LINKS = ("homepage", "tracker", "repository")
CATEGORIES = {"Raster", "Vector", "Database", "Mesh", "Web"}
BAD_FOLDERS = {"__MACOSX", "__pycache__", "tests", "benchmarks", "tools"}
BAD_ENDINGS = (".bat", ".cmd", ".dll", ".dylib", ".exe", ".ps1", ".pyc", ".pyo", ".sh", ".so")
PICTURE_ENDINGS = (".gif", ".jpg", ".jpeg", ".png", ".svg")


def problems(path):
    """Every reason to refuse the zip at this path, as sentences; empty when it is fine."""
    if path.stat().st_size > MAX_BYTES:
        return [f"it is bigger than {MAX_BYTES} bytes"]
    try:
        with zipfile.ZipFile(path) as archive:
            if archive.testzip() is not None:
                return ["it is damaged"]
            return [*_entries(archive), *_folder(archive), *_sources(archive)]
    except zipfile.BadZipFile:
        return ["it is not a zip"]


def _entries(archive):
    for entry in archive.infolist():
        name = entry.filename
        parts = name.split("/")
        if ".." in parts or name.startswith("/") or "\\" in name or ":" in name:
            yield f"{name}: not a path below the zip"
        if BAD_FOLDERS & set(parts) or name.lower().endswith(BAD_ENDINGS):
            yield f"{name}: does not belong into a plugin"
        if any(part.startswith(".") for part in parts):
            yield f"{name}: hidden"
        if entry.external_attr >> 16 & 0o111 and not entry.is_dir():
            yield f"{name}: executable"
        if name.lower().endswith(PICTURE_ENDINGS) and entry.file_size > MAX_PICTURE_BYTES:
            yield f"{name}: a picture of more than {MAX_PICTURE_BYTES} bytes"


def _folder(archive):
    names = set(archive.namelist())
    tops = {name.split("/")[0] for name in names}
    if len(tops) != 1:
        yield f"it needs one folder at the top, not {sorted(tops)}"
        return
    (top,) = tops
    if not re.fullmatch(r"[A-Za-z][A-Za-z0-9_]+", top):
        yield f"{top}: no name of a Python package"
    missing = [file for file in NEEDED_FILES if f"{top}/{file}" not in names]
    yield from (f"{file} is missing" for file in missing)
    if "metadata.txt" not in missing:
        yield from _metadata(archive.read(f"{top}/metadata.txt").decode("utf-8"), top, names)


def _metadata(text, top, names):
    parser = configparser.ConfigParser()  # as QGIS reads it: a lone % is an error
    parser.optionxform = str
    try:
        parser.read_string(text)
        general = dict(parser.items("general"))
    except configparser.Error as error:
        yield f"metadata.txt: {error}"
        return
    for key in NEEDED_KEYS:
        if not general.get(key, "").strip():
            yield f"metadata.txt: {key} is missing"
    for key in LINKS:
        link = urlparse(general.get(key, ""))
        if link.scheme not in ("http", "https") or not link.netloc:
            yield f"metadata.txt: {key} is no web address"
    if "/" in general.get("author", ""):
        yield "metadata.txt: the author has a slash"
    if general.get("category", "Vector") not in CATEGORIES:
        yield f"metadata.txt: the category is none of {sorted(CATEGORIES)}"
    if "supportsQt6" in general:
        yield "metadata.txt: supportsQt6 is out of use"
    if f"{top}/{general.get('icon')}" not in names:
        yield "metadata.txt: the icon is not in the zip"


def _sources(archive):
    for name in archive.namelist():
        if name.endswith(".py"):
            try:
                compile(archive.read(name), name, "exec")
            except (SyntaxError, ValueError) as error:
                yield f"{name}: {error}"


def main(path):
    found = problems(path)
    for problem in found:
        print(problem)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
