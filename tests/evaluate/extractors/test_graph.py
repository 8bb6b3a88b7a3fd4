"""ONNX graphs as extractors: layouts, channels, ranges, inner values, classifiers, and what is refused."""

import gzip
from pathlib import Path

import numpy as np
import onnx
import pytest
from onnx import parser

from translator.errors import DataError
from translator.evaluate.extractors import graph
from translator.evaluate.extractors.graph import OnnxGraph, Reading
from translator.evaluate.extractors.opening import open_extractor
from translator.evaluate.features import features
from translator.evaluate.pictures import Pictures
from translator.images.codec import encode

HEAD = '<ir_version: 8, opset_import: ["": 13]>\n'

EMBEDDING = """net (float[N,3,4,4] x) => (float[N,3] means)
{ means = ReduceMean<axes = [2, 3], keepdims = 0>(x) }"""

LAST = """net (float[N,4,4,1] x) => (float[N,2] p)
<float[1,2] w = {1, -1}, float[2] b = {0.5, 0.25}>
{
    mean = ReduceMean<axes = [1, 2], keepdims = 0>(x)
    product = MatMul(mean, w)
    sum = Add(product, b)
    p = Softmax<axis = 1>(sum)
}"""

ANY = """net (float[N,3,H,W] x) => (float[N,3] means)
{ means = ReduceMean<axes = [2, 3], keepdims = 0>(x) }"""

SINGLE = EMBEDDING.replace("float[N,3,4,4] x", "float[1,3,4,4] x").replace("float[N,3] means", "float[1,3] means")


@pytest.fixture
def trusted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave out the child process, which takes a second; the other tests go through it."""
    monkeypatch.setattr(graph, "_vetted", Path.read_bytes)


def written(folder: Path, text: str) -> Path:
    path = folder / "net.onnx"
    onnx.save(parser.parse_model(HEAD + text), path)
    return path


def idx(path: Path, head: int) -> np.ndarray:
    """Return the bytes of an idx file after its head."""
    content = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    return np.frombuffer(content, np.uint8)[head:]


def red(level: int, side: int = 9) -> np.ndarray:
    return np.broadcast_to(np.array([level, 0, 0], np.uint8), (side, side, 3)).copy()


def test_an_embedding_of_colours(tmp_path: Path) -> None:
    extractor = open_extractor(str(written(tmp_path, EMBEDDING)))
    found = extractor.extract([red(255), red(51)])
    assert found.features == pytest.approx(np.array([[1, 0, 0], [0.2, 0, 0]]), abs=1e-6)
    assert found.logits is None
    assert extractor.identity.name == "net.onnx"


def test_range_and_normalisation_are_said_and_are_part_of_who_it_is(trusted: None, tmp_path: Path) -> None:
    path = written(tmp_path, EMBEDDING)
    reading = Reading(low=-1, high=1, means="0,0,0.5", deviations="2")
    extractor = OnnxGraph(path, reading)
    assert extractor.extract([red(255)]).features == pytest.approx(np.array([[0.5, -0.5, -0.75]]), abs=1e-6)
    assert extractor.identity != OnnxGraph(path).identity


def test_a_classifier_gives_logits_and_what_its_last_layer_sees(trusted: None, tmp_path: Path) -> None:
    extractor = OnnxGraph(written(tmp_path, LAST), Reading(classifier=True, high=255))
    found = extractor.extract([np.full((5, 5, 3), 100, np.uint8)])
    assert found.features == pytest.approx(np.array([[100.0]]), rel=1e-5)
    assert found.logits == pytest.approx(np.array([[100.5, -99.75]]), rel=1e-5)
    assert "grey" in extractor.identity.resize and "logits sum" in extractor.identity.resize


def test_a_value_inside_the_graph_by_name(trusted: None, tmp_path: Path) -> None:
    extractor = OnnxGraph(written(tmp_path, LAST), Reading(features="product"))
    assert extractor.extract([np.full((4, 4, 3), 255, np.uint8)]).features == pytest.approx(
        np.array([[1, -1]]), rel=1e-5
    )


def test_a_graph_of_one_picture_at_a_time_takes_several(trusted: None, tmp_path: Path) -> None:
    assert OnnxGraph(written(tmp_path, SINGLE)).extract([red(255)] * 3).features.shape == (3, 3)


@pytest.mark.parametrize("batch", [1, 7])
def test_features_do_not_depend_on_the_batch(trusted: None, tmp_path: Path, batch: int) -> None:
    extractor = OnnxGraph(written(tmp_path, EMBEDDING))
    some = [np.random.default_rng(i).integers(0, 256, (8, 8, 3), np.uint8) for i in range(14)]
    parts = [extractor.extract(some[i : i + batch]).features for i in range(0, 14, batch)]
    assert np.concatenate(parts) == pytest.approx(extractor.extract(some).features, rel=1e-5)


@pytest.mark.parametrize(
    ("text", "reading", "words"),
    [
        (EMBEDDING, Reading(features="middle"), "has no value called middle; the last in its graph are means"),
        (ANY, Reading(), "takes pictures of any size; say with --side"),
        (EMBEDDING.replace("3,4,4", "4,4,4"), Reading(), "takes 4 channels"),
        ("net (float[N] x) => (float[N] y) { y = Identity(x) }", Reading(), "does not take pictures alone"),
        (EMBEDDING, Reading(means="1,2"), "for each of 3 channels"),
        (EMBEDDING, Reading(deviations="0"), "not 0 to divide by"),
        (EMBEDDING, Reading(means="a"), "no list of numbers"),
    ],
)
def test_what_cannot_be_is_one_sentence(trusted: None, tmp_path: Path, text: str, reading: Reading, words: str) -> None:
    with pytest.raises(DataError, match=words):
        OnnxGraph(written(tmp_path, text), reading)


def test_a_size_can_be_said(trusted: None, tmp_path: Path) -> None:
    extractor = OnnxGraph(written(tmp_path, ANY), Reading(side=6))
    assert "6 x 6" in extractor.identity.resize


def test_files_that_are_no_graph_or_are_gone_are_refused(tmp_path: Path) -> None:
    broken = tmp_path / "broken.onnx"
    broken.write_bytes(b"no graph")
    with pytest.raises(DataError, match=r"broken\.onnx cannot be an extractor"):
        OnnxGraph(broken)
    with pytest.raises(DataError, match="cannot be read"):
        OnnxGraph(tmp_path / "gone.onnx")
    with pytest.raises(DataError, match="There is no extractor resnet"):
        open_extractor("resnet")


def test_the_mnist_classifier_knows_digits(shared_data: Path, tmp_path: Path) -> None:
    source = shared_data / "unconditional" / "mnist_t10k"
    digits, labels = (idx(next(source.glob(f"*{kind}*")), head) for kind, head in (("images", 16), ("labels", 8)))
    for place, (digit, label) in enumerate(zip(digits.reshape(-1, 28, 28)[:300], labels[:300], strict=True)):
        folder = tmp_path / str(label)
        folder.mkdir(exist_ok=True)
        encode(np.repeat(digit[..., None], 3, 2), folder / f"{place}.png")
    extractor = OnnxGraph(
        shared_data / "models" / "onnx" / "winml_mnist_classifier.onnx", Reading(classifier=True, high=255)
    )
    found = features(Pictures.below(tmp_path), extractor)
    assert found.values.shape == (300, 256)
    assert found.logits is not None
    assert (found.logits.argmax(1) == np.array([int(label) for label in found.labels])).mean() > 0.96
