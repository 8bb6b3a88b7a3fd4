"""An update: gradients of just the named parameters, the same whether a batch is split or not."""

import copy

import pytest
import torch
from torch import nn

from tests.train.duel import Duel, DuelConfig
from translator.api import Facts, Optim
from translator.train.context import Context
from translator.train.device import Device
from translator.train.update import Updater

CPU = Device(torch.device("cpu"), "off")


def batch(rows: int, seed: int = 0) -> dict[str, torch.Tensor]:
    generator = torch.Generator().manual_seed(seed)
    a = torch.rand(rows, 3, 8, 8, generator=generator) * 2 - 1
    return {"a": a, "b": a.flip(1), "index": torch.arange(rows)}


def split(whole: dict[str, torch.Tensor], parts: int) -> list[dict[str, torch.Tensor]]:
    pieces = {name: value.chunk(parts) for name, value in whole.items()}
    return [{name: pieces[name][i] for name in pieces} for i in range(parts)]


def trained(family: Duel, config: DuelConfig, parts: int, device: Device = CPU, steps: int = 4) -> dict[str, nn.Module]:
    torch.manual_seed(0)
    nets = family.networks(config, Facts(16, 8, 8))
    updater = Updater(family, config, nets, device, images_per_step=16)
    contexts = [Context(config, torch.device("cpu"), part, parts) for part in range(parts)]
    for step in range(steps):
        for ctx in contexts:
            ctx.prepare(0, 16 * step, step / steps, 0)
        updater.step(split(batch(16, step), parts), contexts)
    return {**nets, **{f"ema {name}": average.average for name, average in updater.averages.items()}}


def distance(x: nn.Module, y: nn.Module) -> float:
    pairs = zip(x.parameters(), y.parameters(), strict=True)
    return sum(float((p - q).detach().double().square().sum()) for p, q in pairs) ** 0.5


@pytest.mark.parametrize("parts", [2, 4])
def test_accumulation_equals_one_batch_for_two_players_with_dropout_and_noise(parts: int) -> None:
    config = DuelConfig()
    start = trained(Duel(), config, 1, steps=0)
    whole, accumulated = trained(Duel(), config, 1), trained(Duel(), config, parts)
    for name in ("G", "D"):
        travelled = distance(start[name], whole[name])
        assert travelled > 0.01
        assert distance(whole[name], accumulated[name]) < 1e-5 * travelled


def test_an_update_leaves_no_gradient_and_moves_only_the_named_parameters() -> None:
    class OnlyD(Duel):
        def step(self, nets, batch, ctx):
            yield "D", nets["D"](torch.cat([batch["a"], nets["G"](batch["a"])], 1)).mean()
            return {}

    config = DuelConfig()
    nets = OnlyD().networks(config, Facts(4, 8, 8))
    before = copy.deepcopy(nets)
    ctx = Context(config, torch.device("cpu"))
    ctx.prepare(0, 0, 0.0, 0)
    Updater(OnlyD(), config, nets, CPU, images_per_step=4).step([batch(4)], [ctx])
    assert distance(before["G"], nets["G"]) == 0
    assert distance(before["D"], nets["D"]) > 0
    assert all(p.grad is None for net in nets.values() for p in net.parameters())


def test_code_after_a_yield_sees_the_updated_network_under_autocast() -> None:
    seen: list[float] = []

    class Twice(Duel):
        def step(self, nets, batch, ctx):
            for _ in range(2):
                score = nets["D"](torch.cat([batch["a"], batch["b"]], 1)).mean()
                seen.append(score.item())
                yield "D", score
            return {}

    config = DuelConfig(lr=1.0)
    nets = Twice().networks(config, Facts(4, 8, 8))
    ctx = Context(config, torch.device("cpu"))
    ctx.prepare(0, 0, 0.0, 0)
    bf16 = Device(torch.device("cpu"), "bf16")
    Updater(Twice(), config, nets, bf16, images_per_step=4).step([batch(4)], [ctx])
    assert seen[1] < seen[0] - 0.1


def test_one_loss_may_move_two_optimizers() -> None:
    class Together(Duel):
        def step(self, nets, batch, ctx):
            yield ("G", "D"), nets["D"](torch.cat([batch["a"], nets["G"](batch["a"])], 1)).mean()
            return {}

    config = DuelConfig()
    nets = Together().networks(config, Facts(4, 8, 8))
    before = copy.deepcopy(nets)
    ctx = Context(config, torch.device("cpu"))
    ctx.prepare(0, 0, 0.0, 0)
    Updater(Together(), config, nets, CPU, images_per_step=4).step([batch(4)], [ctx])
    assert distance(before["G"], nets["G"]) > 0
    assert distance(before["D"], nets["D"]) > 0


