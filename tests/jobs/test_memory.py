"""What this process and the graphics card have taken of memory."""

import numpy as np

from translator.jobs.gpu import gpu_memory
from translator.jobs.memory import peak_bytes, total_bytes, used_bytes


def test_the_memory_of_this_process_grows_with_what_it_holds() -> None:
    before = used_bytes()
    assert before is not None
    held = np.ones(60_000_000, np.uint8)
    after = used_bytes()
    assert after is not None and after - before > 0.9 * held.nbytes
    total, peak = total_bytes(), peak_bytes()
    assert total is not None and peak is not None
    assert 10_000_000 < before < total
    assert after <= peak + 10_000_000


def test_a_card_says_its_memory_and_one_that_is_not_there_nothing() -> None:
    assert gpu_memory(4000) is None
    card = gpu_memory()
    assert card is None or 0 < card.used < card.total
