// The run: base rate, length, how it is stepped, the axis and the optimizer.

const runFields = [
  { key: "lr", name: "Base rate", placeholder: "0.001", hint: "The learning rate before any schedule; several rates, separated by commas, make as many parameter groups." },
  { key: "steps", name: "Steps", placeholder: "auto", hint: "How many steps to show." },
  { key: "epochs", name: "Epochs", placeholder: "auto", hint: "How many epochs to show; needs steps per epoch." },
  { key: "per", name: "Steps per epoch", placeholder: "none", hint: "The number of updates per epoch." },
];

/** The fields of the run, kept in step with the state. */
function makeRunFields(box, store) {
  const set = (key, value, isDone) => {
    const next = withRun(store.state, { [key]: value });
    if (isDone) store.commit(next); else store.preview(next);
  };
  const fields = new Map();
  const problems = new Map();

  const addField = ({ key, name, placeholder, hint }) => {
    const problem = make("span", { class: "problem", id: freshIdentifier("problem"), role: "alert", hidden: true });
    const field = make("input", {
      type: "text", inputmode: key === "lr" ? "text" : "decimal", class: "number", placeholder, autocomplete: "off", spellcheck: "false",
      "data-name": key, "aria-describedby": problem.id, title: hint,
      input: (event) => set(key, event.target.value, false),
      change: (event) => set(key, event.target.value.trim(), true),
    });
    const label = make("label", { class: "run-field" }, make("span", {}, name), field, problem);
    box.append(label);
    fields.set(key, field);
    problems.set(key, problem);
    return label;
  };

  const addChoice = (key, name, pairs) => {
    const select = makeSelect(pairs, "", { "data-name": key, change: (event) => set(key, event.target.value, true) });
    const label = make("label", { class: "run-field" }, make("span", {}, name), select);
    box.append(label);
    fields.set(key, select);
    return label;
  };

  runFields.forEach(addField);
  addChoice("stepped", "Stepped", [["update", "each update"], ["epoch", "each epoch"]]);
  addChoice("optimizer", "Optimizer", [["sgd", "SGD"], ["adam", "Adam"], ["none", "neither"]]);
  const momentum = addField({ key: "momentum", name: "Momentum", placeholder: "0.9", hint: "SGD's momentum." });
  const beta1 = addField({ key: "beta1", name: "Beta 1", placeholder: "0.9", hint: "Adam's first beta." });
  addChoice("log", "Rate axis", [["0", "linear"], ["1", "logarithmic"]]);

  /** Shows the state; `fault` is what the drawing says of one of the settings. */
  return (fault = null) => {
    const { run } = store.state;
    for (const [key, field] of fields) if (field.value !== run[key]) field.value = run[key];
    momentum.hidden = run.optimizer !== "sgd";
    beta1.hidden = run.optimizer !== "adam";
    const wrong = runProblems(run);
    const key = fault?.key === "stepsPerEpoch" ? "per" : fault?.key;
    if (problems.has(key)) wrong[key] ??= fault.message;
    for (const [key, problem] of problems) {
      setText(problem, wrong[key] ?? "");
      fields.get(key).setAttribute("aria-invalid", String(key in wrong));
    }
  };
}
