"""Applying a transcript that was aligned as a whole, and the repairs of places where the witnesses differ.

The lines become turns with their words; of the diarized turns stays what no line covers. What a person
touched stays, and a line that lies in such a turn is that turn's. Each repair is one undoable edit.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from studio.errors import Message, StudioError
from studio.project.baseline import Baseline
from studio.project.counts import usable_setting as usable_setting
from studio.project.diarization_plan import is_persons
from studio.project.diarized_speakers import forget_unused
from studio.project.edits_alignment import apply_alignment
from studio.project.edits_results import label_with_kept
from studio.project.edits_settings import set_setting
from studio.project.edits_speakers import insert_speaker
from studio.project.edits_turns import within
from studio.project.found import AlignedWord
from studio.project.intervals import Interval, IntervalIndex, overlap_s, subtract
from studio.project.rows import Rows
from studio.project.touching import change_turn, delete_clips, fixed_text
from studio.project.turn_words import write_text
from studio.project.values import MINIMUM_TURN_S, PERSON, Fixed, State, Turn

KEPT_SHARE = 0.5
"""A line of which a person's turns cover more than this is theirs."""

LEAST_PART_S = 0.8
"""What is left of a diarized turn beside the lines is a turn of its own from this length on."""


@dataclass(frozen=True)
class LineSaid:
    """A line of the transcript, by its position, that is said in [start, end) seconds.

    `label` is the diarized speaker who is heard there, "" where unknown: it names the speaker of a line
    without a name.
    """

    position: int
    start: float
    end: float
    words: Sequence[AlignedWord]
    label: str = ""


def witness_setting(recording_id: int) -> str:
    """The name of the setting that keeps what the second witness said about a recording."""
    return f"witness/{recording_id}"


def apply_witnesses(
    rows: Rows,
    recording_id: int,
    lines: Sequence[LineSaid],
    without_line: Sequence[tuple[float, float, str]],
    names: Mapping[str, str],
    witness: Mapping[str, object],
    source: str,
    based_on: Baseline | None = None,
) -> Message:
    """Make turns and words of the lines heard, in place of those that tools made and nobody touched.

    `without_line` are diarized stretches that no line covers: they become turns without text. `names` is
    the name of each diarized label (a speaker's id as text), where the transcript gives one. `witness` is
    kept as the setting `witness_setting`. Turns deleted since `based_on` do not come back. Raises StudioError
    where the transcript's lines are others than then: nobody knows any more which line is which.
    """
    if based_on is not None and not based_on.has_same_lines(rows):
        raise StudioError(
            "The transcript of {name} changed while it was matched. Nothing was written: match it again.",
            name=rows.recording(recording_id).name,
        )
    there = rows.turns(recording_id)
    kept = [turn for turn in there if is_persons(turn)]
    gone = based_on.deleted_since(rows) if based_on else []
    speakers = _Speakers(rows, names, source)
    for turn in there:
        if not is_persons(turn):
            rows.delete("turns", turn.id)
    written = _write_lines(rows, recording_id, lines, kept, gone, speakers, source)
    for start, end, label in without_line:
        # Only what a person's turn does not take already.
        for part in subtract([(start, end)], [(turn.start, turn.end) for turn in [*kept, *gone]]):
            if part[1] - part[0] >= LEAST_PART_S:
                _insert(rows, recording_id, part, speakers.of_label(label), "", source)
    set_setting(rows, witness_setting(recording_id), dict(witness))
    forget_unused(rows, {speaker.id for speaker in rows.speakers()})
    return label_with_kept(
        "Match transcript: {count} turns", "Match transcript: {count} turns, {kept} kept", written, len(kept)
    )


