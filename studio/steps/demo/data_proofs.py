"""The demo's stages from a recording to gold clips, each with the measure that shows it did its work."""

import statistics
from collections.abc import Iterator, Sequence
from pathlib import Path

from studio.dataset.formats import ljspeech, rttm
from studio.dataset.gate import AT_THE_GATE
from studio.project import edits
from studio.project.project import Project
from studio.project.values import Edge, Recording, Turn, Word
from studio.steps.align import align
from studio.steps.check import check, unchecked
from studio.steps.clips import pass_gate
from studio.steps.demo.proof import Demo, Proof
from studio.steps.diarize import diarize
from studio.steps.export import export
from studio.steps.gate import AWAITED, standing, take_in
from studio.steps.gold import mark_gold
from studio.steps.importing import import_recording
from studio.steps.show import describe
from studio.steps.step import carry_out

WORST_ERROR = 0.3
"""A diarization error rate above this (collar 0, overlap scored) is no diarization."""
LEAST_SCORE = 0.5
"""The median alignment score of text that was really said lies above this."""
CLEAR_SCORE = 0.9
"""A word above this is heard clearly as it is written."""
WRONG_WORD = "umbrella"
"""What nobody says in these recordings."""


def import_recordings(demo: Demo) -> Iterator[Proof]:
    """Import each source with its transcript."""
    for source in demo.sources:
        text = source.write_transcript(demo.project.subfolder("cache") / f"{source.audio.stem}.txt")
        done = carry_out(demo.project, import_recording(demo.project, source.audio, transcript=text))
        recording = demo.project.recordings()[-1]
        path = demo.project.audio_path(recording.id)
        lines = demo.project.utterances(recording.id)
        good = recording.samples > 0 and len(lines) == len(source.lines) and path.exists()
        yield Proof("import", str(done), good, path)


def diarize_recordings(demo: Demo) -> Iterator[Proof]:
    """Find the turns of each recording, with as many speakers as its transcript names."""
    for source, recording in zip(demo.sources, demo.project.recordings(), strict=True):
        done = carry_out(demo.project, diarize(demo.project, recording.id, speakers=source.speakers))
        turns = demo.project.turns(recording.id)
        speakers = len({turn.speaker_id for turn in turns})
        good = bool(turns) and speakers == source.speakers
        measured = f"{done}, {speakers} speakers"
        if source.reference is not None:
            error = _diarization_error(turns, source.reference, recording.seconds)
            measured += f", error rate {error:.1%}"
            good = good and error < WORST_ERROR
        yield Proof("diarize", measured, good)


def align_recordings(demo: Demo) -> Iterator[Proof]:
    """Find when each word and phone is spoken."""
    for recording in demo.project.recordings():
        done = carry_out(demo.project, align(demo.project, recording.id))
        turns = [turn for turn in demo.project.turns(recording.id) if turn.text]
        words = [word for turn in turns for word in demo.project.words(turn.id)]
        timed = [word for word in words if word.start is not None and word.score is not None]
        phones = sum(len(demo.project.phones(word.id)) for word in timed)
        score = statistics.median(word.score or 0.0 for word in timed) if timed else 0.0
        good = bool(words) and len(timed) == len(words) and phones > len(words) and score > LEAST_SCORE
        measured = f"{done}: {len(timed)} of {len(words)} words, {phones} phones, median score {score:.2f}"
        yield Proof("align", measured, good)


def check_recordings(demo: Demo) -> Iterator[Proof]:
    """List what may be wrong; a clear word that is retyped wrongly must come into the list."""
    project = demo.project
    for recording in project.recordings():
        done = carry_out(project, check(project, recording.id))
        words = [word for turn in project.turns(recording.id) for word in project.words(turn.id)]
        clear = [word for word in words if (word.score or 0.0) > CLEAR_SCORE]
        listed = {problem.word_id for problem in project.problems(recording.id)}
        word = max((each for each in clear if each.id not in listed), key=_seconds, default=None)
        if word is None:
            yield Proof("check", f"{done}; no word is clear enough to be made wrong", good=False)
            continue
        project.apply(edits.set_word_text, word.id, WRONG_WORD)
        carry_out(project, check(project, recording.id, turn_ids=unchecked(project, recording.id)))
        found = word.id in {problem.word_id for problem in project.problems(recording.id)}
        project.undo()
        carry_out(project, check(project, recording.id, turn_ids=unchecked(project, recording.id)))
        measured = f"{done}; “{word.text}” retyped as “{WRONG_WORD}” was {'' if found else 'not '}found"
        yield Proof("check", measured, found and not unchecked(project, recording.id))


