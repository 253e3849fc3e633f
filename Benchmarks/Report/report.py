"""The tables of Documentation/Speed.md, made of the CSV in Benchmarks/Results."""

from results import load

# What is promised, in the order of the list of goals.
WITHIN_C = 1.10
ERASED_NS = 8
DRIVER_NS = 5
TIMES_PYTORCH = {"arithmetic": 500, "libm": 150, "plateau": 300}
START = 1.2
PLOT_MS = 2
MILLION_MS = 100

DRIVERS = ["driver, 1 group", "driver, 10 groups", "driver, 1000 groups"]


def number(value):
    """Three digits, as many as such a measurement is good for."""
    value = float(value)
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.1f}" if abs(value) >= 10 else f"{value:.2f}"


def table(header, rows):
    lines = [header, ["---"] + ["---:"] * (len(header) - 1), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


class Report:
    def __init__(self, results):
        self.machine = (results / "machine.txt").read_text().strip()
        self.steps = {}
        for row in load(results / "steps.csv"):
            self.steps.setdefault(row["schedule"], {})[row["form"]] = row
        self.commands = load(results / "commands.csv")

    def kind(self, schedule):
        return self.steps[schedule]["C"]["kind"]

    def figure(self, schedule, form, column="ns"):
        row = self.steps[schedule].get(form)
        return float(row[column]) if row else None

    def cell(self, schedule, form, column="ns"):
        value = self.figure(schedule, form, column)
        return "" if value is None else number(value)

    def steps_table(self):
        header = [
            "Nanoseconds a step", "C", "sequence", "to C", "array", "erased", "blocks", "driver 1", "driver 10", "driver 1,000",
            "PyTorch", "to C", "to sequence",
        ]
        rows = [
            [
                name, self.cell(name, "C"), self.cell(name, "sequence"), self.cell(name, "sequence", "times_c"),
                *(self.cell(name, form) for form in ["array", "erased", "erased, blocks", *DRIVERS]),
                self.cell(name, "C", "pytorch_ns"), *(self.cell(name, form, "times_faster") for form in ["C", "sequence"]),
            ]
            for name in self.steps
        ]
        return table(header, rows)

    def others_table(self):
        forms = [form for form in ["closed form", "checkpoint", "parsing", "printing"]
                 if any(form in rows for rows in self.steps.values())]
        header = ["Nanoseconds each", *forms]
        return table(header, [[name, *(self.cell(name, form) for form in forms)] for name in self.steps])

    def commands_table(self):
        header = ["A whole process", "steps", "by", "milliseconds", "the least", "peak MB"]
        rows = [
            [row["task"], f"{int(row['size']):,}" if row["size"] != "0" else "", row["program"],
             number(float(row["seconds"]) * 1000), number(float(row["least_seconds"]) * 1000), number(row["megabytes"])]
            for row in self.commands
        ]
        return table(header, rows)

    def milliseconds(self, task, program, size=0):
        for row in self.commands:
            if (row["task"], row["program"], int(row["size"])) == (task, program, size):
                return float(row["seconds"]) * 1000
        raise KeyError((task, program, size))

    def megabytes(self, task, size):
        return next(float(row["megabytes"]) for row in self.commands
                    if (row["task"], row["program"], int(row["size"])) == (task, "anneal", size))

    def goals(self):
        """Each goal, the worst figure found, and the schedules that miss it."""
        named = [name for name in self.steps if self.kind(name) in ("arithmetic", "libm")]
        yield self.most("a step of a concrete type, times C", WITHIN_C, named, "sequence", "times_c")
        # A function written as text is interpreted; C has nothing to compare that with.
        yield self.most("a step of what text gives, ns more than C", ERASED_NS, named + ["ReduceLROnPlateau"], "erased", "over_c")
        for form in DRIVERS:
            yield self.most(f"{form}: ns a group more than C", DRIVER_NS, named + ["ReduceLROnPlateau"], form, "over_c")
        for kind, least in TIMES_PYTORCH.items():
            names = [name for name in self.steps if self.kind(name) == kind]
            yield self.least(f"times PyTorch's `step()`, {kind}", least, names)
        start, empty = self.milliseconds("start", "anneal"), self.milliseconds("start", "empty command")
        yield "start-up, times an empty command", START, start / empty, []
        yield "`plot` of 32 steps, ms more than start-up", PLOT_MS, self.milliseconds("plot", "anneal", 32) - start, []
        yield "`plot` of a million steps, ms", MILLION_MS, self.milliseconds("plot", "anneal", 10**6), []
        long = self.milliseconds("values", "anneal", 10**7) / self.milliseconds("values", "formatting alone", 10**7)
        yield "`values` of 10^7 steps, times formatting alone", 1.25, long, []
        grown = self.megabytes("values", 10**7) - self.megabytes("values", 10**3)
        yield "`values`, MB more for 10^7 steps than for 10^3", 1, grown, []

    def most(self, what, limit, names, form, column):
        found = {name: self.figure(name, form, column) for name in names if form in self.steps[name]}
        return what, limit, max(found.values()), [f"{name} {number(value)}" for name, value in found.items() if value > limit]

    def least(self, what, limit, names):
        found = {name: self.figure(name, "sequence", "times_faster") for name in names}
        return what, -limit, -min(found.values()), [f"{name} {number(value)}" for name, value in found.items() if value < limit]

    def goals_table(self):
        rows, lists = [], []
        for what, limit, found, missing in self.goals():
            bound = f"at least {number(-limit)}" if limit < 0 else f"at most {number(limit)}"
            verdict = "reached" if found <= limit else f"missed by {len(missing)}" if missing else "missed"
            rows.append([what, bound, number(abs(found)), verdict])
            if missing:
                lists.append(f"- Missed, {what}: {'; '.join(missing)}.")
        return "\n\n".join([table(["Goal", "", "the worst", ""], rows), *(["\n".join(lists)] if lists else [])])

    def markdown(self):
        return "\n\n".join([
            f"Measured on: {self.machine}", self.goals_table(), self.steps_table(), self.others_table(),
            self.commands_table(),
        ])

    def telling(self):
        """Three rows for the README."""
        cosine = "CosineAnnealingLR"
        python = self.milliseconds("plot", "PyTorch and matplotlib", 32)
        rows = [
            ["a step of `CosineAnnealingLR`", f"{self.cell(cosine, 'sequence')} ns",
             f"{self.cell(cosine, 'C')} ns in C, {self.cell(cosine, 'C', 'pytorch_ns')} ns in PyTorch"],
            ["start, and a picture of 32 steps", f"{number(self.milliseconds('plot', 'anneal', 32))} ms",
             f"{number(python)} ms with PyTorch and matplotlib"],
            ["a picture of a million steps", f"{number(self.milliseconds('plot', 'anneal', 10**6))} ms",
             f"{number(self.megabytes('plot', 10**6))} MB at the peak"],
        ]
        return table(["", "Anneal", "beside"], rows)
