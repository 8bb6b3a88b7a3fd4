"""The order of samples over a whole training, as a pure function of the seed."""

import numpy as np
from numpy.typing import NDArray

# What a stream of random numbers is for; keeps the streams of one seed apart.
_ORDER, _SAMPLE = 1, 2


class Order:
    """The samples of all epochs in one row: sample number n is in epoch n // samples.

    Every epoch is a permutation seeded by (seed, epoch); everything else that is random about sample n comes from the
    generator seeded by (seed, n). So any sample can be made again without those before it.
    """

    def __init__(self, seed: int, samples: int) -> None:
        self._seed = seed % 2**64
        self._samples = samples
        self._permutations: dict[int, NDArray[np.int64]] = {}

    def position(self, number: int) -> int:
        """Return which sample of the data set has this number."""
        epoch, place = divmod(number, self._samples)
        return int(self._permutation(epoch)[place])

    def generator(self, number: int) -> np.random.Generator:
        """Return the generator of everything random about this sample."""
        return self._stream(_SAMPLE, number)

    def _permutation(self, epoch: int) -> NDArray[np.int64]:
        if epoch not in self._permutations:
            # Batches cross the border between two epochs, so the one before is kept as well.
            self._permutations = {old: order for old, order in self._permutations.items() if old == epoch - 1}
            self._permutations[epoch] = self._stream(_ORDER, epoch).permutation(self._samples)
        return self._permutations[epoch]

    def _stream(self, purpose: int, number: int) -> np.random.Generator:
        return np.random.Generator(np.random.PCG64(np.random.SeedSequence((self._seed, purpose, number))))