class _Speakers:
    """The speakers of lines and labels: a diarized speaker takes the name that the transcript gives."""

    def __init__(self, rows: Rows, names: Mapping[str, str], source: str) -> None:
        self._rows, self._source = rows, source
        self._of_name: dict[str, int] = {}
        self._of_label: dict[str, int | None] = {}
        present = {str(speaker.id): speaker for speaker in rows.speakers()}
        for label, name in names.items():
            speaker, named = present.get(label), rows.speaker_named(name)
            if speaker is None or rows.source_of("speakers", speaker.id) == PERSON:
                continue
            if named is None and name not in self._of_name:
                rows.update("speakers", speaker.id, name=name, source=source)
                self._of_name[name] = speaker.id
            else:
                self._of_label[label] = self.of_name(name)

    def of_name(self, name: str) -> int:
        """The speaker of that name, added where there is none."""
        if name not in self._of_name:
            named = self._rows.speaker_named(name)
            self._of_name[name] = named.id if named else insert_speaker(self._rows, name, self._source)
        return self._of_name[name]

    def of_label(self, label: str) -> int | None:
        """Who a diarized label is, None where nobody is known by it any more."""
        if label not in self._of_label:
            there = {str(speaker.id): speaker.id for speaker in self._rows.speakers()}
            self._of_label[label] = there.get(label)
        return self._of_label[label]


def _write_lines(
    rows: Rows,
    recording_id: int,
    lines: Sequence[LineSaid],
    kept: Sequence[Turn],
    gone: Sequence[Turn],
    speakers: _Speakers,
    source: str,
) -> int:
    stored = rows.utterances(recording_id)
    recording = rows.recording(recording_id)
    persons, deleted = IntervalIndex(kept), IntervalIndex(gone)
    turn_of: dict[int, int | None] = {line.id: None for line in stored}
    aligned: dict[int, Sequence[AlignedWord]] = {}
    persons_lines: dict[int, list[LineSaid]] = {}
    for line in lines:
        utterance = stored[line.position]
        start, end = within(recording, line.start), within(recording, line.end)
        own = _home(persons, start, end)
        if own is not None:
            turn_of[utterance.id] = own.id
            persons_lines.setdefault(own.id, []).append(line)
        elif end - start >= MINIMUM_TURN_S and _home(deleted, start, end) is None:
            name = utterance.speaker_name
            speaker = speakers.of_name(name) if name else speakers.of_label(line.label)
            text = " ".join(word.text for word in line.words)
            turn_of[utterance.id] = _insert(rows, recording_id, (start, end), speaker, text, source)
            aligned[turn_of[utterance.id] or 0] = line.words
    written = len(aligned)
    for turn in kept:
        if turn.id in persons_lines and not turn.text:
            said = [word for line in persons_lines[turn.id] for word in line.words]
            rows.update("turns", turn.id, text=" ".join(word.text for word in said))
            aligned[turn.id] = said
    rows.update_all("utterances", [{"id": each, "turn_id": turn} for each, turn in turn_of.items()])
    apply_alignment(rows, recording_id, aligned, source)
    return written


def _home(index: IntervalIndex[Turn], start: float, end: float) -> Turn | None:
    """The turn that covers most of a line, where it covers enough."""
    over = index.over(start, end)
    best = max(over, key=lambda turn: overlap_s((start, end), (turn.start, turn.end)), default=None)
    if best is None or overlap_s((start, end), (best.start, best.end)) <= KEPT_SHARE * (end - start):
        return None
    return best


def _insert(
    rows: Rows, recording_id: int, span: Interval, speaker: int | None, text: str, source: str
) -> int:
    return rows.insert(
        "turns", recording_id=recording_id, speaker_id=speaker, start=span[0], end=span[1], text=text,
        state=State.RAW, reject_reason="", touched=False, source=source,
    )  # fmt: skip


def give_turns(rows: Rows, turns: Mapping[int, int]) -> Message:
    """Give each turn to the speaker named for it: one wrong name, or labels that went round."""
    there = [(rows.turn(turn_id), rows.speaker(who)) for turn_id, who in turns.items()]
    for turn, speaker in there:
        change_turn(rows, turn, speaker_id=speaker.id)
    if len(there) == 1:
        return Message("Give the turn to {name}", {"name": there[0][1].name})
    return Message("Rotate the names of {count} turns", {"count": len(there)})


