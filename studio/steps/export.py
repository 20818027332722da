"""Writing what the project holds in other programs' formats, with where it comes from."""

import tempfile
from collections.abc import Collection, Generator, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import studio
from studio.dataset.formats.labels import Labels
from studio.dataset.formats.values import TranscriptLine, TranscriptPhone, TranscriptWord
from studio.dataset.formats.writers import WRITERS, Content, Writer, writer_named
from studio.dataset.gold_set import GoldSet, write_lines
from studio.dataset.leakage import leaks
from studio.dataset.placing import file_name, placed, require_free, write_record
from studio.dataset.provenance import Provenance
from studio.dataset.snapshot import Snapshot, load_snapshot
from studio.errors import Message, StudioError, sentences
from studio.events import Event, Progress, Result
from studio.jobs.process import Work
from studio.project.intervals import Interval
from studio.project.project import Project
from studio.project.values import Phone, Recording, State, Turn, Word
from studio.steps.freeze import freezing, plan_freeze, provenance_of
from studio.steps.freeze_all import speakers_with_gold
from studio.steps.step import Step
from studio.steps.transcript import ANNOTATED

SOURCES = "SOURCES.txt"
OWN_RATE = 0
"""As `sample_rate`: leave every clip at the rate of its snapshot."""


@dataclass(frozen=True)
class ClipsPlan:
    """Gold clips to write: of `snapshots`, else those of the speakers as they are in the project now.

    `may_write` is False where the project may not get the snapshots that are made for it.
    """

    project: Path
    speaker_ids: tuple[int, ...]
    snapshots: tuple[Path, ...]
    out: Path
    writer: str
    sample_rate: int | None
    may_write: bool


@dataclass(frozen=True)
class LabelsPlan:
    """The recordings whose turns are written, a file for each, named after it."""

    project: Path
    recording_ids: tuple[int, ...]
    out: Path
    writer: str


def export(
    project: Project,
    format_name: str,
    out: Path,
    *,
    speaker_ids: Collection[int] | None = None,
    recording_ids: Collection[int] | None = None,
    snapshots: Collection[Path] | None = None,
    sample_rate: int | None = None,
) -> Step:
    """The step that exports to the folder `out`, which appears whole or not at all.

    A format of clips writes the gold of all speakers, of `speaker_ids`, or the frozen `snapshots`, at
    `sample_rate` Hz: None for what the format's readers expect, `OWN_RATE` for that of the recordings. One
    of labels writes the turns of all recordings, or of `recording_ids`. Raises StudioError where there is
    nothing to export, no such format, or something else at `out`.
    """
    writer = writer_named(format_name)
    work: Work
    plan: ClipsPlan | LabelsPlan
    if writer.content is Content.LABELS:
        recordings = _with_turns(project, recording_ids)
        work, plan = write_labels, LabelsPlan(project.folder, recordings, out, writer.name)
    else:
        rate = (writer.sample_rate if sample_rate is None else sample_rate) or None
        speakers = () if snapshots else _with_gold(project, speaker_ids)
        may_write, frozen = not project.read_only, tuple(snapshots or ())
        plan = ClipsPlan(project.folder, speakers, frozen, out, writer.name, rate, may_write)
        work = write_clips
    require_free(out, quickly=True)
    return Step(
        title=Message("Export {format}", {"format": Message(writer.title)}),
        work=work,
        args=(plan,),
        apply=lambda _project, done: done,
    )


def write_clips(plan: ClipsPlan) -> Iterator[Event]:
    """The work: freeze what is not frozen, write the format, and beside it where the clips come from."""
    writer = WRITERS[plan.writer]
    with tempfile.TemporaryDirectory(prefix="export-") as scratch:
        frozen = yield from _frozen(plan, Path(scratch))
        gold = GoldSet(tuple(frozen), plan.out, plan.sample_rate)
        with placed(plan.out) as folder:
            for done in writer.write_clips(folder, gold):
                yield Progress(done / len(gold.clips), Message("Writing clips"))
            _write_sources(folder, gold.provenance, writer, gold)
    yield Result(_what_was_written(gold, writer, plan.out))


