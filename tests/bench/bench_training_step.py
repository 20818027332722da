"""A training step of the acoustic model: 12 utterances of 80 sounds and 400 frames, as in the reference.

    python -m tests.bench.bench_training_step [--threads 1]

The reference SV2TTS code takes 10.6 s for such a step (12 utterances of 80 characters and 400 frames) on two
cores. The whole step is measured, with optimizer and, once with them, critics, in seconds of the processor
with one thread: what a loaded machine does not change, and two cores do not exceed.
"""

import argparse
import time

import torch

from studio.voices.engines.studio.acoustic import SIZES, AcousticModel, Prosody, Sounds
from studio.voices.engines.studio.losses import AcousticTraining
from studio.voices.engines.studio.sound_form import FRAMES_PER_SECOND, MELS

REFERENCE_S = 10.6
UTTERANCES, SOUNDS, FRAMES = 12, 80, 400


def batch(share_done: float) -> dict[str, torch.Tensor]:
    """A batch of that size, of random values."""
    per_sound = (UTTERANCES, SOUNDS)
    return {
        "symbols": torch.randint(1, 50, per_sound), "places": torch.zeros(per_sound, dtype=torch.long),
        "moods": torch.zeros(per_sound, dtype=torch.long), "there": torch.ones(per_sound, dtype=torch.bool),
        "frames": torch.full(per_sound, FRAMES // SOUNDS), "pitch": 0.2 * torch.randn(per_sound),
        "voiced": torch.rand(per_sound), "loudness": torch.randn(per_sound),
        "mel": torch.randn(UTTERANCES, MELS, FRAMES),
        "mean_dvector": torch.rand(UTTERANCES, 256), "speaker": torch.zeros(UTTERANCES, dtype=torch.long),
        "mean_mel": torch.zeros(UTTERANCES, MELS), "speaker_pitch": torch.tensor([[5.1, 0.2]] * UTTERANCES),
        "heard": torch.ones(UTTERANCES, MELS, dtype=torch.bool), "share_done": torch.tensor(share_done),
    }  # fmt: skip


def step_seconds(bfloat: bool, share_done: float) -> float:
    """The median time of a step, of the processor: other programs that run beside do not count."""
    torch.manual_seed(0)
    network, values = AcousticTraining(SIZES["small"]), batch(share_done)
    optimizer = torch.optim.Adam(network.parameters(), fused=True)
    seconds = []
    for _ in range(8):
        began = time.process_time()
        with torch.autocast("cpu", torch.bfloat16, enabled=bfloat):
            loss = network(values)["loss"]
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimizer.step()
        seconds.append(time.process_time() - began)
    return float(torch.tensor(seconds[2:]).median())


@torch.inference_mode()
def painting_share() -> float:
    """Seconds that a second of speech takes, prosody and mel, one utterance at once."""
    model, values = AcousticModel(SIZES["small"]).eval(), {name: each[:1] for name, each in batch(0.0).items()
                                                            if each.dim()}  # fmt: skip
    sounds = Sounds(values["symbols"], values["places"], values["moods"], values["there"])
    prosody = Prosody(values["frames"], values["pitch"], values["voiced"], values["loudness"])
    seconds = []
    for _ in range(20):
        began = time.process_time()
        who = model.speaker(values["mean_dvector"], values["speaker_pitch"])
        read = model.reading(sounds, who)
        model.log_frames(read, who, sounds.there)
        model.melody_of(read, who, sounds.there)
        model.painted(read, prosody, values["speaker_pitch"][:, 0], who, sounds.there)
        seconds.append(time.process_time() - began)
    return float(torch.tensor(seconds[5:]).median()) / (FRAMES / FRAMES_PER_SECOND)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--threads", type=int, default=1)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    size = sum(value.numel() for value in AcousticModel(SIZES["small"]).parameters())
    print(f"{size / 1e6:.2f} million parameters, {options.threads} threads")
    for name, bfloat, share in (
        ("float32", False, 0.0), ("bfloat16", True, 0.0), ("bfloat16 with critics", True, 1.0)
    ):  # fmt: skip
        seconds = step_seconds(bfloat, share)
        print(f"  {name:24} {seconds:.2f} s, {REFERENCE_S / seconds:.0f} times faster than the reference")
    print(f"  speaking, text to mel    {painting_share():.4f} times real time")


if __name__ == "__main__":
    main()
