from studio.ui.commands import edit
from tests.ui.panels.host import HostWindow


def test_a_command_works_on_the_host_and_its_refusal_is_heard(host: HostWindow) -> None:
    edit.split(host)

    assert host.complaints == ["There is no turn under the playhead to split."]


def test_playing_asks_the_player_for_the_turn(host: HostWindow, qtbot) -> None:  # type: ignore[no-untyped-def]
    turn = host.studio.timeline.rows.turns[0]

    host.studio.playback.play_turn(turn.id)

    qtbot.waitUntil(lambda: bool(host.player.asked))
    assert host.player.asked == [(1.0, 4.0)]
