"""A take of a small studio voice, made by the real engine, in a project."""

import json
from collections.abc import Callable

import numpy as np

from studio.audio.files import write_wav
from studio.project import edits
from studio.project.project import Project
from studio.steps.speak import SpeakPlan
from studio.ui.work import Work
from studio.voices.engine import Planned, SpeakRequest
from studio.voices.engines.studio.speaking import StudioVoice
from tests.voices.engines.studio.small_voice import small_base

TEXT = "This is a test, my friend. Is it?"
MANNER = {"pace": 3.0}
SEED = 3


def said_by(voice: StudioVoice, request: SpeakRequest) -> tuple[np.ndarray, str]:
    """What a voice says, float32 mono, and how."""
    chunks, plan = [], ""
    for part in voice.speak(request):
        if isinstance(part, np.ndarray):
            chunks.append(part)
        elif isinstance(part, Planned):
            plan = part.plan
    return np.concatenate(chunks), plan


def said_first(voice: StudioVoice) -> tuple[np.ndarray, str]:
    """The text of these tests, and how it is said."""
    return said_by(voice, SpeakRequest(TEXT, SEED, MANNER))


def add_studio_take(project: Project, voice: StudioVoice, said: tuple[np.ndarray, str]) -> int:
    """A take of "kathleen" whose checkpoint lies in the project, as she `said` it; its id."""
    checkpoint = project.subfolder("voices") / "acoustic.safetensors"
    small_base(checkpoint)
    samples, plan = said
    path = f"takes/take-{len(project.takes()) + 1:04d}.wav"
    project.subfolder("takes")
    write_wav(project.folder / path, samples, voice.sample_rate)
    made_from = {"settings": MANNER, "references": [], "language": "en", "own_words": {}, "plan": plan}
    project.keep(
        edits.add_take, voice="kathleen", engine="studio", text=TEXT, path=path, seed=SEED,
        seconds=len(samples) / voice.sample_rate, sample_rate=voice.sample_rate,
        checkpoint=project.relative(checkpoint), settings=json.dumps(made_from),
    )  # fmt: skip
    return project.takes()[-1].id


class SpokenHere:
    """Speaks in the test's own process: a child would load the same voice for every test."""

    def __init__(self, voice: StudioVoice, work: Work) -> None:
        self.requests: list[SpeakRequest] = []
        self.holds = False
        self._voice, self._work = voice, work
        self._then: list[Callable[[], None]] = []

    def speak(
        self, plan: Callable[[], SpeakPlan], then: Callable[[np.ndarray, int], None] | None = None
    ) -> None:
        """Speak at once; with `holds` only when `go_on` is called."""
        request = plan().request
        self.requests.append(request)

        def finish() -> None:
            samples, self._work.speech.said_how = said_by(self._voice, request)
            assert then is not None
            then(samples, self._voice.sample_rate)

        if self.holds:
            self._then.append(finish)
        else:
            finish()

    def go_on(self) -> None:
        """Speak what was held back."""
        self._then.pop(0)()
