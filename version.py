"""The plugin's version, as metadata.txt states it."""

from configparser import ConfigParser
from functools import cache
from pathlib import Path


@cache
def version():
    """The version, such as ``0.1.0``."""
    metadata = ConfigParser(interpolation=None)
    metadata.read(Path(__file__).with_name("metadata.txt"), encoding="utf-8")
    return metadata.get("general", "version")
