// The page begins.

const firstState = {
  schedules: [
    "OneCycleLR(max_lr=0.001, total_steps=100)",
  ],
};

async function main() {
  const fallback = find("no-engine");
  if (typeof WebAssembly !== "object") {
    setText(fallback, "This browser has no WebAssembly, which the workbench needs. The command and the library draw the same pictures.");
    return;
  }
  try {
    ask = makeAsk(await startEngine());
  } catch (fault) {
    setText(fallback, `The workbench could not be started (${fault.message}). The command and the library draw the same pictures.`);
    return;
  }
  const answer = ask("catalogue\n\n");
  catalogue = answer?.families ? answer : { families: [] };
  find("version").textContent = answer?.version ?? "";
  for (const button of document.querySelectorAll("dialog [data-close]")) {
    button.addEventListener("click", () => button.closest("dialog").close());
  }
  find("notice-close").addEventListener("click", () => notify(""));
  const { state, problems } = readAddress();
  if (location.hash.length > 1) notify(problems.join("\n"));
  else state.schedules = firstState.schedules.map((text) => makeSchedule(text));
  find("bench").hidden = false;
  startBench(state);
}

main();
