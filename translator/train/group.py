"""Group: the processes of one training, as torchrun starts them; a single process is a group of one."""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta

import torch
import torch.distributed as dist
from torch import Tensor


@dataclass(frozen=True)
class Group:
    """This process's place: `rank` of `world`, and `local_rank` on its machine."""

    rank: int = 0
    world: int = 1
    local_rank: int = 0

    @property
    def leads(self) -> bool:
        """Tell whether this process writes the run folder and reports."""
        return self.rank == 0

    def average(self, tensors: Sequence[Tensor]) -> None:
        """Replace tensors by their mean over all processes, in one message for each number format."""
        if self.world == 1:
            return
        for dtype in dict.fromkeys(tensor.dtype for tensor in tensors):
            members = [tensor for tensor in tensors if tensor.dtype == dtype]
            flat = torch.cat([tensor.reshape(-1) for tensor in members])
            dist.all_reduce(flat)
            flat /= self.world
            means = torch.split(flat, [tensor.numel() for tensor in members])
            for tensor, mean in zip(members, means, strict=True):
                tensor.copy_(mean.view_as(tensor))

    def any(self, flag: bool) -> bool:
        """Tell whether any process says so; every process gets the same answer."""
        if self.world == 1:
            return flag
        votes = torch.tensor([float(flag)], device=self._device())
        dist.all_reduce(votes, op=dist.ReduceOp.MAX)
        return bool(votes.item())

    def agree(self, text: str) -> str:
        """Return the leading process's text in every process."""
        if self.world == 1:
            return text
        shared = [text]
        dist.broadcast_object_list(shared)
        return shared[0]

    def wait(self) -> None:
        """Wait until every process is here."""
        if self.world > 1:
            dist.barrier()

    def _device(self) -> torch.device:
        return torch.device("cuda", self.local_rank) if dist.get_backend() == "nccl" else torch.device("cpu")


ALONE = Group()


@contextmanager
def joined(device: str) -> Iterator[Group]:
    """Join the group that torchrun's environment variables describe, gloo on CPUs and NCCL on GPUs."""
    if "TORCHELASTIC_RUN_ID" not in os.environ or int(os.environ.get("WORLD_SIZE", "1")) == 1:
        yield ALONE
        return
    uses_gpu = device.startswith("cuda") or (device == "auto" and torch.cuda.is_available())
    local_rank = int(os.environ["LOCAL_RANK"])
    if uses_gpu:
        torch.cuda.set_device(local_rank)
    dist.init_process_group("nccl" if uses_gpu else "gloo", timeout=timedelta(minutes=30))
    try:
        yield Group(dist.get_rank(), dist.get_world_size(), local_rank)
    finally:
        dist.destroy_process_group()