def write_labels(plan: LabelsPlan) -> Iterator[Event]:
    """The work: one file a recording, and beside them where the recordings come from."""
    writer = WRITERS[plan.writer]
    with Project.open(plan.project, read_only=True) as project:
        recordings = [project.recording(each) for each in plan.recording_ids]
        names = _file_names([recording.name for recording in recordings])
        count, heard, left_out = 0, set(), 0
        with placed(plan.out) as folder:
            for number, (recording, name) in enumerate(zip(recordings, names, strict=True)):
                yield Progress(number / len(recordings), Message("Writing turns"))
                labels = labels_of(project, recording)
                writer.write_labels(folder / f"{name}{writer.ending}", labels)
                count += len(labels.lines)
                left_out += _not_held(labels, writer)
                heard |= {line.speaker for line in labels.lines}
            speakers = [speaker for speaker in project.speakers() if speaker.name in heard]
            provenance = provenance_of(recordings, speakers)
            _write_sources(folder, provenance, writer)
    values = {"count": count, "recordings": len(recordings), "folder": str(plan.out)}
    if count == 1:
        done = Message("Exported 1 turn to {folder}", values)
    elif len(recordings) == 1:
        done = Message("Exported {count} turns of 1 recording to {folder}", values)
    else:
        done = Message("Exported {count} turns of {recordings} recordings to {folder}", values)
    yield Result(_with_more(done, _what_is_left_out(left_out, writer), *provenance.what_is_missing()))


def _not_held(labels: Labels, writer: Writer) -> int:
    """How many words or turns a format of labels has no place for."""
    if writer.of_words:
        return sum(word.start is None for line in labels.lines for word in line.words)
    return sum(not line.text.strip() for line in labels.lines) if writer.needs_text else 0


def _what_is_left_out(count: int, writer: Writer) -> Message | None:
    if not count:
        return None
    if writer.of_words:
        return Message("Words left out, since they have no time yet: {left_out}", {"left_out": count})
    return Message("Turns left out, since they have no text: {left_out}", {"left_out": count})


def _frozen(plan: ClipsPlan, scratch: Path) -> Generator[Event, None, list[Snapshot]]:
    """The snapshots to write; those that are not there yet are frozen first."""
    if plan.snapshots:
        return [load_snapshot(folder) for folder in plan.snapshots]
    with Project.open(plan.project, read_only=True) as project:
        plans = [plan_freeze(project, speaker_id) for speaker_id in plan.speaker_ids]
    found = []
    for each in plans:
        able = replace(each, may_write=True) if plan.may_write else each.within(scratch)
        found.append((yield from freezing(able)))
    return found


def _file_names(recordings: list[str]) -> list[str]:
    """A file name for each recording; those that only differ in what no file's name can have get a number."""
    names: dict[str, str] = {}  # by what tells file names apart
    for recording in recordings:
        stem = name = file_name(recording)
        number = 2
        while name.casefold() in names:
            name, number = f"{stem} {number}", number + 1
        names[name.casefold()] = name
    return [*names.values()]


def _what_was_written(gold: GoldSet, writer: Writer, out: Path) -> Message:
    values = {
        "count": len(gold.clips),
        "seconds": sum(clip.seconds for clip in gold.clips),
        "speakers": len(gold.speakers),
        "folder": str(out),
    }
    if len(gold.clips) == 1:
        done = Message("Exported 1 gold clip ({seconds:.1f} s) to {folder}", values)
    elif len(gold.speakers) == 1:
        done = Message("Exported {count} gold clips ({seconds:.1f} s) of 1 speaker to {folder}", values)
    else:
        text = "Exported {count} gold clips ({seconds:.1f} s) of {speakers} speakers to {folder}"
        done = Message(text, values)
    return _with_more(done, _out_of_range(gold, writer), _leaking(gold), *gold.provenance.what_is_missing())


def _out_of_range(gold: GoldSet, writer: Writer) -> Message | None:
    odd = sum(not writer.least_s <= clip.seconds <= writer.most_s for clip in gold.clips)
    values = {"count": odd, "least": writer.least_s, "most": writer.most_s}
    text = "Shorter than {least:g} s or longer than {most:g} s, which its trainer leaves out: {count}"
    return Message(text, values) if odd else None


def _leaking(gold: GoldSet) -> Message | None:
    shared = len(leaks([clip.frozen for clip in gold.clips]))
    if shared == 1:
        return Message("Once the same material is trained on and held out: see the snapshots")
    text = "{count} times the same material is trained on and held out: see the snapshots"
    return Message(text, {"count": shared}) if shared else None


