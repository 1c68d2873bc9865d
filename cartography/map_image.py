"""A finished map as an image, for reports; safe in a worker thread."""

from qgis.core import (
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsDistanceArea,
    QgsExpressionContext,
    QgsExpressionContextScope,
    QgsExpressionContextUtils,
    QgsLabelingEngineSettings,
    QgsMapRendererCustomPainterJob,
    QgsMapSettings,
    QgsPointXY,
    QgsRectangle,
)
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QEventLoop, QPointF, QRectF, QSize, Qt, QTimer
from qgis.PyQt.QtGui import QColor, QImage, QPainter

from . import focus as focusing
from . import legend, ramps, themes
from .background import LAND, SEA, SHORE, background_layers
from .layer_measures import measure_entry
from .layer_memory import asking
from .legend_rows import GREY, Text, scale_bar
from .link_rows import ALIKE
from .pen import Pen
from .periods import periods_of
from .project import is_on_earth, region_crs
from .style import apply_style

_MARGIN = 7.0
_COLUMN = 58.0
#: Milliseconds between two looks at the cancel button while the map is drawn, and how much is said
#: to be done meanwhile.
_ASK, _HALF = 50, 0.5
#: Width and height in mm from which a map has symbols of full size.
_FULL_SIZE = 150.0


def render_map(
    city_layer,
    link_layer,
    title,
    subtitle="",
    source="",
    measure=None,
    size=(1600, 1200),
    dpi=150,
    *,
    threshold=0.0,
    focus=None,
    link_measure=None,
    theme=None,
    period=None,
    progress=None,
):
    """Draw cities and links as a map with title, legend, scale bar and source.

    The layers are cloned, so theirs stay as they are. May be called in any thread.

    Parameters
    ----------
    city_layer, link_layer : QgsVectorLayer
        Result layers; `link_layer` may be None.
    title, subtitle, source : str
    measure : str
        Key of the city measure shown by colour; None colours by role.
    size : tuple of int
        Width and height in pixels.
    dpi : float
        Pixels an inch: how large symbols and text are in pixels.
    threshold, focus
        As of `style.apply_style`.
    link_measure : str
        Key of the link measure shown by colour; None colours by relation, or not at all where the
        colours of cities tell kinds.
    theme : str
        Key of a theme of `themes`, instead of both measures; the layers must hold what it needs.
    period : str
        The only period drawn, of several; classes and sizes are those of all, so that maps of
        several periods compare. A layer of one period, or of none, is drawn whole.
    progress : callable, optional
        Called with 0 to 1, many times a second; may raise to stop.

    Returns
    -------
    QImage
    """
    if theme is not None:
        look = themes.look_for(themes.find(theme), city_layer, link_layer)
        measure, link_measure = look.cities, look.links
    image = QImage(QSize(*size), QImage.Format.Format_ARGB32_Premultiplied)
    image.setDotsPerMeterX(round(dpi / 0.0254))
    image.setDotsPerMeterY(round(dpi / 0.0254))
    image.fill(QColor(ramps.PAPER))
    with asking(None if progress is None else lambda: progress(0)):
        layers = _styled_clones(
            city_layer, link_layer, measure, threshold, focus, link_measure, period
        )
    texts = title, subtitle, source
    painter = QPainter(image)
    # An image must not go while it is painted on, whatever happens in between.
    try:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        page = QRectF(0, 0, size[0] / dpi * 25.4, size[1] / dpi * 25.4)
        _draw_page(Pen(painter, dpi), page, texts, layers, measure, progress)
    finally:
        painter.end()
    return image


def _draw_page(pen, page, texts, layers, measure, progress):
    frame = _draw_texts(pen, page, *texts)
    column = QRectF(frame)
    column.setLeft(frame.right() - min(_COLUMN, frame.width() * 0.32))
    frame.setRight(column.left() - _MARGIN * 0.8)
    # The settings only point to layers: this list keeps the background alive.
    background = list(background_layers())
    # Symbols and names grow smaller on a small page.
    pen.map_dpi = pen.dpi * min(1.0, max(0.6, min(frame.width(), frame.height()) / _FULL_SIZE))
    settings = _map_settings(layers, background, frame, pen.dpi, pen.map_dpi)
    _draw_map(pen.painter, settings, frame, pen.dpi, progress)
    rows = legend.city_rows(layers[0], measure_entry(layers[0], measure))
    for links in layers[1:]:
        rows += legend.link_rows(links)
    legend.draw_legend(pen, column, rows, _foot_rows(settings, pen.dpi, 0.75 * column.width()))


def _styled_clones(city_layer, link_layer, measure, threshold, focus, link_measure, period):
    partners = ()
    if focus is not None and link_layer is not None:
        partners = focusing.partners_of(link_layer, focus)
    seen = {layer: _period_seen(layer, period) for layer in (city_layer, link_layer) if layer}
    cities, entry = city_layer.clone(), measure_entry(city_layer, measure)
    if link_measure is None and entry is not None and entry.is_category:
        link_measure = ALIKE
    apply_style(cities, measure, focus=focus, partners=partners, period=seen[city_layer])
    if link_layer is None:
        return [cities]
    links = link_layer.clone()
    apply_style(links, link_measure, threshold, focus, period=seen[link_layer], cities=cities)
    return [cities, links]


def _period_seen(layer, period):
    """The period if the layer has several; else None, for all rows.

    Of several periods that lack this one nothing is drawn: their rows would hide each other.
    """
    return period if period and periods_of(layer) else None


