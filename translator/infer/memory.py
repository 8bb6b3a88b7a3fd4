"""How much memory ONNX Runtime may take, so that a photo too large ends in a sentence and not in a killed process."""

from functools import cache

from translator.jobs.memory import free_bytes, total_bytes

_SHARE = 0.9
_LEAST_SHARE = 0.5


@cache
def limit_arena() -> int | None:
    """Register the process's one CPU arena with a limit, and return the limit in bytes; None where none is known.

    Sessions use the arena when they ask for "session.use_env_allocators". The limit is nine tenths of what was free at
    the first call, but not less than half of the machine.
    """
    import onnxruntime

    total, free = total_bytes(), free_bytes()
    if total is None:
        return None
    limit = int(max(_SHARE * (free if free is not None else total), _LEAST_SHARE * total))
    place = onnxruntime.OrtMemoryInfo(
        "Cpu", onnxruntime.OrtAllocatorType.ORT_ARENA_ALLOCATOR, 0, onnxruntime.OrtMemType.DEFAULT
    )
    # arena_extend_strategy 1 takes what is asked for instead of the next power of two; -1 keeps a default.
    settings = {
        "max_mem": limit,
        "arena_extend_strategy": 1,
        "initial_chunk_size_bytes": -1,
        "max_dead_bytes_per_chunk": -1,
    }
    onnxruntime.create_and_register_allocator(place, onnxruntime.OrtArenaCfg(settings))
    return limit