def edit_and_undo(demo: Demo) -> Iterator[Proof]:
    """Do by function what a person does by hand, take it all back, and do it again."""
    project = demo.project
    before = describe(project)
    steps = len(_edit(project, project.recordings()[0]))
    edited = describe(project)
    for _ in range(steps):
        project.undo()
    undone = describe(project) == before
    for _ in range(steps):
        project.redo()
    redone = describe(project) == edited
    while steps:
        project.undo()
        steps -= 1
    done = "Moved edges, split, merged, gave a turn away, renamed, retyped; undone, redone, undone"
    yield Proof("edit", done, before != edited and undone and redone and describe(project) == before)


def mark_all_gold(demo: Demo) -> Iterator[Proof]:
    """Accept everything in bulk; what the gate holds back is let through, as a person would, and recorded."""
    project = demo.project
    done = mark_gold(project)
    gate = pass_gate(project)
    held = [clip for clip in project.clips() if clip.state is AT_THE_GATE]
    known = all(each.measured for one in project.recordings() for each in standing(project, one.id).values())
    yield Proof("gate", str(gate), known and all(each.state in AWAITED for each in project.clips()))
    if held:
        project.apply(take_in, [clip.id for clip in held])
    gold = {each.name: project.gold_seconds(each.id) for each in project.speakers()}
    minutes = ", ".join(f"{name} {seconds:.1f} s" for name, seconds in gold.items())
    let = sum(bool(clip.let_through) for clip in project.clips())
    good = bool(gold) and all(seconds > 0 for seconds in gold.values()) and let == len(held)
    yield Proof("gold", f"{done} ({minutes}); {let} clips let through", good)


def export_everything(demo: Demo) -> Iterator[Proof]:
    """Write LJSpeech and RTTM, and read them back."""
    out = demo.project.subfolder("exports")
    done = carry_out(demo.project, export(demo.project, "ljspeech", out / "ljspeech"))
    folders = [path.parent for path in (out / "ljspeech").rglob("metadata.csv")]
    rows = [row for folder in folders for row in ljspeech.read(folder).rows]
    good = len(rows) == done.values["count"] > 0 and all(row.path.exists() for row in rows)
    yield Proof("export ljspeech", str(done), good, out / "ljspeech")
    done = carry_out(demo.project, export(demo.project, "rttm", out / "rttm"))
    read = [turn for path in (out / "rttm").glob("*.rttm") for turn in rttm.read(path).turns]
    yield Proof("export rttm", str(done), len(read) == len(demo.project.turns()), out / "rttm")


def _edit(project: Project, recording: Recording) -> list[str]:
    """Every kind of edit once; returns their labels."""
    labels = []

    def apply(edit, *arguments):  # type: ignore[no-untyped-def]
        labels.append(str(project.apply(edit, *arguments).label))

    first, second = _two_turns(project, recording)
    words = project.words(first.id)
    middle = words[len(words) // 2]
    assert middle.start is not None and middle.end is not None  # chosen for that
    apply(edits.move_turn_edge, first.id, Edge.END, first.end - 0.02, True)
    apply(edits.move_word_edge, middle.id, Edge.START, middle.start + 0.015)
    apply(edits.set_word_text, middle.id, "retyped")
    apply(edits.split_turn, first.id, middle.end)
    halves = [turn for turn in project.turns(recording.id) if first.start <= turn.start < first.end]
    halves = [turn for turn in halves if turn.speaker_id == first.speaker_id][:2]
    apply(edits.merge_turns, halves[0].id, halves[1].id)
    apply(edits.assign_speaker, [second.id], None)
    apply(edits.rename_speaker, project.speakers()[0].id, "Somebody Else")
    return labels


def _seconds(word: Word) -> float:
    return (word.end or 0.0) - (word.start or 0.0)


def _two_turns(project: Project, recording: Recording) -> tuple[Turn, Turn]:
    """A long turn with several words, and another one."""
    turns = sorted(project.turns(recording.id), key=lambda turn: len(project.words(turn.id)), reverse=True)
    return turns[0], turns[1]


def _diarization_error(turns: Sequence[Turn], reference: Path, seconds: float) -> float:
    from pyannote.core import Annotation, Segment, Timeline
    from pyannote.metrics.diarization import DiarizationErrorRate

    truth, found = Annotation(), Annotation()
    for number, turn in enumerate(rttm.read(reference).turns):
        truth[Segment(turn.start, turn.end), number] = turn.speaker
    for each in turns:
        found[Segment(each.start, each.end), each.id] = str(each.speaker_id)
    whole = Timeline([Segment(0.0, seconds)])
    return float(DiarizationErrorRate(collar=0.0, skip_overlap=False)(truth, found, uem=whole))