def test_a_projection_runs_after_the_optimizer_and_before_the_average() -> None:
    class Clipped(Duel):
        def optimizers(self, config, nets):
            clip = lambda: [p.clamp_(-0.01, 0.01) for p in nets["G"].parameters()]  # noqa: E731
            players = super().optimizers(config, nets)
            return players | {"G": Optim(players["G"].optimizer, project=clip)}

    config = DuelConfig(ema_half_life=1e-9)
    nets = trained(Clipped(), config, 1, steps=2)
    for net in (nets["G"], nets["ema G"]):
        assert max(float(p.detach().abs().max()) for p in net.parameters()) <= 0.01


def test_an_average_lies_between_the_start_and_the_end() -> None:
    config = DuelConfig(ema_half_life=32)
    start, end = trained(Duel(), config, 1, steps=0), trained(Duel(), config, 1, steps=2)
    assert 0 < distance(start["G"], end["ema G"]) < distance(start["G"], end["G"])


def test_a_yield_inside_a_grad_mode_context_is_refused() -> None:
    class Leaky(Duel):
        def step(self, nets, batch, ctx):
            loss = nets["D"](torch.cat([batch["a"], batch["b"]], 1)).mean()
            with torch.no_grad():
                yield "D", loss

    config = DuelConfig()
    ctx = Context(config, torch.device("cpu"))
    ctx.prepare(0, 0, 0.0, 0)
    updater = Updater(Leaky(), config, Leaky().networks(config, Facts(4, 8, 8)), CPU, images_per_step=4)
    try:
        with pytest.raises(RuntimeError, match="inside a `with`"):
            updater.step([batch(4)], [ctx])
    finally:
        torch.set_grad_enabled(True)


@pytest.mark.parametrize("precision", ["bf16", "fp16"])
def test_mixed_precision_learns_what_float32_learns(precision: str) -> None:
    config = DuelConfig(dropout=0.0)
    start, full = trained(Duel(), config, 1, steps=0), trained(Duel(), config, 1)
    mixed = trained(Duel(), config, 1, Device(torch.device("cpu"), precision))
    assert distance(full["D"], mixed["D"]) < 0.05 * distance(start["D"], full["D"])


def test_a_gradient_is_clipped_to_its_norm_after_accumulation() -> None:
    config = DuelConfig(lr=1.0)
    nets = Duel().networks(config, Facts(4, 8, 8))
    before = copy.deepcopy(nets)
    ctx = Context(config, torch.device("cpu"))
    ctx.prepare(0, 0, 0.0, 0)
    Updater(Duel(), config, nets, CPU, images_per_step=4, clip_norm=0.01).step([batch(4)], [ctx])
    for name in ("G", "D"):
        assert distance(before[name], nets[name]) == pytest.approx(0.01, rel=1e-3)


@pytest.mark.parametrize("memory_format", [torch.contiguous_format, torch.channels_last])
def test_an_update_behind_a_double_backward_is_the_optimizers_own(memory_format: torch.memory_format) -> None:
    """Gradients of a penalty come in layouts of their own, which a one-kernel Adam would read in the wrong order."""

    class Penalised(Duel):
        def networks(self, config, facts):
            layers = nn.Conv2d(3, 16, 4, 2, 1), nn.LeakyReLU(0.2), nn.Conv2d(16, 32, 4, 2, 1), nn.LeakyReLU(0.2)
            return {"D": nn.Sequential(*layers, nn.Conv2d(32, 1, 2))}

        def optimizers(self, config, nets):
            return {"D": Optim(torch.optim.Adam(nets["D"].parameters(), lr=1e-2))}

        def step(self, nets, batch, ctx):
            x = batch["a"].clone().requires_grad_()
            yield "D", (ctx.gradient(nets["D"](x), x).flatten(1).norm(dim=1) - 1).square().mean()
            return {}

    torch.manual_seed(0)
    nets = {"D": Penalised().networks(None, None)["D"].to(memory_format=memory_format)}
    plain = copy.deepcopy(nets["D"]).to(memory_format=torch.contiguous_format)
    updater = Updater(Penalised(), DuelConfig(), nets, CPU, images_per_step=4)
    adam = torch.optim.Adam(plain.parameters(), lr=1e-2)
    ctx = Context(DuelConfig(), torch.device("cpu"))
    for step in range(3):
        updater.step([batch(4, step)], [ctx])
        x = batch(4, step)["a"].requires_grad_()
        adam.zero_grad()
        (ctx.gradient(plain(x), x).flatten(1).norm(dim=1) - 1).square().mean().backward()
        adam.step()
    for ours, own in zip(nets["D"].parameters(), plain.parameters(), strict=True):
        torch.testing.assert_close(ours, own, rtol=1e-3, atol=1e-4)
