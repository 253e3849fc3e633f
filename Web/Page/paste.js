// Pasted code: the dialog for it, and what is dropped or pasted on the page itself.

/** Makes the dialog; the answer is a function that takes code from elsewhere, and shows it only where it does not read. */
function makePasteDialog(store) {
  const dialog = find("paste-dialog");
  const field = find("paste-text");
  const problem = find("paste-error");
  const legend = find("paste-names").querySelector("legend");
  const names = makeNameFields(find("paste-names"), () => read());
  const taken = makeArgumentFields(find("paste-arguments"), () => {}, () => read());
  // The code whose open words were asked: read once more, it need not say them.
  let asked = null;
  const tell = (fault) => {
    showError(problem, fault?.unknown ? "" : fault);
    setText(legend, `The code does not say what these are. ${fault?.canAssume
      ? "Give each a value, or read on, assuming a length of 100." : "Give each a value:"}`);
    taken.show(fault?.declared ?? []);
    names.show(fault?.unknown ?? []);
    asked = fault?.canAssume ? field.value : null;
  };
  const read = () => {
    const fault = readCode(store, field.value, names.values(), taken, asked === field.value);
    if (fault === null) dialog.close(); else tell(fault);
  };
  const show = (text, fault) => {
    names.clear();
    if (fault === null) taken.clear();
    field.value = text;
    tell(fault);
    if (!dialog.open) dialog.showModal();
    if (!names.focus()) field.focus();
  };
  find("paste").addEventListener("click", () => show("", null));
  find("paste-read").addEventListener("click", read);
  field.addEventListener("paste", (event) => {
    const { length } = event.clipboardData?.getData("text/plain") ?? "";
    if (length <= mostPasted) return;
    event.preventDefault();
    tell({ message: `This text has ${length} characters; at most ${mostPasted} are read.` });
  });
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) read();
  });
  return (text) => {
    taken.clear();
    const fault = readCode(store, text, new Map(), taken, false);
    if (fault !== null) show(text, fault); else if (dialog.open) dialog.close();
  };
}

/** Fields for the names that code uses and does not define, such as `len(train_loader)`; Enter in one is `done`. */
function makeNameFields(box, done) {
  const rows = box.querySelector(".rows");
  const given = new Map();
  const fieldOf = (name) => {
    const identifier = freshIdentifier("name");
    const field = make("input", {
      type: "text", id: identifier, autocomplete: "off", spellcheck: "false", placeholder: "such as 391",
      value: given.get(name) ?? "", "data-name": name,
      input: (event) => given.set(name, event.target.value),
      keydown: (event) => { if (event.key === "Enter") done(); },
    });
    return make("div", { class: "row" }, make("label", { for: identifier, class: "code-name" }, name), field);
  };
  const shown = () => [...rows.querySelectorAll("input")];
  return {
    /** Shows a field for each unknown name; those that were filled stay, since their values may be what is wrong. */
    show(unknown) {
      const known = [...given.keys()].filter((name) => !unknown.includes(name) && given.get(name).trim() !== "");
      rows.replaceChildren(...[...known, ...unknown].map(fieldOf));
      box.hidden = rows.childElementCount === 0;
      this.focus();
    },
    values: () => new Map([...given].filter(([, value]) => value.trim() !== "")),
    focus() {
      const empty = shown().find((field) => field.value.trim() === "");
      empty?.focus();
      return empty !== undefined;
    },
    clear() {
      given.clear();
      rows.replaceChildren();
      box.hidden = true;
    },
  };
}

/** Puts what a text says onto the bench; the answer is null, or what is wrong with it and what arguments it takes. */
function readCode(store, text, definitions, taken, isAssuming) {
  const answer = ask(readRequest(text, definitions, taken.words(), isAssuming));
  if (!answer) return { message: "The text could not be read." };
  if (answer.error) return { ...answer.error, declared: answer.declared };
  const run = { ...store.state.run, ...runOf(answer) };
  // The first sight is there to be looked at, not to be compared with.
  const isFirstSight = encodeAddress(store.state) === encodeAddress(firstState());
  const parts = partsOf(answer.items);
  if (!isFirstSight && store.state.schedules.length >= mostSchedules) {
    return { message: `There is room for ${mostSchedules} schedules; remove one first.` };
  }
  store.preview({ run, schedules: isFirstSight ? [] : store.state.schedules });
  notify(notesOf(answer));
  const numbers = addSchedules(store, parts);
  bench.script.take({ text, definitions, numbers }, taken.given(), answer.declared ?? []);
  return null;
}

/** What the pasted optimizer and loop say about the run. */
function runOf({ optimizer, loop, items }) {
  const run = {};
  if (areOptimizersMixed(items)) Object.assign(run, { lr: "", momentum: "", beta1: "" });
  else if (optimizer?.rates?.length) run.lr = optimizer.rates.join(",");
  if (optimizer?.kind) run.optimizer = optimizer.kind;
  if (!areOptimizersMixed(items)) for (const key of ["momentum", "beta1"]) if (typeof optimizer?.[key] === "number") run[key] = String(optimizer[key]);
  if (!loop) return run;
  // A loop says all of the length, and what it leaves open must not be that of another run.
  const text = (number) => (number ? String(number) : "");
  const steps = loop.epochs ? "" : text(loop.steps);
  return { ...run, stepped: loop.stepping ?? "update", steps, epochs: text(loop.epochs), per: text(loop.stepsPerEpoch) };
}
