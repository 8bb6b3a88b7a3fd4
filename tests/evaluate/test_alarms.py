"""Alarms on features and pictures whose trouble is known, and silence where there is none."""

from types import SimpleNamespace

import numpy as np
import pytest

from translator.evaluate.alarms.alarm import Bounded, Place
from translator.evaluate.alarms.bins import fill
from translator.evaluate.alarms.collapse import mode_collapse
from translator.evaluate.alarms.discriminator import (
    Opinion,
    discriminator_loses,
    discriminator_wins,
    found_divergences,
    learns_by_heart,
)
from translator.evaluate.alarms.dropping import class_dropping, mode_dropping
from translator.evaluate.alarms.duplicates import duplicates
from translator.evaluate.alarms.register import Register
from translator.evaluate.alarms.report import alarms_of
from translator.evaluate.alarms.saturation import between, saturated, still
from translator.evaluate.alarms.sight import Sight
from translator.evaluate.alarms.translation import brightness, collapsed_translator, colour_inversion, cycle_cheating
from translator.evaluate.evaluation import Evidence
from translator.evaluate.extractor import Extracted, Identity
from translator.evaluate.making import Made
from translator.evaluate.neighbours import manifold
from translator.evaluate.pictures import Named, Pictures
from translator.evaluate.reference import features_of

GOOD = Bounded(0.9, 0.88, 0.92)
GRID = 4.0 * np.stack(np.meshgrid(np.arange(5), np.arange(5)), -1).reshape(-1, 2)


def modes(count: int, allowed: int = 25, seed: int = 0) -> np.ndarray:
    """Return points of the 25-mode grid, of its first `allowed` modes."""
    random = np.random.default_rng(seed)
    return GRID[random.integers(0, allowed, count)] + 0.2 * random.normal(size=(count, 2))


def measured(real: np.ndarray, made: np.ndarray) -> tuple[Bounded, Bounded]:
    found = manifold(real, made)
    return tuple(Bounded(each.value, *each.interval()) for each in (found.precision, found.coverage))


REAL = modes(600, seed=1)


@pytest.mark.parametrize("support", [20, 60])
def test_the_birthday_test_estimates_how_many_pictures_there_are(support: int) -> None:
    made = modes(support, seed=2)[np.random.default_rng(3).integers(0, support, 400)]
    found = duplicates(REAL, made)
    assert found.share > 0.95
    assert found.support == pytest.approx(support, rel=0.2)
    i, j = found.pairs[0]
    assert np.array_equal(made[i], made[j])


def test_as_many_fresh_pictures_have_as_many_doubles_as_real_ones() -> None:
    found = duplicates(REAL, modes(600, seed=2))
    assert found.share < 0.03
    assert 0 < found.expected < 10 and found.count < 5 * found.expected


def test_one_mode_of_25_is_a_collapse_with_the_doubles_as_evidence() -> None:
    made = modes(600, allowed=1, seed=2)
    precision, coverage = measured(REAL, made)
    assert precision.value > 0.8  # precision alone sees nothing
    alarm = mode_collapse(REAL, made, coverage)
    assert alarm is not None and "few different pictures" in alarm.sentence
    assert alarm.values["coverage"] < 0.1
    assert {place.side for row in alarm.evidence for place in row} == {"generated"}
    assert all(0 <= place.index < 600 for row in alarm.evidence for place in row)


def test_few_effective_classes_make_low_coverage_a_collapse() -> None:
    made = REAL[:300] + 3.0  # bad, yet as different as real ones
    coverage = Bounded(0.2, 0.1, 0.3)
    assert mode_collapse(REAL, made, coverage) is None
    alarm = mode_collapse(REAL, made, coverage, classes=(9.5, 2.0))
    assert alarm is not None and "2.0 classes in place of 9.5" in alarm.sentence


def test_all_modes_are_no_collapse_and_drop_nothing() -> None:
    made = modes(600, seed=2)
    precision, coverage = measured(REAL, made)
    assert mode_collapse(REAL, made, coverage) is None
    assert mode_dropping(REAL, made, precision, coverage) is None


def test_the_bins_of_dropped_modes_stay_empty() -> None:
    whole, part = fill(REAL, modes(600, seed=2), 25), fill(REAL, modes(600, allowed=20, seed=2), 25)
    assert whole.missing == 0 and whole.different.sum() <= 4  # 5 % of 25 by chance
    assert part.missing == pytest.approx(0.2, abs=0.05)
    assert whole.real.sum() == pytest.approx(1) and whole.generated.sum() == pytest.approx(1)


def test_20_of_25_modes_are_dropping_and_the_evidence_shows_what_is_missing() -> None:
    made = modes(600, allowed=20, seed=2)
    precision, coverage = measured(REAL, made)
    alarm = mode_dropping(REAL, made, precision, coverage)
    assert alarm is not None and "left out" in alarm.sentence
    shown = REAL[[row[0].index for row in alarm.evidence]]
    assert (shown[:, 1] > 14).all()  # the fifth row of the grid
    assert mode_collapse(REAL, made, coverage) is None


