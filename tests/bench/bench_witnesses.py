"""Transcripts and recordings: ``python -m tests.bench.bench_witnesses [NAME ...] [--foreign] [--cores N]``.

Needs SPEECH_DATA; podcasts are built into the folder PODCASTS. For each podcast of `tests.bench.podcasts`
(all nine, or those named), whose transcript has 5 % wrong words, a missing turn and two wrong names: how fast
the whole alignment is; how many words lie inside their true turn and utterance; how far the edges lie from
those of the joins; whether the scores mean what they say; and what the two witnesses find of what was
planted, where the second one is the true turns. With --foreign each transcript is held against the recording
before it: it must be refused. With --cores the work is done by so many processes, as in a job, and the wall
clock is told too.
"""

import os
import resource
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from studio.events import Result
from studio.jobs.crew import Crew
from studio.jobs.process import ThisJob
from studio.speech.alignment import Spread
from studio.speech.alignment_whole import WholeAlignment, align_whole
from studio.speech.witnesses import Second, SpokenTurn, disagreements, fits, leftovers
from tests.bench.podcasts import REPORTED, TUNING, Podcast, Transcript, build, transcript_of

SLACK_S = 0.05


@dataclass
class Sums:
    """What is added up over all podcasts."""

    words: int = 0
    placed: int = 0
    in_turn: int = 0
    in_utterance: int = 0
    edges: list[float] = field(default_factory=list)
    single: list[float] = field(default_factory=list)
    planted: dict[str, int] = field(default_factory=dict)
    right: dict[str, int] = field(default_factory=dict)
    told: dict[str, int] = field(default_factory=dict)
    right_scores: list[float] = field(default_factory=list)
    wrong_scores: list[float] = field(default_factory=list)
    processor_s: float = 0.0
    wall_s: float = 0.0
    seconds: float = 0.0


def main() -> int:
    """Print every measure."""
    named = os.environ.get("SPEECH_DATA")
    if not named:
        print("SPEECH_DATA names no folder of real speech: nothing to measure")
        return 0
    chosen = [argument for argument in sys.argv[1:] if not argument.startswith("--")]
    folder = Path(os.environ.get("PODCASTS", "cache/podcasts"))
    plans = [plan for plan in (*REPORTED, *TUNING) if plan.name in chosen] or list(REPORTED)
    podcasts = [build(Path(named), folder, plan) for plan in plans]
    if "--foreign" in sys.argv:
        measure_foreign(podcasts)
        return 0
    cores = int(sys.argv[sys.argv.index("--cores") + 1]) if "--cores" in sys.argv else 1
    sums = Sums()
    with Crew(ThisJob(cores)) as crew:
        for podcast in podcasts:
            planted = transcript_of(podcast, wrong_names=2)
            used, started = time.process_time(), time.monotonic()
            found = aligned(podcast, planted, crew.map)
            sums.wall_s += time.monotonic() - started
            sums.processor_s += time.process_time() - used
            sums.seconds += podcast.seconds
            measure(podcast, planted, found, sums)
            print(f"{podcast.name} done", file=sys.stderr)
    sums.processor_s += sum(resource.getrusage(resource.RUSAGE_CHILDREN)[:2])
    report(sums)
    return 0


def aligned(podcast: Podcast, planted: Transcript, spread: Spread = map) -> WholeAlignment:
    """The transcript aligned with the podcast."""
    lines, cache = [text for _, text in planted.lines], podcast.path.parent / "cache"
    for event in align_whole(podcast.path, lines, cache=cache, spread=spread):
        if isinstance(event, Result):
            return event.value  # type: ignore[no-any-return]
    raise AssertionError("no result")


def measure(podcast: Podcast, planted: Transcript, found: WholeAlignment, sums: Sums) -> None:
    """Add a podcast to the sums."""
    for line, turn_at, placed in zip(planted.lines, planted.truth, found.lines, strict=True):
        turn = podcast.turns[turn_at]
        sums.words += len(line[1].split())
        if placed is None:
            continue
        said = turn.text.split()
        for word in placed.words:
            middle = (word.start + word.end) / 2
            sums.placed += 1
            sums.in_turn += turn.start - SLACK_S <= middle <= turn.end + SLACK_S
            sums.in_utterance += any(s.start - SLACK_S <= middle <= s.end + SLACK_S for s in turn.said)
            (sums.right_scores if word.text in said else sums.wrong_scores).append(word.score)
        first_right = placed.words[0].text == said[0]
        last_right = placed.words[-1].text == said[-1]
        sums.edges += [abs(placed.start - turn.start)] if first_right else []
        sums.edges += [abs(placed.end - turn.end)] if last_right else []
        if line[1] == turn.text and all(len(s.text.split()) == 1 for s in turn.said):
            for word, one in zip(placed.words, turn.said, strict=True):
                sums.single += [abs(word.start - one.start), abs(word.end - one.end)]
    measure_differences(podcast, planted, found, sums)


