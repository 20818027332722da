"""The audio of the recording on the timeline, opened in a thread: what is compressed is decoded first."""

from concurrent.futures import Future, ThreadPoolExecutor

from studio.audio.files import AudioFile, open_audio
from studio.ui.document import Document


class CurrentSound:
    """Attributes
    file: the open audio; None while it opens, or where it cannot be opened.
    """

    def __init__(self, document: Document) -> None:
        self.file: AudioFile | None = None
        self._document = document
        self._opener = ThreadPoolExecutor(1, thread_name_prefix="open-audio")
        self._opening: Future[AudioFile] | None = None

    @property
    def opening(self) -> bool:
        """Whether `file` may still come."""
        return self._opening is not None

    def open(self, recording_id: int | None) -> None:
        """Begin to open a recording instead of the one before. StudioError where its file is gone."""
        self._let_go()
        if recording_id is None:
            return
        project = self._document.project
        recording, path = project.recording(recording_id), project.audio_path(recording_id)
        self._opening = self._opener.submit(
            open_audio, path, project.subfolder("cache"), sha256=recording.sha256
        )

    def take(self) -> None:
        """Take up the file where it is open by now. StudioError where it could not be opened."""
        if self._opening is None or not self._opening.done():
            return
        opening, self._opening = self._opening, None
        if not opening.cancelled():
            self.file = opening.result()

    def close(self) -> None:
        """Wait for what is being opened, and close it."""
        self._let_go()
        self._opener.shutdown(wait=True, cancel_futures=True)

    def _let_go(self) -> None:
        opening, self._opening = self._opening, None
        if opening is not None and not opening.cancel():
            opening.add_done_callback(_close)
        sound, self.file = self.file, None
        if sound is not None:
            sound.close()


def _close(opening: Future[AudioFile]) -> None:
    """Close a file that nobody waits for any more; that it could not be opened is of no interest now."""
    if opening.exception() is None:
        opening.result().close()
