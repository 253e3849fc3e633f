// The address after #: the whole state, in the notation.
//   s=…        a schedule, as PyTorch code; up to six
//   label=…    what to call it: the first label is the first schedule's, and so on; may be empty
//   hidden=2,3 the schedules not drawn, counted from 1
//   lr, steps, epochs, per, stepped, log, optimizer, momentum, beta1, metrics: the run

const mostSchedules = 6;
const runKeys = ["lr", "steps", "epochs", "per", "stepped", "log", "optimizer", "momentum", "beta1", "metrics"];
const defaultRun = Object.freeze({
  lr: "", steps: "", epochs: "", per: "", stepped: "update", log: "0",
  optimizer: "sgd", momentum: "", beta1: "", metrics: "",
});

function encodeAddress(state) {
  const pairs = state.schedules.map((schedule) => ["s", schedule.text]);
  const labels = state.schedules.map((schedule) => schedule.label);
  while (labels.length > 0 && labels[labels.length - 1] === "") labels.pop();
  pairs.push(...labels.map((label) => ["label", label]));
  const hidden = state.schedules.flatMap((schedule, index) => (schedule.hidden ? [index + 1] : []));
  if (hidden.length > 0) pairs.push(["hidden", hidden.join(",")]);
  for (const key of runKeys) if (state.run[key] !== defaultRun[key]) pairs.push([key, state.run[key]]);
  return pairs.map(([key, value]) => `${key}=${encodeValue(value)}`).join("&");
}

/** Leaves what reads well as it is. A lone half of a character, which no address can hold, becomes the replacement character. */
function encodeValue(text) {
  return encodeURIComponent(text.toWellFormed ? text.toWellFormed() : text.replace(/[\ud800-\udfff]/g, "\ufffd"))
    .replace(/%(2B|2C|2F|3A|3D|5B|5D)/g, (code) => (decodeURIComponent(code)));
}

/** The state that an address holds, and what in it could not be read, a sentence each. */
function decodeAddress(fragment) {
  const schedules = [];
  const labels = [];
  const problems = [];
  const run = { ...defaultRun };
  let hidden = [];
  for (const part of fragment.replace(/^#/, "").split("&")) {
    if (part === "") continue;
    const equals = part.indexOf("=");
    const key = equals < 0 ? part : part.slice(0, equals);
    const value = decodeValue(equals < 0 ? "" : part.slice(equals + 1), key, problems);
    if (key === "s") schedules.push(value);
    else if (key === "label") labels.push(value);
    else if (key === "hidden") hidden = value.split(",").map(Number);
    else if (runKeys.includes(key)) run[key] = value;
    else problems.push(`The address has an unknown key ${key.slice(0, 40)}; it is ignored.`);
  }
  if (schedules.length > mostSchedules) {
    problems.push(`The address has ${schedules.length} schedules; the first ${mostSchedules} are shown.`);
  }
  if (hidden.some((number) => !Number.isInteger(number) || number < 1 || number > schedules.length)) {
    problems.push(`The address hides schedules that it does not have; hidden numbers start at 1.`);
  }
  if (!["update", "epoch"].includes(run.stepped)) {
    problems.push(`The address says stepped=${run.stepped}; it can be update or epoch.`);
    run.stepped = "update";
  }
  if (!["sgd", "adam", "none"].includes(run.optimizer)) {
    problems.push(`The address says optimizer=${run.optimizer}; it can be sgd, adam or none.`);
    run.optimizer = "sgd";
  }
  if (!["0", "1"].includes(run.log)) {
    problems.push(`The address says log=${run.log}; it can be 0 or 1.`);
    run.log = "0";
  }
  const shown = schedules.slice(0, mostSchedules).map((text, index) =>
    makeSchedule(text, labels[index] ?? "", hidden.includes(index + 1)));
  return { state: { schedules: shown, run }, problems };
}

function decodeValue(text, key, problems) {
  try {
    return decodeURIComponent(text);
  } catch {
    problems.push(`The address has a stray % in ${key}; it is shown as it is.`);
    return text;
  }
}
