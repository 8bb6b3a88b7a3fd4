"""How far pictures are from those they should be (Bojanowski et al. 2018, section 2)."""

from torch import Tensor

from translator.nn.laplacian import laplacian_l1
from translator_glo.config import GloConfig


def distances(config: GloConfig, made: Tensor, true: Tensor) -> tuple[Tensor, dict[str, Tensor]]:
    """Return the loss of each picture [N], and its unweighted terms: `lap` and `l2`, each [N]."""
    made = made.float()
    terms = {
        "lap": laplacian_l1(made, true, config.levels),
        "l2": (made - true).square().mean((1, 2, 3)),
    }
    return config.lambda_lap * terms["lap"] + config.lambda_l2 * terms["l2"], terms
