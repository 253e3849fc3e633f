#!/usr/bin/env python3
"""Packs the wheel: the same inputs give the same bytes.

Python/Wheel/pack.py --command FILE --library FILE OUT
"""

from __future__ import annotations

import argparse
import base64
import hashlib
import pathlib
import re
import zipfile

PACKAGE = pathlib.Path(__file__).resolve().parents[2]
MODULE = PACKAGE / "Python" / "anneal_lr"
# Nothing in it is bound to a version of Python; 2.28 is the glibc that PyTorch's own wheels ask for.
TAG = "py3-none-manylinux_2_28_x86_64"

METADATA = """\
Metadata-Version: 2.4
Name: anneal-lr
Version: {version}
Summary: See, compare and check learning-rate schedules, with PyTorch's numbers to the bit.
License-Expression: Apache-2.0
License-File: LICENSE
Requires-Python: >=3.10
Project-URL: Source, https://github.com/anneal-lr/anneal
Keywords: pytorch,learning rate,scheduler,lr_scheduler
Classifier: Environment :: Console
Classifier: Framework :: Jupyter
Classifier: Operating System :: POSIX :: Linux
Classifier: Programming Language :: Python :: 3
Classifier: Topic :: Scientific/Engineering :: Artificial Intelligence
Classifier: Typing :: Typed
Description-Content-Type: text/markdown

"""
WHEEL = f"Wheel-Version: 1.0\nGenerator: anneal\nRoot-Is-Purelib: false\nTag: {TAG}\n"
# `uvx anneal-lr` runs a script of the project's own name; `anneal` is the command itself.
ENTRY_POINTS = "[console_scripts]\nanneal-lr = anneal_lr.__main__:main\n"


def version() -> str:
    """The module's; the library's must be the same."""
    module = found(r'__version__ = "(.*)"', MODULE / "__init__.py")
    swift = found(r'current = "(.*)"', PACKAGE / "Sources/Anneal/Anneal.swift")
    if module != swift:
        raise SystemExit(f"pack: the module has version {module}, the library {swift}")
    return module


def found(pattern: str, path: pathlib.Path) -> str:
    match = re.search(pattern, path.read_text())
    assert match, path
    return match[1]


def files(command: pathlib.Path, library: pathlib.Path, stem: str) -> list[tuple[str, bytes, int]]:
    """What the wheel holds: name, bytes, mode. The record comes last."""
    info = f"{stem}.dist-info"
    parts = [path for path in sorted(MODULE.rglob("*")) if path.is_file() and path.suffix in (".py", ".typed")]
    held = [(f"anneal_lr/{path.relative_to(MODULE)}", path.read_bytes(), 0o644) for path in parts]
    held.append(("anneal_lr/libanneal.so", library.read_bytes(), 0o755))
    held.append((f"{stem}.data/scripts/anneal", command.read_bytes(), 0o755))
    metadata = METADATA.format(version=version()) + (PACKAGE / "Python" / "README.md").read_text()
    for name, text in [("METADATA", metadata), ("WHEEL", WHEEL), ("entry_points.txt", ENTRY_POINTS)]:
        held.append((f"{info}/{name}", text.encode(), 0o644))
    held.append((f"{info}/licenses/LICENSE", (PACKAGE / "LICENSE").read_bytes(), 0o644))
    record = "".join(f"{name},sha256={digest(content)},{len(content)}\n" for name, content, _ in held)
    return [*held, (f"{info}/RECORD", f"{record}{info}/RECORD,,\n".encode(), 0o644)]


def digest(content: bytes) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()


def write(path: pathlib.Path, held: list[tuple[str, bytes, int]]) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, content, mode in held:
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.external_attr = (0o100000 | mode) << 16
            entry.create_system = 3
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--command", type=pathlib.Path, required=True)
    parser.add_argument("--library", type=pathlib.Path, required=True)
    parser.add_argument("out", type=pathlib.Path)
    asked = parser.parse_args()
    stem = f"anneal_lr-{version()}"
    asked.out.mkdir(parents=True, exist_ok=True)
    for old in asked.out.glob("anneal_lr-*.whl"):
        old.unlink()
    path = asked.out / f"{stem}-{TAG}.whl"
    write(path, files(asked.command, asked.library, stem))
    print(f"{path}: {path.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
