"""Speech that is heard while it is still being made."""

import numpy as np

from studio.audio.player import Player
from studio.audio.rendering import GrowingSource


class LiveSound:
    """Sound that speech is added to while it plays; its end moves on with every chunk."""

    def __init__(self) -> None:
        self._sound: GrowingSource | None = None

    @property
    def seconds(self) -> float:
        """How much of it there is."""
        return self._sound.samples / self._sound.sample_rate if self._sound is not None else 0.0

    def heard_by(self, player: Player) -> bool:
        """Whether this is what plays."""
        return self._sound is not None and player.plays(self._sound)

    def feed(self, player: Player, samples: np.ndarray, sample_rate: int) -> None:
        """Add float32 mono samples (frames,)."""
        if self._sound is None or self._sound.sample_rate != sample_rate:
            self._sound = GrowingSource(sample_rate)
        begin_s = self.seconds
        self._sound.add(samples)
        if begin_s > 0 and player.plays(self._sound):
            player.set_bounds(0.0, self.seconds)
        else:
            # The first chunk, or speech that came too late: go on where it had ended.
            player.play(self._sound, end_s=self.seconds, begin_s=begin_s)

    def cut(self, player: Player, at_s: float) -> None:
        """Drop what lies behind `at_s`; what is added next follows there."""
        if self._sound is not None:
            self._sound.cut(round(at_s * self._sound.sample_rate))
            if player.plays(self._sound):
                player.set_bounds(0.0, self.seconds)
