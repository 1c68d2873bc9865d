"""Spatial interaction models: what sizes and costs make expect, with or without observed flows.

What comes out is modelled. With observations it says which relations are stronger or weaker than
size and distance explain; without, it is an assumption in figures.
"""

from collections import namedtuple

import numpy as np
import pandas as pd

from . import poisson
from .costs import known_beta, log_deterrence, numeric_mass
from .errors import InputError
from .flow_network import describe_links
from .flows import match_flows
from .network import looked_up, split, sum_pairs
from .notes import Notes, listed
from .progress import part, silent
from .wording import Wording

#: Unconstrained gravity, with given out-flows, given in-flows, both; and radiation.
MODELS = ("unconstrained", "production", "attraction", "doubly", "radiation")
DECAYS = ("power", "exponential")
#: Estimated flows of a region without observations sum to this, and read as per mille.
USUAL_TOTAL = 1000.0
#: What says how well the estimates fit.
_GOODNESS = ("cpc", "srmse", "r2", "deviance", "d2")
#: Costs that differ by less than this part are equal.
_TIE = 1e-9
#: Rounds of balancing, and the part by which margins may then be missed.
_MOST_ROUNDS, _BALANCED = 10000, 1e-10

EstimatedFlows = namedtuple("EstimatedFlows", "cities links terms fit notes")

#: The model that is estimated, and with what where it is not calibrated.
_Choices = namedtuple("_Choices", "model decay beta total is_observed")
#: Ordered pairs of one region and period that can have flow; ends are positions in `ids`, the
#: first field is side 0, the second side 1. `unpriced` pairs and `unused` flow are not among them.
_Pairs = namedtuple(
    "_Pairs", "origin destination cost origin_mass destination_mass observed ids unpriced unused"
)
#: The sides on which a model's margins are given, and the masses that stand for them.
_SIDES = {"production": [0], "attraction": [1], "doubly": [0, 1]}
_MASSES = ("ln_origin_mass", "ln_destination_mass")
#: Estimated flows, and a table of terms.
_Estimate = namedtuple("_Estimate", "flow terms")


def estimate_flows(
    cities,
    costs,
    observed=None,
    model="unconstrained",
    decay="power",
    beta=None,
    total=USUAL_TOTAL,
    notes=None,
    progress=silent,
):
    """Estimate the flows between all cities of every region and period.

    Parameters
    ----------
    cities : pandas.DataFrame
        Clean city table (`cities.clean_cities`) with ``origin_mass`` and ``destination_mass``,
        0 or more; a city without one has no flow on that side.
    costs : object
        ``costs.between(rows)`` gives the costs between rows of a city table, shape (rows, rows).
    observed : pandas.DataFrame, optional
        Flow table as `flows.match_flows` takes it. Then the model is calibrated by Poisson pseudo
        maximum likelihood, zeros kept; self-flows don't count.
    model, decay : str
        One of `MODELS`, of `DECAYS`.
    beta : float, optional
        Exponent or rate of decay without observations; 2 where a power decay has none.
    total : float
        Sum of the estimated flows of a region and period without observations.
    notes : Notes, optional
    progress : callable

    Returns
    -------
    EstimatedFlows
        ``cities``: the city table in every period. ``links``: each ordered pair with positive
        masses and cost, as `flow_network.describe_links` gives it, with ``cost``,
        ``estimated_flow`` (and ``flow``, the same) and, with observations, ``observed_flow``,
        ``residual``, ``residual_ratio``, ``pearson_residual``. ``terms``: ``region``,
        ``period``, ``term``, ``estimate``, ``std_error`` (HC1), ``z``. ``fit``: ``region``,
        ``period``, ``pairs``, ``cpc``, ``srmse``, ``r2``, ``deviance``, ``d2``. ``notes``.

    Raises
    ------
    InputError
        If an input can't be used, or no region can be estimated.

    References
    ----------
    Wilson, A. (1971). A family of spatial interaction models. Environment and Planning 3, 1-32.
    Simini, F. et al. (2012). A universal model for mobility and migration patterns. Nature 484,
    96-100.
    """
    notes = notes or Notes()
    choices = _checked(model, decay, beta, total, observed is not None)
    cities = _with_masses(cities, notes)
    networks = list(_networks(cities, observed, notes))
    parts, failures = [], []
    for number, network in enumerate(networks):
        step = part(progress, number / len(networks), (number + 1) / len(networks))
        try:
            parts.append(_estimated(network, costs, choices, step))
        except InputError as error:
            failures.append((network, error))
        step(1)
    _note_failures(failures, bool(parts), notes)
    links, terms, fit, pairs = zip(*parts)
    links, terms, fit = (pd.concat(tables, ignore_index=True) for tables in (links, terms, fit))
    cities = pd.concat([network.cities for network in networks]).sort_index()
    links = pd.concat([describe_links(links, cities), links[_added(links)]], axis=1)
    _note_left_out(pairs, notes)
    _note_undefined(links, terms, fit, choices, notes)
    return EstimatedFlows(cities, links, terms, fit, notes)


