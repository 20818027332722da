from pathlib import Path

import numpy as np
import pytest
import soundfile

from studio.errors import StudioError
from studio.steps.train_base import CorpusPlace, prepare_base, read_corpora
from studio.voices.training import TrainingSettings, open_run, prepare_run
from tests.voices.frozen import frozen


def test_a_corpus_may_name_its_language(tmp_path: Path) -> None:
    assert CorpusPlace.parse("voices/kerstin=de") == CorpusPlace(Path("voices/kerstin"), "de")
    assert CorpusPlace.parse("voices/kathleen") == CorpusPlace(Path("voices/kathleen"), "en")
    odd = tmp_path / "a=b"
    odd.mkdir()
    assert CorpusPlace.parse(str(odd)) == CorpusPlace(odd, "en")


def test_two_corpora_of_one_name_keep_their_features_apart(tmp_path: Path) -> None:
    places = {CorpusPlace(tmp_path / part / "wavs").features(tmp_path) for part in ("one", "two")}
    assert len(places) == 2
    assert CorpusPlace(tmp_path, "de").features(tmp_path) != CorpusPlace(tmp_path, "en").features(tmp_path)


def test_a_base_run_keeps_what_it_was_told_and_is_not_made_twice(tmp_path: Path) -> None:
    corpora = [CorpusPlace(tmp_path / "corpus")]
    prepare_base(tmp_path / "run", corpora, tmp_path, leave_out=["ljspeech"], minutes=5.0, devices=None)
    run = open_run(tmp_path / "run")
    assert (
        run.material["leave_out"] == ["ljspeech"] and run.settings.minutes == 5 and run.settings.devices == 1
    )
    before = (tmp_path / "run" / "run.json").read_bytes()
    prepare_base(tmp_path / "run", corpora, tmp_path, leave_out=["ljspeech"], minutes=5.0)
    with pytest.raises(StudioError, match=r"whose leave out, minutes differ\. Say what it was told"):
        prepare_base(tmp_path / "run", corpora, tmp_path, minutes=9.0)
    assert (tmp_path / "run" / "run.json").read_bytes() == before


def test_a_corpus_that_is_not_there_or_is_none_is_said_before_hours_of_work(tmp_path: Path) -> None:
    corpus = tmp_path / "corpus"
    (corpus / "wavs").mkdir(parents=True)
    soundfile.write(corpus / "wavs" / "a.wav", np.zeros(1600), 16_000)
    (corpus / "metadata.csv").write_text("a|Hello.|Hello.\n")
    good = CorpusPlace(corpus)
    assert [clip.text for clip in read_corpora([good])[good]] == ["Hello."]
    with pytest.raises(StudioError, match=r"There is no folder .*nowhere"):
        read_corpora([good, CorpusPlace(tmp_path / "nowhere")])
    with pytest.raises(StudioError, match="no corpus"):
        read_corpora([good, CorpusPlace(tmp_path)])


def test_a_place_that_cannot_hold_a_run_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StudioError, match=r"could not be prepared in .*file: File exists"):
        prepare_base(tmp_path / "file", [], tmp_path)


def test_a_run_for_one_speaker_is_not_taken_for_a_base(tmp_path: Path) -> None:
    prepare_run(tmp_path / "run", frozen(tmp_path / "gold"), "studio", TrainingSettings())
    with pytest.raises(StudioError, match="another run"):
        prepare_base(tmp_path / "run", [], tmp_path)
