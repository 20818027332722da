"""Speech that is heard while it is still being made."""

import numpy as np

from studio.audio.player import Player

ROOM_S = 300.0
"""The longest live speech that one buffer holds."""


class LiveSound:
    """A buffer that speech is written into while it plays; its end moves on with every chunk."""

    def __init__(self) -> None:
        self._samples = np.zeros(0, np.float32)
        self._filled = 0
        self._rate = 0

    def feed(self, player: Player, samples: np.ndarray, sample_rate: int) -> None:
        """Add float32 mono samples; what is beyond `ROOM_S` is left out."""
        if self._rate != sample_rate:
            self._samples = np.zeros(round(ROOM_S * sample_rate), np.float32)
            self._filled, self._rate = 0, sample_rate
        begin = self._filled
        room = len(self._samples) - begin
        self._samples[begin : begin + min(room, len(samples))] = samples[:room]
        self._filled = begin + min(room, len(samples))
        end_s = self._filled / sample_rate
        if begin > 0 and player.playing:
            player.set_bounds(0.0, end_s)
        else:
            # The first chunk, or speech that came too late: go on where it had ended.
            player.play(self._samples, sample_rate, end_s=end_s, begin_s=begin / sample_rate)
