"""The algorithms, one a file, named after its id."""
