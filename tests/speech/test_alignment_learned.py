"""Learning to align from sound and text alone, on a language whose times are known."""

import json
from pathlib import Path

import numpy as np
import pytest
import soundfile
from safetensors import safe_open
from safetensors.torch import save_file

from studio.errors import StudioError
from studio.events import Note, Progress, Result
from studio.speech.alignment import TurnToAlign, align
from studio.speech.alignment_learned import LearnedAligner, LearnedModel, load_model
from studio.speech.alignment_learning import Effort, SpokenClip, learn_to_align
from studio.speech.recorded import SAMPLE_RATE
from studio.speech.text import spoken_form
from tests.speech.noisy_letters import Utterance, utterance

QUICK = Effort(gaussian_rounds=5, rounds=2, steps=20, channels=32)


def learned(utterances: list[Utterance], seed: int = 0) -> tuple[LearnedModel, list[object]]:
    clips = [SpokenClip(each.samples, each.text) for each in utterances]
    *events, result = learn_to_align(clips, "it", seed=seed, effort=QUICK)
    assert isinstance(result, Result)
    return result.value, events


@pytest.fixture(scope="module")
def spoken() -> list[Utterance]:
    """Enough to learn from, and a clip with more text than it lasts."""
    drawing = np.random.default_rng(0)
    clips = [utterance(drawing, 10) for _ in range(26)]
    return [*clips, Utterance(clips[0].samples[:4_000], clips[0].text * 3, ())]


@pytest.fixture(scope="module")
def events(spoken: list[Utterance]) -> tuple[LearnedModel, list[object]]:
    return learned(spoken)


@pytest.fixture(scope="module")
def model(events: tuple[LearnedModel, list[object]]) -> LearnedModel:
    return events[0]


@pytest.fixture(scope="module")
def heard() -> list[Utterance]:
    drawing = np.random.default_rng(1)
    return [utterance(drawing) for _ in range(8)]


def test_words_are_found_where_they_are_said(model: LearnedModel, heard: list[Utterance]) -> None:
    errors = []
    for each in heard:
        words = LearnedAligner(model).align(each.samples, spoken_form(each.text, "it"))
        assert words is not None and [word.text for word in words] == each.text.split()
        for word, (start, end) in zip(words, each.words, strict=True):
            errors += [abs(word.start - start), abs(word.end - end)]
            assert word.phones[0].start == word.start and word.phones[-1].end == word.end
            assert all(a.end == b.start < b.end for a, b in zip(word.phones, word.phones[1:], strict=False))
    assert np.median(errors) < 0.012 and np.quantile(errors, 0.9) < 0.025


def test_the_right_text_scores_better_than_others(model: LearnedModel, heard: list[Utterance]) -> None:
    aligner = LearnedAligner(model)
    for each in heard:
        scores = {}
        for other in heard:
            words = aligner.align(each.samples, spoken_form(other.text, "it")) or []
            scores[other.text] = np.mean([word.score for word in words]) if words else 0.0
        assert max(scores, key=scores.__getitem__) == each.text
        assert scores[each.text] > 0.8


def test_a_model_comes_back_from_its_file(
    model: LearnedModel, heard: list[Utterance], tmp_path: Path
) -> None:
    model.save(tmp_path / "models" / "it.safetensors")
    words = spoken_form(heard[0].text, "it")
    again = LearnedAligner(load_model(tmp_path / "models" / "it.safetensors"))
    assert again.align(heard[0].samples, words) == LearnedAligner(model).align(heard[0].samples, words)


def test_a_file_that_is_no_model_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "it.safetensors"
    path.write_bytes(b"no weights at all")
    with pytest.raises(StudioError, match="no learned aligner"):
        load_model(path)


