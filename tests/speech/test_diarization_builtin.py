from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest
import soundfile
import torch
from pyannote.core import Annotation, Segment, Timeline
from pyannote.metrics.diarization import DiarizationErrorRate

from studio.errors import StudioError
from studio.events import Note, Progress, Result
from studio.jobs.crew import Crew
from studio.jobs.process import ThisJob
from studio.speech import dvectors, voiceprints
from studio.speech.activity import FRAME_S as ACTIVITY_FRAME_S
from studio.speech.diarization import SpeakerCount, SpokenTurn, diarize
from studio.speech.diarization_builtin import CLUSTERS, DETECTOR_LAG_S, turns_of
from studio.speech.speaker_clusters import Alike, unit
from tests.speech.sample_call import sample_call

CALL, REFERENCE = sample_call()


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A cache that the first test fills, so that the call is measured once."""
    return str(tmp_path_factory.mktemp("cache"))


@pytest.fixture(scope="module")
def events(cache: str) -> list[object]:
    return list(diarize(str(CALL), cache=cache))


def _error_rate(turns: list[SpokenTurn]) -> float:
    reference, found = Annotation(), Annotation()
    for number, (start, end, speaker) in enumerate(REFERENCE):
        reference[Segment(start, end), number] = speaker
    for number, turn in enumerate(turns):
        found[Segment(turn.start, turn.end), number] = turn.speaker
    scored = Timeline([Segment(0, 30)])
    return float(DiarizationErrorRate(collar=0, skip_overlap=False)(reference, found, uem=scored))


def test_the_call_has_two_speakers(events: list[object]) -> None:
    assert isinstance(events[-1], Result)
    turns = events[-1].value
    assert {turn.speaker for turn in turns} == {"Speaker 1", "Speaker 2"}
    assert turns[0].speaker == "Speaker 1"
    assert [turn.start for turn in turns] == sorted(turn.start for turn in turns)
    assert _error_rate(turns) < 0.25


def test_progress_grows_to_the_end(events: list[object]) -> None:
    fractions = [event.fraction for event in events if isinstance(event, Progress)]
    measured = [fraction for fraction in fractions if fraction is not None]
    assert measured == sorted(measured)
    assert measured[-1] == 1.0


def test_the_number_of_speakers_can_be_given(events: list[object], cache: str) -> None:
    def speakers(**limits: int) -> int:
        *_, result = diarize(str(CALL), cache=cache, **limits)
        return len({turn.speaker for turn in result.value})

    assert speakers(speakers=1) == 1
    assert speakers(speakers=2) == 2
    assert speakers(max_speakers=1) == 1
    assert speakers(min_speakers=3) >= 3


def test_another_count_measures_nothing_again(
    events: list[object], cache: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The encoder is the costly part; here it must not even be loaded.
    monkeypatch.delattr(dvectors, "DVectorEncoder")
    again = list(diarize(str(CALL), cache=cache, speakers=2))
    assert isinstance(again[-1], Result)
    assert [event.fraction for event in again if isinstance(event, Progress)] == [None]


def test_a_torn_cache_file_is_measured_again(tmp_path: Path) -> None:
    sound = tmp_path / "word.wav"
    samples, rate = soundfile.read(CALL, dtype="float32")
    soundfile.write(sound, samples[rate * 11 : rate * 14], rate)
    cache = tmp_path / "cache"
    *_, first = diarize(str(sound), cache=str(cache))
    (stored,) = cache.glob("*voiceprints*")
    stored.write_bytes(stored.read_bytes()[:1000])
    *_, second = diarize(str(sound), cache=str(cache))
    assert second == first
    assert first.value


def test_silence_has_no_turns_and_says_so(tmp_path: Path) -> None:
    soundfile.write(tmp_path / "silence.wav", np.zeros(16000), 16000)
    events = list(diarize(str(tmp_path / "silence.wav")))
    assert events[-1] == Result([])
    assert any(isinstance(event, Note) for event in events)


def test_blocks_leave_no_seam(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # Short blocks, and another rate so that the sound is resampled across them.
    samples, rate = soundfile.read(CALL, dtype="float32")
    sound = tmp_path / "part.wav"
    soundfile.write(sound, np.repeat(samples[rate * 6 : rate * 15], 2), rate * 2)
    *_, whole = voiceprints.measure(str(sound))
    monkeypatch.setattr(voiceprints, "BLOCK_S", 3.2)
    monkeypatch.setattr(voiceprints, "PIECE_S", 0.7)
    *_, blocks = voiceprints.measure(str(sound))
    assert isinstance(whole, voiceprints.Voiceprints)
    assert isinstance(blocks, voiceprints.Voiceprints)
    np.testing.assert_allclose(blocks.activity, whole.activity, atol=1e-4)
    np.testing.assert_array_equal(blocks.starts, whole.starts)
    np.testing.assert_allclose(blocks.vectors, whole.vectors, atol=1e-3)
    np.testing.assert_allclose(blocks.voices, whole.voices, atol=1e-3)
    assert len(whole.starts) > 20
    assert turns_of(blocks, SpeakerCount()) == turns_of(whole, SpeakerCount())


def test_hands_beside_each_other_measure_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    samples, rate = soundfile.read(CALL, dtype="float32")
    soundfile.write(tmp_path / "part.wav", samples[rate * 6 : rate * 18], rate)
    monkeypatch.setattr(voiceprints, "BLOCK_S", 3.2)
    monkeypatch.setattr(voiceprints, "LONG_S", 1.0)
    with one_thread():  # as each of the hands has
        *_, alone = voiceprints.measure(str(tmp_path / "part.wav"))
    with Crew(ThisJob(cores=2)) as crew:
        *told, together = voiceprints.measure(str(tmp_path / "part.wav"), spread=crew.map)
    assert len(told) == 4
    for name, values in vars(alone).items():
        np.testing.assert_array_equal(vars(together)[name], values)


@contextmanager
def one_thread() -> Iterator[None]:
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(threads)


def test_speech_begins_and_ends_between_the_detectors_frames() -> None:
    # What two networks say of speech from 1.006 to 2.026 s, one of them in coarse frames and too late.
    def heard(moments: np.ndarray) -> np.ndarray:
        return np.clip(np.minimum(moments - 1.006, 2.026 - moments) / ACTIVITY_FRAME_S + 0.5, 0, 1)

    activity = heard((np.arange(100) + 0.5) * ACTIVITY_FRAME_S - DETECTOR_LAG_S)
    someone = heard((np.arange(160) + 0.5) * 0.02)
    voices = np.stack([1 - someone, someone, 0 * someone], axis=1)
    vectors = np.eye(256, dtype=np.float16)[np.zeros((16, 2), int)]
    prints = voiceprints.Voiceprints(activity, np.arange(16) * 20, vectors, 3.2, voices)
    (turn,) = turns_of(prints, SpeakerCount(1))
    assert turn.start == pytest.approx(1.006, abs=0.012)
    assert turn.end == pytest.approx(2.026, abs=0.012)


def _talk(*voices: np.ndarray, overlap: np.ndarray | None = None) -> voiceprints.Voiceprints:
    """Speech without a pause: windows every 0.2 s of these voices (n, 256), and the overlap in each."""
    vectors = np.concatenate(voices) + np.random.default_rng(4).normal(0, 0.35, (sum(map(len, voices)), 256))
    vectors = np.repeat(unit(vectors)[:, None], 2, axis=1).astype(np.float16)
    second = np.repeat(np.zeros(len(vectors)) if overlap is None else overlap, 10)
    return voiceprints.Voiceprints(
        np.ones(round(len(vectors) * 0.2 / ACTIVITY_FRAME_S)),
        np.arange(len(vectors)) * 20,
        vectors,
        len(vectors) * 0.2,
        np.stack([0 * second, 1 - second, second], axis=1),
    )


def test_two_voices_at_once_are_no_third_speaker() -> None:
    first, second = np.abs(np.random.default_rng(5).normal(size=(2, 256)))
    both = np.abs(np.random.default_rng(6).normal(size=256))  # as if neither: the worst case
    turns = [np.tile(voice, (30, 1)) for voice in (first, second, first, second)]
    pieces = [turns[0], np.tile(both, (12, 1)), turns[1], turns[2], np.tile(both, (12, 1)), turns[3]]
    overlap = np.concatenate([np.full(len(piece), len(piece) == 12, float) for piece in pieces])
    assert len({turn.speaker for turn in turns_of(_talk(*pieces), SpeakerCount(most=3))}) == 3
    found = turns_of(_talk(*pieces, overlap=overlap), SpeakerCount(most=3))
    assert {turn.speaker for turn in found} == {"Speaker 1", "Speaker 2"}


def test_what_lies_outside_the_span_is_no_speaker() -> None:
    first, second = np.abs(np.random.default_rng(5).normal(size=(2, 256)))
    talk = _talk(np.tile(first, (30, 1)), np.tile(second, (30, 1)))
    assert len({turn.speaker for turn in turns_of(talk, SpeakerCount())}) == 2
    found = turns_of(talk.within(0.0, 6.0), SpeakerCount())
    assert {turn.speaker for turn in found} == {"Speaker 1"}
    assert found[-1].end == pytest.approx(6.0, abs=0.02)


def test_an_odd_sentence_is_no_speaker_where_voices_differ_more() -> None:
    assert Alike(most=0.90, usual=0.86).are_two(CLUSTERS)
    assert not Alike(most=0.90, usual=0.65).are_two(CLUSTERS)
    assert not Alike(most=0.95, usual=0.95).are_two(CLUSTERS)


def test_work_can_be_ended_between_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(voiceprints, "BLOCK_S", 1.6)
    events = diarize(str(CALL))
    assert next(events).fraction < 0.2
    events.close()
    assert next(events, None) is None


@pytest.mark.parametrize(
    ("limits", "sentence"),
    [
        ({"speakers": 0}, "at least 1"),
        ({"min_speakers": 3, "max_speakers": 2}, "above the most"),
        ({"speakers": 2, "max_speakers": 4}, "not both"),
        ({"method": "guess"}, "no way to diarize called guess"),
    ],
)
def test_what_cannot_be_asked_is_a_clear_sentence(limits: dict[str, object], sentence: str) -> None:
    with pytest.raises(StudioError, match=sentence):
        list(diarize(str(CALL), **limits))  # type: ignore[arg-type]
