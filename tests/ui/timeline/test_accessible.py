"""What a screen reader finds on the canvas, asked for as Qt's bridges ask."""

import gc

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

from studio.project.edits_turns import delete_turn, set_turn_text
from studio.project.project import Project
from studio.ui.timeline.timeline import Timeline
from tests.ui.timeline.scenes import ANNA, ANNA_AGAIN, BEN

Text, Role = QAccessible.Text, QAccessible.Role


def found(widget: QWidget) -> QAccessibleInterface:
    return QAccessible.queryAccessibleInterface(widget)


@pytest.fixture
def lanes(timeline: Timeline) -> QAccessibleInterface:
    return found(timeline.lanes)


def test_the_lanes_are_a_list_of_all_turns_by_time(lanes: QAccessibleInterface) -> None:
    assert lanes.role() == Role.List and lanes.childCount() == 4
    assert [lanes.child(place).text(Text.Name) for place in range(4)] == [
        "Anna: one two three. Not reviewed",
        "Ben: four five. Gold",
        "Anna: six seven. Not reviewed",
        "Ben: eight. Not reviewed",
    ]
    assert lanes.child(BEN).text(Text.Value) == "From 0:04.00 to 0:07.00"
    assert lanes.child(4) is None


def test_a_turn_holds_its_words(lanes: QAccessibleInterface) -> None:
    turn = lanes.child(ANNA)
    assert turn.role() == Role.ListItem and turn.childCount() == 3
    word = turn.child(1)
    assert (word.text(Text.Name), word.text(Text.Value)) == ("two", "From 0:02.00 to 0:03.00")
    assert word.text(Text.Description) == "From 0:02.00 to 0:03.00, alignment score 0.20"
    assert turn.indexOfChild(word) == 1
    assert word.parent().text(Text.Name) == turn.text(Text.Name)
    assert lanes.indexOfChild(turn) == ANNA


def test_an_item_stands_where_its_turn_is_painted(timeline: Timeline, lanes: QAccessibleInterface) -> None:
    for place in range(4):
        turn = lanes.child(place)
        middle = turn.rect().center()
        assert lanes.childAt(middle.x(), middle.y()).text(Text.Name) == turn.text(Text.Name)
    box = lanes.child(BEN).rect()
    left = timeline.lanes.mapFromGlobal(box.topLeft()).x()
    assert left == round(timeline.lanes.axis().x(4.0)) and box.width() == 149


def test_the_selection_can_be_read(timeline: Timeline, lanes: QAccessibleInterface, project: Project) -> None:
    turn_id = project.turns()[BEN].id
    timeline.state.selection.select_turn(turn_id)
    assert [lanes.child(place).state().selected for place in range(4)] == [0, 1, 0, 0]
    chosen = lanes.selectionInterface()
    assert chosen.selectedItemCount() == 1
    assert chosen.selectedItems()[0].text(Text.Name).startswith("Ben: four")
    assert lanes.focusChild().text(Text.Name).startswith("Ben: four")


def test_the_selection_can_be_made(timeline: Timeline, lanes: QAccessibleInterface, project: Project) -> None:
    ids = [turn.id for turn in project.turns()]
    chosen = lanes.selectionInterface()
    assert chosen.select(lanes.child(ANNA)) and chosen.select(lanes.child(BEN))
    assert timeline.state.selection.turn_ids == {ids[ANNA], ids[BEN]}
    assert chosen.unselect(lanes.child(ANNA)) and not chosen.isSelected(lanes.child(ANNA))
    assert chosen.selectAll() and chosen.selectedItemCount() == 4
    assert chosen.clear() and not timeline.state.selection.turn_ids


def test_pressing_a_word_selects_it(timeline: Timeline, lanes: QAccessibleInterface) -> None:
    word = lanes.child(ANNA).child(2)
    pressed = word.actionInterface()
    pressed.doAction(pressed.actionNames()[0])
    assert lanes.focusChild().text(Text.Name) == "three" and word.state().selected


def test_what_is_out_of_view_says_so(timeline: Timeline, lanes: QAccessibleInterface) -> None:
    timeline.state.view.set_view(0.0, 5.0)
    assert not lanes.child(ANNA).state().offscreen and lanes.child(ANNA_AGAIN).state().offscreen


def test_edits_are_read_at_the_next_question(
    timeline: Timeline, lanes: QAccessibleInterface, project: Project
) -> None:
    turn, word = lanes.child(ANNA), lanes.child(ANNA).child(0)
    timeline.state.document.apply(set_turn_text, project.turns()[ANNA].id, "another text")
    assert turn.text(Text.Name) == "Anna: another text. Edited, not reviewed"
    timeline.state.document.apply(delete_turn, project.turns()[ANNA].id)
    assert lanes.childCount() == 3 and lanes.child(0).text(Text.Name).startswith("Ben: four")
    gc.collect()
    del turn, word


def test_the_ruler_is_the_playheads_slider(timeline: Timeline) -> None:
    ruler = found(timeline.ruler)
    assert ruler.role() == Role.Slider
    timeline.state.set_playhead(3.5)
    value = ruler.valueInterface()
    assert (value.minimumValue(), value.currentValue(), value.maximumValue()) == (0.0, 3.5, 20.0)
    value.setCurrentValue(5.0)
    assert timeline.state.playhead_s == 5.0 and ruler.text(Text.Value) == "0:05.00"


def test_the_overview_scrolls_the_view(timeline: Timeline) -> None:
    timeline.state.view.set_view(2.0, 6.0)
    overview = found(timeline.overview)
    assert overview.role() == Role.ScrollBar
    value = overview.valueInterface()
    assert (value.currentValue(), value.maximumValue()) == (2.0, 16.0)
    value.setCurrentValue(10.0)
    assert timeline.state.view.span.start_s == 10.0


def test_sound_says_what_is_in_view(timeline: Timeline) -> None:
    timeline.state.view.set_view(2.0, 6.0)
    for tier in (timeline.waveform, timeline.spectrogram):
        said = found(tier)
        assert said.role() == Role.Graphic and said.text(Text.Name)
        assert said.text(Text.Description) == (
            "In view: 0:02.00 to 0:06.00 of 0:20. Playhead: 0:00.00. Turns: 4. Speakers: 2"
        )


def test_every_question_about_every_part_is_answered(timeline: Timeline, lanes: QAccessibleInterface) -> None:
    """A bridge asks each part for each of its interfaces: one wrong pointer there ends the process."""
    tiers = [found(tier) for tier in (timeline.overview, timeline.ruler, timeline.waveform, timeline.lanes)]
    turns = [lanes.child(place) for place in range(lanes.childCount())]
    words = [turn.child(place) for turn in turns for place in range(turn.childCount())]
    for part in (*tiers, *turns, *words):
        kinds = (part.editableTextInterface, part.tableCellInterface, part.textInterface)
        assert [kind() for kind in kinds] == [None] * 3
        others = (
            part.actionInterface,
            part.attributesInterface,
            part.selectionInterface,
            part.valueInterface,
        )
        assert any(kind() is not None for kind in others) and part.attributesInterface() is None
        assert part.isValid() and part.window() is not None and not part.rect().isNull()
        assert all(isinstance(part.text(kind), str) for kind in Text if kind is not Text.UserText)


def test_a_closed_timeline_leaves_nothing_that_could_be_asked(timeline: Timeline) -> None:
    turn = found(timeline.lanes).child(ANNA)
    assert turn.isValid()
    timeline.close_sound()
    timeline.lanes.deleteLater()
    from PySide6.QtCore import QCoreApplication, QEvent

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not turn.isValid()
