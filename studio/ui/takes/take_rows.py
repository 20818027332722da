"""A take as the timeline reads a recording: a turn for each breath, its words, and who says them."""

from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

from studio.errors import Message
from studio.project.project import Project
from studio.project.reads import Missing
from studio.project.values import Recording, Speaker, State, Take, Turn, Word
from studio.steps.take_speech import TakeBreath, TakeSpeech, TakeWord

VOICE_ID = 1
SYNTHESIS = "studio"


class TakeRows:
    """Answers what the timeline asks of a project; `take` None is a project without recordings."""

    def __init__(self, project: Project) -> None:
        self.take: Take | None = None
        self.speech: TakeSpeech | None = None
        self.listener: object = None
        self.notices: list[Message] = []
        self._project = project

    @property
    def read_only(self) -> bool:
        """Whether nothing can be changed."""
        return self._project.read_only

    @property
    def folder(self) -> Path:
        """The project's."""
        return self._project.folder

    def subfolder(self, name: str) -> Path:
        """A folder of the project."""
        return self._project.subfolder(name)

    def recordings(self) -> list[Recording]:
        """The take, where there is one."""
        return [self.recording(self.take.id)] if self.take else []

    def recording_ids(self) -> list[int]:
        """The number of the take, where there is one."""
        return [self.take.id] if self.take else []

    def recording(self, _recording_id: int) -> Recording:
        """The take as a recording."""
        if self.take is None:
            raise Missing("There is no take.")
        take = self.take
        samples = round(take.seconds * take.sample_rate)
        # A version has a file of its own, which never changes: its name is what it is known by.
        mark = sha256(f"{take.path} {samples} {take.created_at}".encode()).hexdigest()
        return Recording(
            take.id, take.voice, take.path, mark, take.sample_rate, 1, samples, "", None, take.created_at
        )

    def audio_path(self, _recording_id: int) -> Path:
        """The take's sound."""
        if self.take is None:
            raise Missing("There is no take.")
        return self._project.absolute(self.take.path)

    def speakers(self) -> list[Speaker]:
        """Who speaks in the take."""
        return [Speaker(VOICE_ID, self.take.voice, 0)] if self.take else []

    def turns(self, _recording_id: int | None = None) -> list[Turn]:
        """What is said in one go, each."""
        breaths = self.speech.breaths if self.speech else []
        return [self._turn(number, breath) for number, breath in enumerate(breaths, 1)]

    def turns_with_ids(self, turn_ids: Iterable[int]) -> list[Turn]:
        """Some of them."""
        wanted = set(turn_ids)
        return [turn for turn in self.turns() if turn.id in wanted]

    def words_of_turns(self, turn_ids: Iterable[int]) -> dict[int, list[Word]]:
        """The words of some turns."""
        speech = self.speech
        return {
            turn_id: [_word(word) for word in speech.words_of(turn_id - 1)] if speech else []
            for turn_id in turn_ids
        }

    def words_between(self, start_s: float, end_s: float) -> list[TakeWord]:
        """The words of the breaths that reach into a span of the take, in seconds."""
        speech = self.speech
        if speech is None:
            return []
        return [word for number in speech.breaths_between(start_s, end_s) for word in speech.words_of(number)]

    def word(self, word_id: int) -> Word:
        """One word. Raises Missing where it is gone."""
        found = self.words_with_ids([word_id])
        if not found:
            raise Missing("This word is no longer in the take.")
        return found[0]

    def words_with_ids(self, word_ids: Iterable[int]) -> list[Word]:
        """Some words."""
        return [_word(word) for word in self.speech.words_with(set(word_ids))] if self.speech else []

    def _turn(self, number: int, breath: TakeBreath) -> Turn:
        take_id = self.take.id if self.take else 0
        return Turn(
            number, take_id, VOICE_ID, breath.start, breath.end, breath.text, State.RAW, "", False, SYNTHESIS
        )


def _word(word: TakeWord) -> Word:
    return Word(
        word.id, word.breath + 1, word.number, word.text, "", word.start, word.end, None, False, SYNTHESIS
    )
