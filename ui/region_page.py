"""The page of the region: its key figures, what was found of it, and what to hand to others."""

from qgis.PyQt.QtCore import QUrl, pyqtSignal
from qgis.PyQt.QtGui import QColor, QDesktopServices, QPalette
from qgis.PyQt.QtWidgets import QFileDialog, QGridLayout, QLabel

from ..cartography.background import add_background, background_layers
from ..cartography.city_atlas import make_city_atlas
from ..cartography.layout import export, make_layout
from ..i18n import tr
from .figure_table import FigureTable
from .findings_text import findings_html
from .page import (
    Page,
    combo_box,
    push_button,
    say_in_full,
    text_browser,
    waiting,
    widen_popup,
)
from .print_content import PrintContent
from .region_model import RegionModel
from .report_file import ReportFile

#: Pixels that a list of findings is set in by: a narrow dock has none to spare.
_INDENT = 14
#: Part of the colour of text in what is said faintly; the rest is that of the page.
_INK = 0.7


class RegionPage(Page):
    """Tells of the region as a whole; has the results read only while it is seen."""

    #: Something was done: what to say of it.
    done = pyqtSignal(str)
    #: Something could not be done: why.
    failed = pyqtSignal(str)
    #: This layout is in the project.
    layout_made = pyqtSignal(object)

    def __init__(self, controller, parent=None):
        super().__init__(controller, parent)
        self.model = RegionModel(controller, self)
        self.report = ReportFile(controller.project, self)
        self._make_widgets()
        self._lay_out()
        self._connect(
            (
                (controller.result_changed, self._result_changed),
                (self.model.changed, self._show_read),
                (self.region_combo.activated, self._region_chosen),
                (self.report_button.clicked, self._write_report),
                (self.layout_button.clicked, self._make_layout),
                (self.atlas_button.clicked, self._make_atlas),
                (self.export_button.clicked, self._export),
                (self.report.written, self._report_written),
                (self.report.failed, self._report_failed),
            )
        )

    def cleanup(self):
        """Stop what is under way."""
        self.report.cancel()
        self.model.cleanup()
        super().cleanup()

    # Widgets

    def _make_widgets(self):
        self.region_combo = combo_box("region_combo")
        self.figures = FigureTable(self)
        self.findings = text_browser(tr("Findings"))
        self.findings.document().setIndentWidth(_INDENT)
        self.problem = QLabel()
        self.problem.setWordWrap(True)
        self.report_button = push_button(
            tr("Repor&t…"),
            tr(
                "Writes all that the results tell as one web page: findings, figures, maps, tables."
            ),
        )
        self.layout_button = push_button(
            tr("La&yout"),
            tr("Makes a print layout of the map as it looks now, with a finding as its title."),
        )
        self.atlas_button = push_button(
            tr("City &atlas"),
            tr("Makes a print layout with a page for each city: its links, and what is to say of "
               "it."),
        )  # fmt: skip
        self.export_button = push_button(
            tr("E&xport…"), tr("Writes the map as a page: PDF, PNG or SVG.")
        )

    def _lay_out(self):
        layout = self._column()
        layout.addLayout(self._form([(tr("Regio&n"), tr("Region told of"), self.region_combo)]))
        for part in (self.figures, self.problem):
            layout.addWidget(part)
        layout.addWidget(self.findings, 1)
        buttons = QGridLayout()
        for place, button in enumerate(
            (self.layout_button, self.export_button, self.atlas_button, self.report_button)
        ):
            buttons.addWidget(button, *divmod(place, 2))
        layout.addLayout(buttons)

    # When it is seen

    def showEvent(self, event):
        super().showEvent(event)
        if not self.model.is_up_to_date:
            self._show_result()

    def resizeEvent(self, event):
        super().resizeEvent(event)
        self.figures.fit()

    # What the analyst does

    @property
    def region(self):
        """The region chosen; None where there is none to choose from."""
        return self.region_combo.currentData() if self.region_combo.count() > 1 else None

    def _region_chosen(self, _):
        say_in_full(self.region_combo)
        self.model.look(self.region)
        self._show_region()

    def _write_report(self):
        content = PrintContent(self.controller, self.region)
        path = self._asked_path(tr("Save report"), tr("Web page (*.html)"), content.place, "html")
        if path:
            self.report_button.setEnabled(False)
            self.done.emit(tr("Writing the report…"))
            self.report.write(self.controller.result.title, self.model.layers, path)

    def _make_layout(self):
        content = PrintContent(self.controller, self.region)
        project = self.controller.project
        with waiting(), self.controller.rows_at_rest():
            layout = make_layout(project, content.of_map(self._story(), self._land(content)))
        self._hand_over(layout)

    def _make_atlas(self):
        content = PrintContent(self.controller, self.region)
        project, result = self.controller.project, self.controller.result
        with waiting(), self.controller.rows_at_rest():
            layout = make_city_atlas(
                project, content.of_cities(self._land(content)), result.cities, result.links,
                content.city_texts(), content.period,
            )  # fmt: skip
        self._hand_over(layout)

    def _land(self, content):
        """The background of the project, which a layout needs that is kept there."""
        return add_background(self.controller.project) if content.is_on_earth else []

    def _hand_over(self, layout):
        self.controller.project.setDirty(True)
        self.done.emit(tr("The project has a new layout, “{name}”.").format(name=layout.name()))
        self.layout_made.emit(layout)

    def _export(self):
        content = PrintContent(self.controller, self.region)
        endings = tr("PDF (*.pdf);;PNG image (*.png);;SVG drawing (*.svg)")
        path = self._asked_path(tr("Export map"), endings, content.place, "pdf")
        if not path:
            return
        with waiting(), self.controller.rows_at_rest():
            problem = self._exported(content, path)
        if problem:
            self.failed.emit(problem)
        else:
            self.done.emit(tr("The map is {path}.").format(path=path))

    def _exported(self, content, path):
        """Write the map; empty, or why that failed."""
        project = self.controller.project
        # The layout and its land are for the file only: the project stays as it is.
        background, was_dirty = list(background_layers()), project.isDirty()
        layout = make_layout(project, content.of_map(self._story(), background))
        try:
            return export(layout, path)
        finally:
            project.layoutManager().removeLayout(layout)
            project.setDirty(was_dirty)

    def _story(self):
        """The findings on what the map shows."""
        return self.model.story_of(self.region, self.controller.view.period)

    def _asked_path(self, title, kinds, name, ending):
        """A path asked for, with an ending; empty where the analyst wants none."""
        plain = "".join(character if character.isalnum() else "_" for character in name)
        path, kind = QFileDialog.getSaveFileName(self, title, f"{plain}.{ending}", kinds)
        if not path or "." in path.replace("\\", "/").rpartition("/")[2]:
            return path
        return f"{path}.{kind.rpartition('*.')[2].rstrip(')') or ending}"

    # What the controller and the report say

    def _result_changed(self):
        self.model.forget()
        if self.isVisible():
            self._show_result()

    def _show_result(self):
        self.model.look(self.region)
        self._show_read()

    def _show_read(self):
        """Show what is known so far: the results are read in the background."""
        if not self.model.is_reading:
            self._offer_regions(self.model.regions)
            self.model.look(self.region)  # they may be others than when the reading began
        self._show_region()

    def _offer_regions(self, regions):
        combo, former = self.region_combo, self.region
        combo.clear()
        for region in regions if len(regions) > 1 else []:
            combo.addItem(region or tr("No region"), region)
        if former in regions:
            combo.setCurrentIndex(regions.index(former))
        widen_popup(combo)
        say_in_full(combo)
        self._set_visible(combo, combo.count() > 1)

    def _show_region(self):
        told = self.model.told(self.region)
        self.figures.set_figures(told.figures)
        self.findings.setHtml(findings_html(told.story, self._faint()) if told.story else "")
        self.findings.setVisible(bool(told.story))
        said = tr("Reading…") if self.model.is_reading else self.model.problem
        self.problem.setText(said)
        self.problem.setVisible(bool(said))
        self._show_buttons()

    def _show_buttons(self):
        result = self.controller.result
        # A layout states a finding, which has to be known first.
        is_known = result is not None and not self.model.is_reading
        for button in (self.layout_button, self.export_button):
            button.setEnabled(is_known)
        self.atlas_button.setEnabled(result is not None and result.cities is not None)
        can_report = bool(self.model.layers) and not self.report.is_under_way
        self.report_button.setEnabled(can_report)

    def _faint(self):
        """The colour of text, drawn near to that of the page: legible on light and on dark."""
        palette = self.findings.palette()
        text, base = (
            palette.color(role) for role in (QPalette.ColorRole.Text, QPalette.ColorRole.Base)
        )
        mixed = (
            _INK * one + (1 - _INK) * other
            for one, other in zip(text.getRgbF()[:3], base.getRgbF()[:3])
        )
        return QColor.fromRgbF(*mixed)

    def _report_written(self, path):
        self._show_buttons()
        self.done.emit(tr("The report is {path}.").format(path=path))
        QDesktopServices.openUrl(QUrl.fromLocalFile(path))

    def _report_failed(self, why):
        self._show_buttons()
        self.failed.emit(why)