def test_falling_coverage_is_dropping_while_precision_stays_and_only_then() -> None:
    made = modes(600, seed=2)
    now, before = Bounded(0.75, 0.72, 0.78), Bounded(0.95, 0.93, 0.97)
    assert mode_dropping(REAL, made, GOOD, now, [(GOOD, before)]) is not None
    assert mode_dropping(REAL, made, Bounded(0.6, 0.5, 0.7), now, [(GOOD, before)]) is None
    assert mode_dropping(REAL, made, GOOD, Bounded(0.9, 0.85, 0.95), [(GOOD, before)]) is None


def test_a_class_that_is_made_wrongly_is_named() -> None:
    labels = ["cat"] * 300 + ["dog"] * 300
    real = np.concatenate([modes(300, 25, 4), modes(300, 25, 5) + 100])
    good = np.concatenate([modes(300, 25, 6), modes(300, 25, 7) + 100])
    bad = np.concatenate([modes(300, 25, 6), modes(300, 25, 7)])
    assert class_dropping(real, good, labels, labels, GOOD) is None
    alarm = class_dropping(real, bad, labels, labels, GOOD)
    assert alarm is not None and "Pictures of dog " in alarm.sentence
    assert all(row[0].index >= 300 for row in alarm.evidence)


def test_pixels_at_the_ends_are_saturated_unless_the_real_ones_are() -> None:
    random = np.random.default_rng(0)
    grey, stark = random.integers(0, 256, (8, 8, 3), np.uint8), 255 * random.integers(0, 2, (8, 8, 3), np.uint8)
    assert between(grey) > 0.98 and between(stark) == 0
    soft, hard = np.full(20, between(grey)), np.zeros(20)
    assert saturated(soft, hard) is not None
    assert saturated(soft, soft) is None
    assert saturated(hard, hard) is None


def test_samples_that_stand_still_matter_only_while_they_are_bad() -> None:
    made = modes(100)
    assert still(made, made + 1e-4, is_good=False) is not None
    assert still(made, made + 1e-4, is_good=True) is None
    assert still(made, modes(100, seed=9), is_good=False) is None


@pytest.mark.parametrize(
    ("objective", "chance", "sure"),
    [("nonsaturating", 2 * np.log(2), 0.0), ("vanilla", np.log(2), 0.0), ("lsgan", 0.25, 0.0), ("hinge", 2.0, 0.0)],
)
def test_a_loss_of_d_says_how_far_it_is_from_chance(objective: str, chance: float, sure: float) -> None:
    for loss, share in ((chance, 0.0), (sure, 1.0)):
        assert found_divergences([{"D": loss}], objective)["D"] == pytest.approx(share, abs=1e-12)


def test_logged_divergences_count_before_losses_and_wgan_has_no_ceiling() -> None:
    ticks = [{"D": 9.0, "divergence": 0.5 * np.log(2)}, {"D": 9.0, "divergence": 0.7 * np.log(2)}]
    assert found_divergences(ticks, "nonsaturating") == {"divergence": pytest.approx(0.6)}
    assert found_divergences(ticks, "wgan") == {} == found_divergences(ticks, "")
    assert found_divergences([{"D": 9.0, "penalty": 8.0}], "hinge") == {}  # the penalty is in the loss


def test_the_discriminator_wins_near_its_ceiling_and_loses_only_to_bad_pictures() -> None:
    assert discriminator_wins({"divergence_a": 0.3, "divergence_b": 0.97}) is not None
    assert discriminator_wins({"divergence": 0.8}) is None and discriminator_wins({}) is None
    assert discriminator_loses({"divergence": 0.01}, is_good=False) is not None
    assert discriminator_loses({"divergence": 0.01}, is_good=True) is None
    assert discriminator_loses({"divergence": 0.3}, is_good=False) is None


def test_held_out_pictures_beside_generated_ones_say_that_d_learned_by_heart() -> None:
    noise = np.random.default_rng(0).normal(size=(3, 64))
    alarm = learns_by_heart(Opinion(noise[0] + 4, noise[1] - 3, noise[2] - 4))
    assert alarm is not None and alarm.values["by_heart"] == pytest.approx(7 / 8, abs=0.06)
    assert learns_by_heart(Opinion(noise[0] + 4, noise[1] + 3.5, noise[2] - 4)) is None
    assert learns_by_heart(Opinion(noise[0], noise[1], noise[2] + 1)) is None  # D prefers generated ones
    assert learns_by_heart(Opinion(noise[0][:9] + 4, noise[1] - 3, noise[2] - 4)) is None


