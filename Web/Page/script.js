// The script whose schedules are on the bench, and the fields of its arguments. It is in no address: its schedules are.

/** The panel of a script's arguments. */
function makeScriptPanel(store) {
  const panel = find("script");
  const problem = find("script-error");
  let script = null;

  const read = () => {
    if (script === null) return;
    const answer = ask(readRequest(script.text, script.definitions, fields.words(), true));
    if (!answer) return;
    showError(problem, answer.error ?? "");
    fields.show(answer.declared ?? []);
    if (!answer.error) put(answer);
  };
  const fields = makeArgumentFields(panel, afterBurst(250, read));

  /** Each card gets its schedule anew; what the script has more or less of comes or goes. */
  const put = (answer) => {
    const parts = partsOf(answer.items);
    const before = store.state.schedules.filter((schedule) => script.numbers.includes(schedule.number));
    const kept = before.slice(0, parts.length);
    const gone = new Set(before.slice(parts.length).map((schedule) => schedule.number));
    let state = { ...store.state, run: { ...store.state.run, ...runOf(answer) } };
    state = { ...state, schedules: state.schedules.filter((schedule) => !gone.has(schedule.number)) };
    kept.forEach(({ number }, index) => { state = withSchedule(state, number, { text: parts[index].text }); });
    script.numbers = kept.map((schedule) => schedule.number);
    notify(notesOf(answer));
    const added = parts.slice(kept.length);
    if (added.length === 0) return store.commit(state);
    store.preview(state);
    script.numbers.push(...addSchedules(store, added));
  };

  return {
    /** Shows the arguments of a script that was read: its text, the values of its words, its fields and its cards. */
    take(next, given, declared) {
      script = next;
      fields.fill(given);
      fields.show(declared);
      showError(problem, "");
    },
    /** Without a card of its own, a script has no arguments to show. */
    sync() {
      if (script === null || store.state.schedules.some((schedule) => script.numbers.includes(schedule.number))) return;
      script = null;
      fields.clear();
    },
  };
}

/** What schedules a reading has. Where their optimizers differ, each brings its own. */
function partsOf(items) {
  const isMixed = areOptimizersMixed(items);
  return items.map((item) => ({
    text: isMixed && item.optimizer ? withOptimizer(item.text, item.optimizer) : item.text,
    label: items.length > 1 ? item.name ?? "" : "",
  }));
}

function areOptimizersMixed(items) {
  return new Set(items.map((item) => item.optimizer ?? "")).size > 1;
}

function withOptimizer(text, optimizer) {
  const start = text.indexOf("(") + 1;
  const rest = text.slice(start);
  return `${text.slice(0, start)}${optimizer}${rest === ")" ? "" : ", "}${rest}`;
}

/** What a reader has to know of a reading; the command's --let is no help here. */
function notesOf(answer) {
  return (answer.notes ?? []).map((note) => note.replace(/; give (it|them|its value) with --let .*/, "")).join("\n");
}
