"""Spatial interaction models: what sizes and costs make expect, with or without observed flows.

What comes out is modelled. With observations it says which relations are stronger or weaker than
size and distance explain; without, it is an assumption in figures.
"""

from collections import namedtuple
from itertools import islice

import numpy as np
import pandas as pd

from . import poisson
from .balancing import balanced
from .cities import note_gaps
from .costs import known_beta, log_deterrence, numeric_mass
from .errors import InputError
from .flow_network import describe_links
from .flows import match_flows
from .network import looked_up, note_between_regions, split, sum_pairs
from .notes import Notes, listed
from .progress import part, silent
from .radiation import radiation_probability, sum_of_others
from .wording import Wording

#: Unconstrained gravity, with given out-flows, given in-flows, both; and radiation.
MODELS = ("unconstrained", "production", "attraction", "doubly", "radiation")
DECAYS = ("power", "exponential")
#: Estimated flows of a region without observations sum to this, and read as per mille.
USUAL_TOTAL = 1000.0
#: What says how well the estimates fit.
_GOODNESS = ("cpc", "srmse", "r2", "deviance", "d2")
#: The part of all observed flow that rounding alone leaves out.
_ROUNDING = 1e-9

EstimatedFlows = namedtuple("EstimatedFlows", "cities links terms fit notes")

#: The model that is estimated, and with what where it is not calibrated.
_Choices = namedtuple("_Choices", "model decay beta total is_observed")
#: Ordered pairs of one region and period that can have flow; ends are positions in `ids`, the
#: first field is side 0, the second side 1. `sending` is the mass that sends of each city, 0 where
#: it has none. `unpriced` pairs, of shape (pairs, 2), and `unused` flow are not among them.
_Pairs = namedtuple(
    "_Pairs",
    "origin destination cost origin_mass destination_mass observed ids sending unpriced unused",
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
    if observed is not None and beta is not None:
        notes.info("The decay that is set is not used: it is calibrated on the observed flows.")
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
    _note_failures(failures, len(networks), notes)
    cities = pd.concat([network.cities for network in networks]).sort_index()
    return _joined(parts, cities, choices, notes)


def _joined(parts, cities, choices, notes):
    """The results of all regions and periods as one, and what there is to say of them."""
    links, terms, fit, pairs = zip(*parts)
    links, terms, fit = (pd.concat(tables, ignore_index=True) for tables in (links, terms, fit))
    links = pd.concat([describe_links(links, cities), links[_added(links)]], axis=1)
    _note_left_out(pairs, notes)
    _note_total(links, pairs, choices, notes)
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
            one="1 city row has no mass above 0 on one side: {names}. It has no modelled flow "
            "there.",
            count=len(without), names=listed(without["name"].drop_duplicates()),
        )  # fmt: skip
    return cities


def _networks(cities, observed, notes):
    """The network of observed flows of each region and period; without them, without links."""
    if observed is None:
        note_gaps(cities, notes)
        table = cities.rename_axis("row").reset_index()
        pairs = pd.DataFrame({"origin": [], "destination": [], "flow": []})
        pairs = pairs.astype({"origin": int, "destination": int})
    else:
        matched = match_flows(observed, cities, notes)
        table, pairs = matched.cities, _between_cities(sum_pairs(matched.flows), notes)
        note_between_regions(table, pairs, notes)
    for network, _ in split(table, pairs):
        yield network


def _between_cities(pairs, notes):
    """The pairs of different cities that have flow."""
    is_self = pairs["origin"] == pairs["destination"]
    inside, total = pairs.loc[is_self, "flow"].sum(), pairs["flow"].sum()
    if inside > 0:
        notes.info(
            "{share} % of the observed flow stays within its city and is not modelled.",
            share=round(100 * inside / total, 1),
        )
    return pairs[~is_self & (pairs["flow"] > 0)]


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
        _refuse_without_pairs(network, massive)
    observed = looked_up(network.origin, network.destination, network.flow, origin, destination)
    return _Pairs(
        origin, destination, cost[origin, destination], origin_mass[origin],
        destination_mass[destination], observed, network.ids, np.nan_to_num(origin_mass),
        np.argwhere(massive & ~priced), network.total - float(observed.sum()),
    )  # fmt: skip


def _refuse_without_pairs(network, massive):
    if network.size < 2:
        raise InputError("There is only one city, and flow needs two.", table="cities")
    if not massive.any():
        raise InputError(
            "No two cities have masses above 0, one that sends and one that attracts.",
            table="cities", column="origin_mass",
        )  # fmt: skip
    raise InputError(
        "All costs between cities that have masses are missing or 0. Set cities at one place "
        "apart, or give each pair a cost above 0.",
        table="costs", column="cost",
    )  # fmt: skip


# Without observations


