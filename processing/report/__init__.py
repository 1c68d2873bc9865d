"""The relation report: what was found, shown and left out, as one HTML page."""
