"""On what numbers were computed: the same again gives the same bits, another may round otherwise."""

import platform

import torch


def made_on(device: torch.device | None = None, **more: object) -> str:
    """The machine, its arithmetic and how many threads share it, and what else is said, as a line of text.

    `device` is what computes, by default the processor.
    """
    if device is not None and device.type == "cuda":
        computes = torch.cuda.get_device_name(device)
    else:
        computes = f"{platform.machine()} {torch.backends.cpu.get_cpu_capability()}"
    facts = {"torch": torch.__version__, "threads": torch.get_num_threads(), **more}
    return ", ".join([platform.system(), computes, *(f"{name} {value}" for name, value in facts.items())])
