"""Turns from one result to another, which the map then shows in its place."""

from dataclasses import replace

from . import own_style, region_results
from . import view as views
from .result import in_same_place


def turn_to(controller, result):
    """Look at another result, whose layers are ticked in place of those of the former one.

    Parameters
    ----------
    controller : RelationsController
    result : Result
    """
    former, view = controller.result, controller.view
    is_akin = former is not None and bool(former.akin([result]))
    others = in_same_place(result, controller.results)
    is_there = any(former is not None and other.key == former.key for other in others)
    region_results.tick_in_place(controller.project, result, former if is_there else None)
    controller.project.setDirty(True)
    if is_akin and result.cities is not None and former.city_id == result.city_id:
        _share_cities(controller, result, view)
    else:
        controller.look_at(result)


def answer(controller, theme, result, look):
    """Show a theme by a look of a result, which may be another than the one looked at.

    Parameters
    ----------
    controller : RelationsController
    theme : str
        Its key.
    result : Result
    look : Look
    """
    period, focus = controller.view.period, controller.view.focus
    if result.key != controller.result.key:
        turn_to(controller, result)
        period = period if period in controller.periods else controller.view.period
        focus = focus if focus in controller.names else None
    others = in_same_place(result, controller.results)
    region_results.tick_for_theme(controller.project, result, look, others)
    view = replace(
        controller.view, theme=theme, measure=look.cities, link_measure=look.links,
        period=period, focus=focus,
    )  # fmt: skip
    controller.show(view, controller.city_layer, controller.link_layer)
    if focus is not None:
        controller.set_focus(focus)


def _share_cities(controller, result, view):
    """Look at a result on the cities of the former one, of which `view` was shown."""
    kept = views.kept_view(result)
    if kept is None and not result.is_lent:
        own_style.give_back(result.cities)
    controller.look_at(result)
    if kept is not None:
        controller.show(kept, result.cities)
    elif result.is_lent and (view.period, view.focus) != (controller.view.period, None):
        shared = replace(controller.view, period=view.period, focus=view.focus)
        controller.show(shared, *result.layers)
