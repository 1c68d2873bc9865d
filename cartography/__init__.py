"""Layers in, looks out: ramps, symbols, legends and maps; no widgets here."""
