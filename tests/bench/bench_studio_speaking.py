"""How soon and fast the studio voice speaks.

    python -m tests.bench.bench_studio_speaking [CHECKPOINT] [DATA]

With a checkpoint of the acoustic model (and a vocoder beside it), else with the base that ships, else with
untrained networks of the same size: they take as long. Prints how long loading takes, the time from Speak to
the first sound, how many times real time the whole chain takes with each vocoder, and time and memory for 1,
10 and 100 phrases. With DATA, the folder of real speech, 200 of the ARCTIC prompts are spoken and those
counted that are clipped or silent.
"""

import resource
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch

from studio.voices.engine import SpeakRequest, VoiceSource, speak_whole
from studio.voices.engines.studio import loading
from studio.voices.engines.studio.acoustic import AcousticModel
from studio.voices.engines.studio.painting import Painter
from studio.voices.engines.studio.sound_form import MELS
from studio.voices.engines.studio.speakers import Speaker, unit
from studio.voices.engines.studio.speaking import LOUD, StudioVoice
from studio.voices.engines.studio.vocoder import Vocoder
from studio.voices.evaluation import measure_sound

SENTENCE = "This is a sentence of an ordinary length, and it is said for the clock. "
PHRASE = "A phrase of an ordinary length. "
TIMES = 10
SENTENCES = 200


@dataclass(frozen=True)
class Taken:
    """Seconds on the clock and of the processor (all threads), and seconds of sound that were made."""

    clock: float
    processor: float
    sound: float

    def __str__(self) -> str:
        return f"{self.clock:.3f} s, {self.processor:.3f} s of processor time"

    def against_sound(self) -> str:
        """How many times real time."""
        return (
            f"{self.sound:.1f} s of speech: {self.clock / self.sound:.3f} times real time, "
            f"{self.processor / self.sound:.3f} of processor time"
        )


def main() -> int:
    """Print every measure."""
    began, processor = time.perf_counter(), time.process_time()
    voice = _voice(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
    print("loaded in", Taken(time.perf_counter() - began, time.process_time() - processor, 0.0))
    texts = [f"Sentence number {number}. {SENTENCE}" for number in range(TIMES)]
    firsts = sorted((_taken(voice, text, first=True) for text in texts), key=lambda taken: taken.clock)
    print(f"first sound after {firsts[TIMES // 2]}, the median of {TIMES}; at most {firsts[-1].clock:.3f} s")
    for vocoder in ("own", "griffin-lim"):
        print(f"{vocoder}, {_taken(voice, SENTENCE * 3, vocoder).against_sound()}")
    for phrases in (1, 10, 100):
        taken = _taken(voice, PHRASE * phrases)
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"{phrases} phrases, {taken.against_sound()}; {memory:.0f} MB at most so far")
    if len(sys.argv) > 2:
        print_levels(voice, Path(sys.argv[2]))
    return 0


def print_levels(voice: StudioVoice, data: Path) -> None:
    """Speak sentences and say which are clipped or silent."""
    lines = (data / "texts" / "cmu_arctic_prompts.tsv").read_text(encoding="utf-8").splitlines()[:SENTENCES]
    found = {}
    for line in lines:
        name, text = line.split("\t")[:2]
        samples = speak_whole(voice, SpeakRequest(text)).samples
        found[name] = measure_sound(samples, voice.sample_rate)
    loud = [name for name, measures in found.items() if measures.peak > LOUD]
    unusable = [name for name, measures in found.items() if not measures.usable]
    peaks, levels = ([getattr(each, name) for each in found.values()] for name in ("peak", "level_dbfs"))
    print(f"{len(found)} sentences; clipped, or rounded off near it: {loud}; silent or broken: {unusable}")
    print(
        f"peak {min(peaks):.2f} to {max(peaks):.2f} of full scale, "
        f"level {min(levels):.1f} to {max(levels):.1f} dBFS"
    )


def _voice(checkpoint: Path | None) -> StudioVoice:
    if checkpoint or (loading.shipped_folder() / loading.ACOUSTIC).is_file():
        return loading.load_voice(VoiceSource("bench", checkpoint=str(checkpoint) if checkpoint else None))
    print("there are no weights: untrained networks speak")
    torch.manual_seed(0)
    speaker = Speaker(unit(torch.randn(256)), torch.linspace(-3, -7, MELS), torch.tensor([5.2, 0.2]))
    voice = StudioVoice(Painter(AcousticModel().eval(), speaker), Vocoder().eval())
    voice.warm_up()
    return voice


def _taken(voice: StudioVoice, text: str, vocoder: str = "own", *, first: bool = False) -> Taken:
    """Speak a text, or only until its first sound."""
    clock, processor, samples = time.perf_counter(), time.process_time(), 0
    for part in voice.speak(SpeakRequest(text, settings={"vocoder": vocoder})):
        samples += len(part) if isinstance(part, np.ndarray) else 0
        if samples and first:
            break
    sound = samples / voice.sample_rate
    return Taken(time.perf_counter() - clock, time.process_time() - processor, sound)


if __name__ == "__main__":
    sys.exit(main())
