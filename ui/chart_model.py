"""The charts of the result that is looked at, and the figures of the one that is shown."""

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..i18n import tr
from .chart_tables import ChartTables


class ChartModel(QObject):
    """Knows which charts the controller's result allows, and draws the one that is shown.

    Parameters
    ----------
    controller : RelationsController
    """

    #: Rows that a chart is drawn from are there.
    changed = pyqtSignal()

    def __init__(self, controller, parent=None):
        super().__init__(parent)
        self._controller = controller
        self._tables = ChartTables(self)
        self._tables.changed.connect(self.changed)
        #: Key of the chart that is shown.
        self.chart = None
        #: Whether the analyst has chosen the chart; else it is the first that can be drawn.
        self._is_chosen = False
        #: Key -> chart of all that there are, and the keys of those that the result allows.
        self._charts, self._allowed = {}, set()
        #: The chart's figures, one for each place.
        self.figures = []
        #: What the figures were drawn from: tables; chart, period and width.
        self._drawn = None, None

    def forget(self):
        """Read anew when next asked: the result is another, or its layers hold other rows."""
        self._tables.forget()

    def clear(self):
        """Have no figures until they are drawn again."""
        self.figures, self._drawn = [], (None, None)

    def choose(self, key):
        """Show the chart of a key, whether or not it can be drawn."""
        self.chart, self._is_chosen = key, True

    def offer(self):
        """All charts, each with whether the result allows it; those that can be drawn come first.

        Returns
        -------
        list of tuple of Chart, bool
        """
        # Loaded with the first chart, not with the dock.
        from ..processing.report.figures.charts import charts

        tables = self._tables_now()
        offered = [(chart, chart.is_allowed(tables)) for chart in charts()]
        offered.sort(key=lambda one: not one[1])
        self._charts = {chart.key: chart for chart, _ in offered}
        self._allowed = {chart.key for chart, is_allowed in offered if is_allowed}
        if not self._is_chosen and self.chart not in self._allowed:
            self.chart = next(iter(self._charts))
        return offered

    def draw(self, width):
        """Draw the figures of the chart, unless they are drawn already.

        Parameters
        ----------
        width : int
            Units of a drawing.

        Returns
        -------
        bool
            Whether they were drawn anew.

        Raises
        ------
        NotYetRead
            If their rows are still being read.
        """
        tables, wanted = self._tables_now(), (self.chart, self._controller.period, width)
        if tables is self._drawn[0] and wanted == self._drawn[1]:
            return False
        self.figures = self._figures(width)
        self._drawn = tables, wanted
        return True

    def figure_in_full(self, place):
        """A figure as wide as in the report, however narrow the dock is."""
        return self._figures()[place]

    def place_of(self, city):
        """The place of the first figure that has a mark of a city, or None."""
        places = range(len(self.figures))
        return next((place for place in places if self.shows(city, place)), None)

    def shows(self, city, place):
        """Whether the figure of a place has a mark of a city."""
        from ..processing.report.figures.svg import is_of

        return any(is_of(mark, city) for mark in self.figures[place].marks)

    def why_nothing(self):
        """Why there is no chart, and what to run; empty before charts were offered."""
        chart, period = self._charts.get(self.chart), self._controller.period
        if chart is None:
            return ""
        text = tr("“{chart}” can't be drawn from these layers. {needs}")
        if chart.key in self._allowed and period is not None:
            text = tr("“{chart}” can't be drawn for {period}. {needs}")
        return text.format(chart=chart.title, needs=chart.needs, period=period)

    def _tables_now(self):
        return self._tables.of(self._controller.result)

    def _figures(self, *width):
        if self.chart not in self._allowed:
            return []
        tables = self._tables_now()
        return self._charts[self.chart].figures(tables, self._controller.period, *width)
