"""Every command as a user types it, on real speech: what it prints, what it leaves behind, how it refuses."""

import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import soundfile

import studio
from studio import cli
from studio.project.project import Project
from studio.project.values import State
from studio.steps.demo.sources import phone_call
from tests.project.call import make_call

Run = Callable[..., "Outcome"]
MOST_SECONDS = 60.0
HEAVY_STEPS = 240
"""Seconds that a command may take on a busy machine."""


class Outcome:
    """What a command returned and printed."""

    def __init__(self, status: int, out: str, err: str) -> None:
        self.status, self.out, self.err = status, out, err


@pytest.fixture
def run(capfd: pytest.CaptureFixture[str]) -> Run:
    """Run a command in this process; its steps still run in children."""

    def command(*words: object) -> Outcome:
        capfd.readouterr()
        try:
            status = cli.main([str(word) for word in words])
        except SystemExit as ended:  # argparse's way to end
            status = int(ended.code or 0)
        return Outcome(status, *capfd.readouterr())

    return command


GUARD = """
import os, sys

def note(line):
    with open(os.environ["SOCKETS_ASKED_FOR"], "a") as log:
        log.write(line + chr(10))

def watch(event, arguments):
    if event == "socket.connect" and not isinstance(arguments[1], tuple):
        return  # between processes of this machine
    if event in ("socket.connect", "socket.getaddrinfo", "socket.sendto"):
        note(f"{event} {arguments[1:]}")
        raise OSError("no socket was to be opened")

sys.addaudithook(watch)
note("watching")
"""
"""Python imports it as sitecustomize at its start, in children too."""


def in_process_of_its_own(*words: object, environment: dict[str, str] | None = None) -> Outcome:
    ended = subprocess.run(
        [sys.executable, "-m", "studio.cli", *map(str, words)],
        capture_output=True, text=True, timeout=HEAVY_STEPS, env={**os.environ, **(environment or {})},
    )  # fmt: skip
    return Outcome(ended.returncode, ended.stdout, ended.stderr)


def assert_refused(outcome: Outcome, *said: str, status: int = 1) -> None:
    """The command failed with one clear line."""
    assert outcome.status == status
    assert outcome.out == ""
    (line,) = outcome.err.splitlines()
    assert line.startswith("error: ")
    for words in said:
        assert words in line


@pytest.fixture(scope="module")
def call(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Any]]:
    """The phone call taken through the commands up to gold: the project and what each command printed."""
    folder = tmp_path_factory.mktemp("cli")
    source = phone_call()
    project, text = folder / "call", source.write_transcript(folder / "call.txt")
    with text.open("a") as lines:
        lines.write("Nobody | \n")
    (folder / "guard").mkdir()
    (folder / "guard" / "sitecustomize.py").write_text(GUARD)
    sockets = folder / "sockets"
    guarded = {
        "PYTHONPATH": os.pathsep.join([str(folder / "guard"), str(Path(studio.__file__).parents[1])]),
        "SOCKETS_ASKED_FOR": str(sockets),
        "GOLD_VOICE_STUDIO_HOME": str(folder / "home"),
    }
    said = {}
    for name, words in {
        "new": ["new", project],
        "import": ["import", project, source.audio, "--transcript", text],
        "diarize": ["diarize", project, "--recording", "sample", "--with", "builtin", "--speakers", "2"],
        "align": ["align", project],
        "gold": ["gold", project, "--all"],
        "clips": ["clips", project, "--let-through"],
        "speak": [
            *("speak", project, "--voice", "Sheila", "--engine", "unit", "--seed", "3"),
            *("--text", "the conference call", "--out", folder / "hello.wav"),
        ],
    }.items():
        if name == "clips":  # a phone call in which both speak at once: all that is held back is let through
            words = [*words, *held_back(project)]
        said[name] = in_process_of_its_own(*words, environment=guarded)
        assert said[name].status == 0, said[name].err
    yield {
        "project": project, "said": said, "audio": source.audio, "text": text,
        "out": folder / "hello.wav", "sockets": sockets.read_text().splitlines(),
    }  # fmt: skip


def held_back(folder: Path) -> list[int]:
    """The clips of gold turns that are not gold."""
    with Project.open(folder, read_only=True) as project:
        gold = {turn.id for turn in project.turns(state=State.GOLD)}
        return [each.id for each in project.clips() if each.turn_id in gold and each.state is not State.GOLD]


def test_each_command_says_what_it_did(call: dict[str, Any]) -> None:
    said = {name: outcome.out for name, outcome in call["said"].items()}
    assert str(call["project"]) in said["new"]
    assert "Imported sample: 30.0 s, 16000 Hz" in said["import"] and "13 lines" in said["import"]
    assert "Diarize: " in said["diarize"] and "turns" in said["diarize"]
    assert "Align" in said["align"]
    assert "turns gold" in said["gold"] and "the gate holds" in said["gold"]
    assert "through" in said["clips"] and "the gate holds 0 back" in said["clips"]


