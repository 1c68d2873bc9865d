"""Measures of a scenario against its baseline: worked out in any thread."""

from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Before:
    """A baseline that was measured, with the tables it was measured from."""

    cities: object
    flows: object
    is_directed: bool
    connectivity: object

    def is_of(self, cities, flows, is_directed):
        """Whether it was measured from tables that are the same as these."""
        return (
            self.is_directed == is_directed
            and self.cities.equals(cities)
            and self.flows.equals(flows)
        )


@dataclass(frozen=True)
class Measured:
    """What a scenario does."""

    before: Before
    #: `analysis.scenario.Comparison`
    comparison: object
    #: Changes of links between regions, which no measure knows.
    between_regions: tuple
    #: Changes of links that are not there.
    idle: tuple
    is_directed: bool


def measure(cities, flows, scenario, before, progress):
    """Compare a scenario with its baseline.

    Parameters
    ----------
    cities, flows : pandas.DataFrame
        Of the baseline, as `analysis.scenario.compare` takes them.
    scenario : analysis.scenario.Scenario
    before : Before or None
        The baseline as it was last measured: it is not measured again while it is the same.
    progress : callable
        Called with 0 to 1; may raise to stop.

    Returns
    -------
    Measured

    Raises
    ------
    InputError
        If a change can't be made, or no flow is left.
    """
    from ..analysis.progress import part
    from ..analysis.scenario import compared, measured

    # First of all what is changed: where that can't be, nobody waits for the baseline.
    after = measured(cities, flows, scenario, progress=part(progress, 0, 0.5))
    if before is None or not before.is_of(cities, flows, scenario.is_directed):
        before = _measured_before(cities, flows, scenario, part(progress, 0.5, 1))
    return Measured(
        before,
        compared(before.connectivity, after),
        scenario.between_regions(cities),
        scenario.idle(flows),
        scenario.is_directed,
    )


def _measured_before(cities, flows, scenario, progress):
    from ..analysis.scenario import measured

    unchanged = measured(cities, flows, replace(scenario, changes=()), progress=progress)
    return Before(cities, flows, scenario.is_directed, unchanged)
