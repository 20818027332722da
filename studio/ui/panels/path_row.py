"""One stage of the guided path: where it stands, what there is, and a button that does it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from studio.steps.path_values import PathStage, Stand, Standing
from studio.ui.icons import icon
from studio.ui.theme import current_theme, mixed
from studio.ui.translation import tr, translated

PICTURE_PX = 16
BAR_PX = 6
NEXT_TINT = 0.16
"""How much of the accent colour is behind the stage that is next."""
_PICTURES = {
    Stand.DONE: "circle-check",
    Stand.NEXT: "arrow-right",
    Stand.POSSIBLE: "circle",
    Stand.WAITS: "circle",
}


class PathRow(QWidget):
    """Shows one stage; `run` is called by its button."""

    def __init__(self, stage: PathStage, run: Callable[[], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stage = stage
        self._stand = Stand.WAITS
        self._running = False
        self._picture = QLabel()
        self._title = QLabel(tr(stage.title), wordWrap=True)
        self._says = QLabel(wordWrap=True)
        self._bar = QProgressBar(textVisible=False)
        self._bar.setMaximumHeight(BAR_PX)
        self._bar.setAccessibleName(tr(stage.title))
        self.button = QPushButton()
        self.button.setAccessibleName(tr(stage.title))
        self.button.clicked.connect(lambda: run())
        self.setToolTip(tr(stage.about))
        texts = QVBoxLayout()
        texts.setSpacing(1)
        for widget in (self._title, self._says, self._bar):
            texts.addWidget(widget)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 3, 4, 3)
        layout.setSpacing(6)
        layout.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(texts, 1)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)

    @property
    def sentence(self) -> str:
        """What is said of the stage."""
        return self._says.text()

    def show_standing(self, standing: Standing, *, number: int, of: int) -> None:
        """Show where the stage stands."""
        self._stand = standing.stand
        said = translated(standing.says) if standing.says is not None else ""
        self._says.setText(said)
        self._says.setVisible(bool(said))
        state = {
            Stand.DONE: self.tr("done"),
            Stand.NEXT: self.tr("next"),
            Stand.POSSIBLE: self.tr("possible"),
            Stand.WAITS: self.tr("waits"),
        }[standing.stand]
        about = self.tr("Step {number} of {all}: {title}, {state}. {says}")
        self.setAccessibleName(
            about.format(number=number, all=of, title=tr(self.stage.title), state=state, says=said)
        )
        self._draw()

    def show_progress(self, running: bool, fraction: float | None) -> None:
        """Show how far the work is; a busy bar where that is unknown."""
        self._running = running
        self._bar.setVisible(running)
        self._bar.setRange(0, 0 if fraction is None else 1000)
        if fraction is not None:
            self._bar.setValue(round(1000 * fraction))

    def show_button(self, text: str, tip: str, *, plain: bool, possible: bool) -> None:
        """What the button does now; a `plain` one is not what should be done next."""
        self.button.setText(text)
        self.button.setVisible(bool(text))
        self.button.setToolTip(tip)
        self.button.setAccessibleName(f"{tr(self.stage.title)}: {text}")
        self.button.setFlat(plain)
        self.button.setEnabled(possible)

    def changeEvent(self, event: QEvent) -> None:
        """Draw its picture again in the colours of now."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a tinted ground where it is the next stage, or runs."""
        if self._stand is Stand.NEXT or self._running:
            theme = current_theme()
            with QPainter(self) as painter:
                painter.fillRect(event.rect(), QColor(mixed(theme.raised, theme.accent, NEXT_TINT)))

    def _draw(self) -> None:
        drawn = icon(_PICTURES[self._stand])
        mode = drawn.Mode.Disabled if self._stand is Stand.WAITS else drawn.Mode.Normal
        self._picture.setPixmap(drawn.pixmap(PICTURE_PX, PICTURE_PX, mode=mode))
        font = self.font()
        font.setBold(self._stand is Stand.NEXT)
        self._title.setFont(font)
        self._title.setEnabled(self._stand is not Stand.WAITS)
        self._says.setEnabled(False)  # in the quieter colour of the theme
        self.update()