def _checked(model, decay, beta, total, is_observed):
    for value, known in ((model, MODELS), (decay, DECAYS)):
        if value not in known:
            raise InputError("Choose one of {known}.", known=listed(known))
    if not (total > 0 and np.isfinite(total)):
        raise InputError("It must be above 0, not {value}.", parameter="TOTAL", value=total)
    if not is_observed and model != "radiation":
        beta = known_beta(decay, beta)
    return _Choices(model, decay, beta, float(total), is_observed)


def _with_masses(cities, notes):
    """The cities with masses as numbers; NaN and 0 take no part."""
    masses = {
        column: numeric_mass(cities, column, column.upper())
        for column in ("origin_mass", "destination_mass")
    }
    cities = cities.assign(**masses)
    without = cities[~((cities["origin_mass"] > 0) & (cities["destination_mass"] > 0))]
    if len(without):
        notes.warning(
            "{count} city rows have no mass above 0 on one side: {names}. They have no modelled "
            "flow there.",
            count=len(without), names=listed(without["name"].drop_duplicates()),
        )  # fmt: skip
    return cities


def _networks(cities, observed, notes):
    """The network of observed flows of each region and period; without them, without links."""
    if observed is None:
        table = cities.rename_axis("row").reset_index()
        pairs = pd.DataFrame({"origin": [], "destination": [], "flow": []})
        pairs = pairs.astype({"origin": int, "destination": int})
    else:
        matched = match_flows(observed, cities, notes)
        table, pairs = matched.cities, sum_pairs(matched.flows)
        pairs = pairs[(pairs["origin"] != pairs["destination"]) & (pairs["flow"] > 0)]
    for network, _ in split(table, pairs):
        yield network


def _estimated(network, costs, choices, progress):
    """Links, terms, fit and the pairs of one region and period."""
    pairs = _pairs(network, costs.between(network.cities))
    estimate = _ESTIMATES[choices.model, choices.is_observed](pairs, choices, progress)
    positions = network.cities.index.to_numpy()
    links = {
        "origin": positions[pairs.origin],
        "destination": positions[pairs.destination],
        "flow": estimate.flow,
        "cost": pairs.cost,
        "estimated_flow": estimate.flow,
    }
    fit = {"region": network.region, "period": network.period, "pairs": len(pairs.cost)}
    if choices.is_observed:
        links.update(_residuals(pairs.observed, estimate.flow))
    fit.update(_goodness(pairs.observed, estimate.flow, choices.is_observed))
    terms = estimate.terms.assign(region=network.region, period=network.period)
    return pd.DataFrame(links), terms, pd.DataFrame([fit]), pairs


def _pairs(network, cost):
    """The ordered pairs of cities with positive masses and cost."""
    origin_mass = network.cities["origin_mass"].to_numpy()
    destination_mass = network.cities["destination_mass"].to_numpy()
    other = ~np.eye(network.size, dtype=bool)
    massive = (origin_mass > 0)[:, None] & (destination_mass > 0) & other
    priced = np.isfinite(cost) & (cost > 0)
    origin, destination = np.nonzero(massive & priced)
    if not len(origin):
        raise InputError("No two cities have a mass and a cost above 0.")
    observed = looked_up(network.origin, network.destination, network.flow, origin, destination)
    return _Pairs(
        origin, destination, cost[origin, destination], origin_mass[origin],
        destination_mass[destination], observed, network.ids, int((massive & ~priced).sum()),
        network.total - float(observed.sum()),
    )  # fmt: skip


# Without observations


def _unfitted_gravity(pairs, choices, progress):
    """Gravity with given decay, scaled to the total or balanced to margins (B22)."""
    log_weight = log_deterrence(pairs.cost, choices.decay, choices.beta)
    log_weight = log_weight + np.log(pairs.origin_mass) + np.log(pairs.destination_mass)
    sides = _SIDES.get(choices.model, [])
    if sides:
        margins = [_margin(pairs, side, choices.total) for side in sides]
        flow = _balanced(_weights(log_weight, pairs[sides[0]], len(pairs.ids)), margins, progress)
    else:
        weight = _weights(log_weight, np.zeros(len(log_weight), dtype=int), 1)
        flow = weight * (choices.total / weight.sum())
    cost_name = "ln_cost" if choices.decay == "power" else "cost"
    assumed = {term: 1.0 for side, term in enumerate(_MASSES) if side not in sides}
    assumed[cost_name] = -choices.beta
    return _Estimate(flow, _terms(assumed, assumed.values(), np.full(len(assumed), np.nan)))


