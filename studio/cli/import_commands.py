"""Commands that bring recordings, transcripts and corpora in."""

import argparse
import sys
from collections.abc import Iterator
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING

from studio.cli.carrying_out import finish, opened
from studio.cli.command import Command
from studio.cli.options import project_option, provenance_options
from studio.errors import StudioError

if TYPE_CHECKING:
    from studio.project.project import Project
    from studio.steps.import_plan import Found
    from studio.steps.importing import Provenance
    from studio.steps.step import Step


def _import(options: argparse.Namespace) -> None:
    """Import all that lies in the paths; of several things, those that can be."""
    from studio.steps.import_plan import look_through

    with opened(options) as project:
        recordings = [(recording.id, recording.name) for recording in project.recordings()]
        named = [path.absolute() for path in options.audio]
        plan = look_through(named, recordings)
        failures = [StudioError(each.template, **each.values) for each in plan.left_out]
        done = 0
        for found in _with_transcript(plan.found, options.transcript, named):
            try:
                finish(project, _step(project, found, options))
                done += 1
            except StudioError as error:
                failures.append(error)
        if failures and not done:
            raise failures[0]
        if not done:
            raise StudioError("There is nothing to import in {path}.", path=str(options.audio[0]))
        for failure in failures:
            print(failure, file=sys.stderr)
        write_consents(project, options.consent)


def _with_transcript(
    found: "tuple[Found, ...]", transcript: Path | None, named: list[Path]
) -> "Iterator[Found]":
    """What was found; a sound that was named takes only transcripts that were named, too."""
    if transcript is not None and len(found) != 1:
        raise StudioError("--transcript is for one recording. Name one sound file, or leave it out.")
    for each in found:
        if each.path in named and each.transcript not in named:
            each = replace(each, transcript=None)
        yield each if transcript is None else replace(each, transcript=transcript)


def _step(project: "Project", found: "Found", options: argparse.Namespace) -> "Step":
    from studio.steps.corpus import import_corpus
    from studio.steps.import_plan import Kind
    from studio.steps.importing import import_recording
    from studio.steps.transcript import import_transcript

    if found.kind is Kind.TRANSCRIPT:
        if found.recording_id is None:
            raise StudioError(
                "{name} is a transcript, and no recording of the project has its name. Name its sound file "
                "too, with --transcript.",
                name=found.path.name,
            )
        return import_transcript(project, found.recording_id, found.path)
    copy, language, provenance = not options.link, options.language, provenance_of(options)
    if found.kind is Kind.CORPUS:
        return import_corpus(project, found.path, copy=copy, language=language, provenance=provenance)
    return import_recording(
        project,
        found.path,
        transcript=found.transcript,
        copy=copy,
        language=language,
        provenance=provenance,
    )


def provenance_of(options: argparse.Namespace) -> "Provenance":
    """Where the recordings come from, as the options say."""
    from studio.steps.importing import Provenance

    named = {name: getattr(options, name) or "" for name in asdict(Provenance())}
    return Provenance(**named)


def write_consents(project: "Project", consents: list[str]) -> None:
    """Write down what people agreed to: also those of whom there are only lines of a transcript so far."""
    from studio.project import edits

    for consent in consents:
        name, _, text = consent.partition("=")
        name = " ".join(name.split())
        speaker = project.speaker_named(name)
        if speaker is None:
            named = _named_in_transcripts(project, name)
            if named is None:
                raise StudioError("There is no speaker named {name} in the project.", name=name)
            project.apply(edits.add_speaker, named)
            speaker = project.speaker(project.last_result)
        if speaker.consent != text.strip():
            project.apply(edits.set_speaker_consent, speaker.id, text)


def _named_in_transcripts(project: "Project", name: str) -> str | None:
    """A speaker as the lines of transcripts call them; None where no line does."""
    lines = (line for recording in project.recordings() for line in project.utterances(recording.id))
    return next(
        (line.speaker_name for line in lines if line.speaker_name.casefold() == name.casefold()), None
    )


def _import_options(command: argparse.ArgumentParser) -> None:
    """Options of ``import``."""
    project_option(command)
    command.add_argument(
        "audio",
        type=Path,
        metavar="PATH",
        nargs="+",
        help="sound and video files, transcripts, folders of them, corpora (LJSpeech, VCTK, LibriTTS, "
        "LibriSpeech, wav|speaker|lang|text lists); in a folder, transcripts of the same name come along",
    )
    command.add_argument(
        "--transcript",
        type=Path,
        metavar="FILE",
        help="lines of 'Speaker | text', plain text, SRT, VTT, ASS, Whisper or WhisperX JSON, CTM, STM, "
        "RTTM, TextGrid, EAF, Audacity labels",
    )
    command.add_argument("--language", default="en", help="language of the recording (default: en)")
    place = command.add_mutually_exclusive_group()
    place.add_argument("--copy", action="store_true", help="copy the file into the project (the default)")
    place.add_argument("--link", action="store_true", help="leave the file where it is")
    provenance_options(command)


COMMANDS = (
    Command(
        "import",
        _import,
        _import_options,
        "Bring recordings, their transcripts and corpora into a project, with where they come from.",
    ),
)
