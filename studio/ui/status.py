"""The status line: minutes gold, running jobs with their progress, the sound device."""

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QToolButton, QWidget

from studio.jobs.queue import Job, JobState
from studio.project.reads import Pace
from studio.project.values import Change
from studio.ui.icons import icon
from studio.ui.studio import Studio
from studio.ui.timeline.geometry import clock
from studio.ui.translation import filled, translated

SUMMED_AFTER_MS = 150
SPACE_PX = 16


class GoldMinutes(QLabel):
    """Minutes gold in the project, minutes nobody has reviewed yet, and how fast the reviewer is."""

    def __init__(self, studio: Studio, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._studio = studio
        self.setObjectName("gold-minutes")
        self.setContentsMargins(SPACE_PX // 2, 0, 0, 0)
        self.setAccessibleName(self.tr("Minutes gold, minutes not reviewed, and pace"))
        # Keys that repeat bring many edits a second; the sums over all turns can follow a little later.
        self._reader = QTimer(self, singleShot=True, interval=SUMMED_AFTER_MS)
        self._reader.timeout.connect(self._read)
        studio.work.closed.connect(self._reader.stop)
        studio.document.changed.connect(self._on_changed)
        self._read()

    def _on_changed(self, change: Change, _source: object) -> None:
        if change.tables & {"turns", "recordings"}:
            self._reader.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Read nothing any more."""
        super().hideEvent(event)
        self._reader.stop()  # the window goes, and the project with it

    def _read(self) -> None:
        project = self._studio.document.project
        sums, pace = project.turn_sums(), project.review_pace()
        gold, left = sum(each.gold_s for each in sums), sum(each.unreviewed_s for each in sums)
        parts = {"gold": clock(gold, 1), "left": clock(left, 1)}
        text = self.tr("{gold} gold, {left} not reviewed").format(**parts)
        tip = [
            self.tr("Speech that is gold: {gold}. Speech that nobody has reviewed yet: {left}.").format(
                **parts
            )
        ]
        if pace is not None:
            text += filled(self.tr(", pace {pace:.1f}"), pace=pace.ratio)
            tip += self._explained(pace, left)
        self.setText(text)
        self.setToolTip("\n".join(tip))

    def _explained(self, pace: Pace, left_s: float) -> list[str]:
        about = self.tr(
            "Pace: in the last stretch of work, {work} long, you reviewed {speech} of speech: "
            "{pace:.1f} minutes for each minute of work."
        )
        rest = self.tr("At this pace the rest takes {time}.")
        return [
            filled(about, work=clock(pace.work_s, 1), speech=clock(pace.reviewed_s, 1), pace=pace.ratio),
            self.tr("A pause of 5 minutes ends a stretch; turns marked many at once do not count."),
            *([rest.format(time=clock(left_s / pace.ratio, 1))] if left_s else []),
        ]


class JobsStrip(QWidget):
    """Each waiting or running job: title, what it does now, progress, and a button that stops it."""

    def __init__(self, studio: Studio, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._studio = studio
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(SPACE_PX, 0, 0, 0)
        self._layout.setSpacing(SPACE_PX)
        self._layout.addStretch(1)
        self._shown: dict[int, _JobView] = {}
        studio.work.jobs_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the jobs of now."""
        jobs = {job.id: job for job in self._studio.work.jobs}
        for job_id in [job_id for job_id in self._shown if job_id not in jobs]:
            self._shown.pop(job_id).deleteLater()
        for job in jobs.values():
            if job.id not in self._shown:
                self._shown[job.id] = _JobView(self._studio, job, self)
                self._layout.insertWidget(self._layout.count() - 1, self._shown[job.id])
            self._shown[job.id].show_job(job)


class _JobView(QWidget):
    def __init__(self, studio: Studio, job: Job, parent: QWidget) -> None:
        super().__init__(parent)
        self._title = QLabel()
        self._bar = QProgressBar(textVisible=False)
        self._bar.setMaximumSize(120, 14)
        self._stop = stop = QToolButton(autoRaise=True)
        stop.setIcon(icon("x"))
        stop.clicked.connect(lambda: studio.work.cancel(job))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self._title, self._bar, stop):
            layout.addWidget(widget)

    def changeEvent(self, event: QEvent) -> None:
        """Draw its picture again in the colours of now."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._stop.setIcon(icon("x"))

    def show_job(self, job: Job) -> None:
        """Show how far it is; what was planned may have another title by then."""
        self._title.setText(self._line(job))
        self._name(translated(job.title))
        self._stop.setEnabled(not job.stopping)
        self._stop.setVisible(job.stoppable)
        self._bar.setVisible(job.state is JobState.RUNNING)
        if job.fraction is None:
            self._bar.setRange(0, 0)
        else:
            self._bar.setRange(0, 1000)
            self._bar.setValue(round(1000 * job.fraction))

    def _name(self, title: str) -> None:
        stop = self.tr("Stop: {title}").format(title=title)
        self._bar.setAccessibleName(title)
        self._stop.setToolTip(stop)
        self._stop.setAccessibleName(stop)

    def _line(self, job: Job) -> str:
        """What runs, and what it does now."""
        title = translated(job.title)
        if job.stopping:
            return self.tr("{title}: stopping").format(title=title)
        if job.state is JobState.WAITING:
            return self.tr("{title}: waits").format(title=title)
        return f"{title}: {translated(job.text)}" if job.text is not None else title
