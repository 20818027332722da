"""The demo's stages from gold clips to spoken audio and a trained checkpoint."""

import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from studio.audio.files import read_mono, write_wav
from studio.errors import Message, StudioError
from studio.events import Failed, Metric
from studio.jobs.detached import RunState, RunView, ask_to_stop, run_training
from studio.project.edits_voices import change_take
from studio.project.values import Take, Word
from studio.steps.change_take import plan_change, write_change
from studio.steps.demo.proof import Demo, Proof
from studio.steps.freeze import freeze_now, plan_freeze
from studio.steps.record import keep_reference as keep
from studio.steps.record import new_reference_path
from studio.steps.speak import free_take_path, plan_again, speak_and_wait, speak_to_file
from studio.steps.take_speech import at_pace, speech_of
from studio.steps.train import prepare_training
from studio.voices.engine import own_voices

TRAINING: dict[str, Any] = {
    "steps": 12,
    "checkpoint_every": 6,
    "warmup_steps": 2,
    "learning_rate": 3e-3,
    "model": "tiny",
    "probe_text": "Hello.",
    "published_base": False,
    "threads": 1,
    "background": False,
}
"""A network of toy size: 12 s of gold make no voice, but prove the machinery."""
NEW_WORDS = (
    "canyon",
    "region",
    "chosen",
    "origin",
    "season",
    "lesson",
    "machine",
    "reason",
    "notion",
    "sudden",
)
"""Words to build from phones: the first whose sounds the gold has, and that nobody says in it."""
LEAST_SIMILARITY = 0.6
SHIPPED = "studio"
SHIPPED_SAYS = "Good morning, and welcome. Are you ready?"
SLOWER = 0.7


def keep_reference(demo: Demo) -> Iterator[Proof]:
    """Keep the longest gold clip as a reference of a voice: what a microphone would record."""
    snapshot = freeze_now(plan_freeze(demo.project, demo.speaker.id))
    clip = max(snapshot.clips, key=lambda each: each.seconds)
    path = new_reference_path(demo.project, f"{demo.speaker.name} reference")
    write_wav(path, read_mono(snapshot.audio_path(clip)), clip.sample_rate)
    done = keep(demo.project, f"{demo.speaker.name} reference", path)
    demo.made["references"] = [str(snapshot.audio_path(each)) for each in snapshot.clips]
    yield Proof("reference", str(done).split(":")[0], path.exists(), path)


def speak_with_units(demo: Demo) -> Iterator[Proof]:
    """Say a sentence of words that are in the gold, and one with a word that must be built from phones."""
    known = _known_words(demo)
    sentence = " ".join(known[:5])
    yield _spoken(demo, "speak words", sentence)
    built = _buildable(demo)
    yield _spoken(demo, "speak phones", f"{known[0]} {built} {known[1]}")


def make_again(demo: Demo) -> Iterator[Proof]:
    """Make the first take again: it must be the same bit for bit."""
    take: Take = demo.made["take"]
    samples, sample_rate, _ = speak_and_wait(plan_again(demo.project, take.id))
    again = demo.project.subfolder("cache") / "again.wav"
    write_wav(again, samples, sample_rate)
    same = again.read_bytes() == demo.project.absolute(take.path).read_bytes()
    yield Proof("make again", f"Take {take.id} made again bit for bit", same, again)


def speak_and_change(demo: Demo) -> Iterator[Proof]:
    """The voice that ships says a sentence, and one word of it slower; without its base there is none."""
    from studio.voices.evaluation import measure_sound

    if not own_voices(SHIPPED):
        return
    voice, project = next(iter(own_voices(SHIPPED))), demo.project
    take = speak_to_file(project, voice, SHIPPED, SHIPPED_SAYS, None)
    path = project.absolute(take.path)
    speech, sound = speech_of(take), measure_sound(read_mono(path), take.sample_rate)
    done = (
        f"{voice}: {sound.seconds:.1f} s, {len(speech.words)} words, {len(speech.sounds)} sounds with times"
    )
    yield Proof("speak studio", done, sound.usable and len(speech.words) == len(SHIPPED_SAYS.split()), path)
    slower = at_pace(speech, [2], SLOWER)
    change = plan_change(project, take.id, speech, slower)
    assert change is not None
    said: list[str] = []
    changed, _, _ = speak_and_wait(change.speak, planned=said.append)
    written = write_change(change, path, free_take_path(project), changed, said[-1])
    project.apply(
        change_take, take.id, label=Message("Say it slower"), path=project.relative(written.path),
        seconds=written.seconds, settings=written.settings,
    )  # fmt: skip
    word, now = speech.words[1], speech_of(project.take(take.id)).words[1]
    longer_s = written.seconds - take.seconds
    done = f"“{word.text}” said slower: {word.end - word.start:.2f} s became {now.end - now.start:.2f} s"
    yield Proof("change a take", done, longer_s > 0 and now.end > word.end, written.path)