def _weights(log_weight, group, size):
    """Weights from their logarithms, the largest of each group 1, so that none is lost."""
    top = np.full(size, -np.inf)
    np.maximum.at(top, group, log_weight)
    return np.exp(log_weight - top[group])


def _margin(pairs, side, total):
    """Ends of pairs on one side, and the total shared out by the mass of the cities there."""
    end = pairs[side]
    mass = np.zeros(len(pairs.ids))
    mass[end] = pairs.destination_mass if side else pairs.origin_mass
    return end, total * mass / mass.sum()


def _balanced(weight, margins, progress):
    """Weights scaled by turns until every margin is met (Furness; IPF)."""
    for done in range(_MOST_ROUNDS):
        progress(done / _MOST_ROUNDS)
        off = 0.0
        for end, target in margins:
            summed = np.bincount(end, weight, len(target))
            with np.errstate(divide="ignore", invalid="ignore"):
                factor = np.where(summed > 0, target / summed, 0)
            off = max(off, float(np.abs(summed - target).max() / target.sum()))
            weight = weight * factor[end]
        if off < _BALANCED or len(margins) == 1:
            return weight
    raise InputError(
        "Out-flows and in-flows by mass can't both be met: a city has too large a part of the "
        "masses, or too few others in reach. Choose a model with one margin."
    )


# Calibrated


def _fitted_gravity(pairs, choices, progress):
    """Gravity calibrated by Poisson pseudo maximum likelihood (B22)."""
    if not pairs.observed.sum() > 0:
        raise InputError("No observed flow runs between its cities.")
    sides = _SIDES.get(choices.model, [])
    used = np.ones(len(pairs.cost), dtype=bool)
    for side in sides:
        # The effect of a city without flow has no bound: its pairs are expected to have none.
        used &= (np.bincount(pairs[side], pairs.observed, len(pairs.ids)) > 0)[pairs[side]]
    columns = _covariates(pairs, choices.decay, sides)
    design, names = _design(pairs, columns, sides, used)
    fitted = poisson.fit(design, pairs.observed[used], progress)
    flow = np.zeros(len(used))
    flow[used] = fitted.fitted
    terms = _terms(names, fitted.estimate, fitted.std_error)
    return _Estimate(flow, terms)


def _covariates(pairs, decay, sides):
    """Name -> values; the mass of a side that has fixed effects is one of them."""
    columns = {} if sides else {"constant": np.ones(len(pairs.cost))}
    for side, term in enumerate(_MASSES):
        if side not in sides:
            columns[term] = np.log(pairs.destination_mass if side else pairs.origin_mass)
    if decay == "power":
        return {**columns, "ln_cost": np.log(pairs.cost)}
    return {**columns, "cost": pairs.cost}


def _design(pairs, columns, sides, used):
    """The design of the pairs used, and the names of its terms."""
    names, codes = list(columns), []
    for side in sides:
        present, code = np.unique(pairs[side][used], return_inverse=True)
        codes.append(code)
        label = "destination" if side else "origin"
        # Of two sets of effects the first city of the second is the reference.
        own = present[1:] if len(codes) == 2 else present
        names += [f"{label} {pairs.ids[place]}" for place in own]
    return poisson.Design(np.column_stack(list(columns.values()))[used], codes), names


def _terms(names, estimate, std_error):
    """A table of terms; ``z`` is the estimate over its standard error."""
    table = pd.DataFrame(
        {"term": list(names), "estimate": list(estimate), "std_error": list(std_error)}
    )
    table = table.astype({"term": object, "estimate": float, "std_error": float})
    error = table["std_error"].where(table["std_error"] > 0)
    return table.assign(z=table["estimate"] / error)


# Radiation


def _radiation(pairs, choices, progress):
    """Radiation with the correction for finite systems, equal costs pooled (B23)."""
    if choices.is_observed:
        out_flow = np.bincount(pairs.origin, pairs.observed, len(pairs.ids))
        if not out_flow.sum() > 0:
            raise InputError("No observed flow runs between its cities.")
    else:
        _, out_flow = _margin(pairs, 0, choices.total)
    everything = np.zeros(len(pairs.ids))
    everything[pairs.origin] = pairs.origin_mass
    left = 1 - pairs.origin_mass / everything.sum()
    if not (left > 0).all():
        raise InputError("Only one city has a mass: radiation needs two.")
    probability = radiation_probability(
        pairs.origin, pairs.cost, pairs.origin_mass, pairs.destination_mass
    )
    flow = out_flow[pairs.origin] * probability / left
    return _Estimate(flow, _terms([], [], []))


