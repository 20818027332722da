"""Dragging over bare time: selecting a stretch of it, or moving the playhead. Neither edits anything."""

from studio.ui.timeline.drag import CLICK_PX, Pointer
from studio.ui.timeline.geometry import Span
from studio.ui.timeline.preview import Preview
from studio.ui.timeline.snapping import Snap, Snapper


class SelectDrag:
    """Time selected from where the mouse was pressed, or from the edge that stays."""

    def __init__(self, anchor_s: float, grabbed: Pointer, snapper: Snapper, duration_s: float) -> None:
        self._anchor_s = anchor_s
        self._grabbed = grabbed
        self._snapper = snapper
        self._duration_s = duration_s
        self._begun = False
        self.span: Span | None = None

    def moved(self, pointer: Pointer) -> Preview | None:
        """Nothing before the mouse left the spot: a click selects no time."""
        self._begun = self._begun or abs(pointer.x - self._grabbed.x) >= CLICK_PX
        if not self._begun:
            return None
        at, caught = _caught(pointer, self._snapper, self._duration_s)
        self.span = Span(min(self._anchor_s, at), max(self._anchor_s, at))
        return Preview(at_s=at, delta_s=at - self._anchor_s, selection=self.span, guide=caught)

    def dropped(self) -> None:
        """Selecting time edits nothing; who made the drag reads `span`."""
        return None


class PlayheadDrag:
    """The playhead, which follows the mouse while it is held; `before_s` is where it was."""

    def __init__(self, before_s: float, snapper: Snapper, duration_s: float) -> None:
        self.before_s = before_s
        self._snapper = snapper
        self._duration_s = duration_s

    def moved(self, pointer: Pointer) -> Preview:
        """Where the playhead is; who made the drag moves it there."""
        at, caught = _caught(pointer, self._snapper, self._duration_s)
        return Preview(at_s=at, delta_s=at - self.before_s, guide=caught)

    def dropped(self) -> None:
        """The playhead is where it is."""
        return None


def _caught(pointer: Pointer, snapper: Snapper, duration_s: float) -> tuple[float, Snap | None]:
    wanted = min(max(pointer.seconds, 0.0), duration_s)
    caught = snapper.catch(wanted, pointer.seconds_per_pixel) if pointer.snapping else None
    return (caught.seconds if caught else wanted), caught
