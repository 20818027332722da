"""How many spoiled clips the gate stops, and how many good ones: ``python -m tests.bench.bench_gate``.

Clips are cut from the test podcasts (`tests.bench.podcasts`) as the program cuts them. 200 are spoiled in
six ways (`tests.bench.gate_clips`) and checked as the program checks them; beside them as many clips are
checked that nobody spoiled. ``--tune`` does the same with the speakers and seeds the limits were set on.

The limits were changed after one report on these podcasts (seed 201): of the good clips of seed 301 only
those of four_20db had not been seen; its faults are new draws.
"""

import argparse
import os
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from studio.audio.files import write_wav
from studio.dataset.cutting import DEFAULT
from studio.dataset.gate import STOPS, GateKind
from studio.events import Progress
from studio.speech.checks import in_context, measured
from studio.speech.checks_findings import Context
from studio.speech.checks_plain import turn_from_plain
from studio.speech.clip_gate import clip_problems
from tests.bench import podcasts
from tests.bench.gate_clips import FAULTS, clips_of, strangers
from tests.bench.planting import Planted, plant
from tests.bench.spoken_project import SAMPLE_RATE, KnownRecording, plain_turns

REPORTED = ("two_clean", "three_clean", "four_clean", "two_20db", "four_20db", "digits")
TUNED = ("tune_clean", "tune_20db", "tune_10db")
GOOD, FAULTY = 200, 200
OWN_KINDS = {
    "cut phone": {GateKind.CUT_PHONE, GateKind.CUT_WORD},
    "uncovered speech": {GateKind.OPEN_SPEECH},
    "word over silence": {GateKind.SILENT_WORD},
    "second voice": {GateKind.SECOND_VOICE, GateKind.OVERLAP},
    "clipping": {GateKind.CLIPPING},
    "level": {GateKind.SOFT, GateKind.LOUD},
}


def main() -> int:
    """Build, spoil, measure and print."""
    options = _options()
    if not options.data:
        print("Neither --data nor SPEECH_DATA names a folder of real speech: nothing to measure")
        return 0
    data, half = Path(options.data), "tune" if options.tune else "report"
    plans = [
        plan
        for plan in (*podcasts.REPORTED, *podcasts.TUNING)
        if plan.name in (REPORTED, TUNED)[options.tune]
    ]
    recordings = [
        clips_of(podcasts.build(data, options.podcasts, plan), options.cache, DEFAULT) for plan in plans
    ]
    for one in recordings:
        print(
            f"{one.name}: {len(one.turns)} clips, {len(one.samples) / SAMPLE_RATE / 60:.0f} min", flush=True
        )
    good = list(_checked(recordings, options.cache, f"{half}-good"))
    rng = np.random.default_rng(options.seed)
    chosen = [good[place] for place in rng.permutation(len(good))[:GOOD]]
    each = -(-FAULTY // len(FAULTS)) if half == "report" else 4
    copies, faults = plant(recordings, strangers(data, half), each=each, seed=options.seed, kinds=FAULTS)
    spoiled = list(_checked(copies, options.cache, f"{half}-{options.seed}"))
    _print_good(chosen)
    _print_faults(spoiled, faults)
    return 0


Checked = tuple[int, Context, set[str]]
"""The recording, the clip in its context, and the kinds that stop it."""


def _checked(recordings: Sequence[KnownRecording], cache: Path, name: str) -> Iterator[Checked]:
    (cache / "checks").mkdir(parents=True, exist_ok=True)
    for number, recording in enumerate(recordings):
        path, started = cache / f"{name}-{number}.wav", time.monotonic()
        write_wav(path, recording.samples, SAMPLE_RATE)
        turns = [turn_from_plain(values) for values in plain_turns(recording)]
        for event in measured(path, turns, "en", cache / "checks"):
            if not isinstance(event, Progress):
                for context in in_context(turns, *event):
                    yield number, context, {p.kind for p in clip_problems(context) if p.risk >= STOPS}
        print(f"  {name} {recording.name}: {time.monotonic() - started:.0f} s", flush=True)


def _print_good(found: Sequence[Checked]) -> None:
    stopped = [kinds for _, _, kinds in found if kinds]
    print(f"\nGood clips: {len(found)}, stopped {len(stopped)} ({len(stopped) / len(found):.1%})")
    for kind, count in Counter(kind for kinds in stopped for kind in kinds).most_common():
        print(f"    {kind}: {count}")


def _print_faults(found: Sequence[Checked], faults: Sequence[Planted]) -> None:
    stops = {(number, context.turn.id): kinds for number, context, kinds in found}
    print(f"{'':22}{'planted':>9}{'stopped':>9}{'for that':>10}")
    for kind in [*FAULTS, "all"]:
        own = [fault for fault in faults if kind in (fault.kind, "all")]
        kinds = [(stops[fault.recording, fault.turn], OWN_KINDS[fault.kind]) for fault in own]
        stopped = sum(bool(there) for there, _ in kinds)
        right = sum(bool(there & meant) for there, meant in kinds)
        print(f"{kind:22}{len(own):>9}{stopped:>9}{right:>10}   {stopped / len(own):.1%}")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else "")
    scratch = Path(tempfile.gettempdir(), "gold-voice-studio-bench")
    parser.add_argument("--data", default=os.environ.get("SPEECH_DATA"), help="folder of real speech")
    parser.add_argument("--podcasts", type=Path, default=scratch / "podcasts")
    parser.add_argument("--cache", type=Path, default=scratch / "gate")
    parser.add_argument("--seed", type=int, default=301)
    parser.add_argument("--tune", action="store_true", help="the speakers on which the limits were set")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