def radiation_probability(origin, cost, origin_mass, destination_mass):
    """Probability that who leaves an origin ends at a destination, before normalisation.

    ``m n / ((m + s)(m + n + s))`` with s the destination mass nearer than the destination.
    Destinations of equal cost form one, whose probability they share by mass: else the
    probabilities of an origin would sum to more than ``1 - m / M``.

    Parameters
    ----------
    origin : array of int, shape (pairs,)
    cost, origin_mass, destination_mass : array of float, shape (pairs,)
        More than 0.

    Returns
    -------
    array of float, shape (pairs,)
        0 to 1.

    References
    ----------
    Simini, F. et al. (2012). A universal model for mobility and migration patterns. Nature 484,
    96-100.
    Masucci, A. et al. (2013). Gravity versus radiation models. Physical Review E 88, 022812.
    """
    order = np.lexsort((cost, origin))
    origin, cost = origin[order], cost[order]
    own, mass = origin_mass[order], destination_mass[order]
    starts = np.r_[True, origin[1:] != origin[:-1]]
    apart = starts | np.r_[True, cost[1:] > cost[:-1] * (1 + _TIE)]
    ring = np.cumsum(apart) - 1
    ring_mass = np.bincount(ring, mass)
    before = np.cumsum(ring_mass) - ring_mass
    first_ring = ring[starts][np.cumsum(starts) - 1]
    nearer = before[ring] - before[first_ring]
    whole = ring_mass[ring]
    shared = own * mass / ((own + nearer) * (own + whole + nearer))
    probability = np.empty(len(shared))
    probability[order] = shared
    return probability


_ESTIMATES = {
    **{(model, False): _unfitted_gravity for model in MODELS[:-1]},
    **{(model, True): _fitted_gravity for model in MODELS[:-1]},
    ("radiation", False): _radiation,
    ("radiation", True): _radiation,
}


# How well it fits


def _residuals(observed, estimated):
    """What is observed beyond what is expected: difference, ratio, in standard deviations."""
    residual = observed - estimated
    expected = np.where(estimated > 0, estimated, np.nan)
    return {
        "observed_flow": observed,
        "residual": residual,
        "residual_ratio": observed / expected,
        "pearson_residual": residual / np.sqrt(expected),
    }


def _goodness(observed, estimated, is_observed):
    """Fit over all pairs; NaN without observations."""
    if not is_observed:
        return dict.fromkeys(_GOODNESS, np.nan)
    left = poisson.deviance(observed, estimated)
    null = poisson.deviance(observed, np.full(len(observed), observed.mean()))
    varies = observed.std() > 0 and estimated.std() > 0
    return {
        "cpc": common_part(observed, estimated),
        "srmse": float(np.sqrt(np.mean((observed - estimated) ** 2)) / observed.mean()),
        "r2": float(np.corrcoef(observed, estimated)[0, 1] ** 2) if varies else np.nan,
        "deviance": left if np.isfinite(left) else np.nan,
        "d2": 1 - left / null if null > 0 and np.isfinite(left) else np.nan,
    }


def common_part(observed, estimated):
    """Common part of commuters: the share of all flow that both have on the same pairs, 0 to 1.

    References
    ----------
    Lenormand, M. et al. (2012). A universal model of commuting networks. PLoS ONE 7, e45985.
    """
    return float(2 * np.minimum(observed, estimated).sum() / (observed.sum() + estimated.sum()))


# What there is to say


def _added(links):
    """The columns of pairs that a link of a network has not."""
    return [key for key in links if key not in ("origin", "destination", "flow")]


def _note_failures(failures, any_worked, notes):
    if failures and not any_worked:
        raise failures[0][1]
    for network, error in failures:
        notes.warning(
            "No flows were estimated for region {region}, period {period}. {problem}",
            region=network.region or "-", period=network.period or "-",
            problem=Wording(error.text, **error.values),
        )  # fmt: skip


def _note_left_out(pairs, notes):
    unpriced = sum(group.unpriced for group in pairs)
    if unpriced:
        notes.warning(
            "{count} pairs of cities have no cost above 0 and are left out.", count=unpriced
        )
    unused = sum(group.unused for group in pairs)
    if unused > _TIE * (unused + sum(group.observed.sum() for group in pairs)):
        notes.warning(
            "Observed flow of {flow} runs between pairs that are left out.", flow=round(unused, 6)
        )


def _note_undefined(links, terms, fit, choices, notes):
    for key in ("residual_ratio", "pearson_residual"):
        if key in links:
            notes.undefined(key, "ZERO_TOTAL", int(links[key].isna().sum()))
    if choices.is_observed:
        notes.undefined("std_error", "N_TOO_SMALL", int(terms["std_error"].isna().sum()))
        notes.undefined("r2", "ZERO_VARIANCE", int(fit["r2"].isna().sum()))
        notes.undefined("d2", "ZERO_VARIANCE", int(fit["d2"].isna().sum()))
    else:
        for key in _GOODNESS:
            notes.undefined(key, "MISSING", len(fit))
