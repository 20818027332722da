"""What the form of the speaking panel says, spoken: at once, on from a change, or sentence by sentence."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from studio.errors import Message, StudioError
from studio.steps.speak import SpeakPlan, plan_speak
from studio.ui.commands.host import Host
from studio.ui.panels.live_speech import LiveSpeech
from studio.ui.panels.live_typing import LiveTyping
from studio.ui.panels.speak_form import SpeakForm
from studio.ui.panels.voice_checkpoints import BASE, BEST

CHANGED_AFTER_MS = 500
"""The rest of a text that is being spoken is said anew once nobody types for so long."""


class FormSpeech(QObject):
    """Speaks what a `SpeakForm` says by a `LiveSpeech`."""

    def __init__(self, host: Host, form: SpeakForm, speech: LiveSpeech) -> None:
        super().__init__(form)
        self._host, self._form, self._speech = host, form, speech
        self._typing = LiveTyping(form.text)
        self._changed = QTimer(self, singleShot=True, interval=CHANGED_AFTER_MS)
        self._changed.timeout.connect(self._take_up)
        self._typing.finished.connect(self._say)
        form.wanted.connect(self.speak)
        form.go_on_wanted.connect(self.go_on)
        form.live_switched.connect(self._switch_live)
        form.text.stop_pressed.connect(self.stop)
        form.text.textChanged.connect(self._on_typed)
        speech.heard.connect(form.text.show_heard)
        speech.changed.connect(self.show_state)
        speech.began.connect(self._on_began)

    def speak(self) -> None:
        """Speak what the form says; stop where it speaks."""
        if self._speech.under_way:
            self.stop()
        elif self._may_speak():
            text = self._form.wish.text
            self._speech.speak(partial(self.plan, text), text=text)
            self._typing.forget()

    def go_on(self) -> None:
        """Go on where it was stopped, or from the sentence on that was changed since."""
        if self._may_speak():
            self._speech.go_on(self._form.wish.text, self.plan)

    def stop(self) -> None:
        """Stop at once."""
        if self._speech.under_way:
            self._speech.stop()
            self.show_state()

    def show_state(self) -> None:
        """Show what can be done now."""
        read_only = self._host.studio.document.read_only
        form, speech = self._form, self._speech
        made = not self._host.studio.work.speech.under_way
        form.show_speaking(speech.under_way, made=made, can_go_on=speech.can_go_on and not read_only)
        if made:
            form.doing.setText("")
        for button in (form.button, form.live):
            button.setEnabled(not read_only)
        if read_only:
            form.button.setToolTip(self._host.studio.document.read_only_reason)

    def close(self) -> None:
        """Speak no more."""
        self._changed.stop()
        self._typing.switch(False)
        self._speech.close()

    def _may_speak(self) -> bool:
        document = self._host.studio.document
        if document.read_only:
            self._host.refuse(Message(document.read_only_reason))
        elif not self._form.wish.voice:
            self._host.refuse(Message("Mark some turns of a speaker gold, or record a voice, first."))
        else:
            return True
        return False

    def plan(self, text: str, number: int = 0) -> SpeakPlan:
        """Plan to speak a text as the form says; the seed moves on by `number` as in the whole text.

        Raises StudioError where it cannot be spoken.
        """
        wish = self._form.wish
        chosen = None if wish.checkpoint in ("", BEST, BASE) else Path(wish.checkpoint)
        return plan_speak(
            self._host.studio.document.project,
            wish.voice,
            wish.engine,
            text,
            checkpoint=chosen,
            fine_tuned=wish.checkpoint != BASE,
            seed=wish.seed + number,
            settings=wish.settings,
        )

    def _switch_live(self, on: bool) -> None:
        """Speak what is typed from now on; the voice is loaded already."""
        if on and not self._get_ready():
            self._form.live.setChecked(False)
            return
        self._typing.switch(on)

    def _get_ready(self) -> bool:
        """Load the voice; whether there is one that can speak."""
        if not self._may_speak():
            return False
        try:
            self._host.studio.work.speech.get_ready(self.plan("1"))
        except StudioError as error:
            self._host.refuse(error.message)
            return False
        return True

    def _say(self, text: str, start: int, end: int, number: int) -> None:
        self._speech.say_next(text, start, end, number, self.plan)

    def _on_typed(self) -> None:
        if self._speech.under_way and not self._typing.on:
            self._changed.start()

    def _take_up(self) -> None:
        if self._speech.under_way and not self._typing.on:
            self._speech.take_up(self._form.wish.text, self.plan)

    def _on_began(self) -> None:
        self.show_state()
        self._form.doing.setText(self._form.tr("Starting…"))
