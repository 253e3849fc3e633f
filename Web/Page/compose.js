// One schedule of several: in sequence with milestones, or as a chain.

function makeComposeDialog(store) {
  const dialog = find("compose-dialog");
  const list = find("compose-list");
  const milestones = find("compose-milestones");
  const problem = find("compose-error");
  const kind = () => dialog.querySelector("input[name=compose-kind]:checked").value;
  const chosen = () => [...list.querySelectorAll("input:checked")].map((box) =>
    store.state.schedules.find((schedule) => schedule.number === Number(box.value)));
  let isTyped = false;

  const suggest = () => {
    find("compose-milestones-row").hidden = kind() === "ChainedScheduler";
    if (isTyped) return;
    // Shares of the run as it is drawn.
    const count = Math.max(1, chosen().length);
    const steps = bench.steps || 100;
    milestones.value = Array.from({ length: count - 1 }, (_, index) => Math.max(index + 1, Math.round(((index + 1) * steps) / count))).join(", ");
  };
  milestones.addEventListener("input", () => { isTyped = true; });
  dialog.addEventListener("change", (event) => { if (event.target !== milestones) suggest(); });

  find("compose").addEventListener("click", () => {
    isTyped = false;
    showError(problem, "");
    list.replaceChildren(...store.state.schedules.map((schedule) => make("li", {}, make("label", {},
      make("input", { type: "checkbox", value: String(schedule.number), checked: true }), " ", schedule.label || schedule.text))));
    suggest();
    dialog.showModal();
  });

  find("compose-make").addEventListener("click", () => {
    const parts = chosen();
    if (parts.length < 2) return showError(problem, "Choose two schedules or more.");
    const pairs = [["schedulers", listText(parts.map((part) => part.text))]];
    if (kind() !== "ChainedScheduler") pairs.push(["milestones", listText(splitAtCommas(milestones.value))]);
    const text = callText(kind(), pairs);
    const answer = ask(`read\n\n${text}`);
    if (!answer || answer.error) return showError(problem, answer?.error ?? "The schedules could not be read.");
    const made = makeSchedule(answer.items[0].text);
    const keeps = find("compose-keep").checked;
    const numbers = new Set(parts.map((part) => part.number));
    const others = store.state.schedules.filter((schedule) => keeps || !numbers.has(schedule.number));
    if (others.length >= mostSchedules) return showError(problem, `There is room for ${mostSchedules} schedules.`);
    dialog.close();
    store.commit({ ...store.state, schedules: [...others, made] });
    bench.cards.open(made.number);
    bench.cards.focus(made.number);
  });
}
