"""Data sets come back from their forms as they were frozen: by our readers, and by those of others."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import soundfile

from studio.dataset.formats import file_list, librispeech, libritts, ljspeech, vctk
from studio.dataset.formats.libri_tree import SUBSETS
from studio.dataset.formats.values import Corpus
from studio.dataset.formats.writers import WRITERS, Content, writer_named
from studio.dataset.gold_set import GoldClip, GoldSet, field_of
from studio.errors import StudioError
from tests.dataset.formats.gold import gold_set

DIANE, MARY = "Diane", "Mary Ann"


@pytest.fixture(scope="module")
def gold(tmp_path_factory: pytest.TempPathFactory) -> GoldSet:
    return gold_set(tmp_path_factory.mktemp("gold"), DIANE, MARY)


def written(gold: GoldSet, folder: Path, name: str) -> Path:
    count = len(list(WRITERS[name].write_clips(folder, gold)))
    assert count == len(gold.clips)
    return folder


def heard(path: Path) -> np.ndarray:
    return soundfile.read(path, dtype="int16")[0]


def assert_same(corpus: Corpus, gold: GoldSet, text: Callable[[GoldClip], str], speaker: bool = True) -> None:
    """Each clip is there once, with its text, its speaker and its very sound."""
    assert not corpus.problems
    wanted = sorted((text(clip), clip.speaker if speaker else "", _sound(clip)) for clip in gold.clips)
    found = sorted(
        (clip.text, clip.speaker if speaker else "", heard(clip.path).tobytes()) for clip in corpus.clips
    )
    assert found == wanted


def _sound(clip: GoldClip) -> bytes:
    return heard(clip.snapshot.audio_path(clip.frozen)).tobytes()


def test_the_gold_set_has_all_sides_and_ids_of_its_own(gold: GoldSet) -> None:
    assert set(gold.by_side()) == {"train", "validation", "test"}
    assert len({clip.id for clip in gold.clips}) == len(gold.clips) == 24


def test_ljspeech_comes_back(gold: GoldSet, tmp_path: Path) -> None:
    written(gold, tmp_path, "ljspeech")
    for speaker, folder in ((DIANE, "Diane"), (MARY, "Mary_Ann")):
        corpus = ljspeech.read_corpus(tmp_path / folder)
        one = GoldSet(tuple(s for s in gold.snapshots if s.speaker == speaker), tmp_path)
        assert_same(corpus, one, lambda clip: field_of(clip.text), speaker=False)
        assert {clip.spoken for clip in corpus.clips} == {clip.spoken for clip in one.clips}
        names = ("metadata.csv", *(f"metadata_{side}.csv" for side in ("train", "validation", "test")))
        whole, *sides = ((tmp_path / folder / name).read_text().splitlines() for name in names)
        assert sorted(whole) == sorted(line for side in sides for line in side)


def test_vctk_comes_back(gold: GoldSet, tmp_path: Path) -> None:
    corpus = vctk.read(written(gold, tmp_path, "vctk"))
    assert {clip.speaker for clip in corpus.clips} == {"Diane", "MaryAnn"}
    assert_same(corpus, gold, lambda clip: clip.text, speaker=False)
    assert len((tmp_path / "train.txt").read_text().split()) == len(gold.by_side()["train"])


def test_libritts_comes_back(gold: GoldSet, tmp_path: Path) -> None:
    corpus = libritts.read(written(gold, tmp_path, "libritts"))
    assert_same(corpus, gold, lambda clip: clip.text)
    assert {clip.spoken for clip in corpus.clips} == {clip.spoken for clip in gold.clips}
    assert {clip.path.parts[-4] for clip in corpus.clips} == set(SUBSETS.values())


def test_sv2tts_comes_back_with_the_times_of_its_words(gold: GoldSet, tmp_path: Path) -> None:
    corpus = librispeech.read(written(gold, tmp_path, "sv2tts"))
    assert_same(corpus, gold, lambda clip: clip.spoken.upper())
    for clip in corpus.clips:
        times = [(word.text, word.start, word.end) for word in clip.words]
        assert times == [("TONEA", 0.25, 0.75), ("TONEB", 1.0, 1.5), ("TONEC", 1.5, 1.75)]


@pytest.mark.parametrize(
    ("name", "files", "speaker"),
    [
        ("list", ("train.list", "validation.list", "test.list"), True),
        ("xtts", ("metadata_train.csv", "metadata_eval.csv", "metadata_test.csv"), True),
        ("f5", ("metadata.csv", "metadata_test.csv"), False),
    ],
)
def test_lists_come_back(
    gold: GoldSet, tmp_path: Path, name: str, files: tuple[str, ...], speaker: bool
) -> None:
    out = GoldSet(gold.snapshots, tmp_path)
    written(out, tmp_path, name)
    parts = [file_list.read(tmp_path / file) for file in files]
    whole = Corpus(tuple(clip for part in parts for clip in part.clips))
    assert_same(whole, gold, lambda clip: field_of(clip.text), speaker=speaker)
    assert len(parts[-1].clips) == len(gold.by_side()["test"])


def test_train_and_validation_txt_come_back(gold: GoldSet, tmp_path: Path) -> None:
    written(gold, tmp_path, "tortoise")
    for speaker, folder in ((DIANE, "Diane"), (MARY, "Mary_Ann")):
        for side in ("train", "validation", "test"):
            found = file_list.read(tmp_path / folder / f"{side}.txt")
            wanted = [clip for clip in gold.of_speaker(speaker) if clip.split == side]
            assert [(clip.id, clip.text) for clip in found.clips] == [
                (clip.id, field_of(clip.text)) for clip in wanted
            ]


def test_torchaudio_reads_ljspeech_vctk_libritts_and_librispeech(gold: GoldSet, tmp_path: Path) -> None:
    """Readers that others wrote from the published corpora."""
    from torchaudio.datasets import LIBRISPEECH, LIBRITTS, LJSPEECH, VCTK_092

    one = GoldSet(gold.snapshots[:1], tmp_path)
    written(one, tmp_path / "LJSpeech-1.1", "ljspeech")
    texts = sorted((clip.id, field_of(clip.text), clip.spoken) for clip in one.clips)
    assert sorted(map(tuple, LJSPEECH(tmp_path)._flist)) == texts
    written(gold, tmp_path / "VCTK-Corpus-0.92", "vctk")
    spoken = VCTK_092(str(tmp_path), mic_id="mic1")
    assert len(spoken) == len(gold.clips)
    assert {
        spoken._load_text(f"{spoken._txt_dir}/{a}/{a}_{b}.txt").strip() for a, b in spoken._sample_ids
    } == {clip.text for clip in gold.clips}
    written(gold, tmp_path, "libritts")
    written(gold, tmp_path, "sv2tts")
    for side, clips in gold.by_side().items():
        assert len(LIBRITTS(tmp_path, url=SUBSETS[side])) == len(clips)
        read = LIBRISPEECH(tmp_path, url=SUBSETS[side])
        found = [read.get_metadata(number) for number in range(len(read))]
        assert sorted(each[2] for each in found) == sorted(clip.spoken.upper() for clip in clips)
        assert all((tmp_path / "LibriSpeech" / each[0]).is_file() for each in found)


def as_rtvc_reads(folder: Path) -> dict[str, list[tuple[str, float, float]]]:
    """What Real-Time-Voice-Cloning's preprocessing makes of a tree, by its documented rules.

    A line is parted at blanks, quotation marks are dropped, both lists have one length, the first and last
    words are empty, and the sound lies beside it as FLAC.
    """
    found = {}
    for path in folder.glob("LibriSpeech/train-clean-100/*/*/*.alignment.txt"):
        for line in path.read_text(encoding="utf-8").splitlines():
            name, names, ends = line.strip().split(" ")
            words = names.replace('"', "").split(",")
            times = list(map(float, ends.replace('"', "").split(",")))
            assert path.with_name(f"{name}.flac").is_file()
            assert len(words) == len(times) and words[0] == words[-1] == ""
            assert times == sorted(times)
            found[name] = list(zip(words, [0.0, *times[:-1]], times, strict=True))
    return found


def test_an_sv2tts_trainer_finds_words_and_silences(gold: GoldSet, tmp_path: Path) -> None:
    found = as_rtvc_reads(written(gold, tmp_path, "sv2tts"))
    assert len(found) == len(gold.by_side()["train"])
    for spans in found.values():
        assert spans == [
            ("", 0.0, 0.0), ("", 0.0, 0.25), ("TONEA", 0.25, 0.75), ("", 0.75, 1.0), ("TONEB", 1.0, 1.5),
            ("TONEC", 1.5, 1.75), ("", 1.75, 2.0),
        ] or spans == [
            ("", 0.0, 0.25), ("TONEA", 0.25, 0.75), ("", 0.75, 1.0), ("TONEB", 1.0, 1.5),
            ("TONEC", 1.5, 1.75), ("", 1.75, 2.0),
        ]  # fmt: skip


def test_sounds_are_brought_to_the_wanted_rate(tmp_path: Path) -> None:
    gold = gold_set(tmp_path, DIANE, sample_rate=22_050)
    written(gold, tmp_path / "out", "ljspeech")
    for path in (tmp_path / "out" / "wavs").iterdir():
        info = soundfile.info(path)
        assert (info.samplerate, info.subtype, info.channels) == (22_050, "PCM_16", 1)
        assert info.frames == pytest.approx(2 * 22_050, abs=2)


def test_a_missing_package_is_named_with_how_to_get_it() -> None:
    missing = [writer for writer in WRITERS.values() if not writer.is_here]
    for writer in missing:
        with pytest.raises(StudioError, match=rf"pip install 'gold-voice-studio\[{writer.extra}\]'"):
            writer_named(writer.name)
    assert {writer.extra for writer in WRITERS.values() if writer.package} == {"huggingface", "lhotse"}


def test_an_unknown_format_is_named_with_those_there_are() -> None:
    with pytest.raises(StudioError, match="no format mp3; there are: ljspeech, vctk, libritts, sv2tts"):
        writer_named("mp3")
    assert {writer.content for writer in WRITERS.values()} == set(Content)
