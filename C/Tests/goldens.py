"""The random programs of Goldens/Random.txt, as C/Tests/hashes.c reads them."""
import pathlib

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent


def programs():
    for block in (ROOT / "Goldens/Random.txt").read_text().split("\n\n"):
        lines = (line for line in block.splitlines() if ": " in line and not line.startswith("#"))
        fields = dict(line.split(": ", 1) for line in lines)
        if "program" in fields:
            yield fields


def optimizer(fields):
    """Kind, rates and momentum."""
    kind, *words = fields["optimizer"].split()
    values = dict(word.split("=") for word in words)
    momentum = values.get("momentum") or values.get("beta1") or "0"
    return kind, [float(rate) for rate in values["lr"].split(",")], float(momentum)


def lines():
    """A program a line: kind, momentum, rates, steps, metrics, text; and the hash of what PyTorch answers."""
    for fields in programs():
        kind, rates, momentum = optimizer(fields)
        cells = [{"none": 0, "sgd": 1, "adam": 2}[kind], momentum, " ".join(map(repr, rates)), fields["steps"],
                 fields.get("metrics", ""), fields["program"]]
        yield "\t".join(map(str, cells)), fields["hash"].rjust(16, "0")
