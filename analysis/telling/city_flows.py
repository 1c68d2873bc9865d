"""What the flows say of one city, in sentences."""

from ..findings import Finding, is_tie, known_role, known_text, number, percent

#: Node symmetry up to which a city is said to send about as much as it receives.
_BALANCED = 0.05
#: Net power up to which it is not said who depends on whom.
_NO_POWER = 0.005


def of_flow(city, known, name, name_of):
    """Findings on a city's flows, most important first.

    Parameters
    ----------
    city : dict
        The city's fields by key.
    known : dict
        Those that are numbers.
    name : str
    name_of : dict
        City id to name.

    Yields
    ------
    Finding
    """
    if _has_no_flow(known):
        yield Finding("No flow reaches or leaves {city} in these data.", {"city": name})
        yield Finding("Flows that these data do not count may still link it with others.", {})
        return
    role = known_role(city)
    yield from _of_dependence(city, known, name, name_of, role == "core")
    yield from _of_peers(known, role == "secondary")
    yield from _of_balance(known)
    yield from _of_power(known)
    yield from _of_dominance(known)
    yield from _of_passage(known)
    yield from _of_reach(known)
    yield from _of_self(known)


def _has_no_flow(known):
    total = known.get("total_flow")
    if total is not None:
        return total == 0
    return known.get("out_flow") == 0 and known.get("in_flow") == 0


def _of_dependence(city, known, name, name_of, is_core):
    share, main_share = known.get("core_dependence"), known.get("main_core_share")
    if share is None:
        return
    core = known_text(city.get("main_core"))
    core = known_text(name_of.get(core)) or core
    values = {"city": name, "share": percent(share)}
    if share == 0 and is_core:
        yield Finding("None of {city}'s flow is with other cores.", values)
    elif share == 0:
        yield Finding("None of {city}'s flow is with cores.", values)
    elif core and main_share is not None:
        yield _with_main_core({**values, "core": core}, share, main_share, is_core)
    elif is_core:
        yield Finding("{share} of {city}'s flow is with other cores.", values)
    else:
        yield Finding("{share} of {city}'s flow is with cores.", values)


def _with_main_core(values, share, main_share, is_core):
    values["core_share"] = percent(main_share)
    if is_core:
        return Finding(
            "{share} of {city}'s flow is with other cores, most with {core} ({core_share}).", values
        )
    if is_tie(share, main_share):
        return Finding("{share} of {city}'s flow is with cores, all of it with {core}.", values)
    return Finding(
        "{share} of {city}'s flow is with cores; its main core is {core} ({core_share}).", values
    )


def _of_peers(known, is_secondary):
    share = known.get("lateral_share")
    if share is None:
        return
    values = {"share": percent(share)}
    if is_secondary:
        yield Finding("{share} of its flow is with other secondary cities.", values)
    else:
        yield Finding("{share} of its flow is with secondary cities.", values)


def _of_balance(known):
    sent, received = known.get("out_flow"), known.get("in_flow")
    if sent is None or received is None or sent + received <= 0:
        return
    values = {"sent": number(sent), "received": number(received)}
    symmetry = (received - sent) / (received + sent)
    if abs(symmetry) <= _BALANCED:
        text = "It sends about as much as it receives: {sent} out, {received} in."
    elif symmetry < 0:
        text = "It sends more than it receives: {sent} out, {received} in."
    else:
        text = "It receives more than it sends: {received} in, {sent} out."
    yield Finding(text, values)


def _of_power(known):
    power = known.get("net_power")
    if power is None or abs(power) <= _NO_POWER:
        return
    if power > 0:
        yield Finding("On balance, other cities depend on it more than it depends on them.", {})
    else:
        yield Finding("On balance, it depends on other cities more than they depend on it.", {})


def _of_dominance(known):
    dominance = known.get("dominance")
    if dominance is None:
        return
    if dominance >= 1:
        yield Finding(
            "Its flow is {times} times that of the average other city.",
            {"times": f"{dominance:.1f}"},
        )
    else:
        yield Finding(
            "Its flow is {share} of that of the average other city.", {"share": percent(dominance)}
        )


def _of_passage(known):
    share = known.get("betweenness")
    if share:
        yield Finding(
            "{share} of the strongest ways between other cities pass through it.",
            {"share": percent(share)},
        )


def _of_reach(known):
    out, into = known.get("out_degree"), known.get("in_degree")
    if out is not None and into is not None:
        yield Finding(
            "Number of cities that it sends to: {out}; that it receives from: {into}.",
            {"out": number(round(out)), "into": number(round(into))},
        )


def _of_self(known):
    share = known.get("self_containment")
    if share:
        yield Finding(
            "{share} of the flow that starts in it stays in it.", {"share": percent(share)}
        )
