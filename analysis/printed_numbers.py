"""How numbers are printed, alike in sentences, legends, labels and tables, whatever the locale."""

#: Between groups of three digits: so no point or comma is taken for one that begins decimals.
THIN_SPACE = "\u202f"
#: Before a negative number.
MINUS = "\u2212"


def grouped(value, decimals):
    """A number with so many decimals and thin groups of three digits; 0 has no minus."""
    text = f"{abs(value):,.{decimals}f}".replace(",", THIN_SPACE)
    is_zero = not text.strip(f"0.{THIN_SPACE}")
    return text if value >= 0 or is_zero else MINUS + text
