"""A run takes the devices and the precision that it was told, and says what this machine has not."""

import os

import pytest
import torch
from torch import nn

from studio.errors import StudioError
from studio.voices.engine import ENGINES
from studio.voices.training import TrainingSettings
from studio.voices.training_machine import on_processor, precision_of, require_devices, started_fabric


class OnACard(nn.Module):
    """Weights that say they are elsewhere, as those on a graphics card do, and can come here."""

    def __init__(self) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.ones(2, device="meta"))

    def to(self, *_: object, **__: object) -> "OnACard":
        self.weight = nn.Parameter(torch.ones(2))
        return self


def test_a_network_speaks_where_its_voices_are_made_and_trains_on_where_it_is() -> None:
    here, elsewhere = nn.Linear(2, 2), OnACard()
    assert on_processor(here) is here
    speaking = on_processor(elsewhere)
    assert next(speaking.parameters()).device.type == "cpu"
    assert elsewhere.weight.device.type == "meta"


def test_more_devices_than_there_are_is_a_sentence() -> None:
    require_devices(TrainingSettings(device="cpu", devices=os.cpu_count() or 1))
    with pytest.raises(StudioError, match=r"999 devices should share .* Ask for fewer"):
        require_devices(TrainingSettings(device="cpu", devices=999))


def test_mixed_precision_is_for_what_is_made_for_it(monkeypatch: pytest.MonkeyPatch) -> None:
    studio = TrainingSettings.from_json(ENGINES["studio"].training)
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    monkeypatch.setattr(torch.backends.mps, "is_available", lambda: False)
    for there, precision in (({"avx512_bf16": True}, "bf16-mixed"), ({"avx512_bf16": False}, "32-true")):
        monkeypatch.setattr(torch.cpu, "get_capabilities", lambda there=there: there)
        assert precision_of(studio) == precision
    monkeypatch.setattr(torch.cuda, "is_available", lambda: True)
    monkeypatch.setattr(torch.cuda, "is_bf16_supported", lambda: True)
    assert precision_of(studio) == "bf16-mixed"
    assert precision_of(TrainingSettings(precision="32-true")) == "32-true"


@pytest.mark.parametrize("precision", ["half", "16-mixed", "bf16-true", "64-true"])
def test_a_precision_that_cannot_train_is_refused(precision: str) -> None:
    with pytest.raises(StudioError, match=r"precision must be one of auto, 32-true, bf16-mixed\."):
        TrainingSettings(precision=precision)


def test_fabric_computes_as_told() -> None:
    fabric = started_fabric(TrainingSettings(device="cpu", precision="bf16-mixed"))
    assert fabric.device.type == "cpu" and fabric.world_size == 1
    with fabric.autocast():
        assert (torch.ones(2, 2) @ torch.ones(2, 2)).dtype is torch.bfloat16


@pytest.mark.parametrize("precision", ["32-true", "bf16-mixed"])
def test_what_is_learned_reaches_the_network_unrounded(precision: str) -> None:
    fabric = started_fabric(TrainingSettings(device="cpu", precision=precision))
    network = fabric.setup(Noting())
    hertz = torch.tensor([[217.3]])
    said = network({"pitch": hertz})
    assert torch.equal(network.seen, hertz) and network.seen.dtype is torch.float32
    assert said.dtype is torch.float32
    assert network.computed is (torch.bfloat16 if precision == "bf16-mixed" else torch.float32)


class Noting(nn.Module):
    """Keeps what it was given, and in what it computed."""

    def __init__(self) -> None:
        super().__init__()
        self.layer = nn.Linear(1, 1)

    def forward(self, batch: dict[str, torch.Tensor]) -> torch.Tensor:
        self.seen = batch["pitch"]
        found: torch.Tensor = self.layer(self.seen)
        self.computed = found.dtype
        return found
