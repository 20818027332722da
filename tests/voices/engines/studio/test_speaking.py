"""The studio voice as an engine, with small untrained networks."""

import json
import subprocess
import sys
from itertools import islice
from pathlib import Path

import numpy as np
import pytest
import soundfile
import torch
from safetensors import safe_open
from safetensors.torch import save_file

from studio.errors import StudioError
from studio.events import Note, Saying
from studio.speech.sounds import sounds_of
from studio.voices.engine import SpeakRequest, VoiceSource, load_engine, speak_whole
from studio.voices.engines.studio import front_end, loading, speaking
from studio.voices.engines.studio.plan import PlannedBreath
from studio.voices.engines.studio.sound_form import SAMPLE_RATE
from studio.voices.engines.studio.speaking import LOUD, StudioVoice, not_too_loud
from studio.voices.engines.studio.weights import SIZE_KEY, SPEAKERS_KEY, TABLE_KEY, load_base
from tests.voices.engines.studio.small_voice import SMALL, small_base, small_voice
from tests.voices.engines.studio.voices import vowel

TEXT = "Well, this is a test. Is it?"
LONG = "This is a sentence of some words, and so on. " * 1_100


@pytest.fixture(scope="module")
def voice() -> StudioVoice:
    return small_voice()


def samples(
    voice: StudioVoice, text: str = TEXT, seed: int = 0, **settings: float | str | bool
) -> np.ndarray:
    return speak_whole(voice, SpeakRequest(text, seed, settings)).samples


def test_streamed_speech_is_that_made_at_once(voice: StudioVoice, monkeypatch: pytest.MonkeyPatch) -> None:
    streamed = samples(voice)
    monkeypatch.setattr(speaking, "PIECES", (1 << 30,))
    whole = samples(voice)
    assert not np.array_equal(streamed, whole), "other pieces round otherwise"
    assert len(streamed) == len(whole)
    assert np.abs(streamed - whole).max() < 1e-4


def test_it_comes_in_pieces_without_a_step_at_their_seams(voice: StudioVoice) -> None:
    pieces = [part for part in voice.speak(SpeakRequest(TEXT)) if isinstance(part, np.ndarray)]
    assert len(pieces) > 4 and all(piece.dtype == np.float32 for piece in pieces)
    steps = np.abs(np.diff(np.concatenate(pieces)))
    seams = np.cumsum([len(piece) for piece in pieces])[:-1] - 1
    assert steps[seams].max() <= np.quantile(steps, 0.999)


def test_a_seed_repeats_itself_and_another_one_differs(voice: StudioVoice) -> None:
    assert np.array_equal(samples(voice, seed=7), samples(voice, seed=7))
    assert not np.array_equal(samples(voice, seed=7), samples(voice, seed=8))


def test_without_variety_seeds_are_alike(voice: StudioVoice) -> None:
    assert np.array_equal(samples(voice, seed=7, variety=0), samples(voice, seed=8, variety=0))


def test_a_sentence_is_said_alike_whatever_follows(voice: StudioVoice) -> None:
    alone = samples(voice, "This is a test.")
    assert np.array_equal(samples(voice, "This is a test. And more.")[: len(alone)], alone)


def test_pace_and_pauses_change_how_long_it_takes(voice: StudioVoice) -> None:
    usual = len(samples(voice))
    assert len(samples(voice, pace=2.0)) < 0.7 * usual < len(samples(voice, pace=1.0))
    assert len(samples(voice, pauses=3.0)) > usual > len(samples(voice, pauses=0.0))


def test_what_it_computes_does_not_hang_on_the_number_of_threads(voice: StudioVoice) -> None:
    before, usual = torch.get_num_threads(), samples(voice, "Hello.")
    try:
        torch.set_num_threads(2)
        assert np.array_equal(samples(voice, "Hello."), usual)
        assert torch.get_num_threads() == 2
    finally:
        torch.set_num_threads(before)


def test_it_stops_at_once(voice: StudioVoice, monkeypatch: pytest.MonkeyPatch) -> None:
    painted: list[int] = []
    natural = voice.mel_of

    def counted(breath: PlannedBreath) -> torch.Tensor:
        painted.append(len(breath.words))
        return natural(breath)

    monkeypatch.setattr(voice, "mel_of", counted)
    before = torch.get_num_threads()
    speaking = voice.speak(SpeakRequest("This goes on and on. " * 500))
    next(part for part in speaking if isinstance(part, np.ndarray))
    speaking.close()
    assert painted == [5] and torch.get_num_threads() == before