def test_outputs_that_ignore_the_input_are_a_collapsed_translator() -> None:
    inputs = modes(100)
    alarm = collapsed_translator(inputs, inputs[:1] + 0.01 * modes(100, seed=3))
    assert alarm is not None and alarm.evidence[0] == (Place("input", 0), Place("generated", 0))
    assert collapsed_translator(inputs, 0.5 * inputs[:, ::-1]) is None


def test_light_that_becomes_dark_is_inverted_unless_the_task_inverts() -> None:
    pictures = np.random.default_rng(0).integers(0, 256, (20, 16, 16, 3), np.uint8)
    light = np.stack([brightness(picture) for picture in pictures])
    dark = np.stack([brightness(255 - picture) for picture in pictures])
    assert light.shape == (20, 256)
    alarm = colour_inversion(light, dark)
    assert alarm is not None and alarm.values["correlation"] == pytest.approx(-1)
    assert colour_inversion(light, light) is None and colour_inversion(light, np.full_like(light, 7.0)) is None
    assert colour_inversion(light, dark, targets=dark) is None
    assert colour_inversion(light, dark, targets=light) is not None


def test_a_cycle_that_translates_nothing_cheats() -> None:
    inputs, targets = modes(60), modes(60, seed=5) + 40
    little = 0.1 * modes(60, seed=6)
    assert cycle_cheating(inputs, inputs + little, inputs + little, targets) is not None
    assert cycle_cheating(inputs, inputs + 40, inputs + little, targets) is None
    assert cycle_cheating(inputs, inputs + little, inputs + 30, targets) is None


def sight(made: np.ndarray, kid: float) -> Sight:
    precision, coverage = measured(REAL, made)
    scores = {"kid": Bounded(kid, 0.9 * kid, 1.1 * kid), "precision": precision, "coverage": coverage}
    return Sight(REAL, made, scores)


def test_an_alarm_needs_two_looks_in_a_row_is_raised_once_and_ends() -> None:
    register, whole, one = Register(), modes(600, seed=2), modes(600, allowed=1, seed=2)
    found = [register.examine(sight(made, 1.0)) for made in (whole, one, whole, one, one, one, whole, one)]
    assert [[alarm.name for alarm in each.raised] for each in found] == [[], [], [], [], ["mode_collapse"], [], [], []]
    assert [each.standing for each in found][4:7] == [("mode_collapse",), ("mode_collapse",), ()]
    assert found[1].suspected == ("mode_collapse",) and found[4].suspected == ()


def test_a_training_that_still_gets_clearly_better_is_left_alone() -> None:
    register, one = Register(), modes(600, allowed=1, seed=2)
    assert not any(register.examine(sight(one, 0.5**look)).standing for look in range(6))
    assert register.examine(sight(one, 0.5**5)).suspected == ("mode_collapse",)
    assert register.examine(sight(one, 0.5**5)).raised


def named(pictures: np.ndarray) -> tuple[Named, ...]:
    return tuple(Named(str(i), lambda i=i: pictures[i]) for i in range(len(pictures)))


def evidence(real: np.ndarray, made: np.ndarray, sources: np.ndarray | None = None) -> Evidence:
    """Return what a report knows of pictures uint8 [n, 8, 8, 3], their pixels as features."""
    sets = [Pictures("set", named(each)) for each in (real, made)]
    found = [features_of(list(each), Pixels(), [""] * len(each)) for each in (real, made)]
    given = named(sources) if sources is not None else ()
    return Evidence(SimpleNamespace(real=sets[0]), Made(sets[1], sources=given), found[1], found[0])


class Pixels:
    identity = Identity("pixels", "", "none")
    title = "Pixels"

    def extract(self, pictures):
        return Extracted(np.stack(pictures).reshape(len(pictures), -1).astype(np.float32) / 255)


def test_a_report_raises_what_one_look_shows() -> None:
    random = np.random.default_rng(0)
    real, fresh = (random.integers(0, 256, (60, 2, 2, 3), np.uint8).repeat(4, 1).repeat(4, 2) for _ in range(2))
    assert list(alarms_of(evidence(real, fresh))) == []
    assert [alarm.name for alarm in alarms_of(evidence(real, fresh[np.arange(60) % 3]))] == ["mode_collapse"]
    stark = np.where(fresh > 127, 255, 0).astype(np.uint8)
    assert "saturated_generator" in [alarm.name for alarm in alarms_of(evidence(real, stark))]
    assert list(alarms_of(evidence(real, fresh // 2, sources=fresh))) == []
    assert [alarm.name for alarm in alarms_of(evidence(real, 255 - fresh, sources=fresh))] == ["colour_inversion"]
    same = fresh[:1].repeat(60, 0)
    assert [alarm.name for alarm in alarms_of(evidence(real, same, sources=fresh))] == ["collapsed_translator"]
