"""On what a run computes: devices, precision, threads and priority."""

import copy
import logging
import os
from typing import TYPE_CHECKING

import torch
from torch import nn

from studio.errors import StudioError
from studio.voices.training import AUTO_PRECISION, EXACT_PRECISION, MIXED_PRECISION, TrainingSettings
from studio.voices.training_recipe import Batch

if TYPE_CHECKING:
    from lightning.fabric import Fabric


def device_of(settings: TrainingSettings) -> torch.device:
    """The kind of device that Fabric will take."""
    if settings.device in ("auto", "cuda") and torch.cuda.is_available():
        return torch.device("cuda")
    if settings.device in ("auto", "mps") and torch.backends.mps.is_available():
        return torch.device("mps")
    return torch.device("cpu")


def precision_of(settings: TrainingSettings) -> str:
    """The precision, in Fabric's words: "auto" is mixed where a card or the processor is made for it."""
    if settings.precision != AUTO_PRECISION:
        return settings.precision
    of_device = {"cuda": torch.cuda.is_bf16_supported, "cpu": _processor_has_bfloat16}
    mixed = of_device.get(device_of(settings).type, bool)()
    return MIXED_PRECISION if mixed else EXACT_PRECISION


def _processor_has_bfloat16() -> bool:
    """Whether the processor multiplies bfloat16 itself; one that only imitates it is slower so."""
    there = torch.cpu.get_capabilities()
    return any(there.get(name) for name in ("avx512_bf16", "amx_bf16", "bf16"))


def require_devices(settings: TrainingSettings) -> None:
    """Raises StudioError where this machine has not as many devices as should share a batch."""
    kind, asked = device_of(settings).type, settings.devices
    there = {"cuda": torch.cuda.device_count(), "cpu": os.cpu_count() or 1}.get(kind, 1)
    if asked > there:
        raise StudioError(
            "{asked} devices should share the training, but this machine has {there}. Ask for fewer.",
            asked=asked, there=there,
        )  # fmt: skip


def started_fabric(settings: TrainingSettings) -> "Fabric":
    """Lightning Fabric as `settings` say, with the other processes of a run that several devices share."""
    from lightning.fabric import Fabric

    from studio.voices.training_precision import MixedArithmetic

    for name in ("lightning.fabric", "lightning.pytorch"):  # they would say twice what was asked for
        logging.getLogger(name).setLevel(logging.WARNING)
    shared = settings.devices * settings.nodes > 1
    known = settings.device in ("cpu", "cuda", "mps")
    mixed = precision_of(settings) == MIXED_PRECISION
    fabric = Fabric(
        accelerator=settings.device if known else "auto",
        # The critics of a voice rest until they count: not every weight has a gradient in each step.
        strategy="ddp_find_unused_parameters_true" if shared else "auto",
        devices=settings.devices,
        num_nodes=settings.nodes,
        plugins=[MixedArithmetic(MIXED_PRECISION, device_of(settings).type)] if mixed else None,
    )
    if shared:
        fabric.launch()
    return fabric


def use_processor(settings: TrainingSettings) -> None:
    """Threads and priority of this process as the settings say."""
    if settings.threads:
        torch.set_num_threads(settings.threads)
    if settings.background and hasattr(os, "nice"):
        os.nice(max(0, 10 - os.nice(0)))


def on_processor(network: nn.Module) -> nn.Module:
    """The network to speak with: itself, or its copy where it trains on another device than the processor."""
    if all(parameter.device.type == "cpu" for parameter in network.parameters()):
        return network
    return copy.deepcopy(network).to("cpu")


def on_device(fabric: "Fabric", batch: Batch) -> Batch:
    """A batch where `fabric` computes."""
    return {name: fabric.to_device(tensor) for name, tensor in batch.items()}
