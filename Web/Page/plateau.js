// The metrics that ReduceLROnPlateau follows, and each of its decisions with its reason.

const examples = ["example:stall", "example:noisy", "example:diverge"];

function makePlateau(store) {
  const box = find("plateau");
  const source = find("plateau-source");
  const field = find("plateau-metrics");
  const problem = find("plateau-problem");
  const table = find("plateau-table");
  const caption = find("plateau-caption");
  const all = find("plateau-all");
  const chosen = find("plateau-schedule");

  const set = (metrics, isDone) => {
    const next = withRun(store.state, { metrics });
    if (isDone) store.commit(next); else store.preview(next);
  };
  source.addEventListener("change", () => {
    set(source.value === "own" ? "" : source.value, true);
    if (source.value === "own") field.focus();
  });
  field.addEventListener("input", () => set(field.value, false));
  field.addEventListener("change", () => set(field.value, true));
  all.addEventListener("change", () => decide());
  chosen.addEventListener("change", () => decide());

  const followers = () => store.state.schedules.filter((schedule) => /ReduceLROnPlateau/.test(schedule.text));

  const sync = () => {
    const { run } = store.state;
    const found = followers();
    box.hidden = found.length === 0 && run.metrics === "";
    const isExample = examples.includes(run.metrics);
    if (isExample) source.value = run.metrics;
    else if (run.metrics !== "" || document.activeElement === field) source.value = "own";
    const text = isExample ? "" : run.metrics;
    if (field.value !== text) field.value = text;
    find("plateau-own").hidden = source.value !== "own";
    setText(problem, runProblems(run).metrics ?? "");
    const before = chosen.value;
    chosen.replaceChildren(...found.map((schedule) => make("option", { value: String(schedule.number) }, schedule.label || schedule.text)));
    if (found.some((schedule) => String(schedule.number) === before)) chosen.value = before;
    find("plateau-schedule-row").hidden = found.length < 2;
  };

  const decide = () => {
    const schedule = followers().find((one) => String(one.number) === chosen.value);
    table.replaceChildren();
    caption.textContent = "";
    if (box.hidden || !schedule) return;
    const metrics = store.state.run.metrics === "" ? ["metrics example:stall"] : [];
    // As long as the picture: alone, the schedule would take its own length.
    const run = { ...store.state.run, ...(bench.steps > 0 ? { steps: String(bench.steps), epochs: "" } : {}) };
    const answer = ask(stateRequest("plateau", { run, schedules: [{ ...schedule, hidden: false }] }, metrics));
    if (!answer?.decisions) {
      caption.textContent = answer?.error?.message ?? "";
      return;
    }
    const cuts = answer.decisions.filter((decision) => decision.cut);
    const shown = (all.checked ? answer.decisions : cuts).slice(0, 500);
    caption.textContent = `${answer.decisions.length} metrics, ${cuts.length} ${cuts.length === 1 ? "cut" : "cuts"}`
      + (shown.length === 500 ? "; the first 500 are shown" : "");
    if (shown.length === 0) return;
    const names = ["Step", "Metric", "Decision", "Rate", "Best", "Bad"];
    const rows = shown.map((decision) => make("tr", { class: decision.cut ? "cut" : null },
      ...[decision.step, decision.metric].map((value) => make("td", {}, shortNumber(value))),
      make("td", { class: "words" }, decision.reason),
      ...[decision.rate, decision.best, decision.bad].map((value) => make("td", {}, shortNumber(value)))));
    table.append(make("thead", {}, make("tr", {}, ...names.map((name) => make("th", { scope: "col" }, name)))), make("tbody", {}, ...rows));
  };

  return { sync, decide, takeFile: (text) => set(text, true) };
}
