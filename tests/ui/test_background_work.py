"""Work in another thread: it ends when it is not wanted any more, and before the desktop does."""

import time
from threading import Event

from spatial_relations.ui.background_work import BackgroundWork


def endless(started, ended):
    """Work that goes on until it is told that nobody wants it."""

    def work(progress):
        started.set()
        try:
            while True:
                progress(0.5)
                time.sleep(0.01)
        finally:
            ended.set()

    return work


def test_what_is_left_has_stopped_when_all_is_over(qgis_app, qtbot):
    started, ended = Event(), Event()
    BackgroundWork("Counting", endless(started, ended)).start()
    assert started.wait(10)
    BackgroundWork.leave_all()
    assert ended.is_set()
    qtbot.waitUntil(lambda: not BackgroundWork._under_way)


def test_a_dock_that_is_taken_away_leaves_nothing_behind(dock, qtbot):
    started, ended = Event(), Event()
    BackgroundWork("Counting", endless(started, ended)).start()
    assert started.wait(10)
    dock.cleanup()
    assert ended.is_set()
    qtbot.waitUntil(lambda: not BackgroundWork._under_way)