def _draw_texts(pen, page, title, subtitle, source):
    """Draw title, subtitle and source line; returns the box between them."""
    x, y, width = _MARGIN, _MARGIN, page.width() - 2 * _MARGIN
    for text, points, bold, color in (
        (title, 17, True, ramps.INK),
        (subtitle, 10, False, GREY),
    ):
        if text:
            row = Text(text, points, bold, color, 1.0)
            row.draw(pen, x, y, width)
            y += row.height(pen, width)
    bottom = page.height() - _MARGIN
    if source:
        row = Text(source, 7, False, GREY, 0)
        bottom -= row.height(pen, width)
        row.draw(pen, x, bottom, width)
        bottom -= 2.5
    return QRectF(x, y + 2.5, width, bottom - y - 2.5)


def _map_settings(layers, background, frame, dpi, map_dpi):
    settings = QgsMapSettings()
    settings.setOutputDpi(map_dpi)
    settings.setOutputSize(
        QSize(round(frame.width() / 25.4 * dpi), round(frame.height() / 25.4 * dpi))
    )
    is_at_sea = background and is_on_earth(_extent(layers), layers[0].crs())
    settings.setBackgroundColor(QColor(SEA if is_at_sea else LAND))
    settings.setFlag(QgsMapSettings.Flag.Antialiasing, True)
    # As a layout tells it to the expressions of symbols and diagrams.
    context, scope = QgsExpressionContext(), QgsExpressionContextScope()
    scope.setVariable("layout_dpi", map_dpi)
    context.appendScope(scope)
    settings.setExpressionContext(context)
    engine = settings.labelingEngineSettings()
    engine.setFlag(QgsLabelingEngineSettings.Flag.UsePartialCandidates, False)
    settings.setLabelingEngineSettings(engine)
    crs = region_crs(_extent(layers), layers[0].crs())
    settings.setDestinationCrs(crs)
    settings.setLayers([*layers, *background] if crs.isValid() else layers)
    settings.setExtent(_fitted(_points_extent(layers, crs), frame))
    # As the canvas tells them its scale.
    context.appendScope(QgsExpressionContextUtils.mapSettingsScope(settings))
    settings.setExpressionContext(context)
    return settings


def _extent(layers):
    extent = QgsRectangle(layers[0].extent())
    if extent.isNull() and len(layers) > 1:
        extent = QgsRectangle(layers[1].extent())
    return extent


def _points_extent(layers, crs):
    """Extent of the cities in the map's projection; of the box around them where that fails."""
    transform = QgsCoordinateTransform(layers[0].crs(), crs, QgsCoordinateTransformContext())
    extent = QgsRectangle()
    extent.setMinimal()
    for feature in layers[0].getFeatures():
        if not feature.hasGeometry():
            continue
        centre = feature.geometry().boundingBox().center()
        try:
            point = transform.transform(centre) if crs.isValid() else centre
        except QgsCsException:
            continue
        extent.combineExtentWith(point.x(), point.y())
    if extent.xMinimum() <= extent.xMaximum():
        return extent
    rest = _extent(layers)
    return QgsRectangle(0, 0, 1, 1) if rest.isNull() else rest


def _fitted(extent, frame):
    """The extent with room for symbols and names, in the proportions of the frame."""
    largest = max(extent.width(), extent.height()) or 1.0
    width = max(extent.width(), largest / 20) / (1 - 34 / frame.width())
    height = max(extent.height(), largest / 20) / (1 - 22 / frame.height())
    unit = max(width / frame.width(), height / frame.height())
    return QgsRectangle.fromCenterAndSize(
        extent.center(), unit * frame.width(), unit * frame.height()
    )


def _draw_map(painter, settings, frame, dpi, progress):
    if progress is not None:
        progress(_HALF)  # once at least, however soon it is drawn
    corner = QPointF(frame.x(), frame.y()) * (dpi / 25.4)
    image = QImage(settings.outputSize(), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(settings.backgroundColor())
    inner = QPainter(image)
    try:
        _render(QgsMapRendererCustomPainterJob(settings, inner), progress)
    finally:
        inner.end()
    painter.drawImage(corner, image)
    painter.setPen(QColor(SHORE))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(QRectF(corner.x(), corner.y(), image.width(), image.height()))


def _render(job, progress):
    """Draw, in another thread where somebody is asked meanwhile whether the map is wanted."""
    if progress is None:
        job.renderSynchronously()
        return
    loop, look, stopped = QEventLoop(), QTimer(), []

    def ask():
        try:
            progress(_HALF)
        except Exception:  # raised again once the painter is free
            stopped.append(True)
            job.cancelWithoutBlocking()

    look.timeout.connect(ask)
    job.finished.connect(loop.quit)
    look.start(_ASK)
    job.start()
    # What the analyst does to the desktop meanwhile has to wait, as without a loop.
    loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    look.stop()
    job.waitForFinished()
    # An error keeps all that it passes alive: these must end here, in their own thread.
    for each in (look, loop, job):
        sip.delete(each)
    if stopped:
        progress(_HALF)


def _foot_rows(settings, dpi, longest):
    if not settings.destinationCrs().isValid() or settings.layers()[0].featureCount() == 0:
        return []
    ruler = QgsDistanceArea()
    ruler.setSourceCrs(settings.destinationCrs(), QgsCoordinateTransformContext())
    ruler.setEllipsoid("EPSG:7030")
    centre, pixel = settings.extent().center(), settings.mapUnitsPerPixel()
    away = QgsPointXY(centre.x() + 100 * pixel, centre.y())
    meters_per_mm = ruler.measureLine(centre, away) / 100 * dpi / 25.4
    bar = scale_bar(meters_per_mm, longest)
    return [bar] if bar else []