def measure_differences(podcast: Podcast, planted: Transcript, found: WholeAlignment, sums: Sums) -> None:
    """What the witnesses tell of the turns that are missing and the names that are wrong."""
    ids = {name: number for number, name in enumerate(podcast.speakers)}
    lines = [(at, placed) for at, placed in enumerate(found.lines) if placed is not None]
    turns = [
        SpokenTurn(
            at, placed.start, placed.end, ids[planted.lines[at][0]], "text",
            tuple((word.start, word.end) for word in placed.words),
        )
        for at, placed in lines
    ]  # fmt: skip
    diarized = podcast.rttm
    spans = [(placed.start, placed.end) for _, placed in lines]
    rest = leftovers(diarized, spans, found.speech)
    turns += [SpokenTurn(1000 + at, a, b, ids[who], "") for at, (a, b, who) in enumerate(rest)]
    told = disagreements(turns, [], Second(diarized, found.not_speech))
    names = [turn_id for each in told if each.kind in ("wrong_name", "rotated") for turn_id in each.turn_ids]
    _count(sums, "wrong names", planted.renamed, names)
    gaps = [(each.start, each.end) for each in told if each.kind == "no_line"]
    missing = [podcast.turns[at] for at in planted.missing]
    hit = [any(a < turn.end and b > turn.start for a, b in gaps) for turn in missing]
    true_gaps = [any(a < turn.end and b > turn.start for turn in missing) for a, b in gaps]
    _add(sums, "missing turns", len(missing), sum(hit), len(gaps), sum(true_gaps))
    quiet = [(a, b) for a, b, _ in found.not_speech]
    heard = [any(min(b, d) - max(a, c) > 0.5 * (d - c) for a, b in quiet) for c, d in podcast.not_speech]
    real = [any(min(b, d) - max(a, c) > 0.5 * (b - a) for c, d in podcast.not_speech) for a, b in quiet]
    _add(sums, "music and silence", len(heard), sum(heard), len(real), sum(real))


def _count(sums: Sums, what: str, planted: Sequence[int], told: Sequence[int]) -> None:
    right = len(set(planted) & set(told))
    _add(sums, what, len(planted), right, len(told), right)


def _add(sums: Sums, what: str, planted: int, found: int, told: int, right: int) -> None:
    for name, number in (("planted", planted), ("found", found), ("told", told), ("right", right)):
        key = f"{what}: {name}"
        sums.planted[key] = sums.planted.get(key, 0) + number


def report(sums: Sums) -> None:
    """Print the sums."""
    print(
        f"{sums.seconds / 60:.1f} minutes, {sums.processor_s / sums.seconds:.3f} x real time (processor), "
        f"{sums.wall_s / sums.seconds:.3f} x (wall clock)"
    )
    print(
        f"words: {sums.placed} of {sums.words} placed, {sums.in_turn / sums.placed:.2%} in their true turn, "
        f"{sums.in_utterance / sums.placed:.2%} in one of its utterances"
    )
    for name, distances in (("edges of turns", sums.edges), ("edges of single-word clips", sums.single)):
        if distances:
            ms = 1000 * np.array(distances)
            print(
                f"{name}: n {len(ms)}, median {np.median(ms):.0f} ms, 95th percentile "
                f"{np.percentile(ms, 95):.0f} ms"
            )
    right, wrong = np.array(sums.right_scores), np.array(sums.wrong_scores)
    if len(wrong):
        area = np.mean([np.mean(right > score) + np.mean(right == score) / 2 for score in wrong])
        print(
            f"scores: {len(right)} right words, median {np.median(right):.2f}; {len(wrong)} wrong ones, "
            f"median {np.median(wrong):.2f}; area under the curve {area:.3f}"
        )
    for low in np.arange(0.0, 1.0, 0.2):
        in_bin = [(right >= low) & (right < low + 0.2 + 1e-9), (wrong >= low) & (wrong < low + 0.2 + 1e-9)]
        # As the scores mean it: right and wrong texts equally likely.
        shares = [part.mean() if len(part) else 0.0 for part in in_bin]
        if sum(shares):
            print(f"  scores {low:.1f} to {low + 0.2:.1f}: {shares[0] / sum(shares):.2f} right")
    for what in ("wrong names", "missing turns", "music and silence"):
        planted, found, told, true = (
            sums.planted[f"{what}: {name}"] for name in ("planted", "found", "told", "right")
        )
        print(f"{what}: {found} of {planted} found, {true} of {told} told are right")


def measure_foreign(podcasts: Sequence[Podcast]) -> None:
    """Each transcript against the next recording."""
    refused = 0
    for podcast, other in zip(podcasts, [*podcasts[1:], podcasts[0]], strict=True):
        planted = transcript_of(other)
        found = aligned(podcast, planted)
        words = sum(len(text.split()) for _, text in planted.lines)
        refused += not fits(found.anchored_share, found.heard_share, words)
        print(f"{other.name} on {podcast.name}: {found.anchored_share:.2f} {found.heard_share:.2f}")
    print(f"transcripts of other recordings: {refused} of {len(podcasts)} refused")


if __name__ == "__main__":
    sys.exit(main())