def train_and_resume(demo: Demo) -> Iterator[Proof]:
    """Train, stop, resume; and train a copy of the run straight through: both must end with equal weights."""
    run = prepare_training(demo.project, demo.speaker.name, "sv2tts", **TRAINING)
    straight = demo.project.subfolder("cache") / "trained without a stop"
    shutil.copytree(run, straight)
    losses = _train(run, stop_after=TRAINING["steps"] // 3)
    stopped = _view(run)
    losses += _train(run)
    view = _view(run)
    good = len(losses) > 1 and losses[-1] < losses[0] and view.state is RunState.DONE
    measured = f"{view.step} steps, held-out loss {losses[0]:.3f} to {losses[-1]:.3f}; weights load and speak"
    demo.made["run"] = run
    yield Proof("train", measured, good and view.best_checkpoint is not None, run)
    _train(straight)
    same = stopped.state is RunState.STOPPED and _same_weights(run, straight)
    done = f"Stopped at step {stopped.step} and resumed: weights equal bit for bit to an unstopped run's"
    yield Proof("resume", done, same, straight)


def speak_with_checkpoint(demo: Demo) -> Iterator[Proof]:
    """The trained checkpoint speaks: neither silent nor clipped (12 s of gold make no voice yet)."""
    from studio.voices.evaluation import measure_sound

    best = _view(demo.made["run"]).best_checkpoint
    if best is None:
        raise StudioError("The training left no checkpoint.")
    take = speak_to_file(
        demo.project,
        demo.speaker.name,
        "sv2tts",
        "Hello from the studio.",
        None,
        checkpoint=demo.made["run"] / best.path,
    )
    path = demo.project.absolute(take.path)
    sound = measure_sound(read_mono(path), take.sample_rate)
    done = f"{sound.seconds:.1f} s at {sound.level_dbfs:.0f} dBFS, peak {sound.peak:.2f}"
    yield Proof("speak checkpoint", done, sound.usable, path)


def _spoken(demo: Demo, step: str, sentence: str) -> Proof:
    """Speak with units, then hear every word and the speaker's voice in the result."""
    from studio.voices.evaluation import contains_words, measure_sound, voice_similarity

    take = speak_to_file(demo.project, demo.speaker.name, "unit", sentence, None)
    demo.made.setdefault("take", take)
    path = demo.project.absolute(take.path)
    samples = read_mono(path)
    sound = measure_sound(samples, take.sample_rate)
    heard = contains_words(samples, take.sample_rate, sentence)
    alike = voice_similarity(samples, take.sample_rate, demo.made["references"])
    good = sound.usable and heard.heard and alike > LEAST_SIMILARITY and take.notes == "[]"
    done = f"“{sentence}”: word score {heard.score:.2f}, likeness to {take.voice} {alike:.2f}"
    return Proof(step, done, good, path)


def _known_words(demo: Demo) -> list[str]:
    """Words of the speaker's gold, the best aligned first, each once."""
    scored: dict[str, float] = {}
    for word in _gold_words(demo):
        text = "".join(letter for letter in word.spoken.lower() if letter.isalpha() or letter == "'")
        if len(text) > 2 and " " not in word.spoken:
            scored[text] = max(scored.get(text, 0.0), word.score or 0.0)
    return sorted(scored, key=lambda text: -scored[text])


def _gold_words(demo: Demo) -> list[Word]:
    turns = demo.project.turns(speaker_id=demo.speaker.id)
    return [word for turn in turns for word in demo.project.words(turn.id)]


def _buildable(demo: Demo) -> str:
    """A word that nobody says in the gold and whose every phone is in it, most often the better."""
    from studio.speech.pronunciation import phones_of

    words = _gold_words(demo)
    phones = Counter(phone.symbol for word in words for phone in demo.project.phones(word.id))
    said = {word.spoken.lower() for word in words}
    ranked = sorted(
        (word for word in NEW_WORDS if word not in said),
        key=lambda word: -min(phones[symbol] for symbol in phones_of(word)[0]),
    )
    if not ranked:
        raise StudioError("The gold says every word that the demo would build from phones.")
    return ranked[0]


def _train(folder: Path, stop_after: int | None = None) -> list[float]:
    """Train to the end, or ask to stop once step `stop_after` is done; the held-out losses on the way."""
    losses = []
    for event in run_training(folder):
        match event:
            case Metric(step=step, values=values):
                if "validation_loss" in values:
                    losses.append(values["validation_loss"])
                if stop_after is not None and step >= stop_after:
                    ask_to_stop(folder)
            case Failed(text=text):
                raise StudioError(text.template, **text.values)
    return losses


def _view(folder: Path) -> RunView:
    view = RunView(folder)
    view.poll()
    return view


def _same_weights(first: Path, second: Path) -> bool:
    """Whether the newest checkpoints of two runs hold the same numbers, bit for bit."""
    from safetensors.numpy import load_file

    one, other = (load_file(folder / max(_view(folder).checkpoints, key=lambda each: each.step).path)
                  for folder in (first, second))  # fmt: skip
    return one.keys() == other.keys() and all(one[name].tobytes() == other[name].tobytes() for name in one)
