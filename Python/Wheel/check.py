#!/usr/bin/env python3
"""Checks a wheel: what it asks of a system, what it records, and that it works in an empty environment without Swift.

Python/Wheel/check.py WHEEL
"""

from __future__ import annotations

import base64
import csv
import hashlib
import io
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import venv
import zipfile

PACKAGE = pathlib.Path(__file__).resolve().parents[2]
MOST_BYTES = 8_000_000
NEWEST = (2, 28)
# What a program may load, by the name of its file in the wheel.
NEEDED = {
    "anneal": {"libc.so.6", "libm.so.6", "libpthread.so.0", "libdl.so.2", "libgcc_s.so.1"},
    "libanneal.so": {"libc.so.6", "libm.so.6"},
}


def main(wheel: pathlib.Path) -> None:
    size = wheel.stat().st_size
    require(size <= MOST_BYTES, f"the wheel has {size:,} bytes; at most {MOST_BYTES:,} are fine")
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        check_files(wheel, folder)
        check_installed(wheel, folder)
    print(f"{wheel.name}: {size:,} bytes; fine")


def require(holds: bool, message: str) -> None:
    if not holds:
        raise SystemExit(f"check: {message}")


def check_files(wheel: pathlib.Path, folder: pathlib.Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        check_record(archive)
        for entry in archive.infolist():
            name = pathlib.PurePosixPath(entry.filename).name
            if name in NEEDED:
                require(entry.external_attr >> 16 & 0o111 == 0o111, f"{name} is not executable")
                check_program(archive.extract(entry, folder), name)


def check_record(archive: zipfile.ZipFile) -> None:
    (record,) = (name for name in archive.namelist() if name.endswith(".dist-info/RECORD"))
    rows = list(csv.reader(io.StringIO(archive.read(record).decode())))
    require(sorted(row[0] for row in rows) == sorted(archive.namelist()), "the record names other files")
    for name, digest, _ in rows:
        found = base64.urlsafe_b64encode(hashlib.sha256(archive.read(name)).digest()).rstrip(b"=").decode()
        require(name == record or digest == f"sha256={found}", f"the record has another digest of {name}")


def check_program(path: str, name: str) -> None:
    dynamic = output("readelf", "-dW", path)
    needed = set(re.findall(r"\(NEEDED\).*\[(.*)\]", dynamic)) - {"ld-linux-x86-64.so.2"}
    require(needed <= NEEDED[name], f"{name} loads {needed - NEEDED[name]}")
    require("RUNPATH" not in dynamic and "RPATH" not in dynamic, f"{name} has a path of its own")
    symbols = output("readelf", "--dyn-syms", "-W", path)
    versions = {tuple(map(int, each.split("."))) for each in re.findall(r"@GLIBC_([\d.]+)", symbols)}
    require(max(versions) <= NEWEST, f"{name} asks for glibc {max(versions)}")
    require("GLIBCXX" not in symbols, f"{name} asks for libstdc++")


def check_installed(wheel: pathlib.Path, folder: pathlib.Path) -> None:
    place = folder / "venv"
    venv.create(place, with_pip=True)
    scripts = place / "bin"
    # No Swift on the path.
    outside = {"PATH": f"{scripts}:/usr/bin:/bin", "HOME": str(folder), "LANG": "C.UTF-8"}
    run(
        [str(scripts / "pip"), "install", "--no-index", "--quiet", "--disable-pip-version-check", str(wheel.resolve())],
        outside,
    )
    require(run(["sh", "-c", "command -v swift || true"], outside) == "", "Swift is on the path")
    module = run([str(scripts / "python"), "-I", "-c", "import anneal_lr; print(anneal_lr.__version__)"], outside).strip()
    for command in (["anneal"], ["anneal-lr"], ["python", "-m", "anneal_lr"]):
        said = run([str(scripts / command[0]), *command[1:], "--version"], outside).strip()
        require(said == module, f"{' '.join(command)} --version says {said!r}, the module {module!r}")
    commands = readme_commands()
    for command, expected in commands:
        found = run(["bash", "-c", f"{command} 2>&1"], outside, PACKAGE, codes=(0, 1, 2))
        require(found == expected, f"the README's `{command}` prints\n{found}instead of\n{expected}")
    print(f"{len(commands)} commands of the README, without Swift")
    picture = folder / "picture.svg"
    run([str(scripts / "anneal"), "StepLR(step_size=30)", "-o", str(picture)], outside)
    require(picture.read_text().startswith("<svg"), "anneal writes no picture")


def readme_commands() -> list[tuple[str, str]]:
    """The commands of the README's transcripts, each with what it prints."""
    text = (PACKAGE / "README.md").read_text()
    found: list[tuple[str, str]] = []
    for block in re.findall(r"^```console\n(.*?)^```$", text, re.MULTILINE | re.DOTALL):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, printed = part.partition("\n")
            found.append((command, printed))
    return found


def run(
    command: list[str], environment: dict[str, str], folder: pathlib.Path | None = None, codes: tuple[int, ...] = (0,)
) -> str:
    done = subprocess.run(command, capture_output=True, text=True, env=environment, cwd=folder, stdin=subprocess.DEVNULL)
    require(done.returncode in codes, f"{' '.join(command)} ends with {done.returncode}: {done.stderr}")
    return done.stdout


def output(*command: str) -> str:
    return subprocess.check_output(command, text=True, env={**os.environ, "LC_ALL": "C"})


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(pathlib.Path(sys.argv[1]))
