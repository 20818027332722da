"""How long edits, their undo and large results take: ``python -m tests.bench.bench_edits``.

3 hours, 2,000 turns of two speakers, 20,000 words with 60,000 phones, on the disk of the temporary folder.
"""

import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from studio.project import edits
from studio.project.edits_corpora import NewClip
from studio.project.project import Project
from studio.project.values import Edge, State

TURNS = 2000
WORDS_IN_A_TURN = 10
TURN_S = 5.0
REPEATS = 300
CLIPS = 13_100

Measures = dict[str, list[float]]


class Found:
    """A word or phone as an aligner returns it."""

    def __init__(self, text: str, start: float, end: float, phones: tuple["Found", ...] = ()) -> None:
        self.text = self.spoken = self.symbol = text
        self.start, self.end, self.score, self.phones = start, end, 0.5, phones


def aligned_turn(start: float) -> list[Found]:
    """Ten words of three phones that fill a turn."""
    step = TURN_S / WORDS_IN_A_TURN
    words = []
    for number in range(WORDS_IN_A_TURN):
        begin = start + number * step
        phones = tuple(Found("AH", begin + i * step / 3, begin + (i + 1) * step / 3) for i in range(3))
        words.append(Found(f"word{number}", begin, begin + step, phones))
    return words


def timed(measures: Measures, name: str, action: Callable[[], object]) -> None:
    """Run `action` and note its milliseconds."""
    began = time.perf_counter()
    action()
    measures.setdefault(name, []).append((time.perf_counter() - began) * 1000)


def fill(project: Project, measures: Measures) -> None:
    """Diarize and align the whole recording, undo and redo it."""
    project.apply(edits.add_recording, "long", "audio/long.wav", "0" * 64, 24000, 1, 3 * 3600 * 24000)
    found = [(i * TURN_S, (i + 1) * TURN_S, "AB"[i % 2]) for i in range(TURNS)]
    timed(
        measures,
        "apply a diarization of 2,000 turns",
        lambda: project.apply(edits.apply_diarization, 1, found, "b"),
    )
    aligned = {turn.id: aligned_turn(turn.start) for turn in project.turns(1)}
    timed(
        measures,
        "apply an alignment of 20,000 words",
        lambda: project.apply(edits.apply_alignment, 1, aligned, "b"),
    )
    timed(measures, "undo that alignment", project.undo)
    timed(measures, "redo that alignment", project.redo)


def edit_here_and_there(project: Project, measures: Measures) -> None:
    """Edits of every kind at random places, each undone."""
    chance = random.Random(1)
    turns, words = project.turns(1), project.words_of_recording(1)
    for _ in range(REPEATS):
        turn = chance.choice(turns[:-1])
        word = words[turn.id][4]
        shift = chance.uniform(-0.1, 0.1)
        for name, edit in {
            "move a word edge": (edits.move_word_edge, word.id, Edge.END, (word.end or 0) + shift),
            "move a turn edge": (edits.move_turn_edge, turn.id, Edge.END, turn.end + shift),
            "split a turn": (edits.split_turn, turn.id, turn.start + 2.5 + shift),
            "retype a turn": (edits.set_turn_text, turn.id, turn.text + " more"),
            "mark a turn gold": (edits.set_state, [turn.id], State.GOLD),
        }.items():
            timed(measures, name, lambda edit=edit: project.apply(*edit))
            timed(measures, "undo one of these", project.undo)
        timed(
            measures,
            "read 20 s of turns and words",
            lambda start=turn.start: read(project, start, start + 20),
        )


def bring_in_a_corpus(project: Project, measures: Measures) -> None:
    """As LJSpeech: 13,100 recordings of one turn of 17 words, a fifth with a number that is read out."""
    clips = []
    for number in range(CLIPS):
        text = " ".join([*["word"] * 16, "1963" if number % 5 == 0 else "more"])
        spoken = text.replace("1963", "nineteen sixty three")
        clips.append(
            NewClip(
                name=f"LJ{number:05d}", path=f"audio/{number}.wav", sha256=f"{number:064d}",
                sample_rate=22050, channels=1, samples=145_000, language="en", repairs=None,
                speaker="Linda", text=text, spoken=spoken,
            )
        )  # fmt: skip
    name = f"bring in a corpus of {CLIPS:,} clips"
    timed(measures, name, lambda: project.apply(edits.add_clips, clips, "LJSpeech"))
    timed(measures, "undo that corpus", project.undo)


def read(project: Project, start: float, end: float) -> None:
    """What a timeline reads to paint."""
    project.turns(1, start=start, end=end)
    project.words_between(1, start, end)


def main() -> None:
    """Print a table of medians and 95th percentiles."""
    measures: Measures = {}
    with tempfile.TemporaryDirectory() as folder:
        with Project.create(Path(folder) / "bench") as project:
            fill(project, measures)
            timed(measures, "read all 20,000 words", lambda: project.words_of_recording(1))
            edit_here_and_there(project, measures)
            size = project.file.stat().st_size / 1e6
            bring_in_a_corpus(project, measures)
        timed(measures, "open the project", lambda: Project.open(Path(folder) / "bench").close())
    print(f"{'':36} {'median':>10} {'95 %':>10}   ms, project file {size:.0f} MB")
    for name, values in measures.items():
        high = sorted(values)[int(0.95 * (len(values) - 1))]
        print(f"{name:36} {statistics.median(values):10.2f} {high:10.2f}")


if __name__ == "__main__":
    sys.exit(main())
