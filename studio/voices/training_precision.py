"""Mixed precision that leaves the data alone."""

from typing import Any

from lightning.fabric.plugins.precision import MixedPrecision


class MixedArithmetic(MixedPrecision):
    """Autocast within the network, whose input stays as it is.

    Fabric's own also rounds the input, and with it what is learned: the mel by 0.06, the pitch by a quarter
    of a semitone.
    """

    def convert_input(self, data: Any) -> Any:
        """`data` itself."""
        return data