@pytest.mark.parametrize(
    ("what", "value"),
    [("version", 9), ("states", {"|": [0], "a": [5, 6, 7]}), ("states", {"|": []}), ("word_line", [1.0])],
)
def test_a_file_that_contradicts_itself_is_refused(
    model: LearnedModel, tmp_path: Path, what: str, value: object
) -> None:
    path = tmp_path / "it.safetensors"
    model.save(path)
    with safe_open(path, "pt") as stored:
        tensors = {name: stored.get_tensor(name) for name in stored.keys()}  # noqa: SIM118
        facts = {**json.loads(stored.metadata()["aligner"]), what: value}
    save_file(tensors, path, {"aligner": json.dumps(facts)})
    with pytest.raises(StudioError, match="no learned aligner"):
        load_model(path)


def test_a_sound_that_was_never_heard_takes_the_place_that_is_left(
    model: LearnedModel, heard: list[Utterance]
) -> None:
    each = heard[0]
    first, *others = each.text.split()
    words = LearnedAligner(model).align(
        each.samples, spoken_form(" ".join(["b" * len(first), *others]), "it")
    )
    assert words is not None
    assert abs(words[0].start - each.words[0][0]) < 0.1 and abs(words[0].end - each.words[0][1]) < 0.1


def test_more_text_than_sound_fits_nowhere(model: LearnedModel, heard: list[Utterance]) -> None:
    aligner = LearnedAligner(model)
    assert aligner.align(heard[0].samples[:3_000], spoken_form(heard[0].text, "it")) is None
    assert aligner.align(np.zeros(0, np.float32), spoken_form("sale", "it")) is None
    assert aligner.align(heard[0].samples, []) is None


def test_learning_repeats_itself(spoken: list[Utterance], model: LearnedModel) -> None:
    again, _ = learned(spoken)
    assert np.array_equal(model.common, again.common) and np.array_equal(model.stay, again.stay)
    weights = model.network.state_dict()
    assert all((value == weights[name]).all() for name, value in again.network.state_dict().items())


def test_it_says_how_far_it_is_and_which_clips_were_left_out(
    events: tuple[LearnedModel, list[object]],
) -> None:
    shares = [event.fraction for event in events[1] if isinstance(event, Progress)]
    assert shares == sorted(shares) and shares[0] == 0
    assert [event.text.values for event in events[1] if isinstance(event, Note)] == [{"count": 1}]


def test_too_little_speech_is_refused(spoken: list[Utterance]) -> None:
    with pytest.raises(StudioError, match="at least 60 s"):
        learned(spoken[:3])


def test_a_recording_in_any_language_aligns_itself(
    spoken: list[Utterance], model: LearnedModel, tmp_path: Path
) -> None:
    whole = np.concatenate([each.samples for each in spoken[:4]])
    soundfile.write(tmp_path / "recording.wav", whole, SAMPLE_RATE)
    starts = np.cumsum([0, *(len(each.samples) for each in spoken[:4])]) / SAMPLE_RATE
    turns = [
        TurnToAlign(number, start, end, each.text)
        for number, (start, end, each) in enumerate(zip(starts, starts[1:], spoken, strict=False))
    ]
    model.save(tmp_path / "aligner-it.safetensors")  # learned before, from more than there is now
    *_, result = align(tmp_path / "recording.wav", turns, method="learned", language="it", cache=tmp_path)
    assert isinstance(result, Result)
    errors = [
        abs(word.start - turn.start - start)
        for turn, each in zip(turns, spoken, strict=False)
        for word, (start, _) in zip(result.value[turn.id], each.words, strict=True)
    ]
    assert np.median(errors) < 0.02


def test_without_a_minute_of_text_a_recording_cannot_teach(spoken: list[Utterance], tmp_path: Path) -> None:
    soundfile.write(tmp_path / "recording.wav", spoken[0].samples, SAMPLE_RATE)
    turn = TurnToAlign(1, 0.0, len(spoken[0].samples) / SAMPLE_RATE, spoken[0].text)
    with pytest.raises(StudioError, match="at least 60 s"):
        list(align(tmp_path / "recording.wav", [turn], method="learned", language="it", cache=tmp_path))
