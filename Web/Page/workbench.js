// The bench: state in, picture and texts out.

let ask = () => null;
let bench = null;

/** Asks the engine; a stop is told and answered with null, and the state stays as it is. */
function makeAsk(engine) {
  return (request) => {
    try {
      return engine(request);
    } catch (fault) {
      notify(`The computation stopped (${fault.message}) and was restarted. Your schedules are kept; change the one that it could not compute.`);
      return null;
    }
  };
}

/** Tells something above the figure; nothing takes it away. */
function notify(text) {
  setText(find("notice-text"), text);
  find("notice").hidden = text === "";
}

function startBench(initial) {
  let lastShape = "";
  let lastCommitted = initial;
  let lastWritten = 0;
  const stage = find("stage");
  const store = makeStore(initial, (kind) => changed(kind));
  const figure = makeFigure(find("figure"));
  const cards = makeCards(find("cards"), store);
  bench = { store, cards, steps: 0, drawn: new Set() };
  const syncRun = makeRunFields(find("run-fields"), store);
  const readout = makeReadout(stage, store, figure);
  const values = makeValues(store);
  const takeAway = makeTakeAway(store);
  const plateau = makePlateau(store);
  makeAddDialog(store);
  makeComposeDialog(store);
  bench.script = makeScriptPanel(store);
  const paste = makePasteDialog(store);

  const drawNow = () => {
    const drawing = figure.draw(store.state);
    if (!drawing) return;
    bench.steps = drawing.steps ?? bench.steps;
    bench.drawn = drawnNumbers(store.state, drawing);
    syncRun(drawing.error);
    cards.show(drawing);
    showSentences(drawing);
    readout.refresh();
    plateau.decide();
  };
  const draw = onceAFrame(drawNow);
  const rest = afterBurst(250, () => {
    values.refresh();
    takeAway.refresh();
    writeAddress(store.state, false);
  });

  const changed = (kind) => {
    if (kind !== "preview") cards.sync();
    if (kind !== "preview") syncRun();
    if (kind === "commit") bench.script?.sync();
    plateau.sync();
    find("undo").disabled = !store.canUndo;
    find("redo").disabled = !store.canRedo;
    find("compose").disabled = store.state.schedules.length < 2;
    find("add").setAttribute("aria-disabled", String(store.state.schedules.length >= mostSchedules));
    draw();
    const shape = store.state.schedules.map((schedule) => scheduleName(schedule.text)).join();
    if (kind === "commit") {
      // What the reader would call a step back is another set of schedules, not another number.
      const isStep = shape !== lastShape && lastShape !== "";
      if (isStep) writeAddress(lastCommitted, false);
      // Browsers refuse an address that changes too often; what comes in between is written after the burst.
      if (isStep || performance.now() - lastWritten > 250) {
        writeAddress(store.state, isStep);
        lastWritten = performance.now();
      }
    }
    if (kind !== "preview") {
      lastShape = shape;
      lastCommitted = store.state;
    }
    rest();
  };

  find("undo").addEventListener("click", () => store.undo());
  find("redo").addEventListener("click", () => store.redo());
  watchKeys(store);
  watchDrops(paste, plateau);
  new ResizeObserver(draw).observe(find("figure"));
  keepFocusInSight(document.querySelector(".picture"));
  window.addEventListener("resize", draw);
  window.addEventListener("popstate", () => {
    if (encodeAddress(store.state) === encodeAddress(readAddress().state)) return;
    const read = readAddress();
    notify(read.problems.join("\n"));
    store.replace(read.state);
  });
  changed("commit");
}

/** Where the picture stays on top while the page is scrolled, what takes the focus comes to lie below it. */
function keepFocusInSight(picture) {
  const fit = () => {
    const isOnTop = getComputedStyle(picture).position === "sticky" && picture.getBoundingClientRect().width > window.innerWidth * 0.9;
    document.documentElement.style.scrollPaddingTop = isOnTop ? `${picture.offsetHeight + 8}px` : "";
  };
  new ResizeObserver(fit).observe(picture);
  window.addEventListener("resize", fit);
}

/** The numbers of the schedules that have a curve. */
function drawnNumbers(state, drawing) {
  const failed = new Set((drawing.errors ?? []).map((error) => error.schedule));
  return new Set(state.schedules.filter((schedule, index) => !schedule.hidden && !failed.has(index)).map((one) => one.number));
}

/** The sentence of each curve, and what is to be known about the picture. */
function showSentences(drawing) {
  const lines = (drawing.sentences ?? []).map((text, index) => make("li", {},
    make("span", { class: `swatch ${hueClass(drawing.sentenceColors?.[index] ?? -1)}`, "aria-hidden": "true" }), make("span", {}, text)));
  find("sentences").replaceChildren(...lines);
  showError(find("figure-error"), drawing.error);
  setText(find("figure-notes"), [...(drawing.warnings ?? []), ...(drawing.notes ?? [])].join("\n"));
}

function readAddress() {
  return decodeAddress(location.hash);
}

function writeAddress(state, isStep) {
  const fragment = `#${encodeAddress(state)}`;
  if (location.hash === fragment) return;
  try {
    if (isStep) history.pushState(null, "", fragment); else history.replaceState(null, "", fragment);
  } catch {
    // A browser that counts changes of the address refuses some; the next one carries the state.
  }
}
