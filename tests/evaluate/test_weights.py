"""Weights: fetched once, checked before they are loaded, refused when they are others; nothing in them runs."""

import hashlib
import threading
import zipfile
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
import torch

from translator.errors import DataError
from translator.evaluate import weights
from translator.evaluate.weights import ALEXNET, INCEPTION, VGG16, Weights, load_state, weights_file


class Quiet(SimpleHTTPRequestHandler):
    asked: list[str] = []

    def log_message(self, *_: object) -> None:
        pass

    def do_GET(self) -> None:
        self.asked.append(self.path)
        super().do_GET()


@pytest.fixture
def published(tmp_path: Path) -> Iterator[Weights]:
    folder = tmp_path / "served"
    folder.mkdir()
    torch.save({"w": torch.arange(4.0)}, folder / "net.pth")
    digest = hashlib.sha256((folder / "net.pth").read_bytes()).hexdigest()
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    Quiet.asked.clear()
    yield Weights("a small net", f"http://127.0.0.1:{server.server_port}/net.pth", digest, "MIT")
    server.shutdown()
    server.server_close()


def test_they_are_fetched_once_and_said_so(published: Weights) -> None:
    events: list[object] = []
    path, digest = weights_file(published, report=events.append)
    assert weights_file(published) == (path, digest)
    assert Quiet.asked == ["/net.pth"]
    assert load_state(path)["w"].tolist() == [0, 1, 2, 3]
    assert "a small net (MIT)" in str(events[0])


def test_another_file_is_not_kept(published: Weights) -> None:
    other = Weights(published.title, published.url, "0" * 64, "MIT")
    with pytest.raises(DataError, match="another sha256 arrived"):
        weights_file(other)
    assert list(weights.folder().iterdir()) == []


def test_a_file_that_was_given_is_checked(published: Weights, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.pth"
    wrong.write_bytes(b"something else")
    with pytest.raises(DataError, match="is not a small net: its sha256 begins with"):
        weights_file(published, wrong)
    with pytest.raises(DataError, match=r"gone\.pth cannot be read"):
        weights_file(published, tmp_path / "gone.pth")


def test_without_a_network_one_sentence_says_what_to_do() -> None:
    missing = Weights("a small net", "http://127.0.0.1:9/net.pth", "0" * 64, "MIT")
    with pytest.raises(DataError, match=r"not on this machine and could not be fetched .*--weights FILE") as caught:
        weights_file(missing)
    assert "builtin" in str(caught.value)


class _Evil:
    def __reduce__(self) -> tuple[object, tuple[str]]:
        return (print, ("ran",))


def test_a_file_that_would_run_code_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "evil.pth"
    torch.save({"w": _Evil()}, path)
    with pytest.raises(DataError, match="does not hold the weights"):
        load_state(path)
    assert "ran" not in capsys.readouterr().out


def test_an_archive_that_unpacks_to_much_more_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "bomb.pth"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("archive/data/0", bytes(32 << 20))
    with pytest.raises(DataError, match="unpacks to 32 MB"):
        load_state(path)


@pytest.mark.parametrize("known", [INCEPTION, VGG16, ALEXNET])
def test_the_name_of_a_published_file_begins_its_sha256(known: Weights) -> None:
    assert known.sha256.startswith(known.file.removesuffix(".pth").rpartition("-")[2])
