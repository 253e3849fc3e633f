// Requests to the Swift side, written from the state.

/** The numbers of the run that can be read, as request lines; the others are told at their fields. */
function runLines(run) {
  const lines = [];
  const add = (key, value) => { if (value !== "") lines.push(`${key} ${value}`); };
  const problems = runProblems(run);
  for (const [key, name] of [["steps", "steps"], ["epochs", "epochs"], ["per", "stepsPerEpoch"], ["lr", "lr"]]) {
    if (!problems[key]) add(name, run[key].replace(/[\s_]/g, ""));
  }
  add("stepped", run.stepped);
  add("optimizer", run.optimizer);
  if (run.optimizer === "sgd" && !problems.momentum) add("momentum", run.momentum.replace(/[\s_]/g, ""));
  if (run.optimizer === "adam" && !problems.beta1) add("beta1", run.beta1.replace(/[\s_]/g, ""));
  if (run.log === "1") add("log", "1");
  if (run.metrics !== "" && !problems.metrics) add("metrics", metricsText(run.metrics));
  return lines;
}

/** What is wrong with each setting of the run, by key. */
function runProblems(run) {
  const problems = {};
  const whole = (key, least) => {
    const text = run[key].trim();
    if (text !== "" && (!/^\d+$/.test(text) || Number(text) < least)) {
      problems[key] = `This must be a whole number of at least ${least}, but is '${text}'`;
    }
  };
  whole("steps", 1);
  whole("epochs", 1);
  whole("per", 1);
  const rates = run.lr.trim();
  if (rates !== "" && !rates.split(",").every((rate) => (plainNumber(rate) ?? -1) >= 0)) {
    problems.lr = `This must be a rate, such as 0.1, or rates separated by commas, but is '${rates}'`;
  }
  for (const key of ["momentum", "beta1"]) {
    const number = plainNumber(run[key]);
    if (run[key].trim() !== "" && (number === null || number < 0)) {
      problems[key] = `This must be a number of at least 0, but is '${run[key].trim()}'`;
    }
  }
  if (run.metrics !== "" && metricsText(run.metrics) === null) {
    problems.metrics = metricRows(run.metrics).isTable
      ? "The metrics have several columns; keep one number a line"
      : "The metrics must be numbers separated by commas, spaces or lines, or example:stall, example:noisy or example:diverge";
  }
  return problems;
}

/** Metrics as a request has them, or null. A first line that is no number is a header. */
function metricsText(text) {
  const trimmed = text.trim();
  if (/^example:(stall|noisy|diverge)$/.test(trimmed)) return trimmed;
  const { rows, isTable } = metricRows(trimmed);
  const numbers = rows.flat();
  if (isTable || numbers.length === 0 || !numbers.every(isMetric)) return null;
  return numbers.map((word) => word.toLowerCase().replaceAll("_", "").replace("infinity", "inf")).join(",");
}

function isMetric(word) {
  return plainNumber(word) !== null || /^[-+]?(nan|inf|infinity)$/i.test(word);
}

/** The numbers of a text, a list a line and without a header, and whether they are the columns of a table. */
function metricRows(text) {
  const rows = text.trim().split("\n").map((line) => line.split(/[\s,;]+/).filter((word) => word !== "")).filter((row) => row.length > 0);
  const hasHeader = rows.length > 1 && !rows[0].some(isMetric) && rows[1].every(isMetric);
  if (hasHeader) rows.shift();
  const isNumbers = rows.every((row) => row.every(isMetric));
  return { rows, isTable: isNumbers && rows.length > 1 && rows[0].length > 1 && rows.every((row) => row.length === rows[0].length) };
}

function scheduleLine(schedule) {
  const label = schedule.label.replace(/[\u0000-\u001f\u007f]/g, " ");
  const scalars = [...label].length;
  const text = schedule.text.replaceAll("\r\n", "\n").replaceAll("\r", "\n").replaceAll("\\", "\\\\").replaceAll("\n", "\\n");
  return `schedule ${schedule.hidden ? 1 : 0} ${scalars} ${label} ${text}`;
}

/** A request to read code, with values of the names that it lacks, and the words of its command line. */
function readRequest(text, definitions = new Map(), words = [], isAssuming = false) {
  const escaped = (part) => part.replaceAll("\\", "\\\\").replaceAll("\r\n", "\n").replaceAll("\n", "\\n");
  const lines = [...definitions].map(([name, value]) => `let ${[...name].length} ${escaped(name)} ${escaped(value)}`);
  lines.push(...words.map((word) => `argument [${escaped(word)}]`));
  if (isAssuming) lines.push("assume 1");
  return `${["read", ...lines].join("\n")}\n\n${text}`;
}

/** A request with the state's run and schedules. */
function stateRequest(command, state, extra = [], text = "") {
  const lines = [command, ...runLines(state.run), ...extra, ...state.schedules.map(scheduleLine)];
  return `${lines.join("\n")}\n\n${text}`;
}