def test_show_json_has_the_promised_shape(call: dict[str, Any], run: Run) -> None:
    shown = json.loads(run("show", call["project"], "--json").out)
    assert list(shown) == ["recordings", "speakers", "voices", "runs", "takes"]
    (recording,) = shown["recordings"]
    assert list(recording) == ["id", "name", "seconds", "turns"]
    assert recording["seconds"] == pytest.approx(30.0, abs=0.01)
    for turn in recording["turns"]:
        assert list(turn) == ["id", "start", "end", "speaker", "text", "state", "words"]
        for word in turn["words"]:
            assert list(word) == ["id", "text", "start", "end", "score"]
            assert turn["start"] <= word["start"] < word["end"] <= turn["end"]
            assert 0 <= word["score"] <= 1
    assert {turn["state"] for turn in recording["turns"] if turn["words"]} == {"gold"}
    assert all(list(each) == ["name", "speech_seconds", "gold_seconds"] for each in shown["speakers"])
    gold = {voice["name"]: voice["gold_seconds"] for voice in shown["voices"]}
    assert set(gold) == {"Diane", "Sheila"} and min(gold.values()) > 3


def test_show_lists_what_is_there_for_people(call: dict[str, Any], run: Run) -> None:
    shown = run("show", call["project"]).out
    assert "recording sample: 30.0 s" in shown
    assert "speaker Diane" in shown and "voice Sheila" in shown


def test_what_is_not_known_yet_is_null(tmp_path: Path, run: Run) -> None:
    with make_call(tmp_path / "call") as project:
        third = project.turns(1)[2].id
    turn = next(
        turn
        for turn in json.loads(run("show", tmp_path / "call", "--json").out)["recordings"][0]["turns"]
        if turn["id"] == third
    )
    assert [(word["text"], word["start"], word["end"], word["score"]) for word in turn["words"]] == [
        ("Seven,", None, None, None),
        ("eight", None, None, None),
    ]


def test_a_speaker_that_no_turn_has_is_listed_and_not_refused(tmp_path: Path, run: Run) -> None:
    with make_call(tmp_path / "call") as project:
        from studio.project import edits

        project.apply(edits.set_utterances, 1, [("Zoe", "nobody heard this"), ("Ann", "one two three")])
    speakers = json.loads(run("show", tmp_path / "call", "--json").out)["speakers"]
    assert {"name": "Zoe", "speech_seconds": None, "gold_seconds": None} in speakers
    shown = run("show", tmp_path / "call").out
    assert "speaker Zoe: no turn yet" in shown
    assert "Zoe | nobody heard this" in shown


def test_export_writes_both_forms(call: dict[str, Any], run: Run, tmp_path: Path) -> None:
    done = run("export", call["project"], "--format", "ljspeech", tmp_path / "lj")
    assert done.status == 0 and "Exported" in done.out, done.err
    metadata = sorted((tmp_path / "lj").rglob("metadata.csv"))
    assert len(metadata) == 2
    for file in metadata:
        for line in file.read_text().splitlines():
            name, text, spoken = line.split("|")
            assert text and spoken
            assert soundfile.info(file.parent / "wavs" / f"{name}.wav").duration <= 11.0
    assert run("export", call["project"], "--format", "rttm", tmp_path / "rttm").status == 0
    fields = (tmp_path / "rttm" / "sample.rttm").read_text().split()
    assert fields[0] == "SPEAKER" and fields[7] in ("Diane", "Sheila")


def test_speak_keeps_a_take_and_writes_the_file(call: dict[str, Any], run: Run) -> None:
    assert "spoken by Sheila (unit)" in call["said"]["speak"].out
    assert soundfile.info(call["out"]).duration > 0.3
    take = json.loads(run("show", call["project"], "--json").out)["takes"][-1]
    assert {**take, "id": 0, "path": ""} == {
        "id": 0, "voice": "Sheila", "engine": "unit", "text": "the conference call", "seed": 3, "path": "",
    }  # fmt: skip
    assert Path(take["path"]).read_bytes() == call["out"].read_bytes()


def test_no_command_opens_a_socket_unasked(call: dict[str, Any]) -> None:
    # Six commands, and the children of five of them, were watched.
    assert call["sockets"].count("watching") >= 10
    assert set(call["sockets"]) == {"watching"}


def test_an_import_can_link_the_file_where_it_lies(call: dict[str, Any], run: Run, tmp_path: Path) -> None:
    assert run("new", tmp_path / "linked").status == 0
    assert run("import", tmp_path / "linked", call["audio"], "--link").status == 0
    with Project.open(tmp_path / "linked", read_only=True) as project:
        assert project.audio_path(1) == call["audio"]
    assert not list((tmp_path / "linked" / "audio").glob("*"))


