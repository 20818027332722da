"""Words as text: writing a turn's text in the transcript, splitting at its cursor, words swapped."""

from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QApplication

from studio.errors import Message
from studio.project import edits
from studio.project.values import Turn
from studio.project.word_times import reading_times
from studio.ui.commands import edit
from studio.ui.commands.edit import CHOOSE_TURN
from studio.ui.commands.host import Host
from studio.ui.named_keys import KeyOf

if TYPE_CHECKING:
    from studio.ui.panels.transcript import TranscriptPanel

CHOOSE_WORD = Message("Select a word first: click it, or press {key}.", {"key": KeyOf("next-word")})


def text(host: Host) -> None:
    """Put the cursor into the selected turn's text, at the selected word."""
    turn = _selected(host)
    if turn is not None:
        _transcript(host).edit_text(turn.id, host.studio.timeline.selection.word_id)


def insert_word(host: Host) -> None:
    """Write a word after the selected one, or where the playhead is in the selected turn."""
    turn = _selected(host)
    if turn is not None:
        _transcript(host).list.insert_word(turn.id, _words_before(host, turn))


def split_at_caret(host: Host) -> None:
    """Split the turn at the cursor in its text; while nothing is written, at the playhead."""
    writing = QApplication.focusWidget()
    while writing is not None and writing.objectName() != "transcript":
        writing = writing.parentWidget()
    if writing is None or not cast("TranscriptPanel", writing).split_at_caret():
        edit.split(host)


def swap_word(host: Host, step: int) -> None:
    """Exchange what the selected word and the next (1) or previous (-1) one say; their times stay."""
    timeline, word_id = host.studio.timeline, host.studio.timeline.selection.word_id
    if word_id is None:
        host.refuse(CHOOSE_WORD)
        return
    words = timeline.rows.words_of(host.studio.document.project.word(word_id).turn_id)
    other = next(i for i, word in enumerate(words) if word.id == word_id) + step
    if not 0 <= other < len(words):
        host.refuse(Message("The turn has no word there to swap with."))
    else:
        host.studio.document.apply(edits.swap_words, word_id, words[other].id)


def _words_before(host: Host, turn: Turn) -> int:
    timeline = host.studio.timeline
    words = timeline.rows.words_of(turn.id)
    for place, word in enumerate(words):
        if word.id == timeline.selection.word_id:
            return place + 1
    middles = [(start + end) / 2 for start, end in reading_times(turn, words)]
    return sum(middle < timeline.playhead_s for middle in middles)


def _selected(host: Host) -> Turn | None:
    timeline = host.studio.timeline
    turn = timeline.rows.turn(timeline.selection.turn_id) if timeline.selection.turn_id is not None else None
    if turn is None:
        host.refuse(CHOOSE_TURN)
    return turn


def _transcript(host: Host) -> "TranscriptPanel":
    return cast("TranscriptPanel", host.show_panel("transcript"))
