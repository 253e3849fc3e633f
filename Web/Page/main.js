// The page begins.

// What a reader sees first: three common shapes beside each other.
const firstAddress = "s=StepLR(step_size=30, gamma=0.3)"
  + "&s=SequentialLR(schedulers=[LinearLR(start_factor=0.1, total_iters=10), CosineAnnealingLR(T_max=90)], milestones=[10])"
  + "&s=OneCycleLR(max_lr=0.001, total_steps=100)&label=&label=warm-up, then cosine";

/** The state of the first sight. */
function firstState() {
  return decodeAddress(firstAddress).state;
}

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
  const { state, problems } = location.hash.length > 1 ? readAddress() : decodeAddress(firstAddress);
  notify(problems.join("\n"));
  find("bench").hidden = false;
  startBench(state);
}

main();
