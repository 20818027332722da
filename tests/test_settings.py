"""Settings survive a restart, damage and other versions; the folders are found wherever the program lies."""

import dataclasses
import json
import logging
import os
import stat
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio import settings
from studio.settings import Settings, load_settings, save_settings, settings_file, with_recent_project


def store(values: object) -> None:
    settings_file().parent.mkdir(parents=True, exist_ok=True)
    settings_file().write_text(json.dumps(values), encoding="utf-8")


def test_what_is_saved_is_loaded() -> None:
    chosen = Settings(
        theme="dark",
        volume=0.25,
        threads=3,
        layouts={"gold": "QUJD"},
        key_preset="aegisub",
        keys={"split": ("Ctrl+D",), "merge-next": ()},
        recent_projects=("/a", "/b"),
        hub_token="t",
    )
    save_settings(chosen)
    assert load_settings() == chosen


def test_a_first_start_has_the_defaults() -> None:
    assert not settings_file().exists()
    assert load_settings() == Settings()


@pytest.mark.parametrize("content", ["", "{", "[1]", "null", "\x00", '{"theme": "d'])
def test_a_damaged_file_gives_the_defaults(content: str) -> None:
    settings_file().parent.mkdir(parents=True)
    settings_file().write_text(content)
    assert load_settings() == Settings()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("theme", "pink"),
        ("theme", 3),
        ("volume", 7),
        ("volume", "loud"),
        ("volume", float("nan")),
        ("threads", -1),
        ("threads", True),
        ("snap", 1),
        ("layouts", {"gold": 5}),
        ("recent_projects", "abc"),
        ("key_preset", "vi"),
        ("keys", ["S"]),
        ("recent_projects", [1]),
    ],
)
def test_a_value_that_does_not_fit_takes_its_default_and_the_others_stay(name: str, value: object) -> None:
    store({name: value, "language": "de"})
    assert load_settings() == Settings(language="de")


def test_one_spoilt_key_costs_no_other() -> None:
    store({"keys": {"split": ["Ctrl+D"], "loop": "L", "undo": [3], "redo": None}})
    assert load_settings().keys == {"split": ("Ctrl+D",)}


def test_a_whole_number_is_a_good_volume() -> None:
    store({"volume": 0})
    assert load_settings().volume == 0.0


def test_keys_of_a_newer_version_are_kept_in_the_file() -> None:
    store({"invented_later": [1, 2], "theme": "dark"})
    save_settings(dataclasses.replace(load_settings(), theme="light"))
    stored = json.loads(settings_file().read_text())
    assert stored["invented_later"] == [1, 2]
    assert stored["theme"] == "light"


def test_the_token_is_neither_shown_nor_logged_nor_readable_by_others(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    chosen = Settings(hub_token="hf_secret")
    save_settings(chosen)
    store_with_bad_token = json.loads(settings_file().read_text()) | {"hub_token": ["hf_secret"]}
    assert "hf_secret" not in repr(chosen)
    if os.name == "posix":
        assert stat.S_IMODE(settings_file().stat().st_mode) == 0o600
    store(store_with_bad_token)
    assert load_settings().hub_token == ""
    assert "hf_secret" not in caplog.text


def test_the_environments_token_is_used_when_the_user_set_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("HF_TOKEN", raising=False)
    assert settings.effective_hub_token(Settings()) is None
    monkeypatch.setenv("HF_TOKEN", "from the environment")
    assert settings.effective_hub_token(Settings()) == "from the environment"
    assert settings.effective_hub_token(Settings(hub_token="own")) == "own"


def test_a_save_that_fails_leaves_the_old_file_and_no_litter(monkeypatch: pytest.MonkeyPatch) -> None:
    save_settings(Settings(theme="dark"))

    def disk_is_full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    # A full disk cannot be had without a file system of one's own.
    monkeypatch.setattr(os, "fsync", disk_is_full)
    with pytest.raises(OSError, match="No space"):
        save_settings(Settings(theme="light"))
    assert load_settings().theme == "dark"
    assert [file.name for file in settings_file().parent.iterdir()] == ["settings.json"]


@given(st.lists(st.sampled_from([f"/project/{number}" for number in range(20)]), max_size=30))
def test_recent_projects_are_newest_first_without_doubles(opened: list[str]) -> None:
    chosen = Settings()
    for folder in opened:
        chosen = with_recent_project(chosen, Path(folder))
    newest_first = list(dict.fromkeys(str(Path(folder).absolute()) for folder in reversed(opened)))
    assert list(chosen.recent_projects) == newest_first[: settings.RECENT_PROJECTS_KEPT]


def test_all_of_the_users_folders_follow_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(settings.HOME_VARIABLE, str(tmp_path / "elsewhere"))
    folders = [
        settings_file(),
        settings.log_folder(),
        settings.downloads_folder(),
        settings.projects_folder(),
    ]
    assert all(folder.is_relative_to(tmp_path / "elsewhere") for folder in folders)
    assert len(set(folders)) == len(folders)


def test_a_checkout_keeps_projects_and_downloads_in_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(settings.HOME_VARIABLE)
    checkout = settings.checkout_folder()
    assert checkout is not None
    assert settings.projects_folder() == checkout / "projects"
    assert settings.downloads_folder() == checkout / "models" / "downloads"


def test_the_font_the_icons_and_their_licences_come_with_the_program() -> None:
    resources = settings.resources_folder()
    assert (resources / "fonts" / "Inter-Regular.otf").is_file()
    assert (resources / "fonts" / "OFL.txt").is_file()
    assert (resources / "icons" / "play.svg").is_file()
    assert (resources / "icons" / "LICENSE").is_file()


def test_an_installed_package_finds_its_resources_and_keeps_to_the_users_folders(tmp_path: Path) -> None:
    """The package is laid out as the wheel's configuration says, and asked from outside the checkout."""
    checkout = settings.checkout_folder()
    assert checkout is not None
    wheel, site = tmp_path / "wheel", tmp_path / "site"
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(wheel)]
    subprocess.run(build, cwd=checkout, check=True, capture_output=True)
    zipfile.ZipFile(next(wheel.glob("*.whl"))).extractall(site)
    ask = (
        "from studio import settings as s;"
        "print((s.resources_folder() / 'icons' / 'play.svg').read_text());"
        "print((s.models_folder() / 'README.md').is_file(), s.checkout_folder());"
        "print(s.projects_folder()); print(s.downloads_folder())"
    )
    environment = {**os.environ, "PYTHONPATH": str(site), "HOME": str(tmp_path / "home")}
    environment.pop(settings.HOME_VARIABLE)
    answer = subprocess.run(
        [sys.executable, "-P", "-c", ask],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert "<svg" in answer
    assert "True None" in answer
    assert str(checkout) not in answer