def _with_more(done: Message, *more: Message | None) -> Message:
    """What was done, and what else is to be known of it; the figures of what was done stay with it."""
    said = sentences(done, *more)
    return Message(said.template, {**said.values, **done.values})


def _write_sources(folder: Path, provenance: Provenance, writer: Writer, gold: GoldSet | None = None) -> None:
    """The consent and provenance that travel with every export: for people, and for programs.

    Clips are named as they are in the export.
    """
    clips, snapshots = (gold.clips, gold.snapshots) if gold else ((), ())
    write_lines(folder / SOURCES, _sources(provenance))
    write_record(
        folder,
        {
            "made_with": f"Gold Voice Studio {studio.__version__}",
            "export": writer.name,
            "snapshots": [
                {"speaker": each.speaker, "hash": each.hash, "frozen_at": each.frozen_at}
                for each in snapshots
            ],
            "let_through": {
                clip.id: clip.frozen.let_through.split() for clip in clips if clip.frozen.let_through
            },
            **provenance.to_json(),
        },
    )


def _sources(provenance: Provenance) -> Iterator[str]:
    unknown = "not noted"
    yield "Where this comes from, and what the speakers agreed to."
    for speaker in provenance.speakers:
        yield ""
        yield f"Speaker {speaker.name}"
        yield f"    consent: {speaker.consent or unknown}"
        yield f"    given on: {speaker.consented_on or unknown}"
    for source in provenance.recordings:
        yield ""
        yield f"Recording {source.name}"
        for title, value in (
            ("from", source.origin), ("recorded on", source.recorded_on), ("licence", source.licence),
            ("rights", source.rights_note), ("repaired", source.repairs), ("SHA-256", source.sha256),
        ):  # fmt: skip
            if value or title in ("from", "licence"):
                yield f"    {title}: {' '.join(value.split()) or unknown}"


def _with_gold(project: Project, speaker_ids: Collection[int] | None) -> tuple[int, ...]:
    found = [each for each in speakers_with_gold(project) if speaker_ids is None or each in speaker_ids]
    if not found:
        raise StudioError("There are no gold clips to export. Mark turns gold first.")
    return tuple(found)


def _with_turns(project: Project, recording_ids: Collection[int] | None) -> tuple[int, ...]:
    spoken = {sums.recording_id for sums in project.turn_sums()}
    found = [each.id for each in project.recordings() if each.id in spoken]
    if recording_ids is not None:
        found = [recording_id for recording_id in found if recording_id in recording_ids]
    if not found:
        raise StudioError("There are no turns to export. Diarize a recording first.")
    return tuple(found)


def labels_of(project: Project, recording: Recording) -> Labels:
    """All that the project knows of who says what when in a recording; rejected turns are no speech."""
    names = {speaker.id: speaker.name for speaker in project.speakers()}
    words = project.words_of_recording(recording.id)
    lines = [
        _line(
            turn,
            names.get(turn.speaker_id or 0),
            words.get(turn.id, ()),
            project.phones_of_turn(turn.id),
            recording.name,
        )
        for turn in project.turns_in_use(recording.id)
        if turn.state is not State.REJECTED
    ]
    annotated = _annotated(project, recording)
    return Labels(recording.name, recording.seconds, tuple(lines), _sound_of(project, recording), annotated)


def _annotated(project: Project, recording: Recording) -> tuple[Interval, ...]:
    """The stretches that are annotated and of use; none where that is the whole recording."""
    whole = (0.0, recording.seconds)
    usable = project.usable(recording.id)
    stored = project.setting(ANNOTATED.format(id=recording.id)) or [whole]
    spans = [(max(start, usable[0]), min(end, usable[1])) for start, end in stored]
    return tuple(each for each in spans if each[0] < each[1] and each != whole)


def _sound_of(project: Project, recording: Recording) -> Path | None:
    try:
        return project.audio_path(recording.id)
    except StudioError:  # it is gone: what is said in it is known all the same
        return None


def _line(
    turn: Turn, speaker: str | None, words: Collection[Word], phones: dict[int, list[Phone]], recording: str
) -> TranscriptLine:
    said = tuple(
        TranscriptWord(
            word.text,
            word.start,
            word.end,
            word.score,
            tuple(TranscriptPhone(each.symbol, each.start, each.end) for each in phones.get(word.id, ())),
        )
        for word in words
    )
    return TranscriptLine(speaker, turn.text, turn.start, turn.end, said, recording)
