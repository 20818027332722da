"""Going from panel to panel by key."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def step_focus(places: Sequence[QWidget], now: QWidget | None, step: int) -> None:
    """Give the focus to the next (1) or previous (-1) of `places` after the one that holds `now`."""
    found = [index for index, place in enumerate(places) if now is place or (now and place.isAncestorOf(now))]
    begin = found[0] if found else (-1 if step > 0 else 0)
    # What has nothing to be focused in is passed over.
    for distance in range(1, len(places) + 1):
        if _focus(places[(begin + step * distance) % len(places)]):
            return


def _focus(place: QWidget) -> bool:
    """Focus a panel, or the first thing in it that takes keys; False where there is none."""
    if place.focusPolicy() is not Qt.FocusPolicy.NoFocus or place.focusProxy() is not None:
        place.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if _holds_focus(place):
            return True
    each = place.nextInFocusChain()
    while each is not None and each is not place:
        if (
            place.isAncestorOf(each)
            and each.isVisible()
            and each.isEnabled()
            and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        ):
            each.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return True
        each = each.nextInFocusChain()
    return False


def _holds_focus(place: QWidget) -> bool:
    focus = place.window().focusWidget()
    return focus is not None and (focus is place or place.isAncestorOf(focus))
