"""Each rule of the seam is checked: a family that breaks it fails with a sentence that names the place."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conformance import crooked
from translator.conformance import declaration, stepping, training
from translator.conformance.failure import Failed, place
from translator.conformance.subject import Subject
from translator.conformance.workplace import workplace

Check = Callable[[Subject], str]


def subject(family: type[crooked.Straight]) -> Subject:
    found = Subject.named(f"{family.__module__}:{family.__qualname__}")
    return found.configured().of_size(16)


CHECKS: list[Check] = [
    declaration.has_attributes,
    declaration.describes_settings,
    declaration.offers_presets,
    declaration.builds_networks,
    stepping.steps_on_meta,
    stepping.never_waits,
    stepping.draws_from_ctx,
    stepping.repeats_exactly,
    stepping.keeps_state_in_modules,
]


@pytest.mark.parametrize("check", CHECKS)
@pytest.mark.parametrize("family", [crooked.Straight, crooked.DeclaresItsShape])
def test_a_straight_family_passes(family: type[crooked.Straight], check: Check) -> None:
    assert check(subject(family))


@pytest.mark.parametrize(
    ("family", "check", "sentence"),
    [
        (crooked.WaitsForItem, stepping.never_waits, "turns a tensor into a Python number"),
        (crooked.SelectsByMask, stepping.never_waits, "indexes with a mask of bools"),
        (crooked.DrawsGlobally, stepping.draws_from_ctx, "draws from torch's global generator"),
        (crooked.DropsOut, stepping.draws_from_ctx, "use translator.nn.dropout.Dropout"),
        (crooked.DrawsFromPython, stepping.draws_from_ctx, "draws from Python's random"),
        (crooked.DrawsFromPython, stepping.repeats_exactly, "differs between two equal trainings"),
        (crooked.CountsInPython, stepping.keeps_state_in_modules, "changes net.seen from 0 to 1"),
        (crooked.HidesATensor, stepping.keeps_state_in_modules, "net.last is a tensor that no checkpoint holds"),
        (crooked.KeepsANoteOfItself, stepping.keeps_state_in_modules, "The family holds seen"),
        (crooked.GrowsAParameter, stepping.keeps_state_in_modules, r"changes which tensors net has \(scale\)"),
        (crooked.YieldsInsideNoGrad, stepping.steps_on_meta, "yielded inside a `with`"),
        (crooked.YieldsAnUnknownName, stepping.steps_on_meta, "updates nets, but the optimizers are net"),
        (crooked.YieldsNothing, stepping.steps_on_meta, "yielded no update"),
        (crooked.ReturnsNumbers, stepping.steps_on_meta, "returned loss, which is not a tensor"),
        (crooked.OptimizesAStranger, declaration.builds_networks, "holds a parameter of no network"),
        (crooked.AveragesAStranger, declaration.builds_networks, "names generator, but the networks are net"),
        (crooked.DescribesInFragments, declaration.describes_settings, "end it with a full stop"),
        (crooked.TakesAHostsName, declaration.describes_settings, "batch has the name of"),
        (crooked.OffersAWrongPreset, declaration.offers_presets, "did you mean width"),
    ],
)
def test_a_crooked_family_is_told_which_rule_it_breaks(
    family: type[crooked.Straight], check: Check, sentence: str
) -> None:
    with pytest.raises(Failed, match=sentence):
        check(subject(family))


@pytest.mark.parametrize("family", [crooked.WaitsForItem, crooked.SelectsByMask, crooked.MakesTensorsOnTheCpu])
def test_the_meta_device_finds_what_a_gpu_would_trip_over(family: type[crooked.Straight]) -> None:
    with pytest.raises((RuntimeError, NotImplementedError)) as caught:
        stepping.steps_on_meta(subject(family))
    assert "crooked.py, line" in place(subject(family).family, caught.value)


def test_an_undeclared_change_of_shape_is_found() -> None:
    class Undeclared(crooked.Straight):
        def networks(self, config: crooked.Settings, facts: object) -> object:
            return {"net": Alternating(crooked.network(config.width))}

    from torch import Tensor, nn

    class Alternating(nn.Module):
        def __init__(self, net: nn.Module) -> None:
            super().__init__()
            self.net = net
            self.turn = 0

        def forward(self, x: Tensor) -> Tensor:
            self.turn += 1
            return self.net(x) if self.turn % 2 else self.net(x) + 0.0

    alternating = Subject("", Undeclared()).configured().of_size(16)
    with pytest.raises(Failed, match="Two steps of the same kind differ at operation"):
        stepping.never_waits(alternating)


def test_a_state_that_only_a_resumed_training_misses_is_found(tmp_path: Path) -> None:
    with workplace(tmp_path, subject(crooked.ForgetsOnResume)) as ground:
        assert "24 images" in training.trains(ground)
        with pytest.raises(Failed, match=r"Resumed after a kill, .* tensors differ, first "):
            training.resumes_exactly(ground)
