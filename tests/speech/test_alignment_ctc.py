"""torchaudio's forced alignment by the real road: real classes, small weights in a file in a folder."""

import pickle
from pathlib import Path

import numpy as np
import pytest
import soundfile
import torch

from studio.errors import StudioError
from studio.events import Result
from studio.speech.alignment import AlignedWord, TurnToAlign, align
from studio.speech.alignment_ctc import PUBLISHED, WINDOW_FRAMES, load_ctc_aligner
from studio.speech.text import SpokenWord
from tests.speech.tones import Tones, speak, write_model

WORDS = ["ab", "cd", "bad", "dc", "ca"]


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with both methods' weights, each trained on the tones."""
    folder = tmp_path_factory.mktemp("models")
    write_model(folder, "wav2vec2", PUBLISHED["wav2vec2"].file, "-|ABCD")
    write_model(folder, "mms", PUBLISHED["mms"].file, "-abcd")
    return folder


def spoken(words: list[str]) -> list[SpokenWord]:
    return [SpokenWord(word, word) for word in words]


def assert_in_place(found: list[AlignedWord], tones: Tones, within_s: float = 0.08) -> None:
    assert [word.text for word in found] == tones.words
    for word, (start, end) in zip(found, tones.spans, strict=True):
        assert word.start == pytest.approx(start, abs=within_s)
        assert word.end == pytest.approx(end, abs=within_s)


@pytest.mark.parametrize("method", ["wav2vec2", "mms"])
def test_words_are_found_where_they_sound(models: Path, method: str) -> None:
    tones = speak(WORDS)
    found = load_ctc_aligner(method, "xx", models).align(tones.samples, spoken(WORDS))
    assert found is not None
    assert_in_place(found, tones)
    assert min(word.score for word in found) > 0.7


@pytest.mark.parametrize("method", ["wav2vec2", "mms"])
def test_a_wrong_word_scores_low_and_its_neighbours_high(models: Path, method: str) -> None:
    tones = speak(WORDS)
    found = load_ctc_aligner(method, "xx", models).align(
        tones.samples, spoken(["ab", "cd", "acb", "dc", "ca"])
    )
    assert found is not None
    assert found[2].score < 0.4
    assert min(found[0].score, found[4].score) > 0.7


def test_long_sound_is_heard_in_windows_that_join(models: Path) -> None:
    words = [WORDS[index % 5] for index in range(60)]
    tones = speak(words)
    assert len(tones.samples) > WINDOW_FRAMES * 320
    found = load_ctc_aligner("mms", "xx", models).align(tones.samples, spoken(words))
    assert found is not None
    assert_in_place(found, tones)


def test_words_without_known_letters_are_placed_and_left_unjudged(models: Path) -> None:
    tones = speak(WORDS)
    said = [SpokenWord("Ab", "áb"), SpokenWord("7", "что"), *spoken(WORDS[2:])]
    found = load_ctc_aligner("mms", "xx", models).align(tones.samples, said)
    assert found is not None
    assert found[1].score == 0.5
    assert found[0].end <= found[1].start < found[1].end <= found[2].start
    assert found[0].score > 0.7


def test_more_letters_than_sound_do_not_fit(models: Path) -> None:
    aligner = load_ctc_aligner("mms", "xx", models)
    assert aligner.align(np.zeros(3_200, np.float32), spoken(["abcdabcdabcd"])) is None
    assert aligner.align(np.zeros(100, np.float32), spoken(["a"])) is None
    assert aligner.align(np.zeros(16_000, np.float32), spoken(["что"])) is None


def test_a_recording_in_another_language_by_the_whole_road(models: Path, tmp_path: Path) -> None:
    tones = speak(WORDS)
    soundfile.write(tmp_path / "tones.wav", tones.samples, 16_000)
    turn = TurnToAlign(3, 0.1, len(tones.samples) / 16_000, "Ab, cd bad – dc ca!")
    events = list(align(tmp_path / "tones.wav", [turn], method="mms", language="de", model_folder=models))
    assert isinstance(events[-1], Result)
    words = events[-1].value[3]
    assert [word.text for word in words] == ["Ab,", "cd", "bad –", "dc", "ca!"]
    assert words[2].start == pytest.approx(tones.spans[2][0], abs=0.08)
    assert all(word.phones == () for word in words)


def test_english_words_get_phones_inside_them(models: Path) -> None:
    tones = speak(["bad", "cab"])
    found = load_ctc_aligner("wav2vec2", "en", models).align(tones.samples, spoken(["bad", "cab"]))
    assert found is not None
    assert [phone.symbol for phone in found[1].phones] == ["K", "AE", "B"]
    assert (found[1].phones[0].start, found[1].phones[-1].end) == (found[1].start, found[1].end)


def test_missing_weights_are_asked_for_and_nothing_is_fetched(tmp_path: Path) -> None:
    with pytest.raises(
        StudioError, match=r"Allow their download once \(1\.2 GB\), or put https://.*model\.pt into"
    ):
        load_ctc_aligner("mms", "de", tmp_path)
    assert list(tmp_path.iterdir()) == []


class _Code:
    def __reduce__(self) -> tuple[object, ...]:
        return (exec, ("raise AssertionError('the weights ran code')",))


@pytest.mark.parametrize("kind", ["torn", "code", "another shape", "no weights"])
def test_broken_foreign_and_dangerous_weights_are_refused(models: Path, tmp_path: Path, kind: str) -> None:
    file = PUBLISHED["mms"].file
    good = (models / file).read_bytes()
    (tmp_path / "mms.json").write_text((models / "mms.json").read_text(encoding="utf-8"), encoding="utf-8")
    if kind == "torn":
        (tmp_path / file).write_bytes(good[: len(good) // 2])
    elif kind == "code":
        (tmp_path / file).write_bytes(pickle.dumps(_Code()))
    elif kind == "another shape":
        torch.save({"aux.weight": torch.zeros(5, 3), "aux.bias": torch.zeros(5)}, tmp_path / file)
    else:
        torch.save([1, 2, 3], tmp_path / file)
    with pytest.raises(StudioError, match="Delete it and download it again"):
        load_ctc_aligner("mms", "de", tmp_path)


def test_the_published_shapes_are_what_torchaudio_says() -> None:
    from studio.speech.alignment_ctc import _address, _shape

    nowhere = Path("nowhere")
    parameters, labels, normalize = _shape("wav2vec2", nowhere)
    assert (len(labels), labels[:2], normalize) == (29, ("-", "|"), False)
    assert parameters["aux_num_out"] == 29
    assert _shape("mms", nowhere)[1][0] == "-"
    assert _shape("mms", nowhere)[2] is True
    assert _address("wav2vec2").endswith(PUBLISHED["wav2vec2"].file)
