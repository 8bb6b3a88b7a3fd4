"""A command line that uses a Model, with values for all that it has to be told."""

from translator.models.card import Card, PortCard


def example(name: str, card: Card) -> str:
    """Return the line to begin with; "" for a Model that gives no picture, which is used from Python alone."""
    if card.output("image") is None:
        return ""
    told = [part for port in card.inputs if (part := _flag(port, card))]
    if card.is_sampler:
        return " ".join(["translator sample", quoted(name), *told, "--count 16 --output FOLDER"])
    return " ".join(["translator convert", quoted(name), "INPUT", *told, "--output FOLDER"])


def quoted(text: str) -> str:
    """Return a word of a command line as it has to be typed."""
    return f'"{text}"' if " " in text or not text else text


def _flag(port: PortCard, card: Card) -> str:
    match port.kind:
        case "label":
            value = "all" if card.is_sampler else card.classes[0] if card.classes else "0"
            return f"--label {quoted(value)}"
        case "text":
            return "--text WORDS"
        case "audio":
            return "--audio FILE.wav"
        case _:
            return ""
