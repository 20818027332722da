"""Clips on their way to gold: cut from turns as the project wants them, and measured by the check."""

from collections.abc import Iterator, Mapping, Sequence

from studio.dataset.clips import ClipSpan, Cut, TurnToCut, cut_turn, cut_turns
from studio.dataset.cutting import SETTING, Cutting
from studio.dataset.gate import AT_THE_GATE
from studio.errors import Message, StudioError
from studio.project import edits
from studio.project.intervals import lies_mostly_in
from studio.project.project import Project
from studio.project.reads import Reads
from studio.project.rows import Rows
from studio.project.values import Clip, State, Turn, Word
from studio.steps.check import check
from studio.steps.gate import state_of_gate, waiting
from studio.steps.step import Listener, Step, carry_out

NEAR_S = 1.0
"""Turns further from each other have nothing to do with each other's edges."""


def cutting_of(document: Reads) -> Cutting:
    """How the project's clips are wanted."""
    return Cutting.from_json(document.setting(SETTING))


def set_cutting(rows: Rows, cutting: Cutting) -> Message:
    """Keep how clips are wanted from now on; those that are cut stay as they are."""
    edits.set_setting(rows, SETTING, cutting.within().to_json())
    return Message("Change how clips are cut")


def turns_to_cut(document: Reads, recording_id: int | None = None) -> list[TurnToCut]:
    """Every turn that can be cut: with a speaker, all its words with times, neither rejected nor cropped."""
    ids = [each.id for each in document.recordings() if recording_id in (None, each.id)]
    return [each for one in ids for each in _turns_of(document, one)]


def _turns_of(document: Reads, recording_id: int) -> list[TurnToCut]:
    words = document.words_of_recording(recording_id)
    seconds = document.recording(recording_id).seconds
    turns = document.turns(recording_id)
    usable = document.usable(recording_id)
    return [
        TurnToCut(turn, words[turn.id], room)
        for turn, room in zip(turns, _rooms(turns, seconds), strict=True)
        if turn.id in words and turn.speaker_id is not None and turn.state is not State.REJECTED
        and all(word.start is not None and word.end is not None for word in words[turn.id])
        and lies_mostly_in((turn.start, turn.end), usable)
    ]  # fmt: skip


def room_of(rows: Reads, turn: Turn) -> tuple[float, float]:
    """The stretch around one turn that no other turn has."""
    seconds = rows.recording(turn.recording_id).seconds
    near = rows.turns(turn.recording_id, start=turn.start - NEAR_S, end=turn.end + NEAR_S)
    room = next(room for each, room in zip(near, _rooms(near, seconds), strict=True) if each.id == turn.id)
    return max(room[0], turn.start - NEAR_S), min(room[1], turn.end + NEAR_S)


def _rooms(turns: Sequence[Turn], seconds: float) -> Iterator[tuple[float, float]]:
    """For turns in order of time the stretch around each; none beyond an edge that lies in another turn."""
    reached = 0.0
    for place, turn in enumerate(turns):
        start, end = min(reached, turn.start), seconds
        if reached > turn.end:
            end = turn.end
        for following in turns[place + 1 :]:
            if following.start >= turn.end:
                end = min(end, following.start)
                break
            if following.end > turn.end:
                end = turn.end
        yield start, end
        reached = max(reached, turn.end)


def cut_for_gold(rows: Rows, turn: Turn) -> None:
    """Cut a turn that was just accepted; clips that still fit stay, and a rejected one stays rejected."""
    words, clips = rows.words(turn.id), rows.clips(turn.id)
    if not clips or not fits(clips, words):
        edits.set_clips(rows, turn.id, cut_turn(turn, words, cutting_of(rows), room=room_of(rows, turn)))
    for clip in rows.clips(turn.id):
        if clip.state not in (State.REJECTED, State.GOLD):
            rows.update("clips", clip.id, state=AT_THE_GATE)


def fits(clips: Sequence[Clip], words: Sequence[Word]) -> bool:
    """Whether clips hold whole words, none twice, and say what their words say."""
    said = 0
    for clip in clips:
        inside = [word for word in words if word.start is not None and word.end is not None
                  and word.start >= clip.start - 1e-6 and word.end <= clip.end + 1e-6]  # fmt: skip
        cut = any(
            word.start is None or word.end is None or word.start < edge - 1e-6 < edge + 1e-6 < word.end
            for word in words
            for edge in (clip.start, clip.end)
        )
        if cut or clip.text != " ".join(word.text for word in inside):
            return False
        said += len(inside)
    return said == len(words)


def cut_clips(
    project: Project, recording_id: int | None = None, *, cutting: Cutting | None = None
) -> tuple[Message, Cut]:
    """Cut every turn that can be cut anew, so that the lengths of all clips together are as wanted.

    `cutting` is kept for the project. Raises StudioError where there is no such turn.
    """
    wanted = (cutting or cutting_of(project)).within()
    turns = turns_to_cut(project, recording_id)
    if not turns:
        raise StudioError(
            "No turn can be cut into clips yet. Give the turns speakers and text, and align them."
        )
    cut = cut_turns(turns, wanted)
    spans = {each.turn.id: found for each, found in zip(turns, cut.spans, strict=True)}
    project.apply(cut_and_keep, spans, wanted)
    return summary_of(cut), cut


def cut_and_keep(rows: Rows, spans: Mapping[int, Sequence[ClipSpan]], cutting: Cutting) -> Message:
    """`set_clips_of_turns`, and keep for the project how it was cut."""
    if cutting != cutting_of(rows):
        set_cutting(rows, cutting)
    return edits.set_clips_of_turns(rows, spans)


def summary_of(cut: Cut) -> Message:
    """What a cutting comes to, as a sentence."""
    values = {
        "count": len(cut.lengths),
        "minutes": float(cut.lengths.sum()) / 60,
        "left": 100 * cut.left_share,
        "distance": cut.distance,
    }
    return Message(
        "{count} clips, {minutes:.1f} min; {left:.1f} % of the speech is left over; "
        "distance of the lengths from those wanted: {distance:.2f}",
        values,
    )


def measure(project: Project, recording_id: int) -> Step | None:
    """The step that measures the clips of a recording that wait at the gate; None where none does."""
    turns = waiting(project, recording_id)
    return check(project, recording_id, turn_ids=turns) if turns else None


def pass_gate(project: Project, listen: Listener = lambda event: None) -> Message:
    """Measure all clips that wait, and open the gate to those in which nothing was found."""
    for recording in project.recordings():
        step = measure(project, recording.id)
        if step is not None:
            carry_out(project, step, listen)
    return state_of_gate(project)
