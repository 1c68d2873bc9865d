"""What the results say of the regions: read in the background when somebody wants to know."""

from collections import namedtuple
from functools import partial

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..i18n import tr
from .background_work import BackgroundWork

#: What there is to tell of a region: its key figures, and part of the theory -> findings.
Told = namedtuple("Told", "figures story")
#: What was read: layer id -> ResultTable, names of the regions, region -> Told.
_Read = namedtuple("_Read", "tables regions told")

_NOTHING = Told([], {})


class RegionModel(QObject):
    """Reads the layers that tell of the controller's result, once, and tells region by region.

    Both takes long where links are many, and is done in the background: `told` and the others
    give what is known so far, and `changed` says when that is more.

    Parameters
    ----------
    controller : RelationsController
    """

    #: Something was read, or could not be.
    changed = pyqtSignal()

    def __init__(self, controller, parent=None):
        super().__init__(parent)
        self._controller = controller
        self._work = None
        self._clear()

    def forget(self):
        """Read again when next asked: the layers hold something else, or it is others."""
        self._stop()
        self._clear()

    def cleanup(self):
        """Stop what is under way; nothing is told of it then."""
        self._stop()

    @property
    def is_up_to_date(self):
        """Whether the layers that tell of the result are those that were read, or are being."""
        return self._read_from == self._sources()

    @property
    def is_reading(self):
        """Whether there will be more to tell."""
        return self._work is not None

    def look(self, region=None):
        """See to it that there is something to tell of a region, now or once `changed` is emitted.

        Parameters
        ----------
        region : str, optional
            One of `regions`; None where there is but one, or none is named.
        """
        if not self.is_up_to_date:
            self.forget()
            self._read_from = self._sources()
            self._start_reading(region)
        elif self._tables and region not in self._told and region != self._asked:
            self._stop()
            self._start(region, partial(_told_of, self._tables, self.regions, region))

    @property
    def layers(self):
        """The layers that tell of the result, and are results of ours."""
        project = self._controller.project
        found = (project.mapLayer(layer_id) for layer_id in self._tables)
        return [layer for layer in found if layer is not None]

    def told(self, region=None):
        """What there is to tell of a region, as far as it is known.

        Parameters
        ----------
        region : str, optional
            As of `look`.

        Returns
        -------
        Told
        """
        return self._told.get(region, _NOTHING)

    def story_of(self, region, period):
        """The findings on a region as they are in a period: later ones are left aside.

        Parameters
        ----------
        region : str
            As of `told`.
        period : str
            None for the latest.

        Returns
        -------
        dict
            Part of the theory -> list of Finding.
        """
        story = self.told(region).story
        if period is None or not story:
            return story
        from ..analysis.region_figures import tables_until
        from ..analysis.story import tell

        return tell(tables_until(_chosen(self._tables, region), period))

    # How it is done

    def _clear(self):
        self._read_from = self._asked = None
        self._tables, self._told = {}, {}
        #: Names of the regions to choose from; the last may be empty, for rows of none.
        self.regions = []
        #: Why there is nothing to tell; empty where all is well.
        self.problem = ""

    def _sources(self):
        result = self._controller.result
        return [layer.id() for layer in result.related_layers] if result is not None else []

    def _start_reading(self, region):
        from ..processing.result_layers import ResultRows

        project = self._controller.project
        # Made here, where the layers live: their rows may then be read in any thread.
        rows = {layer_id: ResultRows(project.mapLayer(layer_id)) for layer_id in self._read_from}
        if rows:
            self._start(region, partial(_read, rows, region))

    def _start(self, region, work):
        self._asked = region
        self._work = BackgroundWork(tr("Reading the results of the region"), work)
        self._work.ended.connect(self._take)
        self._work.start()

    def _stop(self):
        work, self._work, self._asked = self._work, None, None
        if work is not None:
            work.cancel()

    def _take(self, read):
        work, self._work, self._asked = self._work, None, None
        if read is None:
            self.problem = _said(work.error)
        else:
            self._tables, self.regions = read.tables, read.regions
            self._told.update(read.told)
        self.changed.emit()


def _read(rows, region, progress):
    """Read layers, and what they tell of a region; of the first where they don't know that one.

    Parameters
    ----------
    rows : dict
        Layer id -> ResultRows.
    region : str or None
    progress : callable
        Called with 0 to 1; may raise to stop.

    Returns
    -------
    _Read
    """
    # pandas comes with the first look, not with the dock.
    from ..analysis.region_figures import region_names

    tables = {}
    for done, (layer_id, layer) in enumerate(rows.items()):
        table = layer.read(lambda fraction, done=done: progress((done + fraction) / len(rows)))
        if table is not None:
            tables[layer_id] = table
    regions = region_names(tables.values()) if tables else []
    if len(regions) < 2:
        region = None
    elif region not in regions:
        region = regions[0]
    return _told_of(tables, regions, region, progress)


def _told_of(tables, regions, region, progress):
    """The same of layers that were read."""
    from ..analysis.region_figures import key_figures
    from ..analysis.story import tell

    progress(1)
    chosen = _chosen(tables, region)
    told = {region: Told(key_figures(chosen), tell(chosen))} if chosen else {}
    return _Read(tables, regions, told)


def _chosen(tables, region):
    """The tables, narrowed to a region where one is named."""
    from ..analysis.region_figures import tables_of

    tables = list(tables.values())
    return tables if region is None else tables_of(tables, region)


def _said(error):
    """Why nothing could be read, in a sentence."""
    if isinstance(error, ImportError):
        return tr(
            "QGIS's Python lacks {package}, without which nothing can be told of the region."
        ).format(package=error.name)
    return tr("The results could not be read: {reason}").format(reason=error)