def _unfitted_gravity(pairs, choices, progress):
    """Gravity with given decay, scaled to the total or balanced to margins (B22)."""
    log_weight = log_deterrence(pairs.cost, choices.decay, choices.beta)
    log_weight = log_weight + np.log(pairs.origin_mass) + np.log(pairs.destination_mass)
    sides = _SIDES.get(choices.model, [])
    if sides:
        margins = [_margin(pairs, side, choices.total) for side in sides]
        flow = balanced(log_weight, margins, pairs.ids, progress)
    else:
        weight = np.exp(log_weight - log_weight.max())
        flow = weight * (choices.total / weight.sum())
    cost_name = "ln_cost" if choices.decay == "power" else "cost"
    assumed = {term: 1.0 for side, term in enumerate(_MASSES) if side not in sides}
    assumed[cost_name] = -choices.beta
    return _Estimate(flow, _terms(assumed, assumed.values(), np.full(len(assumed), np.nan)))


def _margin(pairs, side, total):
    """Ends of pairs on one side, and the total shared out by the mass of the cities there."""
    end = pairs[side]
    mass = np.zeros(len(pairs.ids))
    mass[end] = pairs.destination_mass if side else pairs.origin_mass
    part = mass / mass.max()  # the sum of very large masses would be no number
    return end, total * (part / part.sum())


# Calibrated


def _fitted_gravity(pairs, choices, progress):
    """Gravity calibrated by Poisson pseudo maximum likelihood (B22)."""
    _refuse_without_flow(pairs)
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


def _refuse_without_flow(pairs):
    if not pairs.observed.sum() > 0:
        raise InputError("No observed flow runs between its cities.", table="flows")


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
        _refuse_without_flow(pairs)
        out_flow = np.bincount(pairs.origin, pairs.observed, len(pairs.ids))
    else:
        _, out_flow = _margin(pairs, 0, choices.total)
    unit = max(pairs.sending.max(), pairs.destination_mass.max())
    sending, attracting = pairs.sending / unit, pairs.destination_mass / unit
    others = sum_of_others(sending)[pairs.origin]
    if not (others > 0).all():
        raise InputError(
            "Only one city has a mass that sends: radiation needs two.",
            table="cities", column="origin_mass",
        )  # fmt: skip
    own = sending[pairs.origin]
    probability = radiation_probability(pairs.origin, pairs.cost, own, attracting)
    # 1 + m / (M - m) is 1 / (1 - m / M), M being the mass that sends of the whole region.
    flow = out_flow[pairs.origin] * probability * (1 + own / others)
    return _Estimate(flow, _terms([], [], []))


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


def _note_failures(failures, number, notes):
    """Say which regions and periods have no result, and why; stop where none has one."""
    alike = {}
    for network, error in failures:
        alike.setdefault(Wording(error.text, **error.values), []).append(_name_of(network))
    if failures and len(failures) == number:
        if number == 1:
            raise failures[0][1]
        first, error = failures[0]
        raise InputError(
            "Nothing can be estimated, for instance {name}: {problem}",
            error.table, error.column, name=_name_of(first),
            problem=Wording(error.text, **error.values),
        )  # fmt: skip
    for problem, names in alike.items():
        notes.warning(
            "No flows were estimated for {names}: {problem}", names=listed(names), problem=problem
        )


def _name_of(network):
    named = " ".join(part for part in (network.region, network.period) if part)
    return named or Wording("cities without a region")


def _note_left_out(pairs, notes):
    unpriced = sum(len(group.unpriced) for group in pairs)
    if unpriced:
        first = (group.ids[ends] for group in pairs for ends in group.unpriced)
        notes.warning(
            "{count} pairs of cities have no cost above 0 and are left out, such as {pairs}.",
            one="1 pair of cities has no cost above 0 and is left out: {pairs}.",
            count=unpriced, pairs=", ".join("→".join(ends) for ends in islice(first, 3)),
        )  # fmt: skip
    unused = sum(group.unused for group in pairs)
    if unused > _ROUNDING * (unused + sum(group.observed.sum() for group in pairs)):
        notes.warning(
            "Observed flow of {flow} runs between pairs that are left out.", flow=round(unused, 6)
        )


def _note_total(links, pairs, choices, notes):
    """Say where the model does not give out all flow that it was to."""
    if choices.is_observed:
        wanted = sum(group.observed.sum() for group in pairs)
    else:
        wanted = len(pairs) * choices.total
    given = links["estimated_flow"].sum()
    if abs(given - wanted) > 0.001 * wanted:
        notes.info(
            "The modelled flows sum to {share} % of the total: radiation only meets it where the "
            "same masses send and attract and no pair is left out.",
            share=round(100 * given / wanted, 1),
        )


def _note_undefined(links, terms, fit, choices, notes):
    for key in ("residual_ratio", "pearson_residual"):
        if key in links:
            notes.undefined(key, "ZERO_TOTAL", int(links[key].isna().sum()))
    for key in ("std_error", "z"):
        reason = "N_TOO_SMALL" if choices.is_observed else "MISSING"
        notes.undefined(key, reason, int(terms[key].isna().sum()))
    for key in _GOODNESS:
        reason = "ZERO_VARIANCE" if choices.is_observed else "MISSING"
        notes.undefined(key, reason, int(fit[key].isna().sum()))
