"""The goals of actors compared, two by two."""

import numpy as np
import pandas as pd

from .notes import Notes
from .priorities import goal_shares, has_share
from .progress import part, silent
from .rank_agreement import kendall_tau_b
from .similarity import cosine, jensen_shannon

PAIR_KEYS = ["divergence", "cosine", "tau", "direction"]
#: Pairs of actors compared at once.
_BLOCK = 50_000


def actor_pairs(priorities, actors, notes=None, progress=silent):
    """Compare the goals of every two actors that can meet: of one region, or above all regions.

    Parameters
    ----------
    priorities : pandas.DataFrame or None
        As `goal_shares` takes them, actors named by their position in `actors`.
    actors : pandas.DataFrame
        ``actor``, ``tier``, ``is_above`` (of no city), and ``region`` with ``region_code``: the
        region of the actor's city, from 0, and -1 for no known city.
    notes : Notes, optional
    progress : callable

    Returns
    -------
    pandas.DataFrame
        Each unordered pair once, the smaller id first: ``actor_a``, ``actor_b``, ``region`` (None
        for two actors above) and `PAIR_KEYS`.
    """
    notes = notes or Notes()
    found = [_none_compared()]
    if priorities is not None:
        named = actors.loc[np.sort(priorities["actor"].unique())]
        codes = np.unique(named["region_code"][named["region_code"] >= 0])
        scopes = [*codes, None]
        for number, code in enumerate(scopes):
            step = part(progress, number / len(scopes), (number + 1) / len(scopes))
            found.append(_pairs_within(priorities, named, code, step))
        _note_regions_apart(named, codes, notes)
    pairs = pd.concat(found, ignore_index=True)
    _note_pairs(pairs, notes)
    return pairs.drop(columns="is_known").sort_values(["actor_a", "actor_b"], ignore_index=True)


def _none_compared():
    columns = ["actor_a", "actor_b", "region", *PAIR_KEYS, "is_known"]
    numbers = dict.fromkeys(PAIR_KEYS[:3], float)
    return pd.DataFrame(columns=columns, dtype=object).astype({**numbers, "is_known": bool})


def _pairs_within(priorities, named, code, progress):
    """The pairs of a region, with the actors above; for the code None those of two above."""
    is_in = named["region_code"] >= 0 if code is None else named["region_code"] == code
    here = named[is_in | named["is_above"]]
    here = here.loc[here["actor"].astype(str).sort_values(kind="stable").index]
    share = goal_shares(priorities, here.index.to_numpy())
    is_above = here["is_above"].to_numpy()
    first, second = np.triu_indices(len(here), k=1)
    both_above = is_above[first] & is_above[second]
    wanted = both_above if code is None else ~both_above
    first, second = first[wanted], second[wanted]
    ids = here["actor"].to_numpy()
    known = has_share(share)
    regions = here["region"][~here["is_above"]]
    pairs = pd.DataFrame({"actor_a": ids[first], "actor_b": ids[second]}, dtype=object)
    return pairs.assign(
        region=np.full(len(pairs), None if code is None else regions.iloc[0], dtype=object),
        **compared(share, first, second, progress),
        direction=_directions(here["tier"].to_numpy(dtype=float), first, second),
        is_known=known[first] & known[second],
    )


def compared(share, first, second, progress=silent):
    """Divergence, cosine and tau-b of pairs of rows of `goal_shares`.

    Returns
    -------
    dict
        Measure -> array of shape (pairs,): ``divergence`` (Jensen-Shannon, bits, 0 to 1),
        ``cosine`` (0 to 1) and ``tau`` (-1 to 1).
    """
    divergence, tau = np.full((2, len(first)), np.nan)
    for start in range(0, len(first), _BLOCK):
        block = slice(start, start + _BLOCK)
        one, other = share[first[block]], share[second[block]]
        divergence[block] = jensen_shannon(one, other)
        tau[block] = kendall_tau_b(one, other)
        progress(start / len(first))
    progress(1)
    return {"divergence": divergence, "cosine": cosine(share, first, second), "tau": tau}


def _directions(tier, first, second):
    """Vertical where tiers differ, else horizontal; None where one is not known."""
    known = np.isfinite(tier[first]) & np.isfinite(tier[second])
    direction = np.where(tier[first] != tier[second], "vertical", "horizontal").astype(object)
    direction[~known] = None
    return direction


def _note_regions_apart(named, codes, notes):
    """Say how many pairs are of two regions: they are not compared."""
    sizes = named["region_code"].value_counts().reindex(codes).to_numpy()
    apart = (sizes.sum() ** 2 - (sizes**2).sum()) // 2
    if apart:
        notes.info(
            "{count} pairs of actors of two regions are not compared.",
            one="1 pair of actors of two regions is not compared.",
            count=int(apart),
        )


def _note_pairs(pairs, notes):
    known = pairs["is_known"].to_numpy(dtype=bool)
    for key in PAIR_KEYS[:3]:
        empty = pairs[key].isna().to_numpy()
        notes.undefined(key, "ZERO_TOTAL", (empty & ~known).sum())
        notes.undefined(key, "ZERO_VARIANCE", (empty & known).sum())
    notes.undefined("direction", "MISSING", pairs["direction"].isna().sum())
