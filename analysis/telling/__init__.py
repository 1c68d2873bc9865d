"""Findings by the parts of the theory: what the results say of a region and of a city."""
