"""Freezing, snapshots and exports from the command line."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
import soundfile

from studio.cli import main
from studio.dataset.formats.readers import read_transcript
from studio.project import edits
from studio.project.project import Project
from studio.project.values import State
from studio.steps.gold import accept
from tests.gate import find_nothing
from tests.ui.timeline.scenes import ANNA, BEN, SCENE, conversation

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A closed project with a gold clip each of Anna and of Ben."""
    with conversation(tmp_path, SCENE) as project:
        turns = project.turns()
        project.apply(accept, [turns[ANNA].id, turns[BEN].id])
        find_nothing(project)
        return project.folder


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def command(*words: object) -> tuple[int, str, str]:
        status = main([str(word) for word in words])
        said = capsys.readouterr()
        return status, said.out, said.err

    return command


def test_freeze_says_what_was_frozen_and_what_changed_since(folder: Path, run: Run) -> None:
    status, out, _ = run("freeze", folder)
    assert status == 0 and "Frozen: 2 clips of 2 speakers" in out
    assert (
        "Anna: 0.1 minutes; clips: 1, all of them to train" in out
        and "Nobody wrote down what these speakers agreed to: Anna" in out
    )
    with Project.open(folder) as project:
        anna = next(clip for clip in project.clips() if clip.text == "one two three")
        project.apply(edits.set_clip_state, [anna.id], State.REJECTED, "laughs")
        project.apply(edits.set_word_text, project.words(project.turns()[BEN].id)[0].id, "for")
        project.apply(accept, [project.turns()[BEN].id])
        find_nothing(project)
    status, out, _ = run("freeze", folder, "--json")
    assert status == 0
    [new] = json.loads(out[out.index("[\n") :])
    assert new["speaker"] == "Ben" and list(new["changed"].values()) == [["text", "words"]]
    status, out, _ = run("snapshots", folder)
    assert status == 0 and out.count("Ben: 0.") == 2
    names = [line.split()[0] for line in out.splitlines() if "Ben:" in line]
    status, out, _ = run("snapshots", folder, "--compare", names[1][:8], names[0][:8])
    assert (status, out.splitlines()[0]) == (0, "0 added, 0 removed, 1 changed, 0 as they were")
    assert out.splitlines()[1].startswith("* ") and out.splitlines()[1].endswith("text, words  for five")


def test_what_freeze_is_told_is_kept_for_the_project(folder: Path, run: Run) -> None:
    assert (
        run("freeze", folder, "--validation", "10", "--test", "0%", "--rate", "24000", "--speaker", "Ben")[0]
        == 0
    )
    status, out, _ = run("freeze", folder, "--json")
    [anna] = json.loads(out[out.index("[\n") :])
    assert (status, anna["speaker"]) == (0, "Anna")
    wavs = list((folder / "snapshots").glob("*/clips/*.wav"))
    assert len(wavs) == 2 and {soundfile.info(path).samplerate for path in wavs} == {24_000}


def test_export_takes_formats_speakers_snapshots_and_rates(folder: Path, run: Run, tmp_path: Path) -> None:
    status, out, _ = run("export", folder, "--format", "xtts", "--speaker", "Ben", tmp_path / "xtts")
    assert status == 0 and "Exported 1 gold clip " in out
    [wav] = (tmp_path / "xtts").rglob("*.wav")
    assert soundfile.info(wav).samplerate == 22_050
    run("freeze", folder, "--speaker", "Ben")
    [snapshot] = (folder / "snapshots").glob("*/manifest.json")
    status, _, _ = run(
        "export",
        folder,
        "--format",
        "xtts",
        "--rate",
        "own",
        "--snapshot",
        snapshot.parent.name,
        tmp_path / "own",
    )
    [wav] = (tmp_path / "own").rglob("*.wav")
    assert status == 0 and soundfile.info(wav).samplerate == 16_000
    status, out, _ = run("export", folder, "--format", "vtt", "--recording", "conversation", tmp_path / "vtt")
    assert status == 0 and len(read_transcript(tmp_path / "vtt" / "conversation.vtt").lines) == 4


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("freeze", "--speaker", "Zoe"), "There is no speaker named Zoe. There are: Anna, Ben"),
        (("freeze", "--validation", "40", "--test", "40"), "at most 50%"),
        (("freeze", "--rate", "11025"), "Choose one of: 16000"),
        (("snapshots",), "no snapshots yet"),
        (("snapshots", "--compare", "a", "b"), "There is no snapshot a"),
        (("export", "--format", "srt", "--recording", "other", "out"), "There is no recording named other"),
        (("export", "--format", "ljspeech", "--snapshot", "x", "out"), "There is no snapshot x"),
    ],
)
def test_what_cannot_be_done_is_one_line(folder: Path, run: Run, words: tuple[str, ...], said: str) -> None:
    status, _, err = run(words[0], folder, *words[1:])
    assert status == 1 and said in err and len(err.splitlines()) == 1
    assert not (folder / "snapshots").exists() or not list((folder / "snapshots").glob("*/manifest.json"))
