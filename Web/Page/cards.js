// A card for each schedule: colour, label, visibility, duplicate, remove, its parameters and its errors.

/** The cards of all schedules, kept in step with the state. */
function makeCards(box, store) {
  const cards = new Map();
  // Nothing yet; null is the reader's wish that none be open.
  let openNumber;

  const open = (number) => {
    openNumber = number;
    for (const card of cards.values()) card.setOpen(card.number === number);
  };

  const sync = () => {
    const { schedules } = store.state;
    const numbers = new Set(schedules.map((schedule) => schedule.number));
    for (const [number, card] of cards) {
      if (numbers.has(number)) continue;
      // Out of the map first: a field that loses its focus by this may change the state once more.
      cards.delete(number);
      card.element.remove();
    }
    for (const schedule of schedules) {
      if (!cards.has(schedule.number)) cards.set(schedule.number, makeCard(schedule, store, open));
    }
    if (openNumber !== null && !numbers.has(openNumber)) openNumber = schedules.at(-1)?.number;
    for (const [index, schedule] of schedules.entries()) {
      const card = cards.get(schedule.number);
      if (box.children[index] !== card.element) box.insertBefore(card.element, box.children[index] ?? null);
      card.sync(schedule, index);
      card.setOpen(schedule.number === openNumber);
    }
  };

  const show = (drawing) => {
    for (const [index, schedule] of store.state.schedules.entries()) {
      const error = (drawing.errors ?? []).find((one) => one.schedule === index);
      cards.get(schedule.number)?.show(error, drawing.colors?.[index]);
    }
  };

  return { sync, show, open, focus: (number) => cards.get(number)?.focus() };
}

function makeCard(first, store, open) {
  const { number } = first;
  let text = null;
  let lastEdited = null;
  let hasControls = false;
  const current = () => store.state.schedules.find((schedule) => schedule.number === number);
  const change = (changes, isDone) => {
    const next = withSchedule(store.state, number, changes);
    if (isDone) store.commit(next); else store.preview(next);
  };
  const changeText = (next, isDone, isReshaped = false) => {
    // A text that was no schedule may be one by now, and then has controls; and a part more or less asks for others.
    text = isDone && (!hasControls || isReshaped) ? null : next;
    source.value = next;
    change({ text: next }, isDone);
  };

  let purpose = "";
  const bodyName = freshIdentifier("card");
  const swatch = make("span", { class: "swatch", "aria-hidden": "true" });
  const toggle = makeButton("", () => open(toggle.getAttribute("aria-expanded") === "true" ? null : number), {
    class: "card-name", "aria-controls": bodyName,
  });
  const label = make("input", {
    type: "text", class: "label", maxlength: "80", autocomplete: "off", "data-name": "label", placeholder: "the call itself",
    input: (event) => change({ label: event.target.value }, false),
    change: (event) => change({ label: event.target.value }, true),
  });
  const hide = makeButton("Hide", () => change({ hidden: !current().hidden }, true));
  const copy = makeButton("Duplicate", () => addSchedules(store, [{ ...current(), after: number }]));
  const up = makeButton("Move up", () => moveUp(store, number));
  const remove = makeButton("Remove", () => removeSchedule(store, number));
  const actions = make("div", { class: "card-actions" }, hide, copy, up, remove);

  const error = make("div", { class: "error", role: "alert", hidden: true });
  const rows = make("div", {});
  const hint = make("p", { class: "hint", "aria-hidden": "true" });
  const source = make("textarea", {
    class: "code", rows: 3, spellcheck: "false", autocapitalize: "off", autocomplete: "off", "data-name": "source",
    "aria-label": "The schedule as PyTorch code",
    input: (event) => { text = event.target.value; change({ text }, false); },
    change: (event) => { text = null; change({ text: event.target.value }, true); },
  });
  const asText = make("details", { class: "as-text" }, make("summary", {}, "As text"), source);
  const about = make("details", { class: "about" }, make("summary", {}, "Formula"));
  const labelRow = make("label", { class: "row label-row" }, make("span", {}, "Label"), label);
  const body = make("div", { class: "card-body", id: bodyName }, error, rows, hint, labelRow, asText, about, actions);
  const head = make("div", { class: "card-head" }, swatch, make("h3", {}, toggle));
  const element = make("li", { class: "card", "data-number": number }, head, body);

  element.addEventListener("input", (event) => { lastEdited = event.target.closest(".row:not(.label-row), .as-text"); });
  for (const kind of ["focusin", "pointerover"]) {
    rows.addEventListener(kind, (event) => { hint.textContent = event.target.closest("[data-hint]")?.dataset.hint ?? purpose; });
  }

  const rebuild = (schedule) => {
    // By its place: two members of a composition have parameters of the same name.
    const controls = () => [...rows.querySelectorAll("input, select, textarea, button")];
    const focused = controls().indexOf(document.activeElement);
    const editor = scheduleEditor(schedule.text, changeText);
    rows.replaceChildren(editor.element);
    lastEdited = null;
    source.value = schedule.text;
    hasControls = editor.name !== null;
    asText.hidden = !hasControls;
    purpose = catalogueEntry(editor.name)?.summary ?? "";
    hint.textContent = purpose;
    fillAbout(about, editor.name);
    if (focused >= 0) controls()[Math.min(focused, controls().length - 1)]?.focus();
  };

  return {
    number, element,
    focus: () => toggle.focus(),
    setOpen(isOpen) {
      body.hidden = !isOpen;
      toggle.setAttribute("aria-expanded", String(isOpen));
      element.classList.toggle("is-open", isOpen);
    },
    sync(schedule, index) {
      if (schedule.text !== text) {
        text = schedule.text;
        rebuild(schedule);
      }
      toggle.textContent = schedule.label.trim() || scheduleName(schedule.text) || "(no schedule)";
      if (label.value !== schedule.label) label.value = schedule.label;
      hide.textContent = schedule.hidden ? "Show" : "Hide";
      element.classList.toggle("is-hidden", schedule.hidden);
      element.setAttribute("aria-label", `Schedule ${index + 1}`);
      up.disabled = index === 0;
      copy.disabled = store.state.schedules.length >= mostSchedules;
    },
    show(problem, color) {
      swatch.className = `swatch ${hueClass(color)}`;
      element.classList.toggle("has-error", Boolean(problem));
      if (problem && lastEdited && lastEdited.isConnected) lastEdited.after(error);
      else if (error.parentElement !== body) body.prepend(error);
      showError(error, problem);
    },
  };
}
