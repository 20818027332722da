import hashlib

from studio.project.moved_audio import find_moved


def test_the_first_of_the_same_name_then_any_of_the_same_kind(tmp_path):
    content = b"sound"
    wanted = hashlib.sha256(content).hexdigest()
    for place in ("old", "audio", "beside"):
        (tmp_path / place).mkdir()
    missing, audio = tmp_path / "old" / "a.wav", tmp_path / "audio"
    assert find_moved(missing, wanted, audio) is None
    (tmp_path / "beside" / "other.WAV").write_bytes(content)
    (tmp_path / "beside" / "a.flac").write_bytes(content)
    assert find_moved(missing, wanted, audio) == tmp_path / "beside" / "other.WAV"
    (audio / "a.wav").write_bytes(b"another of the same name")
    (tmp_path / "beside" / "a.wav").write_bytes(content)
    assert find_moved(missing, wanted, audio) == tmp_path / "beside" / "a.wav"


def test_an_old_folder_that_is_gone_is_no_error(tmp_path):
    assert find_moved(tmp_path / "no" / "such" / "a.wav", "0" * 64, tmp_path / "audio") is None
