// Lists: milestones, and schedules inside a schedule.

/** A field for each number, with one more to add. */
function wholesControl(parameter, value, edit) {
  const fields = make("span", { class: "numbers" });
  const box = make("span", { class: "list-control" }, fields);
  const texts = () => [...fields.querySelectorAll("input")].map((field) => field.value.trim()).filter((text) => text !== "");
  const tell = (isDone) => edit(listText(texts()), isDone);
  const addField = (text) => {
    const field = make("input", {
      type: "text", inputmode: "numeric", class: "number", value: text, autocomplete: "off",
      input: () => tell(false), change: () => tell(true),
    });
    const remove = makeSignButton("×", `Remove ${text}`, () => {
      item.remove();
      number();
      tell(true);
      adder.focus();
    });
    const item = make("span", { class: "list-item" }, field, remove);
    fields.append(item);
    return field;
  };
  const number = () => {
    for (const [index, field] of [...fields.querySelectorAll("input")].entries()) {
      field.setAttribute("aria-label", `${parameter.name}, number ${index + 1}`);
      field.dataset.name = `${parameter.name}.${index}`;
      field.nextElementSibling.setAttribute("aria-label", `Remove number ${index + 1} of ${parameter.name}`);
    }
  };
  const adder = makeSignButton("+", `Add to ${parameter.name}`, () => {
    const numbers = texts().map(plainNumber).filter((entry) => entry !== null);
    const last = numbers.at(-1) ?? 0;
    const field = addField(String(last + Math.max(1, last - (numbers.at(-2) ?? 0))));
    number();
    tell(true);
    field.focus();
    field.select();
  });
  for (const text of listItems(value)) addField(text);
  number();
  box.append(adder);
  return box;
}

/** Whether a text is a list of nothing but numbers. */
function isPlainTable(text) {
  const items = listItems(text);
  return items !== null && items.every((item) => plainNumber(item) !== null);
}

/** One field for numbers between commas, which may be many. */
function tableControl(parameter, value, edit) {
  const tell = (text, isDone) => edit(listText(splitAtCommas(text)), isDone);
  const given = listItems(value).join(", ");
  return make("textarea", {
    rows: Math.min(4, 1 + Math.floor(given.length / 40)), spellcheck: "false", autocapitalize: "off", autocomplete: "off",
    value: given, class: "code",
    input: (event) => tell(event.target.value, false),
    change: (event) => tell(event.target.value, true),
  });
}

/** An editor for each schedule of a composition, one below the other. */
function schedulesControl(parameter, value, edit) {
  const editors = make("span", { class: "nested-list" });
  const items = listItems(value);
  const tell = (isDone) => edit(listText(items), isDone);
  const rebuild = () => {
    editors.replaceChildren(...items.map((text, index) => nestedEditor(text, index)));
  };
  const nestedEditor = (text, index) => {
    const editor = scheduleEditor(text, (next, isDone, isReshaped) => {
      items[index] = next;
      if (isDone && (editor.name === null || isReshaped)) rebuild();
      tell(isDone);
    });
    const remove = makeSignButton("×", `Remove schedule ${index + 1} of ${parameter.name}`, () => {
      items.splice(index, 1);
      rebuild();
      tell(true);
    }, { disabled: items.length < 2 });
    const choice = scheduleChoice(scheduleName(text), `Schedule ${index + 1} of ${parameter.name}`, (name) => {
      items[index] = exampleOf(name);
      rebuild();
      tell(true);
    });
    const head = make("div", { class: "nested-head" }, make("span", { class: "count" }, `${index + 1}`), choice, remove);
    return make("div", { class: "nested" }, head, editor.element);
  };
  rebuild();
  const adder = scheduleChoice("", "Add a schedule", (name) => {
    items.push(exampleOf(name));
    rebuild();
    adder.value = "";
    tell(true);
  });
  return make("span", { class: "list-control" }, editors, adder);
}

/** A choice among all schedules, by family. */
function scheduleChoice(name, label, choose) {
  const select = make("select", { "aria-label": label, change: () => { if (select.value !== "") choose(select.value); } });
  if (name === "" || !catalogueEntry(name)) select.append(make("option", { value: name }, name === "" ? "Add a schedule…" : name));
  for (const family of catalogue.families) {
    select.append(make("optgroup", { label: family.name },
      ...family.schedules.map((schedule) => make("option", { value: schedule.name }, schedule.name))));
  }
  select.value = name;
  return select;
}

function scheduleName(text) {
  return /^\s*(?:[\w.]*\.)?(\w+)\s*\(/.exec(text)?.[1] ?? "";
}
