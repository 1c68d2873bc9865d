"""City ids, regions and periods as text, so that numbers and texts of one id meet.

``310000``, ``310000.0`` and ``" 310000 "`` are one id; ``"0310"`` and ``310`` are two.
"""

import re
import unicodedata

import numpy as np
import pandas as pd

_WHOLE_NUMBER = re.compile(r"([0-9]+)\.0*\Z", re.ASCII)


def as_text(values):
    """Identifiers as text.

    Parameters
    ----------
    values : pandas.Series or sequence
        Texts, integers, floats; None, NaN and blank texts are missing.

    Returns
    -------
    pandas.Series
        Object dtype: trimmed text in Unicode form NFC, None where missing; same index. Whole
        numbers have no decimal point and no exponent; leading zeros of a text stay.
    """
    values = values if isinstance(values, pd.Series) else pd.Series(values, dtype=object)
    codes, distinct = pd.factorize(values.to_numpy(dtype=object))
    texts = np.array([_one_as_text(value) for value in distinct] + [None], dtype=object)
    return pd.Series(texts[codes], index=values.index, dtype=object)


def _one_as_text(value):
    if isinstance(value, (float, np.floating)):
        return _float_as_text(float(value))
    text = unicodedata.normalize("NFC", str(value)).strip()
    whole = _WHOLE_NUMBER.match(text)
    return (whole.group(1) if whole else text) or None


def _float_as_text(value):
    if not np.isfinite(value):
        return None
    if value.is_integer():
        return str(int(value))
    return np.format_float_positional(value, trim="-")


def in_order(periods):
    """Distinct periods, earliest first: by number where all are numbers, else as text.

    Parameters
    ----------
    periods : pandas.Series or sequence of str or None
        None stands for "no period" and is left out.

    Returns
    -------
    list of str
    """
    distinct = sorted(set(pd.Series(periods, dtype=object).dropna()))
    numbers = pd.to_numeric(pd.Series(distinct, dtype=object), errors="coerce")
    if numbers.notna().all():
        return [distinct[position] for position in np.argsort(numbers.to_numpy(), kind="stable")]
    return distinct
