// A control for each kind of parameter. `edit(text, isDone)` is told the value as Python text; null takes it out again.

/** A row with a parameter's name and its control; `value` is the text that is there, or null. */
function parameterRow(parameter, value, edit) {
  const name = make("label", {}, parameter.name);
  const control = parameterControl(parameter, value, edit);
  const field = control.matches("input, select, textarea") ? control : control.querySelector("[data-field]");
  if (field) {
    field.id ||= freshIdentifier("field");
    name.htmlFor = field.id;
    field.dataset.name = parameter.name;
  }
  const described = describeParameter(parameter);
  const row = make("div", { class: `row kind-${parameter.kind}`, "data-hint": described, "data-parameter": parameter.name }, name, control);
  for (const part of row.querySelectorAll("input, select, textarea")) part.setAttribute("aria-description", described);
  return row;
}

function describeParameter(parameter) {
  const fallback = parameter.default === null || parameter.default === undefined ? "required" : `default ${parameter.default}`;
  return `${parameter.name}: ${parameter.summary} (${fallback})`;
}

function parameterControl(parameter, value, edit) {
  const given = value ?? parameter.default ?? null;
  switch (parameter.kind) {
    case "flag":
      if (given === null || given === "True" || given === "False") return flagControl(parameter, given, edit);
      break;
    case "word":
      if (given === null || quotedWord(given) !== null) return wordControl(parameter, given, edit);
      break;
    case "whole": case "number": case "numbers": case "fraction":
      if (given === null || given === "None" || plainNumber(given) !== null) return numberControl(parameter, value, edit);
      break;
    case "wholes":
      if (listItems(given) !== null) return wholesControl(parameter, given, edit);
      break;
    case "table":
      if (isPlainTable(given)) return tableControl(parameter, given, edit);
      break;
    case "schedules":
      if (listItems(given) !== null) return schedulesControl(parameter, given, edit);
      break;
  }
  return textControl(parameter, value, edit);
}

function flagControl(parameter, value, edit) {
  return make("input", {
    type: "checkbox", checked: value === "True",
    change: (event) => edit(event.target.checked ? "True" : "False", true),
  });
}

function wordControl(parameter, value, edit) {
  const pairs = (parameter.choices ?? []).map((word) => [word, word]);
  return makeSelect(pairs, quotedWord(value) ?? "", { change: (event) => edit(`'${event.target.value}'`, true) });
}

function textControl(parameter, value, edit) {
  const given = value ?? "";
  return make("textarea", {
    rows: Math.min(4, given.split("\n").length), spellcheck: "false", autocapitalize: "off", autocomplete: "off",
    value: given, placeholder: parameter.default ?? "", class: "code",
    input: (event) => edit(textOrNothing(event.target.value), false),
    change: (event) => edit(textOrNothing(event.target.value), true),
  });
}

function textOrNothing(text) {
  return text.trim() === "" ? null : text.trim();
}

/** A slider and an exact field. Both say the same; the field takes what the slider cannot reach. */
function numberControl(parameter, value, edit) {
  const isFloat = parameter.needsPoint === true;
  let scale = null;
  const slider = make("input", { type: "range", min: 0, step: 1, tabindex: "0", "aria-label": `${parameter.name}, slider` });
  const field = make("input", {
    type: "text", inputmode: "decimal", spellcheck: "false", autocomplete: "off", value: value ?? "",
    placeholder: parameter.default ?? "", "data-field": "", class: "number",
  });
  const place = (number) => {
    scale = sliderScale(parameter, number);
    slider.max = scale.positions;
    const shown = number ?? plainNumber(parameter.default);
    slider.value = shown === null ? 0 : scale.positionOf(shown);
    slider.setAttribute("aria-valuetext", shown === null ? "not set" : String(shown));
  };
  place(plainNumber(value));
  const slide = (isDone) => {
    const text = pythonNumber(scale.numberAt(Number(slider.value)), isFloat);
    // The scale keeps while a hand is on it, and the number in the field tells where it is.
    if (!isDone || plainNumber(field.value) !== Number(text)) field.value = text;
    slider.setAttribute("aria-valuetext", text);
    edit(text, isDone);
  };
  slider.addEventListener("input", () => slide(false));
  slider.addEventListener("change", () => slide(true));
  const type = (isDone) => {
    const number = plainNumber(field.value);
    if (number !== null || field.value.trim() === "") place(number);
    edit(textOrNothing(field.value), isDone);
  };
  field.addEventListener("input", () => type(false));
  field.addEventListener("change", () => type(true));
  field.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
    event.preventDefault();
    if (event.key === "ArrowUp") slider.stepUp(); else slider.stepDown();
    slide(true);
  });
  return make("span", { class: "number-control" }, slider, field);
}