@pytest.mark.parametrize("text", ["", " \n", "...", "🙂"])
def test_a_text_without_words_is_refused(voice: StudioVoice, text: str) -> None:
    with pytest.raises(StudioError, match="nothing to speak"):
        samples(voice, text)


@pytest.mark.parametrize("settings", [{"pace": 0}, {"pitch": "high"}, {"variety": 2}, {"vocoder": "hifi"}])
def test_settings_that_make_no_sense_are_refused(
    voice: StudioVoice, settings: dict[str, float | str]
) -> None:
    with pytest.raises(StudioError):
        samples(voice, **settings)


def test_what_has_no_sound_is_named_once_and_the_rest_is_said(voice: StudioVoice) -> None:
    parts = list(voice.speak(SpeakRequest("Hello 東京! Привет, привет. Bye.")))
    assert [part.text.values["words"] for part in parts if isinstance(part, Note)] == ["東京, Привет, привет"]
    assert [part for part in parts if isinstance(part, Saying)] == [Saying(0, 5), Saying(26, 30)]
    assert np.array_equal(samples(voice, "Hello 東京! Привет. Bye."), samples(voice, "Hello! Bye."))


def test_of_much_that_has_no_sound_the_beginning_is_named(voice: StudioVoice) -> None:
    text = "Well. " + " ".join(f"東{letter}" for letter in "абвгдежзик")
    (note,) = (part for part in voice.speak(SpeakRequest(text)) if isinstance(part, Note))
    assert str(note.text.values["words"]).endswith("東ж, 東з, …")


@pytest.mark.parametrize("text", ["東京", "Привет, мир!", "مرحبا بالعالم"])
def test_a_text_of_which_nothing_can_be_said_is_refused(voice: StudioVoice, text: str) -> None:
    with pytest.raises(StudioError, match=f"how to say any of this: {text.split(',')[0].split()[0]}"):
        samples(voice, text)


@pytest.mark.parametrize(
    "text",
    ["See https://example.org/a?b=1&c=%20 at 3:45 for $1,200.50.", "Xqzwrtk!", "Hi 🙂🙂", "5", "a" * 500],
)
def test_odd_texts_are_said(voice: StudioVoice, text: str) -> None:
    parts = list(voice.speak(SpeakRequest(text, settings={"pace": 3.0})))
    assert not [part for part in parts if isinstance(part, Note)]
    assert np.abs(np.concatenate([part for part in parts if isinstance(part, np.ndarray)])).max() > 0


