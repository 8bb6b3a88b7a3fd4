"""The text encoder: padding has no say, order has, nothing at all is still a caption, and it exports."""

import onnxruntime
import pytest
import torch
from torch import nn

from tests.nn.networks import lively, num_parameters
from translator.export.trace import Value, trace
from translator.nn.noise import Noise, drawing_from
from translator.nn.text import BEGIN, TextEncoder, present, wordless

CAPTION = torch.tensor([[1, 5, 7, 0, 0, 0], [1, 7, 5, 2, 3, 4]])


class Traced(nn.Module):
    def __init__(self, network: nn.Module) -> None:
        super().__init__()
        self.network = network

    def forward(self, *values: torch.Tensor) -> tuple[torch.Tensor, ...]:
        return self.network(*values)


def encoder(**changes: float) -> TextEncoder:
    return lively(TextEncoder(9, 6, 16, heads=4, **changes)).eval()


def test_gives_a_vector_for_each_token_and_one_for_the_whole():
    sequence, pooled = encoder()(CAPTION)
    assert sequence.shape == (2, 6, 16)
    assert pooled.shape == (2, 16)
    assert (sequence[0, 3:] == 0).all()
    torch.testing.assert_close(pooled[0], sequence[0, :3].mean(0))


def test_padding_has_no_say():
    network = encoder()
    sequence, pooled = network(CAPTION[:1])
    short_sequence, short = network(CAPTION[:1, :3])
    torch.testing.assert_close(short, pooled)
    torch.testing.assert_close(short_sequence, sequence[:, :3])


def test_order_and_words_have_a_say():
    network = encoder()
    _, one = network(torch.tensor([[1, 5, 7]]))
    for other in ([[1, 7, 5]], [[1, 5, 8]]):
        assert (network(torch.tensor(other))[1] - one).abs().max() > 0.01


def test_captions_of_a_batch_do_not_influence_each_other():
    network = encoder()
    together, alone = network(CAPTION)[1], [network(row[None])[1] for row in CAPTION]
    torch.testing.assert_close(together, torch.cat(alone))


def test_nothing_but_padding_is_finite_and_wordless_is_the_begin_token():
    network = encoder()
    sequence, pooled = network(torch.zeros(2, 4, dtype=torch.int64))
    assert sequence.isfinite().all()
    assert pooled.isfinite().all()
    assert wordless(CAPTION).tolist() == [[BEGIN, 0, 0, 0, 0, 0]] * 2
    assert present(CAPTION).sum(1).tolist() == [3, 6]


def test_the_graph_takes_any_number_of_captions_of_any_length():
    network = encoder()
    model = trace(Traced(network), [Value("text", ("N", "T"), CAPTION[:, :5].clone())], ["sequence", "pooled"])
    session = onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
    for shape in ((1, 1), (3, 4), (5, 6)):
        text = torch.randint(0, 9, shape, generator=torch.Generator().manual_seed(0))
        text[:, 0] = BEGIN
        for answer, wanted in zip(session.run(None, {"text": text.numpy()}), network(text), strict=True):
            torch.testing.assert_close(torch.from_numpy(answer), wanted, rtol=1e-4, atol=1e-5)


def test_more_tokens_than_it_was_built_for_are_refused():
    with pytest.raises(IndexError):
        encoder()(torch.ones(1, 7, dtype=torch.int64))


def test_dropout_comes_from_the_noise_of_the_step():
    network = encoder(dropout=0.5).train()

    def drawn(seed: int) -> torch.Tensor:
        with drawing_from(Noise(torch.Generator().manual_seed(seed))):
            return network(CAPTION)[1]

    assert torch.equal(drawn(0), drawn(0))
    assert not torch.equal(drawn(0), drawn(1))


def test_its_gradient_can_be_differentiated_again():
    network = encoder()
    _, pooled = network(CAPTION)
    (slope,) = torch.autograd.grad(pooled.square().sum(), network.token.weight, create_graph=True)
    (curve,) = torch.autograd.grad(slope.square().sum(), network.position.weight)
    assert curve.isfinite().all()
    assert curve.abs().max() > 0


def test_its_size_follows_from_its_settings():
    one, two = (num_parameters(TextEncoder(100, 10, 32, layers=layers)) for layers in (1, 2))
    assert two - one == 12 * 32 * 32 + 13 * 32
    assert one == (100 + 10) * 32 + 2 * 32 + (two - one)


@pytest.mark.parametrize("values", [(1, 6, 16), (9, 0, 16), (9, 6, 18)])
def test_sizes_that_make_no_sense_are_refused(values):
    with pytest.raises(ValueError, match=r"begin token|heads"):
        TextEncoder(*values)
