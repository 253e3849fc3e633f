"""What valgrind's callgrind counted, and how it compares with what was counted before."""

import re

# What these do depends on the machine: the C library chooses its functions by the processor.
FOREIGN = re.compile(r"/(libm|libc|ld-linux[^/]*|libpthread|libstdc\+\+|libgcc_s)[.-][^/]*$")
LIBM = re.compile(r"/libm[.-][^/]*$")
LIBC = re.compile(r"/libc[.-][^/]*$")
ALLOCATING = {"malloc", "calloc", "realloc", "posix_memalign", "aligned_alloc", "memalign"}


def plain(function):
    """The function a program named: `cos` for `__cos_fma`, `pow` for `pow@@GLIBC_2.29`."""
    return re.sub(r"_(fma4?|avx2?|avx512f?|sse\d*)$", "", function.split("@")[0].lstrip("_"))


def read(profile):
    """Instructions outside the C library, allocations, and calls of libm by function, of one callgrind profile."""
    objects, functions = {}, {}
    here, function, there, callee = "", "", None, ""
    instructions, allocations, calls = 0, 0, {}
    skips = False

    def named(table, text):
        number, _, name = text.partition(" ")
        if name:
            table[number] = name
        return table.get(number, text)

    for line in profile.splitlines():
        key, equals, value = line.partition("=")
        if equals and key == "ob":
            here = named(objects, value)
        elif equals and key == "fn":
            function = named(functions, value)
        elif equals and key == "cob":
            there = named(objects, value)
        elif equals and key == "cfn":
            callee = named(functions, value)
        elif equals and key == "calls":
            count, target = int(value.split()[0]), there if there is not None else here
            if not FOREIGN.search(here) and LIBM.search(target):
                calls[plain(callee)] = calls.get(plain(callee), 0) + count
            if not FOREIGN.search(here) and LIBC.search(target) and plain(callee) in ALLOCATING:
                allocations += count
            # The next line is the cost of the callee, which has lines of its own.
            there, skips = None, True
        elif line and line[0] in "0123456789+-*":
            if not skips and not FOREIGN.search(here):
                instructions += int(line.split()[1])
            skips = False
    return {"instructions": instructions, "allocations": allocations, "calls": calls}


def difference(larger, smaller, size):
    """What one unit more costs, between two counts whose sizes differ by `size`."""
    names = sorted({*larger["calls"], *smaller["calls"]})
    calls = {name: (larger["calls"].get(name, 0) - smaller["calls"].get(name, 0)) / size for name in names}
    return {
        "instructions": round((larger["instructions"] - smaller["instructions"]) / size, 2),
        "allocations": round((larger["allocations"] - smaller["allocations"]) / size, 3),
        "calls": {name: round(count, 3) for name, count in calls.items() if count},
    }


def fit(counts):
    """The cost of a unit from the counts of sizes n, 2n and 4n, and how much dearer the later units are."""
    (one, first), (two, second), (four, third) = counts
    early, late = difference(second, first, two - one), difference(third, second, four - two)
    return {**late, "growth": round(late["instructions"] / max(early["instructions"], 1), 3)}


def complaints(name, expected, found, tolerance):
    """A sentence for each figure of a program that is worse than it was."""
    unit = found["per"]
    if found["growth"] > tolerance["growth"]:
        yield (
            f"{name}: the cost of a {unit} grows with their number: {found['growth']} times as many instructions "
            f"from 2n to 4n as from n to 2n"
        )
    if expected is None:
        yield f"{name}: has no expected count; record it with --update"
        return
    most = expected["instructions"] * (1 + tolerance["instructions"]) + 0.5
    if found["instructions"] > most:
        more = found["instructions"] / max(expected["instructions"], 1) - 1
        yield (
            f"{name}: {found['instructions']} instructions a {unit}, expected {expected['instructions']} "
            f"(+{more:.0%}, {tolerance['instructions']:.0%} are let pass)"
        )
    if found["allocations"] > expected["allocations"] * (1 + tolerance["instructions"]) + 0.01:
        yield f"{name}: {found['allocations']} allocations a {unit}, expected {expected['allocations']}"
    for function in sorted(found["calls"]):
        before, now = expected["calls"].get(function, 0), found["calls"][function]
        if now > before * (1 + tolerance["instructions"]) + 0.01:
            yield f"{name}: {now} calls of {function} a {unit}, expected {before}"