def test_alignment_of_all_passes_over_what_has_no_text(
    call: dict[str, Any], run: Run, tmp_path: Path
) -> None:
    run("new", tmp_path / "project")
    run("import", tmp_path / "project", call["audio"])
    assert_refused(run("align", tmp_path / "project"), "No turn of sample has text")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["diarize", "{project}", "--speakers", "0"], "--speakers"),
        (["diarize", "{project}", "--speakers", "two"], "two is not a whole number"),
        (["diarize", "{project}", "--with", "magic"], "magic"),
        (["export", "{project}", "--format", "mp3", "out"], "mp3"),
        (["gold", "{project}"], "--all"),
        (["record", "{project}", "--voice", "Ann", "--seconds", "-1"], "-1 is not a number of seconds"),
        (["speak", "{project}"], "--voice"),
        (["speak", "{project}", *"--voice a --text b --out c --set pace".split()], "NAME=VALUE"),
        (["new"], "PROJECT"),
        (["import", "{project}", "a.wav", "--copy", "--link"], "--link"),
        (["typo"], "typo is neither a command nor a project"),
        (["typo", "more"], "typo is neither a command"),
    ],
)
def test_words_that_are_off_get_one_line(run: Run, tmp_path: Path, words: list[str], said: str) -> None:
    assert_refused(run(*[word.format(project=tmp_path) for word in words]), said, status=2)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["show", "{nowhere}"], "There is no project in"),
        (["show", "{foreign}"], "is damaged"),
        (["new", "{project}"], "already holds a project"),
        (["import", "{project}", "nowhere.wav"], "nowhere.wav"),
        (["import", "{project}", "{audio}", "--transcript", "nowhere.txt"], "nowhere.txt"),
        (["diarize", "{project}", "--recording", "no such"], "no such"),
        (["diarize", "{project}", "--speakers", "2", "--min-speakers", "1"], "not both"),
        (["align", "{project}", "--recording", "no such"], "no such"),
        (["gold", "{project}", "--speaker", "Nobody"], "no speaker named Nobody. There are: "),
        (["train", "{project}", "--speaker", "Nobody"], "no speaker named Nobody"),
        (["train", "{project}"], "--speaker NAME"),
        (["train", "{project}", "--speaker", "Sheila", "--engine", "magic"], "no engine named magic"),
        (["train", "{project}", "--speaker", "Sheila", "--engine", "unit"], "nothing to train"),
        (["train", "{project}", "--resume", "99"], "There is no training run yet"),
        (
            ["train", "{project}", *"--resume 1 --speaker Sheila --minutes 5".split()],
            "as it was told when it began. Leave out --speaker, --minutes; --steps sets where it ends.",
        ),
        (["evaluate", "{project}", "1"], "There is no training run yet"),
        (["train-base", "{nowhere}", "--out", "{project}/base"], "There is no folder"),
        (
            ["speak", "{project}", *"--voice Diane --engine unit --text a --out o --checkpoint w".split()],
            "There is no checkpoint at w.",
        ),
        (["speak", "{project}", *"--voice Nobody --engine unit --text hi --out o.wav".split()], "Nobody"),
        (["speak", "{project}", *"--voice Diane --engine magic --text hi --out o.wav".split()], "magic"),
        (["speak", "{project}", *"--voice Diane --engine unit --out o.wav --text".split(), " "], "no text"),
        (["speak", "{project}", *"--voice Diane --engine unit --text hi --out no/o.wav".split()], "no/o.wav"),
        (
            ["speak", "{project}", *"--voice Diane --engine unit --out o.wav --text".split(), "?!"],
            "only signs",
        ),
        (
            ["speak", "{project}", *"--voice Diane --engine unit --set pace=1 --text a --out o".split()],
            "Recorded units has no setting named pace; there are: pauses.",
        ),
        (
            ["speak", "{project}", *"--voice Diane --engine studio --set pace=9 --text a --out o".split()],
            "pace must be a number from 0.4 to 3, not 9.",
        ),
        (["speak", "{project}", *"--voice Diane --engine unit --text hi --out .".split()], "is a folder"),
        (["demo", "{project}/demo", "--data", "{nowhere}"], "There is no folder"),
    ],
)
def test_what_cannot_be_done_gets_one_line_and_changes_nothing(
    call: dict[str, Any], run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    words: list[str], said: str,
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    (tmp_path / "foreign").mkdir()
    (tmp_path / "foreign" / "project.sqlite").write_text("a letter, no database")
    before = run("show", call["project"], "--json").out
    places = {"nowhere": tmp_path / "nowhere", "foreign": tmp_path / "foreign"}
    assert_refused(run(*[word.format(**{**call, **places}) for word in words]), said)
    assert run("show", call["project"], "--json").out == before


def test_a_folder_that_is_no_run_is_refused(tmp_path: Path) -> None:
    # In a process of its own, since training lowers its process's priority for good.
    assert_refused(in_process_of_its_own("train-run", tmp_path / "nowhere"), "cannot be trained")
    assert not (tmp_path / "nowhere").exists()


def test_while_another_process_holds_the_project_it_can_be_read(
    call: dict[str, Any], run: Run, tmp_path: Path
) -> None:
    project = call["project"]
    with Project.open(project) as held:
        assert not held.read_only
        assert in_process_of_its_own("show", project).status == 0
        assert run("export", project, "--format", "ljspeech", tmp_path / "lj").status == 0
        speak = "--voice Diane --engine unit --text hi --out".split()
        for words in (
            ["import", project, call["audio"]],
            ["diarize", project],
            ["align", project],
            ["gold", project, "--all"],
            ["train", project, "--speaker", "Diane"],
            ["speak", project, *speak, tmp_path / "o.wav"],
            ["record", project, "--voice", "Diane", "--seconds", "1"],
        ):
            assert_refused(run(*words), "open elsewhere")


def test_a_reader_that_has_read_enough_is_no_error(tmp_path: Path) -> None:
    make_call(tmp_path / "call").close()
    asked = [sys.executable, "-m", "studio.cli", "show", str(tmp_path / "call")]
    with subprocess.Popen(asked, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as shown:
        assert shown.stdout is not None and shown.stderr is not None
        shown.stdout.close()  # before anything is said
        assert shown.stderr.read() == ""
        assert shown.wait() == 128 + signal.SIGPIPE


def test_every_command_explains_itself(run: Run) -> None:
    assert run("--version").out.startswith("Gold Voice Studio")
    shown = run("--help").out
    for name, command in cli.COMMANDS.items():
        assert name in shown
        assert command.help.split()[0] in run(name, "--help").out


def test_the_readme_names_every_command() -> None:
    readme = (Path(studio.__file__).parents[1] / "README.md").read_text(encoding="utf-8")
    for name, command in cli.COMMANDS.items():
        assert command.hidden or f"\nmain.py {name} " in readme, name


def test_without_a_display_the_window_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if sys.platform != "linux":
        pytest.skip("only there a window needs a display by name")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    make_call(tmp_path / "call").close()
    for words in ([], [tmp_path / "call"]):
        assert_refused(in_process_of_its_own(*words), "no display", "make demo")


@pytest.mark.timeout(300)
def test_a_conversation_with_exact_turns_and_text(speech_data: Path, run: Run, tmp_path: Path) -> None:
    from pyannote.core import Annotation, Segment, Timeline
    from pyannote.metrics.diarization import DiarizationErrorRate
    from pyannote.metrics.identification import IdentificationErrorRate

    source = speech_data / "conversations" / "simulated" / "sim_2spk_clean.flac"
    lines = [line.split(None, 5) for line in source.with_suffix(".stm").read_text().splitlines()]
    lines = [fields for fields in lines if float(fields[4]) < MOST_SECONDS]
    seconds = float(lines[-1][4])
    samples, rate = soundfile.read(source, stop=round(seconds * soundfile.info(source).samplerate))
    soundfile.write(tmp_path / "talk.flac", samples, rate)
    (tmp_path / "talk.stm").write_text("\n".join(" ".join(fields) for fields in lines))
    project = tmp_path / "talk"
    for words in (
        ["new", project],
        ["import", project, tmp_path / "talk.flac", "--transcript", tmp_path / "talk.stm", "--link"],
        ["diarize", project, "--speakers", "2"],
        ["align", project],
    ):
        done = run(*words)
        assert done.status == 0, done.err
    (recording,) = json.loads(run("show", project, "--json").out)["recordings"]
    truth, found = Annotation(), Annotation()
    for number, fields in enumerate(lines):
        truth[Segment(float(fields[3]), float(fields[4])), number] = fields[2]
    for turn in recording["turns"]:
        found[Segment(turn["start"], turn["end"]), turn["id"]] = turn["speaker"]
    whole = Timeline([Segment(0.0, seconds)])
    assert DiarizationErrorRate()(truth, found, uem=whole) < 0.15
    # The names come from the transcript: they must be the right ones.
    assert IdentificationErrorRate()(truth, found, uem=whole) < 0.15
    heard = [word for turn in recording["turns"] for word in turn["words"]]
    said = [word for fields in lines for word in re.sub("<.*?>", "", fields[5]).split()]
    assert len(heard) > 0.95 * len(said)
    assert all(word["start"] is not None for word in heard)
