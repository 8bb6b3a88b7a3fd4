"""The checks make data of every kind: with classes, captions and sounds, beside single pictures and beside pairs."""

import json
from pathlib import Path

import pytest

from tests.conformance import conditioned
from tests.conformance.conditioned import Conditioned
from translator.conformance import exporting, stepping, training
from translator.conformance.subject import Subject
from translator.conformance.workplace import workplace
from translator.models.file import read_card
from translator.train.run import Run

SHORT = {"data.sound_seconds": 0.05, "data.sample_rate": 4000}
BOTH = {"data.labels": "folders", "data.captions": "captions.jsonl"}
CASES = [
    (conditioned.Labelled, {}, {"label"}),
    (conditioned.Captioned, {}, {"text"}),
    (conditioned.Heard, SHORT, {"audio"}),
    (conditioned.Paired, BOTH, {"label", "text"}),
]


def subject(family: type[Conditioned], settings: dict[str, object]) -> Subject:
    found = Subject.named(f"{family.__module__}:{family.__qualname__}", settings)
    return found.configured().of_size(16)


def test_conditions_beside_other_data_are_a_matter_of_settings() -> None:
    assert subject(conditioned.Single, {}).batch(0).keys() == {"image", "index"}
    assert subject(conditioned.Single, {"data.labels": "folders"}).batch(0).keys() == {"image", "label", "index"}
    assert subject(conditioned.Paired, {}).batch(0).keys() == {"a", "b", "index"}


@pytest.mark.parametrize(("family", "settings", "entries"), CASES)
def test_a_family_gets_its_condition_in_a_rehearsal_and_in_a_training(
    family: type[Conditioned], settings: dict[str, object], entries: set[str], tmp_path: Path
) -> None:
    tried = subject(family, settings)
    pictures = {"a", "b"} if family.data == "paired" else {"image"}
    assert tried.batch(0).keys() == pictures | {"index"} | entries
    assert stepping.steps_on_meta(tried)
    with workplace(tmp_path, tried) as ground:
        assert "24 images" in training.trains(ground)
        facts = Run.open(tmp_path / "whole").facts
        assert {len(facts.classes), len(tried.facts.classes)} == {3 if "label" in entries else 0}
        assert sorted(facts.vocabulary) == sorted(tried.facts.vocabulary)
        assert (facts.length, facts.sample_rate) == (tried.facts.length, tried.facts.sample_rate)
        assert exporting.exports(ground)
        assert exporting.equals_torch(ground)
    card = read_card(next((tmp_path / "exported").glob("*.onnx")))
    assert {port.kind for port in card.inputs} == {"image"} | entries
    assert (card.classes, card.vocabulary) == (facts.classes, facts.vocabulary)


def test_a_changed_caption_refuses_to_resume(tmp_path: Path) -> None:
    with workplace(tmp_path, subject(conditioned.Captioned, {})) as ground:
        training.trains(ground)
        file = tmp_path / "pictures" / "captions.jsonl"
        lines = [json.loads(line) for line in file.read_text().splitlines()]
        lines[3]["text"] = "red round green"
        file.write_text("".join(json.dumps(line) + "\n" for line in lines))
        with pytest.raises(training.TranslatorError, match="no longer hold the pictures"):
            Run.open(tmp_path / "whole").dataset()
