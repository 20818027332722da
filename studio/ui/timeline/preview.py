"""What a drag shows before it is dropped: nothing of it is written yet."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from studio.errors import Message
from studio.ui.timeline.geometry import Span
from studio.ui.timeline.snapping import Snap


@dataclass(frozen=True, slots=True)
class Preview:
    """A drag under way.

    `turns` and `words` give the spans that rows would get; `selection` the time being selected.
    `at_s` is the time under the dragged thing, `delta_s` how far it has come. `guide` is what caught
    it, `limit` the sentence that says why it goes no further.
    """

    at_s: float
    delta_s: float
    turns: Mapping[int, Span] = field(default_factory=dict)
    words: Mapping[int, Span] = field(default_factory=dict)
    selection: Span | None = None
    guide: Snap | None = None
    limit: Message | None = None
