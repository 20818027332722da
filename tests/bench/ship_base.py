"""Weights as they ship: half as large, with what says how they were made.

    python -m tests.bench.ship_base CHECKPOINT OUT

CHECKPOINT is one of a base run, or of a vocoder's training; OUT the file in `models/studio`. Numbers become
float16, which is finer than any training here is repeatable.
"""

import sys
from pathlib import Path

from safetensors import safe_open
from safetensors.torch import save_file


def main() -> None:
    """Write OUT."""
    source, out = Path(sys.argv[1]), Path(sys.argv[2])
    with safe_open(source, framework="pt") as stored:
        tensors = {name: stored.get_tensor(name) for name in stored.keys()}  # noqa: SIM118
        metadata = stored.metadata()
    out.parent.mkdir(parents=True, exist_ok=True)
    save_file({name: tensor.half() for name, tensor in tensors.items()}, out, metadata)
    print(f"{out.name}: {len(tensors)} tensors, {out.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
