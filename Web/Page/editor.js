// A schedule's parameters as controls, made from its description.

let catalogue = { families: [] };

function catalogueEntry(name) {
  for (const family of catalogue.families) {
    const entry = family.schedules.find((schedule) => schedule.name === name);
    if (entry) return entry;
  }
  return null;
}

/** The call that the catalogue shows for a schedule. */
function exampleOf(name) {
  return catalogueEntry(name)?.example ?? `${name}()`;
}

/** A call taken apart: {name, pairs, optimizer}, or null where the text is not one readable schedule. */
function takeApart(text) {
  const answer = ask(`read\n\n${text}`);
  if (!answer || answer.error || !answer.items || answer.items.length !== 1) return null;
  const item = answer.items[0];
  return catalogueEntry(item.schedule) ? { name: item.schedule, pairs: Object.entries(item.arguments), optimizer: item.optimizer } : null;
}

/** Controls for a schedule's text; `change(text, isDone)` is told the new text. */
function scheduleEditor(text, change) {
  const parts = takeApart(text);
  const rows = make("div", { class: "rows" });
  if (parts === null) {
    rows.append(textRow(text, change));
    return { element: rows, name: null };
  }
  const entry = catalogueEntry(parts.name);
  const values = new Map(parts.pairs);
  for (const parameter of entry.parameters) {
    const value = values.get(parameter.name) ?? null;
    const row = parameterRow(parameter, value, (next, isDone) => {
      if (next === null) values.delete(parameter.name); else values.set(parameter.name, next);
      row.classList.toggle("is-given", next !== null);
      const isReshaped = parameter.kind === "schedules" && fitMilestones(values, next);
      const pairs = entry.parameters.filter((one) => values.has(one.name)).map((one) => [one.name, values.get(one.name)]);
      const text = callText(parts.name, pairs);
      change(parts.optimizer ? withOptimizer(text, parts.optimizer) : text, isDone, isReshaped);
    });
    row.classList.toggle("is-given", value !== null);
    rows.append(row);
  }
  return { element: rows, name: parts.name };
}

/** A sequence of n schedules has n - 1 milestones: the last go with the last schedules, and come with new ones. */
function fitMilestones(values, schedules) {
  const milestones = listItems(values.get("milestones"));
  const count = (listItems(schedules) ?? []).length - 1;
  if (milestones === null || count < 0 || milestones.length === count) return false;
  const numbers = milestones.map(plainNumber);
  while (milestones.length < count) {
    const [before, last] = [numbers.at(-2) ?? 0, numbers.at(-1) ?? 0];
    numbers.push(last + Math.max(1, last - before));
    milestones.push(String(numbers.at(-1)));
  }
  values.set("milestones", listText(milestones.slice(0, count)));
  return true;
}

/** The schedule as the text it is. */
function textRow(text, change) {
  const field = make("textarea", {
    class: "code", rows: Math.min(8, Math.max(2, Math.ceil(text.length / 40))), spellcheck: "false", autocapitalize: "off",
    autocomplete: "off", value: text, "aria-label": "The schedule as PyTorch code", "data-name": "text",
    input: (event) => change(event.target.value, false),
    change: (event) => change(event.target.value, true),
  });
  return make("div", { class: "row kind-text" }, field);
}

/** What a schedule is for, its formula and where it comes from. */
function fillAbout(box, name) {
  const entry = name === null ? null : catalogueEntry(name);
  box.hidden = entry === null;
  const [summary] = box.children;
  box.replaceChildren(summary);
  if (!entry) return;
  box.append(make("p", {}, entry.summary), make("pre", { class: "formula" }, (entry.formula ?? []).join("\n")));
  if (entry.source) box.append(make("p", { class: "soft" }, entry.source));
}
