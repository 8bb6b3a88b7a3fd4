"""Each hard thing is said in the seam as `docs/architecture.md` says it: its examples are run in a family."""

import re
from pathlib import Path
from textwrap import indent
from typing import Any

import pytest

from translator import api
from translator.conformance import declaration, stepping
from translator.conformance.subject import Subject

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "architecture.md"
EXAMPLE = re.compile(r"^### (?P<title>.+?)\n.*?^```python\n(?P<code>.*?)^```$", re.MULTILINE | re.DOTALL)


class Hard(api.Family[api.Config]):
    """What the examples of the page stand in: a generator G, a critic D, and an optimizer for each."""

    id = "hard"
    title = "Hard"
    summary = "The examples of the page."
    data = "single"
    Config = api.Config

    def networks(self, config: Any, facts: api.Facts) -> dict[str, Any]:
        from torch import nn

        G = nn.Sequential(nn.Conv2d(3, 4, 3, padding=1), nn.BatchNorm2d(4), nn.ReLU(), nn.Conv2d(4, 3, 3, padding=1))
        return {"G": G, "D": nn.Sequential(nn.Conv2d(3, 4, 3), nn.SiLU(), nn.Conv2d(4, 1, 3))}

    def optimizers(self, config: Any, nets: api.Networks) -> dict[str, api.Optim]:
        from torch.optim import Adam

        players = {"generator": "G", "critic": "D"}
        return {name: api.Optim(Adam(nets[net].parameters(), lr=1e-3)) for name, net in players.items()}

    def step(self, nets: api.Networks, batch: Any, ctx: api.Ctx) -> api.Step:
        loss = (nets["G"](batch["image"]) - batch["image"]).abs().mean()
        yield "generator", loss
        return {"l1": loss.detach()}

    def exports(self, config: Any, nets: api.Networks, facts: api.Facts) -> list[api.Export]:
        return []


EXAMPLES = {match["title"]: match["code"] for match in EXAMPLE.finditer(PAGE.read_text(encoding="utf-8"))}


def family(title: str) -> type[Hard]:
    names: dict[str, Any] = {"Hard": Hard, **{name: getattr(api, name) for name in api.__all__}}
    exec(f"class Example(Hard):\n{indent(EXAMPLES[title], '    ')}", names)
    example: type[Hard] = names["Example"]
    return example


@pytest.mark.parametrize("title", EXAMPLES)
def test_an_example_of_the_page_keeps_the_rules_of_the_seam(title: str) -> None:
    subject = Subject("", family(title)()).configured().of_size(32)
    assert declaration.builds_networks(subject)
    assert stepping.steps_on_meta(subject)
    assert stepping.never_waits(subject)
    assert stepping.draws_from_ctx(subject)
    assert stepping.repeats_exactly(subject)
    assert stepping.keeps_state_in_modules(subject)


def test_what_the_examples_export_has_ports_that_fit_its_network(tmp_path: Path) -> None:
    import torch

    for title in EXAMPLES:
        subject = Subject("", family(title)()).configured().of_size(32)
        nets = {name: net.eval() for name, net in subject.networks().items()}
        for export in subject.family.exports(subject.config, nets, subject.facts):
            x = torch.zeros(2, 3, 32, 32)
            counters = [torch.tensor([i]) for i in (0, 20)] if export.loop else []
            assert export.network(x, *counters).shape == x.shape


def test_the_page_speaks_of_every_room() -> None:
    rooms = {path.parent.name for path in (ROOT / "translator").glob("*/__init__.py")}
    page = PAGE.read_text(encoding="utf-8")
    assert {room for room in rooms if f"`{room}`" not in page} == set()


def test_there_is_an_example_for_each_hard_thing() -> None:
    assert len(EXAMPLES) >= 13
    assert len(EXAMPLES) == PAGE.read_text(encoding="utf-8").count("\n### ")
