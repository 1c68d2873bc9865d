"""The cities that the analyst has chosen: those selected on the map, and the one in focus."""

from .selected_cities import add_drawn_row, select_cities, selected_cities


class ChosenCities:
    """Knows which cities of the result that is shown are selected."""

    def __init__(self):
        #: Ids of the cities that are selected on the map.
        self.selected = set()
        #: Id of the only one of them, which the card tells of, or None.
        self.city = None
        #: Whether all but this city, its links and its partners fade; None is not yet decided.
        self.fades = None

    @property
    def focus(self):
        """The city beside which others fade: the one chosen, or None."""
        return self.city if self.fades else None

    def find(self, shown, is_other=True):
        """Tell of what is selected; a project keeps the city in focus, but no selection.

        Parameters
        ----------
        shown : ShownResult
        is_other : bool
            Whether it is another than before, or the same after its layers changed.
        """
        focus, layer = shown.view.focus, shown.city_layer
        self.fades = True if focus is not None else None
        self.selected = selected_cities(layer)
        wanted = None if self.selected else focus
        if self.city in shown.names and (is_other or not self.selected):
            # The city chosen in another result stays chosen.
            wanted = self.city
        if wanted in shown.names and self.selected != {wanted}:
            self.select({wanted}, shown)
            self.selected = selected_cities(layer)
        # The layer may lack it for now, while its file can't be read.
        self.city = _only(self.selected) if self.selected else focus

    def catch_up(self, shown):
        """Tell of what was selected while nobody looked."""
        if shown.city_layer is not None:
            self.selected = selected_cities(shown.city_layer)
            self.city = _only(self.selected)

    def follow(self, shown):
        """Tell of what is selected now, with whatever tool; whether that are other cities."""
        cities = selected_cities(shown.city_layer)
        if len(cities) == 1 and _brings_drawn_row(shown, _only(cities)):
            return False
        if cities == self.selected:
            return False
        self.selected, self.city = cities, _only(cities)
        return True

    @staticmethod
    def select(cities, shown):
        """Select cities on the map, and nothing else, in the period that is seen."""
        layer = shown.city_layer
        if layer is not None:
            select_cities(layer, cities, shown.period_seen(layer))

    def select_rows_seen(self, shown):
        """Select the rows that are seen now of the same cities."""
        layer = shown.city_layer
        # The layer may be gone while nobody looks.
        if self.selected and layer is not None and not layer.isEditable():
            self.select(self.selected, shown)


def _only(cities):
    """The only city of a set, or None."""
    return next(iter(cities)) if len(cities) == 1 else None


def _brings_drawn_row(shown, city):
    """Select the row that is drawn too where a table has another of the city selected."""
    # What is selected in a layer that is edited may be about to be deleted.
    layer = shown.city_layer
    return not layer.isEditable() and add_drawn_row(layer, city, shown.period_seen(layer))
