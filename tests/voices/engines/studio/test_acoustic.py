"""The acoustic model and its critics by themselves."""

import torch

from studio.voices.engines.studio.acoustic import SIZES, AcousticModel, Prosody, Sounds, spread_out
from studio.voices.engines.studio.critic import (
    STRETCHES,
    Critic,
    critic_loss,
    deceiving_loss,
    random_stretches,
)
from studio.voices.engines.studio.sound_form import MELS
from studio.voices.engines.studio.speakers import speaker_of_sound


def small_model() -> AcousticModel:
    torch.manual_seed(0)
    model = AcousticModel(SIZES["tiny"])
    for turn in model.paint.turns:  # as training leaves it: who speaks says something
        torch.nn.init.normal_(turn.weight, std=0.1)
    return model.eval()


def sounds(*lengths: int) -> Sounds:
    longest = max(lengths)
    there = torch.arange(longest)[None] < torch.tensor(lengths)[:, None]
    symbols = torch.arange(1, longest + 1).repeat(len(lengths), 1) * there
    return Sounds(symbols, torch.zeros_like(symbols), torch.zeros_like(symbols), there)


def prosody(of: Sounds, frames: float = 3.0) -> Prosody:
    values = torch.linspace(-0.2, 0.2, of.symbols.shape[1]).repeat(len(of.symbols), 1)
    return Prosody(torch.full_like(values, frames), values, torch.ones_like(values), values)


def who(model: AcousticModel, seed: int, count: int = 1) -> torch.Tensor:
    vector = torch.randn(1, 256, generator=torch.Generator().manual_seed(seed)).abs().expand(count, -1)
    return model.speaker(vector / vector.norm(dim=1, keepdim=True), torch.tensor([[5.2, 0.2]] * count))


@torch.no_grad()
def painted(model: AcousticModel, of: Sounds, told: Prosody, seed: int = 0) -> torch.Tensor:
    speaker = who(model, seed, len(of.symbols))
    mean = torch.full((len(of.symbols),), 5.2)
    return model.painted(model.reading(of, speaker), told, mean, speaker, of.there)[0]


def test_each_sound_lasts_as_long_as_it_is_told() -> None:
    values, frames = torch.arange(6.0).reshape(1, 3, 2), torch.tensor([[2.0, 0.0, 3.0]])
    spread, inside, present = spread_out(values, frames)
    assert spread[0, :, 0].tolist() == [0, 0, 4, 4, 4]
    assert present.all() and inside[0, 0, 0] == 0.25 and inside[0, 4, 1] == inside[0, 2, 0]


def test_a_sequence_in_a_batch_is_painted_as_alone() -> None:
    model, two = small_model(), sounds(9, 5)
    told = prosody(two)
    together = painted(model, two, told)
    cut = Prosody(*(getattr(told, name)[:1, :5] for name in ("frames", "pitch", "voiced", "loudness")))
    alone = painted(model, sounds(5), cut)
    assert torch.allclose(together[1, :, :15], alone[0], atol=1e-5)


def test_the_speaker_pitch_and_loudness_change_what_is_painted() -> None:
    model, of = small_model(), sounds(6)
    plain, told = painted(model, of, prosody(of)), prosody(of)
    higher = Prosody(told.frames, told.pitch + 0.3, told.voiced, told.loudness)
    louder = Prosody(told.frames, told.pitch, told.voiced, told.loudness + 0.5)
    for other in (painted(model, of, higher), painted(model, of, louder), painted(model, of, told, seed=1)):
        assert (other - plain).abs().mean() > 1e-3
    unvoiced = Prosody(told.frames, told.pitch, 0 * told.voiced, told.loudness)
    same = Prosody(told.frames, told.pitch + 1, 0 * told.voiced, told.loudness)
    assert torch.equal(painted(model, of, unvoiced), painted(model, of, same)), "no pitch without voice"


def test_a_reference_of_silence_still_gives_a_speaker() -> None:
    silent = torch.full((MELS, 50), -11.5)
    speaker = speaker_of_sound([silent], torch.full((50,), float("nan")).numpy(), torch.zeros(256))
    assert all(torch.isfinite(value).all() for value in speaker.tensors().values())


def test_critics_learn_and_what_they_say_moves_only_the_painter() -> None:
    torch.manual_seed(0)
    critic, lengths = Critic(), torch.tensor([120, 20])
    natural, made = torch.randn(2, MELS, 120), torch.randn(2, MELS, 120, requires_grad=True)
    real, false = random_stretches(natural, made, lengths)
    assert [mel.shape[2] for mel in real] == list(STRETCHES)
    judged = critic(real)
    deceived, matched = deceiving_loss(judged, critic.unmoved(false))
    (deceived + matched).backward()
    assert made.grad is not None and all(value.grad is None for value in critic.parameters())
    critic_loss(judged, critic([mel.detach() for mel in false])).backward()
    assert all(value.grad is not None for value in critic.parameters())