def test_the_first_sound_comes_after_as_much_reading_whatever_follows(
    voice: StudioVoice, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []

    def counted(word: str, language: str) -> tuple[str, ...]:
        read.append(word)
        return sounds_of(word, language)

    monkeypatch.setattr(front_end, "sounds_of", counted)
    for text in (LONG[:500], LONG):
        next(part for part in voice.speak(SpeakRequest(text)) if isinstance(part, np.ndarray))
    assert len(LONG) > 49_000 and len(read) < 100 and read[: len(read) // 2] == read[len(read) // 2 :]


def test_a_long_text_is_begun_as_a_short_one_is(voice: StudioVoice) -> None:
    def first(text: str, count: int) -> list[object]:
        heard = (part for part in voice.speak(SpeakRequest(text)) if isinstance(part, np.ndarray | Saying))
        return [part.tolist() if isinstance(part, np.ndarray) else part for part in islice(heard, count)]

    assert first(LONG, 8) == first(LONG[:500], 8)


def test_griffin_lim_stands_in_where_there_is_no_vocoder(voice: StudioVoice) -> None:
    plain = samples(small_voice(vocoder=False), "Hello.")
    assert np.array_equal(plain, samples(voice, "Hello.", vocoder="griffin-lim")) and np.abs(plain).max() > 0


def test_nothing_is_louder_than_full_scale() -> None:
    loud = np.linspace(-4, 4, 999).astype(np.float32)
    rounded = not_too_loud(loud)
    assert np.abs(rounded).max() <= 1 and (np.diff(rounded) >= 0).all()
    assert np.array_equal(rounded[np.abs(loud) <= LOUD], loud[np.abs(loud) <= LOUD])


@pytest.fixture
def shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in place of the base that ships: that one is large, and may not be there yet."""
    monkeypatch.setattr(loading, "shipped_folder", lambda: tmp_path)
    return small_base(tmp_path / loading.ACOUSTIC)


def test_the_base_speaks_with_its_own_voices(shipped: Path) -> None:
    english, german = (load_engine("studio").load(VoiceSource("Me", language)) for language in ("en", "de"))
    assert english.sample_rate == SAMPLE_RATE
    assert not np.array_equal(samples(english, "Hallo."), samples(german, "Hallo."))  # type: ignore[arg-type]


def test_a_reference_changes_the_voice(shipped: Path, tmp_path: Path) -> None:
    path = tmp_path / "reference.wav"
    soundfile.write(path, vowel(260, 120.0).numpy(), SAMPLE_RATE)
    cloned = load_engine("studio").load(VoiceSource("Me", references=(str(path),)))
    base = load_engine("studio").load(VoiceSource("Me"))
    assert isinstance(cloned, StudioVoice) and isinstance(base, StudioVoice)
    assert cloned.painter.speaker.pitch[0] < base.painter.speaker.pitch[0]


def test_a_voice_named_like_one_of_the_base_is_still_its_own(shipped: Path, tmp_path: Path) -> None:
    path = tmp_path / "reference.wav"
    soundfile.write(path, vowel(260, 120.0).numpy(), SAMPLE_RATE)
    own, other = (
        loading.load_voice(VoiceSource(name, references=(str(path),))) for name in ("kerstin", "Me")
    )
    assert all(
        map(torch.equal, own.painter.speaker.tensors().values(), other.painter.speaker.tensors().values())
    )
    assert own.painter.number is None
    assert loading.load_voice(VoiceSource("kerstin")).painter.number == 1


@pytest.mark.parametrize("part", ["speaker_heard", "at_usual_level"])
def test_what_a_voice_is_made_of_does_not_hang_on_the_number_of_threads(
    shipped: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, part: str
) -> None:
    path, before = tmp_path / "reference.wav", torch.get_num_threads()
    soundfile.write(path, vowel(260, 120.0).numpy(), SAMPLE_RATE)
    natural, threads = getattr(loading, part), []

    # Small weights are multiplied alike by one thread and by two: how many there are is asked.
    def counted(*of: object) -> object:
        threads.append(torch.get_num_threads())
        return natural(*of)

    monkeypatch.setattr(loading, part, counted)
    try:
        torch.set_num_threads(2)
        loading.load_voice(VoiceSource("Me", references=(str(path),)))
        assert threads == [1] and torch.get_num_threads() == 2
    finally:
        torch.set_num_threads(before)


def test_loading_draws_nothing_that_the_file_says(tmp_path: Path) -> None:
    """To draw weights where nothing is allocated, torch loads its compiler: longer than all the rest."""
    before = torch.get_rng_state()
    base = load_base(small_base(tmp_path / "base.safetensors"))
    torch.set_rng_state(before)
    model = base.model()
    assert torch.equal(torch.get_rng_state(), before)
    weights = {f"acoustic.{name}": value for name, value in model.state_dict().items()}
    assert all(torch.equal(value, base.tensors[name]) for name, value in weights.items())

    ask = (
        "import sys; from studio.voices.engine import VoiceSource, load_engine; "
        "load_engine('studio').load(VoiceSource('Me', checkpoint=sys.argv[1])); "
        "print('torch._dynamo' in sys.modules)"
    )
    path = str(tmp_path / "base.safetensors")
    answer = subprocess.run([sys.executable, "-c", ask, path], capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "False"


def hum(hertz: float, seconds: float, harmonics: int = 12) -> np.ndarray:
    """A steady tone of full scale, as of mains or of a tuning fork."""
    turns = 2 * np.pi * hertz * np.arange(round(seconds * SAMPLE_RATE)) / SAMPLE_RATE
    waves = sum(np.sin(number * turns + number) / number for number in range(1, harmonics + 1))
    return np.asarray(waves / np.abs(waves).max(), np.float32)


@pytest.mark.parametrize("kind", ["silence", "noise", "short", "hum", "loud hum", "tone"])
def test_a_reference_without_speech_is_refused(shipped: Path, tmp_path: Path, kind: str) -> None:
    path = tmp_path / "reference.wav"
    sound = {
        "silence": np.zeros(3 * SAMPLE_RATE),
        "noise": 0.1 * np.random.default_rng(0).standard_normal(3 * SAMPLE_RATE),
        "short": vowel(20).numpy(),
        "hum": 0.02 * hum(50, 3) + 1e-3 * np.random.default_rng(0).standard_normal(3 * SAMPLE_RATE),
        "loud hum": 0.5 * hum(100, 3),
        "tone": 0.3 * hum(440, 3, harmonics=1),
    }[kind]
    soundfile.write(path, sound, SAMPLE_RATE)
    with pytest.raises(StudioError, match="No speech was heard"):
        load_engine("studio").load(VoiceSource("Me", references=(str(path),)))


@pytest.mark.parametrize("loudness", [0.0, 0.3])
def test_who_speaks_over_a_hum_is_heard(loudness: float) -> None:
    spoken = vowel(175).numpy()  # two seconds
    mains = hum(50, len(spoken) / SAMPLE_RATE)
    mixed = spoken + loudness * spoken.std() / mains.std() * mains
    hertz = loading.speaker_heard([mixed], "Me").pitch[0].exp()
    assert 150 < hertz < 220


def test_a_silent_reference_among_others_does_not_count() -> None:
    spoken, silent = vowel(260, 120.0).numpy(), np.zeros(3 * SAMPLE_RATE, np.float32)
    alone, beside = (loading.speaker_heard(each, "Me").tensors() for each in ([spoken], [silent, spoken]))
    assert all(torch.equal(alone[trait], beside[trait]) for trait in alone)


def test_missing_weights_are_said(tmp_path: Path) -> None:
    with pytest.raises(StudioError, match="missing"):
        load_engine("studio").load(VoiceSource("Me", checkpoint=str(tmp_path / "none.safetensors")))


def changed_base(folder: Path, tensors: dict[str, torch.Tensor] | None = None, **facts: str) -> VoiceSource:
    """A checkpoint like the base, but for some tensors and for what it says of itself."""
    path = folder / "checkpoint.safetensors"
    with safe_open(small_base(folder / "base.safetensors"), "pt") as stored:
        own = {name: stored.get_tensor(name) for name in stored.keys()}  # noqa: SIM118
        save_file({**own, **(tensors or {})}, path, {**stored.metadata(), **facts})
    return VoiceSource("Me", checkpoint=str(path))


def test_a_checkpoint_of_another_set_of_sounds_is_refused(shipped: Path, tmp_path: Path) -> None:
    with pytest.raises(StudioError, match="trained on another set of sounds"):
        load_engine("studio").load(changed_base(tmp_path, **{TABLE_KEY: "of some other time"}))


@pytest.mark.parametrize("value", [10**9, 50_000, 0, -1, 2.5, True, "many"])
@pytest.mark.parametrize("name", ["reading", "painting_blocks", "speakers"])
def test_a_checkpoint_that_asks_for_a_network_it_does_not_hold_is_refused(
    shipped: Path, tmp_path: Path, name: str, value: object
) -> None:
    size = json.dumps({**SMALL.to_json(), name: value})
    with pytest.raises(StudioError, match=r"is damaged|another network"):
        load_engine("studio").load(changed_base(tmp_path, **{SIZE_KEY: size}))


@pytest.mark.parametrize("names", ["[]", '["a", "b", "c"]', "7", "{", "[[]]", "[" * 50_000])
def test_a_checkpoint_without_its_speakers_is_refused(shipped: Path, tmp_path: Path, names: str) -> None:
    with pytest.raises(StudioError, match="is damaged"):
        load_engine("studio").load(changed_base(tmp_path, **{SPEAKERS_KEY: names}))


@pytest.mark.parametrize(
    ("name", "tensor"),
    [
        ("speakers/0/dvector", torch.zeros(255)),
        ("speakers/0/pitch", torch.tensor([float("nan"), 0.2])),
        ("acoustic.leave.bias", torch.full((80,), float("inf"))),
    ],
)
def test_a_checkpoint_with_values_that_make_no_voice_is_refused(
    shipped: Path, tmp_path: Path, name: str, tensor: torch.Tensor
) -> None:
    with pytest.raises(StudioError, match="is damaged"):
        load_engine("studio").load(changed_base(tmp_path, {name: tensor}))


def test_a_checkpoint_that_is_none_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "checkpoint.safetensors"
    path.write_bytes(b"nothing of the kind")
    with pytest.raises(StudioError, match="no voice of the studio engine"):
        load_engine("studio").load(VoiceSource("Me", checkpoint=str(path)))
