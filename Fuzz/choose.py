"""Chooses from libFuzzer's control file of a merge the inputs that are worth keeping.

python3 Fuzz/choose.py CONTROL KNOWN COUNT    prints COUNT files at most

Each file that is printed reaches more edges that neither KNOWN's files nor the earlier ones reach than any other would;
of two that reach as many, the shorter. The control file of -set_cover_merge says `STARTED number size` and `FT number edges` for each input.
"""

import pathlib
import sys


def read(control):
    lines = pathlib.Path(control).read_text().splitlines()
    count = int(lines[0])
    names = lines[2 : 2 + count]
    sizes, edges = {}, {}
    for line in lines[2 + count :]:
        kind, number, *rest = line.split()
        if kind == "STARTED":
            sizes[int(number)] = int(rest[0])
        elif kind == "FT":
            edges[int(number)] = set(map(int, rest))
    return names, sizes, edges


def choose(names, sizes, edges, known, count):
    covered = set().union(*(found for number, found in edges.items() if names[number].startswith(known)))
    new = {number: found - covered for number, found in edges.items() if not names[number].startswith(known)}
    total = len(covered.union(*new.values()))
    for _ in range(count):
        best = max(new, key=lambda number: (len(new[number]), -sizes[number]), default=None)
        if best is None or not new[best]:
            break
        yield names[best]
        reached = new.pop(best)
        covered |= reached
        new = {number: found - reached for number, found in new.items()}
    print(f"{len(covered)} of {total} edges", file=sys.stderr)


control, known, count = sys.argv[1:]
print(*choose(*read(control), known, int(count)), sep="\n")
