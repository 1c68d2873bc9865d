"""Figures of the relation report: drawn as SVG from result tables, titled by what they show."""
