// New schedules: from the catalogue, from pasted code (paste.js), or as a copy.

/** Adds schedules after another or at the end; says so when there is no room for all. The answer is their numbers. */
function addSchedules(store, parts) {
  const { schedules } = store.state;
  const room = mostSchedules - schedules.length;
  const added = parts.slice(0, Math.max(0, room)).map((part) => makeSchedule(part.text, part.label ?? "", part.hidden ?? false));
  if (added.length < parts.length) {
    notify(`There is room for ${mostSchedules} schedules; ${parts.length - added.length} of ${parts.length} not added.`);
  }
  if (added.length === 0) return [];
  const after = schedules.findIndex((schedule) => schedule.number === parts[0].after);
  const place = after < 0 ? schedules.length : after + 1;
  bench.cards.open(added.at(-1).number);
  store.commit({ ...store.state, schedules: schedules.toSpliced(place, 0, ...added) });
  bench.cards.open(added.at(-1).number);
  bench.cards.focus(added.at(-1).number);
  return added.map((schedule) => schedule.number);
}

function removeSchedule(store, number) {
  const { schedules } = store.state;
  const index = schedules.findIndex((schedule) => schedule.number === number);
  const left = schedules.filter((schedule) => schedule.number !== number);
  store.commit({ ...store.state, schedules: left });
  const next = left[Math.min(index, left.length - 1)];
  if (next) bench.cards.focus(next.number); else find("add").focus();
}

/** Changes places with the schedule before. */
function moveUp(store, number) {
  const schedules = [...store.state.schedules];
  const index = schedules.findIndex((schedule) => schedule.number === number);
  if (index < 1) return;
  [schedules[index - 1], schedules[index]] = [schedules[index], schedules[index - 1]];
  store.commit({ ...store.state, schedules });
  bench.cards.focus(number);
}

/** What a schedule is for, and who has it if PyTorch does not. */
function purposeOf({ purpose, summary, mark }) {
  return (purpose || summary) + (mark ? ` (${mark})` : "");
}

/** The dialog in which a schedule is chosen: families, and a field that narrows them. */
function makeAddDialog(store) {
  const dialog = find("add-dialog");
  const search = find("add-search");
  const list = find("add-list");
  const none = find("add-none");
  const choose = (name) => {
    dialog.close();
    addSchedules(store, [{ text: exampleOf(name) }]);
  };
  const fill = () => {
    const words = search.value.toLowerCase().split(/\s+/).filter((word) => word !== "");
    const matches = (schedule) => {
      const text = `${schedule.name} ${schedule.summary} ${schedule.purpose ?? ""} ${schedule.mark ?? ""}`.toLowerCase();
      return words.every((word) => text.includes(word));
    };
    list.replaceChildren();
    for (const family of catalogue.families) {
      const found = family.schedules.filter(matches);
      if (found.length === 0) continue;
      const choices = found.map((schedule) => make("li", {}, make("button", { type: "button", class: "choice", click: () => choose(schedule.name) },
        make("strong", {}, schedule.name), make("span", {}, purposeOf(schedule)))));
      list.append(make("section", {}, make("h3", {}, family.name), make("ul", {}, ...choices)));
    }
    none.hidden = list.childElementCount > 0;
  };
  search.addEventListener("input", fill);
  search.addEventListener("keydown", (event) => {
    const first = list.querySelector("button");
    if (event.key === "Enter" && first) {
      event.preventDefault();
      first.click();
    }
  });
  list.addEventListener("keydown", (event) => {
    const direction = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!direction) return;
    event.preventDefault();
    const buttons = [...list.querySelectorAll("button")];
    buttons[buttons.indexOf(document.activeElement) + direction]?.focus();
  });
  find("add").addEventListener("click", () => {
    if (store.state.schedules.length >= mostSchedules) return notify(`There is room for ${mostSchedules} schedules.`);
    search.value = "";
    fill();
    dialog.showModal();
    search.focus();
  });
}
