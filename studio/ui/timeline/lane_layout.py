"""Where lanes, their turns and their words lie from top to bottom: pure arithmetic in pixels."""

from dataclasses import dataclass

LEAST_LANE_PX = 42
MOST_LANE_PX = 58
_GAP_PX = 3
_TURN_SHARE = 0.52


@dataclass(frozen=True, slots=True)
class LaneLayout:
    """`count` lanes of `lane_px` each; in each the turns lie above the words."""

    count: int
    lane_px: int

    @property
    def turn_px(self) -> int:
        """The height of a turn."""
        return round((self.lane_px - 2 * _GAP_PX) * _TURN_SHARE)

    @property
    def word_px(self) -> int:
        """The height of a word."""
        return self.lane_px - 2 * _GAP_PX - self.turn_px

    @property
    def height_px(self) -> int:
        """The height of all lanes together."""
        return self.count * self.lane_px

    def lane_top(self, lane: int) -> int:
        """Where a lane begins."""
        return lane * self.lane_px

    def turn_top(self, lane: int) -> int:
        """Where a lane's turns begin."""
        return self.lane_top(lane) + _GAP_PX

    def word_top(self, lane: int) -> int:
        """Where a lane's words begin."""
        return self.turn_top(lane) + self.turn_px

    def lane_at(self, y: float) -> int | None:
        """The lane at a height, None below the last one."""
        lane = int(y // self.lane_px)
        return lane if 0 <= lane < self.count else None

    def is_word_row(self, y: float) -> bool:
        """Whether a height is among the words of its lane, not its turns."""
        lane = self.lane_at(y)
        return lane is not None and y >= self.word_top(lane)


def lane_layout(count: int, room_px: int) -> LaneLayout:
    """Lanes that share the room, but none too low to read and none higher than it needs."""
    lane_px = min(max(room_px // max(count, 1), LEAST_LANE_PX), MOST_LANE_PX)
    return LaneLayout(max(count, 1), lane_px)
