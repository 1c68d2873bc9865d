"""What a computation says besides its numbers."""

from spatial_relations.analysis.notes import Notes


def test_the_same_is_said_once_and_what_differs_each_time():
    notes = Notes()
    for city in ("A", "B", "A"):
        notes.warning("City {city} has no place.", city=city)
        notes.info("Distances are planar.")
    assert notes.sentences() == [
        "City A has no place.", "Distances are planar.", "City B has no place.",
    ]  # fmt: skip


def test_a_warning_and_a_remark_in_the_same_words_are_two():
    notes = Notes()
    notes.info("Nothing flows.")
    notes.warning("Nothing flows.")
    assert [note.is_warning for note in notes] == [False, True]
