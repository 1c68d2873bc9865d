"""pack.py FOLDER: writes the plugin as FOLDER/spatial_relations-VERSION.zip.

It holds those of the tracked files that a user needs; the same files make the same zip, byte for
byte.
"""

import configparser
import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
NAME = "spatial_relations"
FILES = ("metadata.txt", "LICENSE", "README.md", "CHANGELOG.md")  # and the modules beside them
FOLDERS = ("analysis", "processing", "cartography", "ui", "resources", "docs")
#: What these folders also hold: compiled modules, and translations not yet compiled.
NOT_SHIPPED = (".pyc", ".ts")


def ships(path):
    """Whether the file of this path, relative to the root, belongs to the plugin."""
    top, *below = path.split("/")
    if path.endswith(NOT_SHIPPED) or any(part.startswith(".") for part in below):
        return False
    return top in FOLDERS if below else top in FILES or top.endswith(".py")


def tracked(root, *options):
    """Paths that git lists, in order; without options the tracked ones.

    Where the sources came without git's own folder, these are all the files.
    """
    if not (root / ".git").exists():
        files = (file for file in root.rglob("*") if file.is_file())
        return sorted(file.relative_to(root).as_posix() for file in files)
    # A checkout may belong to another user than the one who packs it.
    command = ["git", "-c", "safe.directory=*", "ls-files", "-z", *options]
    listed = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True)
    return sorted(set(filter(None, listed.stdout.split("\0"))))


def write_zip(folder, paths, root=ROOT):
    """Write the zip of those of the paths that ship, and return its path."""
    metadata = configparser.ConfigParser()
    metadata.read(root / "metadata.txt", encoding="utf-8")
    target = Path(folder) / f"{NAME}-{metadata['general']['version']}.zip"
    target.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(target, "w") as archive:
        for path in filter(ships, paths):
            entry = zipfile.ZipInfo(f"{NAME}/{path}", (1980, 1, 1, 0, 0, 0))
            entry.create_system = 3  # Unix, which the permissions below belong to
            entry.external_attr = 0o100644 << 16
            content = (root / path).read_bytes()
            archive.writestr(entry, content, zipfile.ZIP_DEFLATED, compresslevel=9)
    return target


def main(folder):
    paths = tracked(ROOT)
    others = set(tracked(ROOT, "--others", "--exclude-standard")).difference(paths)
    for path in sorted(filter(ships, others)):
        print(f"left out, not tracked: {path}", file=sys.stderr)
    print(write_zip(folder, paths))


if __name__ == "__main__":
    main(sys.argv[1])
