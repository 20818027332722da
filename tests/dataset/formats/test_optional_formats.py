"""Formats of packages that need not be here: read back by those packages where they are."""

import io
from pathlib import Path

import pytest
import soundfile

from studio.dataset.formats.writers import WRITERS
from studio.dataset.gold_set import GoldSet
from tests.dataset.formats.gold import gold_set


@pytest.fixture
def gold(tmp_path: Path) -> GoldSet:
    return gold_set(tmp_path, "Diane", "Mary Ann")


def test_datasets_loads_what_was_written(gold: GoldSet, tmp_path: Path) -> None:
    datasets = pytest.importorskip("datasets", reason="the extra huggingface is not installed")
    assert len(list(WRITERS["huggingface"].write_clips(tmp_path / "out", gold))) == len(gold.clips)
    loaded = datasets.load_dataset(str(tmp_path / "out"), cache_dir=str(tmp_path / "cache"))
    sides = gold.by_side()
    assert {side: loaded[side].num_rows for side in loaded} == {side: len(its) for side, its in sides.items()}
    assert loaded["train"].features["audio"] == datasets.Audio(sampling_rate=16_000)
    rows = loaded["train"].cast_column("audio", datasets.Audio(decode=False))
    for row, clip in zip(rows, sides["train"], strict=True):
        assert (row["id"], row["text"], row["spoken"], row["speaker"]) == (
            clip.id, clip.text, clip.spoken, clip.speaker,
        )  # fmt: skip
        assert (row["consent"], row["licence"]) == ("Synthesis for research", "CC BY 4.0")
        assert [(word["text"], word["start"], word["end"]) for word in row["words"]] == [
            (word.text, word.start, word.end) for word in clip.words
        ]
        samples, rate = soundfile.read(io.BytesIO(row["audio"]["bytes"]), dtype="float32")
        assert rate == clip.sample_rate and (samples == clip.samples()).all()
    card = (tmp_path / "out" / "README.md").read_text()
    assert "| Diane | Synthesis for research | 2024-06-01 |" in card and "split: validation" in card


def test_lhotse_loads_what_was_written(gold: GoldSet, tmp_path: Path) -> None:
    lhotse = pytest.importorskip("lhotse", reason="the extra lhotse is not installed")
    out = GoldSet(gold.snapshots, tmp_path / "out")
    (tmp_path / "out").mkdir()
    assert len(list(WRITERS["lhotse"].write_clips(tmp_path / "out", out))) == len(gold.clips)
    for side, clips in gold.by_side().items():
        cuts = lhotse.load_manifest(tmp_path / "out" / f"gold_cuts_{side}.jsonl.gz")
        lhotse.validate(cuts)
        assert [cut.id for cut in cuts] and len(cuts) == len(clips)
        for cut, clip in zip(cuts, clips, strict=True):
            [said] = cut.supervisions
            assert (said.text, said.speaker, said.language) == (clip.text, clip.speaker, "en")
            words = [(item.symbol, item.start, round(item.end, 6)) for item in said.alignment["word"]]
            assert words == [(word.text, word.start, word.end) for word in clip.words]
            assert said.custom["consent"] == "Synthesis for research"
            assert (cut.load_audio()[0] == clip.samples()).all()
    reread = lhotse.load_manifest(tmp_path / "out" / "gold_supervisions_train.jsonl.gz")
    assert len(reread) == len(gold.by_side()["train"])
