"""Training and measuring by the command line: what Ctrl+C leaves, and what a second try is told."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import soundfile

from studio import cli
from studio.steps import train_base


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    (tmp_path / "corpus" / "wavs").mkdir(parents=True)
    soundfile.write(tmp_path / "corpus" / "wavs" / "a.wav", np.zeros(1600), 16_000)
    (tmp_path / "corpus" / "metadata.csv").write_text("a|Hello.|Hello.\n")
    return tmp_path / "corpus"


def test_ctrl_c_while_a_corpus_is_aligned_says_what_is_kept_and_how_to_go_on(
    corpus: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object) -> Iterator[None]:
        raise KeyboardInterrupt
        yield

    monkeypatch.setattr(train_base, "prepare_features", interrupted)
    assert cli.main(["train-base", str(corpus), "--out", str(corpus.parent / "run")]) == 130
    said = capsys.readouterr().err
    assert said == "error: interrupted; what is done of the corpora is kept. Say the same again to go on.\n"
    assert (corpus.parent / "run" / "run.json").is_file()


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (["--precision", "half"], "precision must be one of"),
        (["--minutes", "-1"], "minutes"),
        (["--leave-out", "corpus", "Jo"], "is called Jo, who should be left out. There are: corpus."),
        (["--leave-out", "Jo", "--prepare-only"], "is called Jo"),
    ],
)
def test_a_setting_that_cannot_be_is_refused_before_anything_is_aligned(
    corpus: Path, capsys: pytest.CaptureFixture[str], more: list[str], said: str
) -> None:
    assert cli.main(["train-base", str(corpus), "--out", str(corpus.parent / "run"), *more]) == 1
    assert said in capsys.readouterr().err
    assert sorted(path.name for path in corpus.parent.iterdir()) == ["corpus"]
