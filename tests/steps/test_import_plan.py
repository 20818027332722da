"""What is found in dropped files and folders."""

from pathlib import Path

import numpy as np

from studio.audio.files import write_wav
from studio.steps.import_plan import Kind, Plan, duplicates, look_through

SRT = "1\n00:00:01,000 --> 00:00:02,500\nHi.\n"


def sound(path: Path, level: float = 0.1) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    write_wav(path, np.full(100, level, np.float32), 8000)
    return path


def found(plan: Plan) -> list[tuple[Kind, str, str]]:
    return [
        (each.kind, each.path.name, each.transcript.name if each.transcript else "") for each in plan.found
    ]


def test_a_sound_takes_the_transcript_of_its_name_along(tmp_path: Path) -> None:
    audio = sound(tmp_path / "a.wav")
    (tmp_path / "a.txt").write_text("Ann | Hi\n")
    (tmp_path / "a.srt").write_text(SRT)
    assert found(look_through([audio])) == [(Kind.RECORDING, "a.wav", "a.srt")]
    (tmp_path / "a.srt").write_text("no subtitles\n")
    assert found(look_through([audio])) == [(Kind.RECORDING, "a.wav", "a.txt")]


def test_one_sound_and_one_transcript_belong_together_whatever_their_names(tmp_path: Path) -> None:
    text = tmp_path / "episode.txt"
    text.write_text("Ann | Hi\n")
    plan = look_through([sound(tmp_path / "a.wav"), text])
    assert found(plan) == [(Kind.RECORDING, "a.wav", "episode.txt")]


def test_a_transcript_that_cannot_be_read_is_named_and_its_sound_comes_in_without(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('{"fragments": []}')
    plan = look_through([sound(tmp_path / "a.wav"), tmp_path / "a.json"])
    assert found(plan) == [(Kind.RECORDING, "a.wav", "")]
    assert "aeneas" in str(plan.left_out[0])


def test_folders_are_walked_and_what_is_nothing_is_passed_over(tmp_path: Path) -> None:
    sound(tmp_path / "show" / "one" / "a.mp3")
    sound(tmp_path / "show" / "b.wav")
    (tmp_path / "show" / "b.vtt").write_text("WEBVTT\n\n00:01.000 --> 00:02.500\nHi.\n")
    for name in ("README.txt", "cover.jpg", "LICENSE", ".hidden.wav", "notes.json"):
        (tmp_path / "show" / name).write_text("x")
    sound(tmp_path / "show" / "corpus" / "wavs" / "LJ-0.wav")
    (tmp_path / "show" / "corpus" / "metadata.csv").write_text("LJ-0|Hi\n")
    plan = look_through([tmp_path / "show"])
    assert sorted(found(plan), key=str) == sorted(
        [
            (Kind.CORPUS, "corpus", ""),
            (Kind.RECORDING, "a.mp3", ""),
            (Kind.RECORDING, "b.wav", "b.vtt"),
        ],
        key=str,
    )
    assert plan.left_out == ()


def test_a_corpus_among_recordings_does_not_take_them_for_its_own(tmp_path: Path) -> None:
    for corpus, ending in (("LibriSpeech", "19-198.trans.txt"), ("LibriTTS", "19-198-0000.normalized.txt")):
        sound(tmp_path / "show" / corpus / "dev-clean" / "19" / "198" / "19-198-0000.flac")
        (tmp_path / "show" / corpus / "dev-clean" / "19" / "198" / ending).write_text("19-198-0000 HI\n")
    sound(tmp_path / "show" / "episode.wav")
    corpora = [(Kind.CORPUS, "LibriSpeech", ""), (Kind.CORPUS, "LibriTTS", "")]
    recording = (Kind.RECORDING, "episode.wav", "")
    assert found(look_through([tmp_path / "show"])) == [*corpora, recording]
    chapter = tmp_path / "show" / "LibriSpeech" / "dev-clean" / "19" / "198"
    assert found(look_through([chapter])) == [(Kind.CORPUS, "198", "")]


def test_what_was_asked_for_and_cannot_be_used_is_named(tmp_path: Path) -> None:
    for name in ("cover.jpg", "a.ttml"):
        (tmp_path / name).write_text("x")
    plan = look_through([tmp_path / "cover.jpg", tmp_path / "a.ttml", tmp_path / "gone.wav"])
    assert plan.found == () and len(plan.left_out) == 3
    assert "TTML" in str(plan.left_out[1]) and "no file" in str(plan.left_out[2])


def test_a_transcript_alone_is_for_the_recording_of_its_name(tmp_path: Path) -> None:
    for name in ("call.srt", "other.srt"):
        (tmp_path / name).write_text(SRT)
    plan = look_through([tmp_path / "call.srt", tmp_path / "other.srt"], [(7, "Call")])
    assert [(each.kind, each.recording_id) for each in plan.found] == [
        (Kind.TRANSCRIPT, 7),
        (Kind.TRANSCRIPT, None),
    ]


def test_files_that_are_there_already_are_found_by_their_hash(tmp_path: Path) -> None:
    from studio.audio.files import sha256_of

    one, two = sound(tmp_path / "a.wav"), sound(tmp_path / "b.wav")
    other, known = sound(tmp_path / "c.wav", 0.2), sound(tmp_path / "d.wav", 0.3)
    plan = look_through([one, two, other, known])
    assert list(duplicates(plan, {sha256_of(known): "call"})) == [(two, "a.wav"), (known, "call")]


def test_a_corpus_is_known_by_its_list(tmp_path: Path) -> None:
    sound(tmp_path / "set" / "wavs" / "a.wav")
    (tmp_path / "set" / "metadata.csv").write_text("audio_file|text\nwavs/a.wav|Hi\n")
    assert found(look_through([tmp_path / "set"])) == [(Kind.CORPUS, "set", "")]
    assert str(look_through([tmp_path / "set"]).found[0].about) == "File list"
