// One immutable state, and the states before and after it.

let lastScheduleNumber = 0;

/** A schedule on the bench; the number says which card is its, and is in no address. */
function makeSchedule(text, label = "", hidden = false) {
  lastScheduleNumber += 1;
  return Object.freeze({ number: lastScheduleNumber, text, label, hidden });
}

function withSchedule(state, number, changes) {
  const schedules = state.schedules.map((schedule) =>
    schedule.number === number ? Object.freeze({ ...schedule, ...changes }) : schedule);
  return { ...state, schedules };
}

function withRun(state, changes) {
  return { ...state, run: { ...state.run, ...changes } };
}

/** Holds the state. `changed(kind)` is called after each change: "preview" while a hand still moves, else "commit". */
function makeStore(initial, changed) {
  const mostStates = 300;
  let present = initial;
  let gestureStart = null;
  let past = [];
  let future = [];

  const move = (from, to) => {
    if (from.length === 0) return false;
    to.push(present);
    present = from.pop();
    changed("commit");
    return true;
  };

  const store = {
    get state() { return present; },
    get canUndo() { return past.length > 0 || gestureStart !== null; },
    get canRedo() { return future.length > 0; },
    /** A change on the way; all of them up to the next commit are undone as one. */
    preview(next) {
      gestureStart ??= present;
      present = next;
      changed("preview");
    },
    commit(next = present) {
      const before = gestureStart ?? present;
      gestureStart = null;
      present = next;
      if (encodeAddress(before) !== encodeAddress(next)) {
        past.push(before);
        if (past.length > mostStates) past = past.slice(-mostStates);
        future = [];
      }
      changed("commit");
    },
    undo() {
      if (gestureStart !== null) store.commit();
      return move(past, future);
    },
    redo() {
      if (gestureStart !== null) store.commit();
      return move(future, past);
    },
    /** The state that an address holds, as if it had always been there. */
    replace(next) {
      gestureStart = null;
      past = [...past.slice(1 - mostStates), present];
      future = [];
      present = next;
      changed("address");
    },
  };
  return store;
}
