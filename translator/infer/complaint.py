"""What ONNX and ONNX Runtime complain of, fit for a sentence. Their errors have no common base but Exception."""

_PREFACES = ("Status Message: ", "[ONNXRuntimeError] : ")
_MEMORY = ("alloc", "out of memory", "available memory of", "exceeds the supported maximum")


def brief(error: Exception) -> str:
    """Return the first line of what was said, at most 200 printable characters, without the last full stop."""
    text = str(error)
    for preface in _PREFACES:
        if preface in text:
            text = text.split(preface, 1)[1]
            break
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    first = lines[0] if lines else type(error).__name__
    return "".join(character if character.isprintable() else " " for character in first)[:200].rstrip(". ")


def is_about_memory(error: Exception) -> bool:
    """Tell whether memory ran out, on whichever device."""
    return isinstance(error, MemoryError) or any(sign in str(error).lower() for sign in _MEMORY)
