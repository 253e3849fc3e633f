// What a script takes on its command line: a field for each argument it declares, and the words of those that were changed.

/** The words that say what fields hold, in the order in which argparse wants them. */
function commandWords(declared, given) {
  return declared.flatMap((argument) => {
    const value = (given.get(argument.name) ?? "").trim();
    return value === "" ? [] : wordsOf(argument, value);
  });
}

function wordsOf({ flags, kind, quantity, name }, value) {
  const flag = flags.find((one) => one.startsWith("--") && !one.startsWith("--no-")) ?? flags.find((one) => one.startsWith("--")) ?? flags[0];
  if (kind === "flag") return value === "on" ? [flag] : [];
  if (kind === "onOff") return [value === "on" ? flag : flags.find((one) => one.startsWith("--no-")) ?? flag];
  if (kind === "count") return Array(Math.min(Math.max(Number.parseInt(value, 10) || 0, 0), 20)).fill(flag);
  const withFlag = (word) => {
    if (!flag) return [word];
    return flag.startsWith("--") ? [`${flag}=${word}`] : [flag, word];
  };
  if (quantity === "one") return withFlag(value);
  const words = value.split(/\s+/);
  return quantity === "repeated" ? words.flatMap(withFlag) : [...(flag ? [flag] : []), ...words];
}

/** Fields for a script's arguments; `changed()` is told that one has another value, `done()` that Enter was pressed. */
function makeArgumentFields(box, changed, done = () => {}) {
  const rows = box.querySelector(".rows");
  let declared = [];
  let given = new Map();

  const set = (name, value) => {
    if (value === null) given.delete(name); else given.set(name, value);
    changed();
  };
  const controlOf = (argument, attributes) => {
    const { name, kind, choices } = argument;
    const value = given.get(name) ?? null;
    if (kind === "flag" || kind === "onOff") {
      const isOnAtFirst = kind === "onOff" && argument.default === "True";
      return make("input", {
        ...attributes, type: "checkbox", checked: value === null ? isOnAtFirst : value === "on",
        change: (event) => set(name, event.target.checked === isOnAtFirst ? null : event.target.checked ? "on" : "off"),
      });
    }
    if (choices.length > 0 && argument.quantity === "one") {
      const pairs = [["", argument.default === null ? "not given" : `${argument.default} (default)`], ...choices.map((word) => [word, word])];
      return makeSelect(pairs, value ?? "", { ...attributes, change: (event) => set(name, event.target.value || null) });
    }
    return make("input", {
      ...attributes, type: "text", autocomplete: "off", spellcheck: "false", class: kind === "text" ? null : "number",
      inputmode: kind === "whole" || kind === "number" ? "decimal" : null,
      placeholder: argument.default ?? (argument.isRequired ? "required" : "not given"), value: value ?? "",
      input: (event) => set(name, event.target.value === "" ? null : event.target.value),
      keydown: (event) => { if (event.key === "Enter") done(); },
    });
  };
  const rowOf = (argument) => {
    const help = argument.help.replaceAll("%(default)s", argument.default ?? "None").replaceAll("%%", "%");
    const identifier = freshIdentifier("argument");
    const control = controlOf(argument, { id: identifier, "data-name": argument.name, title: help || null });
    const name = argument.flags.find((flag) => flag.startsWith("--")) ?? argument.flags[0] ?? argument.name;
    return make("div", { class: "row" }, make("label", { for: identifier, class: "code-name", title: help || null }, name), control);
  };

  return {
    /** Shows a field for each; those that were filled keep what they hold. */
    show(next) {
      const isSame = JSON.stringify(next) === JSON.stringify(declared);
      declared = next;
      if (!isSame) rows.replaceChildren(...declared.map(rowOf));
      box.hidden = declared.length === 0;
    },
    /** Takes over what other fields hold. */
    fill(values) {
      given = new Map(values);
      declared = [];
    },
    given: () => given,
    words: () => commandWords(declared, given),
    clear() {
      given = new Map();
      this.show([]);
    },
  };
}
