// What the curves are at one step: under the cursor, or moved by keys.

/** The readout of a figure: a line in the picture, dots on the curves, and the numbers below. */
function makeReadout(stage, store, figure) {
  const line = make("div", { class: "cursor-line", hidden: true });
  const dots = make("div", { class: "cursor-dots" });
  const list = find("readout");
  stage.append(line, dots);
  let step = null;

  const mainPanel = () => figure.drawing?.panels?.find((panel) => /rate/i.test(panel.label)) ?? figure.drawing?.panels?.[0] ?? null;
  const scale = () => (figure.svg() ? figure.svg().getBoundingClientRect().width / figure.svg().viewBox.baseVal.width : 1);
  const xOf = (panel, at) => panel.left + ((at - panel.stepsLow) / (panel.stepsHigh - panel.stepsLow || 1)) * (panel.right - panel.left);
  const yOf = (panel, value) => {
    const place = panel.log
      ? (Math.log10(value) - Math.log10(panel.low)) / (Math.log10(panel.high) - Math.log10(panel.low))
      : (value - panel.low) / (panel.high - panel.low);
    return panel.bottom - place * (panel.bottom - panel.top);
  };

  const clear = () => {
    step = null;
    line.hidden = true;
    dots.replaceChildren();
    list.replaceChildren(make("li", { class: "soft" }, "Point at the curve, or focus it and use the arrow keys."));
    stage.removeAttribute("aria-valuetext");
  };

  const show = () => {
    const panel = mainPanel();
    if (step === null || !panel) return clear();
    step = Math.min(Math.max(step, 0), Math.max(0, (figure.drawing.steps ?? 1) - 1));
    const answer = ask(stateRequest("readout", store.state, [`at ${step}`]));
    if (!answer || answer.error) return setNote(answer?.error?.message ?? "No values here.");
    const ratio = scale();
    line.hidden = false;
    line.style.left = `${xOf(panel, step) * ratio}px`;
    line.style.top = `${Math.min(...figure.drawing.panels.map((one) => one.top)) * ratio}px`;
    line.style.height = `${(Math.max(...figure.drawing.panels.map((one) => one.bottom)) - Math.min(...figure.drawing.panels.map((one) => one.top))) * ratio}px`;
    dots.replaceChildren();
    const entries = [make("li", { class: "readout-step" }, `step ${answer.step}`)];
    if (answer.epoch !== null && answer.epoch !== undefined) entries.push(make("li", { class: "readout-step" }, `epoch ${shortNumber(answer.epoch)}`));
    const spoken = [`step ${answer.step}`];
    for (const [index, schedule] of store.state.schedules.entries()) {
      const rates = answer.rates?.[index] ?? [];
      if (schedule.hidden || rates.length === 0) continue;
      const momenta = (answer.momenta?.[index] ?? []).filter((value) => value !== null);
      const color = figure.drawing.colors?.[index] ?? -1;
      const hue = hueClass(color);
      const name = schedule.label || scheduleName(schedule.text);
      const value = rates.map(shortNumber).join(", ");
      const momentum = momenta.length > 0 && figure.drawing.panels.length > 1 ? `momentum ${momenta.map(shortNumber).join(", ")}` : "";
      entries.push(make("li", {}, make("span", { class: `swatch ${hue}` }), ` ${name} `, make("b", {}, value), momentum ? ` ${momentum}` : ""));
      spoken.push(`${name} ${value} ${momentum}`.trim());
      for (const [group, rate] of rates.entries()) {
        const y = yOf(panel, rate);
        if (!Number.isFinite(y) || y < panel.top - 1 || y > panel.bottom + 1) continue;
        const dot = make("span", { class: `dot ${hueClass(color < 0 ? color : (color + group) % 6)}` });
        dot.style.left = `${xOf(panel, step) * ratio}px`;
        dot.style.top = `${y * ratio}px`;
        dots.append(dot);
      }
    }
    list.replaceChildren(...entries);
    stage.setAttribute("aria-valuemax", String(figure.drawing.steps - 1));
    stage.setAttribute("aria-valuenow", String(step));
    stage.setAttribute("aria-valuetext", spoken.join(", "));
  };

  const setNote = (text) => {
    line.hidden = true;
    dots.replaceChildren();
    list.replaceChildren(make("li", { class: "soft" }, text));
  };

  const update = onceAFrame(show);
  const point = (event) => {
    const panel = mainPanel();
    if (!panel) return;
    const x = (event.clientX - stage.getBoundingClientRect().left) / scale();
    const share = (x - panel.left) / (panel.right - panel.left);
    step = Math.round(panel.stepsLow + Math.min(1, Math.max(0, share)) * (panel.stepsHigh - panel.stepsLow));
    update();
  };
  stage.addEventListener("pointermove", point);
  stage.addEventListener("pointerdown", point);
  stage.addEventListener("pointerleave", () => { if (document.activeElement !== stage) clear(); });
  stage.addEventListener("blur", clear);
  stage.addEventListener("keydown", (event) => {
    const last = Math.max(0, (figure.drawing?.steps ?? 1) - 1);
    const page = Math.max(1, Math.round(last / 10));
    const moves = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: 1, ArrowDown: -1, PageUp: page, PageDown: -page };
    if (event.key === "Home") step = 0;
    else if (event.key === "End") step = last;
    else if (event.key === "Escape") step = null;
    else if (moves[event.key]) step = step === null ? 0 : step + moves[event.key];
    else return;
    event.preventDefault();
    update();
  });
  clear();
  return { refresh: () => { if (step !== null) show(); } };
}
