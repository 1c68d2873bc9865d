"""The entries of the catalogue, a module for each part of the theory."""