def keep_turns(rows: Rows, turn_ids: Sequence[int]) -> Message:
    """Say that these turns are right as they are: nothing about who speaks in them is asked again."""
    for turn_id in turn_ids:
        fixed = fixed_text(rows.turn(turn_id).fixed | {Fixed.SPEAKER})
        rows.update("turns", turn_id, touched=True, fixed=fixed)
    if len(turn_ids) == 1:
        return Message("Keep the turn's speaker")
    return Message("Keep the speakers of {count} turns", {"count": len(turn_ids)})


def drop_line(rows: Rows, line_id: int) -> Message:
    """Take a line that nobody says out of the transcript."""
    rows.delete("utterances", line_id)
    return Message("Drop the line")


def strip_turn(rows: Rows, turn_id: int) -> Message:
    """Take the words out of a turn; the turn stays, and its lines wait for a turn again."""
    turn = rows.turn(turn_id)
    write_text(rows, turn_id, "")
    delete_clips(rows, turn_id)
    change_turn(rows, turn, text="")
    for line in rows.utterances(turn.recording_id):
        if line.turn_id == turn_id:
            rows.update("utterances", line.id, turn_id=None)
    return Message("Strip the words of the turn")


def crop(rows: Rows, recording_id: int, start: float | None = None, end: float | None = None) -> Message:
    """Use the recording only from `start` to `end` seconds: turns outside go, those across are cut.

    The sound itself stays as it is. What is of use is kept as the setting `usable_setting`. A turn that a
    person worked on is not cut. Raises StudioError where one would go; what was rejected stays as it is.
    """
    recording = rows.recording(recording_id)
    first, last = rows.setting(usable_setting(recording_id), [0.0, recording.seconds])
    first = first if start is None else within(recording, start)
    last = last if end is None else within(recording, end)
    wanted = [turn for turn in rows.turns(recording_id) if turn.state is not State.REJECTED]
    outside = [turn for turn in wanted if _mostly_outside(turn, first, last)]
    _refuse_to_lose([turn for turn in outside if is_persons(turn)])
    for turn in outside:
        rows.delete("turns", turn.id)
    for turn in wanted:
        if not is_persons(turn) and turn not in outside:
            _cut_to_words(rows, turn, first, last)
    set_setting(rows, usable_setting(recording_id), [first, last])
    if end is None:
        return Message("Crop what is before {seconds:.1f} s", {"seconds": first})
    if start is None:
        return Message("Crop what is after {seconds:.1f} s", {"seconds": last})
    return Message("Crop to {start:.1f} to {end:.1f} s", {"start": first, "end": last})


def _mostly_outside(turn: Turn, first: float, last: float) -> bool:
    inside = overlap_s((turn.start, turn.end), (first, last))
    return inside < max(MINIMUM_TURN_S, (turn.end - turn.start) / 2)


def _refuse_to_lose(turns: Sequence[Turn]) -> None:
    if len(turns) == 1:
        raise StudioError(
            "A turn that you worked on lies there, at {seconds:.1f} s. Nothing was cropped: delete that turn "
            "first if it is not wanted.",
            seconds=turns[0].start,
        )
    if turns:
        raise StudioError(
            "{count} turns that you worked on lie there, the first at {seconds:.1f} s. Nothing was cropped: "
            "delete those turns first if they are not wanted.",
            count=len(turns),
            seconds=turns[0].start,
        )


def _cut_to_words(rows: Rows, turn: Turn, first: float, last: float) -> None:
    """Cut a turn to [first, last), but not into its words."""
    words = rows.words(turn.id)
    starts = [word.start for word in words if word.start is not None]
    ends = [word.end for word in words if word.end is not None]
    start, end = min([max(turn.start, first), *starts]), max([min(turn.end, last), *ends])
    if (start, end) != (turn.start, turn.end):
        delete_clips(rows, turn.id)
        change_turn(rows, turn, start=start, end=end)
