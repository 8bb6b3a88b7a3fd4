"""Evaluation of Models and runs: the same numbers to the bit, classes, pairs, copies, broken pictures, the report."""

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from tests.infer.graphs import INVERT, known, write
from tests.infer.samplers import CLASSES, made
from translator.errors import DataError, ModelError
from translator.evaluate.alarms.alarm import Alarm, Place
from translator.evaluate.comparison import compare, verdict, write_comparison
from translator.evaluate.evaluation import Evidence, Judging, Part, evaluate
from translator.evaluate.extractor import Extracted, Identity, Picture
from translator.evaluate.on_card import put_on_card, with_scores
from translator.evaluate.pictures import Pictures
from translator.evaluate.report import Evaluation, as_text
from translator.evaluate.report import write as write_report
from translator.evaluate.task import Folders, Task, matched, task_of_model
from translator.images.codec import encode
from translator.images.resize import resize
from translator.infer.engine import Engine
from translator.jobs.progress import Control
from translator.models.file import graph_sha256, read_card
from translator.models.library import Library, sha256

SIDE = 16


def folder_of(folder: Path, n: int, seed: int, *, invert: bool = False, label: str = "") -> Path:
    place = folder / label if label else folder
    place.mkdir(parents=True, exist_ok=True)
    draw = np.random.default_rng(seed)
    for number in range(n):
        picture = np.kron(draw.integers(0, 256, (4, 4, 3), np.uint8), np.ones((SIDE // 4, SIDE // 4, 1), np.uint8))
        encode(255 - picture if invert else picture, place / f"{number:03d}.png")
    return folder


class Colours:
    """Extractor of the colours of 4 x 4 cells: few features, so that a test takes no time."""

    title = "Colours (not FID)"
    identity = Identity("colours", "c" * 64, "cells")

    def extract(self, pictures: Sequence[Picture]) -> Extracted:
        return Extracted(np.stack([resize(each, 4, 4).reshape(-1) / 255 for each in pictures]).astype(np.float32))


@pytest.fixture(scope="module")
def colours() -> Colours:
    return Colours()


@pytest.fixture
def translator(tmp_path: Path) -> Task:
    """A Model that inverts, on pairs that it gets right."""
    model = known(write(tmp_path / "invert.onnx", INVERT))
    source, real = folder_of(tmp_path / "a", 12, 0), folder_of(tmp_path / "b", 12, 0, invert=True)
    train = folder_of(tmp_path / "train", 20, 5)
    entry = Library().find(model)
    return task_of_model(entry, Folders(real, source, train, is_paired=True), device="cpu")


@pytest.fixture
def sampler(tmp_path: Path) -> Task:
    """A Model of classes, and real pictures of two of them."""
    model = made(tmp_path)
    for place, label in enumerate(CLASSES):
        folder_of(tmp_path / "real", 8 if place < 2 else 4, place, label=label)
    entry = Library().find(model)
    return task_of_model(entry, Folders(tmp_path / "real"), ports={"text": "red"}, device="cpu")


def judged(task: Task, colours: Colours, **more: object) -> Part:
    return evaluate(task, colours, Judging(samples=40, seed=3), **more)  # type: ignore[arg-type]


def test_the_same_evaluation_gives_the_same_bytes(sampler: Task, colours: Colours) -> None:
    first, again = (Evaluation("fruit", "again", (judged(sampler, colours),)) for _ in range(2))
    assert as_text(first.to_json()) == as_text(again.to_json())


def test_classes_are_drawn_as_the_real_pictures_have_them(sampler: Task, colours: Colours) -> None:
    part = judged(sampler, colours)
    assert part.conditions.generated == 40
    made_of = {score.part: score.conditions.generated for score in part.by_class}
    assert made_of == {"apple": 11, "pear": 12, "Plum": 6, "fig": 5, "sloe": 6}
    assert [gallery.key for gallery in part.galleries] == ["fixed", "random", "most-real", "least-real", "walk"]
    first = [cell.caption.split()[0] for cell in part.galleries[0].rows[0][:5]]
    assert first == list(CLASSES)


def test_right_translations_score_best(translator: Task, colours: Colours) -> None:
    part = judged(translator, colours)
    pairs = {score.name: score.value for score in part.pairs}
    assert pairs == {"l1": 0.0, "psnr": 100.0, "ssim": pytest.approx(1)}
    scores = {score.name: score.value for score in part.scores}
    assert abs(scores["fd"]) < 1e-4
    assert (scores["precision"], scores["coverage"]) == (1.0, 1.0)
    fixed = part.galleries[0]
    assert fixed.columns == ("given", "made", "wanted")
    assert all(
        (row[1].pixels == row[2].pixels).all() and (row[0].pixels == 255 - row[1].pixels).all() for row in fixed.rows
    )
    assert part.reference[0].part == "training pictures"


def test_a_broken_picture_is_listed_and_not_fatal(translator: Task, colours: Colours, tmp_path: Path) -> None:
    (tmp_path / "a" / "003.png").write_bytes(b"\x89PNG broken")
    (tmp_path / "train" / "broken.jpg").write_bytes(b"no picture")
    task = task_of_model(
        translator.entry, Folders(tmp_path / "b", tmp_path / "a", tmp_path / "train", is_paired=True), device="cpu"
    )
    part = judged(task, colours)
    assert [failure.item for failure in part.failures] == ["003.png"]
    assert part.conditions.generated == 11
    assert {score.name: score.value for score in part.pairs}["l1"] == 0.0


def test_copies_are_found_and_said(tmp_path: Path, colours: Colours) -> None:
    """The Model returns what it is given: of training pictures, copies."""
    model = known(write(tmp_path / "invert.onnx", INVERT))
    train, held_out = folder_of(tmp_path / "train", 120, 1, invert=True), folder_of(tmp_path / "held", 100, 2)
    entry = Library().find(model)
    copier = task_of_model(entry, Folders(held_out, folder_of(tmp_path / "fed", 60, 1), train), device="cpu")
    honest = task_of_model(entry, Folders(held_out, folder_of(tmp_path / "new", 60, 3), train), device="cpu")
    found, clean = judged(copier, colours).copying, judged(honest, colours).copying
    assert found is not None and clean is not None
    assert found.is_copying and found.share == 1.0 and found.suspects == 40
    assert found.gap[1] > 0 and "looks better than it is" in found.sentence
    assert not clean.is_copying and "no sign of copies" in clean.sentence


def test_copies_need_enough_held_out_pictures(translator: Task, colours: Colours) -> None:
    said: list[object] = []
    assert judged(translator, colours, report=said.append).copying is None
    assert any("takes at least 100 held-out pictures, and there are 12" in str(event) for event in said)


def test_alarms_come_with_their_pictures(translator: Task, colours: Colours, tmp_path: Path) -> None:
    def judge(evidence: Evidence) -> list[Alarm]:
        assert len(evidence.generated) == len(evidence.real) == 12
        return [Alarm("too_plain", "All of it is <plain>.", ((Place("input", 2), Place("generated", 2)),), {"x": 1.0})]

    part = judged(translator, colours, judges=[judge])
    assert part.alarms is not None
    page = write_report(Evaluation("x", "again", (part,)), tmp_path / "out").read_text(encoding="utf-8")
    assert "too plain" in page and "&lt;plain&gt;" in page and "<plain>" not in page
    told = json.loads((tmp_path / "out" / "report.json").read_text(encoding="utf-8"))["parts"][0]["alarms"][0]
    assert told["values"] == {"x": 1.0}
    assert len(told["evidence"]["rows"][0]) == 2
    assert judged(translator, colours).alarms is None


def test_the_report_needs_no_other_file_and_names_its_pictures(
    translator: Task, colours: Colours, tmp_path: Path
) -> None:
    page = write_report(
        Evaluation("invert", "translator evaluate a&b", (judged(translator, colours),)), tmp_path / "out"
    )
    text = page.read_text(encoding="utf-8")
    assert "http" not in text.replace("http-equiv", "") and "<script" not in text
    assert text.count("src='data:image/png;base64,") > 20
    assert "translator evaluate a&amp;b" in text and "not FID" in text
    told = json.loads((page.parent / "report.json").read_text(encoding="utf-8"))["parts"][0]
    pictures = [cell["picture"] for gallery in told["galleries"] for row in gallery["rows"] for cell in row]
    assert pictures and all((page.parent / picture).is_file() for picture in pictures)
    assert told["conditions"]["extractor"]["sha256"] == colours.identity.sha256
    assert told["model"]["graph_sha256"] == graph_sha256(translator.entry.path)


def test_the_card_takes_the_scores_and_the_graph_stays(translator: Task, colours: Colours) -> None:
    path = translator.entry.path
    graph, part = graph_sha256(path), judged(translator, colours)
    put_on_card(Library(), translator.entry, [part])
    entry = put_on_card(Library(), Library().find(path), [part])
    scores = entry.sound.scores
    assert len({(score.name, score.part) for score in scores}) == len(scores) == len(part.scores) + len(part.pairs)
    assert scores[0].extractor_sha256 == colours.identity.sha256
    assert entry.sound.metrics["l1"] == 0.0
    assert "coverage (colours)" in entry.sound.metrics
    assert graph_sha256(path) == graph
    assert Library().is_vetted(sha256(path))
    picture = np.full((1, 4, 4, 3), 7, np.uint8)
    assert (Engine(path, device="cpu").run(picture) == 248).all()
    other = replace(part, conditions=replace(part.conditions, seed=9), scores=tuple(
        replace(score, conditions=replace(score.conditions, seed=9)) for score in part.scores
    ))  # fmt: skip
    assert len(with_scores(read_card(path), [other]).scores) > len(scores)


def test_another_model_of_that_name_keeps_its_card(translator: Task, colours: Colours, tmp_path: Path) -> None:
    entry, part = translator.entry, judged(translator, colours)
    write(entry.path, INVERT)
    with pytest.raises(ModelError, match="another Model by now"):
        put_on_card(Library(), entry, [part])


def test_stopping_leaves_nothing(translator: Task, colours: Colours) -> None:
    control = Control()
    control.stop()
    with pytest.raises(DataError, match="stopped"):
        judged(translator, colours, control=control)


def test_models_are_ranked_by_the_same_pictures(translator: Task, colours: Colours, tmp_path: Path) -> None:
    from tests.infer.graphs import SWAP

    other = task_of_model(
        Library().find(known(write(tmp_path / "swap.onnx", SWAP))),
        Folders(tmp_path / "b", tmp_path / "a", is_paired=True),
        device="cpu",
    )
    parts = [judged(other, colours), judged(translator, colours)]
    found = compare(parts, "l1", "again")
    assert found.order == (1, 0)
    assert found.rankings[0].behind[1] is None
    behind = found.rankings[0].behind[0]
    assert behind is not None and behind.is_clear and behind.value == parts[0].pairs[0].value
    assert "clearly better" in verdict(found)
    page = write_comparison(found, tmp_path / "out").read_text(encoding="utf-8")
    assert page.count("<img") >= 24
    told = json.loads((tmp_path / "out" / "compare.json").read_text(encoding="utf-8"))
    assert told["rankings"][0]["models"][0]["behind"] is None
    with pytest.raises(DataError, match="cannot be ranked by fid"):
        compare(parts, "fid")


def test_models_that_were_judged_otherwise_are_not_ranked(translator: Task, colours: Colours, tmp_path: Path) -> None:
    one = judged(translator, colours)
    fewer = replace(translator, source=translator.source.chosen(range(10)) if translator.source else None)
    with pytest.raises(DataError, match="not judged by the same pictures"):
        compare([one, judged(fewer, colours)])
    with pytest.raises(DataError, match="at least two"):
        compare([one])


def test_pairs_have_the_same_name(tmp_path: Path) -> None:
    a, b = Pictures.below(folder_of(tmp_path / "a", 3, 0)), Pictures.below(folder_of(tmp_path / "b", 5, 1))
    said: list[object] = []
    source, real = matched(a, b, said.append)
    assert [named.name for named in source.named] == [named.name for named in real.named]
    assert "2 pictures have no partner" in str(said[0])
    with pytest.raises(DataError, match="No picture of a has a partner"):
        matched(a, Pictures.below(folder_of(tmp_path / "c", 1, 1, label="x")))


def test_the_content_of_a_set_is_known_by_its_bytes(tmp_path: Path) -> None:
    folder = folder_of(tmp_path / "a", 3, 0)
    first = Pictures.below(folder).sha256
    assert Pictures.below(folder).sha256 == first
    assert Pictures.below(folder, size=8).sha256 != first
    encode(np.zeros((4, 4, 3), np.uint8), folder / "001.png")
    assert Pictures.below(folder).sha256 != first


@pytest.mark.parametrize(
    ("folders", "words"),
    [
        (Folders(), "--real FOLDER"),
        (Folders(Path("b")), "--source FOLDER"),
    ],
)
def test_what_is_missing_is_one_sentence(translator: Task, folders: Folders, words: str) -> None:
    with pytest.raises(DataError, match=words):
        task_of_model(translator.entry, folders, device="cpu")


def test_a_model_that_is_given_no_picture_takes_no_source(sampler: Task, tmp_path: Path) -> None:
    with pytest.raises(DataError, match="leave out --source"):
        task_of_model(sampler.entry, Folders(tmp_path / "real", tmp_path / "real"), device="cpu")
