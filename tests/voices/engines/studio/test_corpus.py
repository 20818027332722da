"""A corpus on disk becomes features, once."""

import json
import shutil
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import soundfile

from studio.errors import StudioError
from studio.events import Progress
from studio.speech.alignment import AlignedPhone, AlignedWord
from studio.voices.engines.studio.corpus import (
    ALIGNMENT,
    INDEX,
    Spoken,
    align_corpus,
    features_mark,
    pieces_of,
    prepare_corpus,
    read_alignment,
    read_corpus,
    read_index,
)
from studio.voices.engines.studio.speakers import speaker_of
from studio.voices.engines.studio.symbols import SYMBOLS


@pytest.fixture
def small_corpus(speech_data: Path, tmp_path: Path) -> Path:
    """Two clips of LJ in the layout of LJSpeech, one of which lasts longer than a piece."""
    there = speech_data / "ljspeech"
    lines = (there / "metadata.csv").read_text(encoding="utf-8").splitlines()[:2]
    corpus = tmp_path / "two"
    (corpus / "wavs").mkdir(parents=True)
    for line in lines:
        shutil.copy(there / "wavs" / f"{line.split('|')[0]}.flac", corpus / "wavs")
    (corpus / "metadata.csv").write_text("\n".join(lines), encoding="utf-8")
    return corpus


def test_a_corpus_is_aligned_and_its_features_are_kept(small_corpus: Path, tmp_path: Path) -> None:
    clips, folder = read_corpus(small_corpus), tmp_path / "features"
    list(prepare_corpus(clips, folder))
    entries = read_index(folder)
    assert [entry.name for entry in entries] == ["LJ001-0001", "LJ001-0001.1", "LJ001-0002"]
    assert {entry.speaker for entry in entries} == {"two"}
    first = entries[0].load()
    assert "".join(SYMBOLS[number] for number in first.symbols).startswith("^pɹ")
    assert first.frames.sum() == first.mel.shape[1]
    assert 150 < speaker_of(entry.load() for entry in entries).pitch[0].exp() < 260, "a woman"

    before = (folder / ALIGNMENT).read_bytes()
    again = [event for event in prepare_corpus(clips, folder) if isinstance(event, Progress)]
    assert not any("Aligned" in str(event.text) for event in again)
    assert (folder / ALIGNMENT).read_bytes() == before and read_index(folder) == entries


def test_damaged_features_are_said_and_computed_again_once_deleted(
    small_corpus: Path, tmp_path: Path
) -> None:
    clips, folder = read_corpus(small_corpus), tmp_path / "features"
    list(prepare_corpus(clips, folder))
    (shard,) = folder.glob("*.safetensors")
    entries = read_index(folder)
    shard.write_bytes(shard.read_bytes()[:-100])
    with pytest.raises(StudioError, match=rf"{shard.name} are gone or damaged\. Delete that file"):
        entries[0].load()
    shard.unlink()
    with pytest.raises(StudioError, match="are gone or damaged"):
        entries[0].load()
    assert read_index(folder) == []
    list(prepare_corpus(clips, folder))
    assert len(read_index(folder)) == 3


def test_aligning_goes_on_after_a_line_that_was_broken_off(small_corpus: Path, tmp_path: Path) -> None:
    clips, folder = read_corpus(small_corpus), tmp_path / "features"
    list(prepare_corpus(clips[:1], folder))
    whole = (folder / ALIGNMENT).read_text()
    (folder / ALIGNMENT).write_text(whole + '{"name": "LJ001-0002", "wor')
    list(prepare_corpus(clips, folder))
    assert len(read_index(folder)) == 3


def test_a_first_line_that_was_broken_off_takes_no_other_with_it(small_corpus: Path, tmp_path: Path) -> None:
    clips = read_corpus(small_corpus)[1:]
    (tmp_path / ALIGNMENT).write_text('{"name": "LJ001-0001", "wor')
    list(align_corpus(clips, tmp_path))
    assert list(read_alignment(tmp_path)) == ["LJ001-0002"]


def test_what_has_another_text_or_another_sound_is_aligned_again_and_the_rest_is_not(
    small_corpus: Path, tmp_path: Path
) -> None:
    def aligned(clips: list[Spoken]) -> int:
        events = [event for event in prepare_corpus(clips, tmp_path) if isinstance(event, Progress)]
        return sum("Aligned" in str(event.text) for event in events)

    first, second = read_corpus(small_corpus)
    assert aligned([first, second]) == 2 and aligned([first, second]) == 0

    second = replace(second, text=second.text.split(" ", 1)[1])
    assert aligned([first, second]) == 1
    assert [word.text for word in read_alignment(tmp_path)[second.name]] == second.text.split()

    before = read_index(tmp_path)
    samples, rate = soundfile.read(second.path)
    soundfile.write(second.path, np.concatenate([np.zeros(rate), samples]), rate)
    assert aligned([first, second]) == 1
    after = read_index(tmp_path)
    assert [entry.name for entry in after] == [entry.name for entry in before]
    assert after[-1].seconds == pytest.approx(before[-1].seconds + 1)


def test_what_was_aligned_before_there_were_marks_counts(small_corpus: Path, tmp_path: Path) -> None:
    clips = read_corpus(small_corpus)[1:]
    (tmp_path / ALIGNMENT).write_text(json.dumps({"name": clips[0].name, "words": []}) + "\n")
    assert not list(align_corpus(clips, tmp_path))


def test_a_folder_that_is_no_corpus_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StudioError, match="no corpus"):
        read_corpus(tmp_path)


def test_a_long_utterance_is_cut_where_its_reader_pauses() -> None:
    def word(start: float) -> AlignedWord:
        return AlignedWord(
            "on", "on", start, start + 0.8, 0.9, (AlignedPhone("AA", start, start + 0.8, 0.9),)
        )

    words = [word(float(at)) for at in range(4)] + [word(at + 0.5) for at in range(4, 9)]
    first, second = pieces_of(words, 10.0)
    assert (first.start, first.end, second.end) == (0.0, pytest.approx(4.15), 10.0)
    assert len(first.words) == 4 and second.words[0].start == pytest.approx(4.5 - 4.15)
    assert len(pieces_of(words[:5], 5.0)) == 1


@pytest.mark.parametrize("index", ["", "[]", "{}", '{"mark": 1, "entries": [{"name": "a"}]}'])
def test_a_damaged_index_holds_no_features(tmp_path: Path, index: str) -> None:
    (tmp_path / INDEX).write_text(index)
    assert read_index(tmp_path) == []


def test_an_index_whose_features_are_gone_holds_none(tmp_path: Path) -> None:
    entry = {
        "name": "a",
        "speaker": "b",
        "language": "en",
        "seconds": 1.0,
        "text": "c",
        "shard": "d.safetensors",
    }
    (tmp_path / INDEX).write_text(json.dumps({"mark": features_mark(), "entries": [entry]}))
    assert read_index(tmp_path) == []
    (tmp_path / "d.safetensors").touch()
    assert [each.name for each in read_index(tmp_path)] == ["a"]
