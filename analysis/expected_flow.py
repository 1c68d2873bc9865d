"""When an observed flow is about what a model lets expect: maps and findings draw one line."""

#: Bounds of observed over modelled flow, the lower one included: |ln| up to 0.3.
EXPECTED = 0.74, 1.35
