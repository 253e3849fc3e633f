// What is taken away: code, the command, and files.

function makeTakeAway(store) {
  const box = find("take-away");
  const texts = { python: find("code-python"), swift: find("code-swift"), command: find("code-command") };
  const note = find("take-away-note");

  const refresh = () => {
    if (!box.open) return;
    const drawn = store.state.schedules.filter((schedule) => bench.drawn.has(schedule.number));
    const answer = drawn.length === 0 ? null
      : ask(stateRequest("code", { ...store.state, schedules: drawn }, [], drawn.map((schedule) => schedule.text).join("\n")));
    showError(note, answer?.error);
    for (const [key, element] of Object.entries(texts)) element.textContent = answer?.[key] ?? "";
  };
  box.addEventListener("toggle", refresh);

  for (const button of box.querySelectorAll("[data-copy]")) {
    button.addEventListener("click", () => copyText(texts[button.dataset.copy].textContent, button));
  }
  find("copy-link").addEventListener("click", (event) => copyText(location.href, event.currentTarget));

  const picture = (theme) => {
    const answer = ask(stateRequest("draw", store.state, ["width 1000", `theme ${theme}`]));
    if (answer?.svg) return answer.svg;
    showError(note, answer?.error ?? "Nothing to draw.");
    return null;
  };
  find("save-svg").addEventListener("click", () => {
    const svg = picture("auto");
    if (svg) download("schedule.svg", new Blob([svg], { type: "image/svg+xml" }));
  });
  find("save-png").addEventListener("click", async () => {
    const svg = picture("light");
    if (svg) download("schedule.png", await pngOf(svg, 2, "#ffffff"));
  });
  find("save-csv").addEventListener("click", () => {
    const answer = ask(stateRequest("values", store.state));
    if (answer?.csv) download("schedule.csv", new Blob([answer.csv], { type: "text/csv" }));
    showError(note, answer?.csv ? answer.errors?.[0] : answer?.error ?? "No values.");
  });
  return { refresh };
}

/** Copies a text, also where the page may not use the clipboard by itself. */
async function copyText(text, button) {
  let isCopied = true;
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const field = make("textarea", { value: text, class: "unseen" });
    document.body.append(field);
    field.select();
    isCopied = document.execCommand("copy");
    field.remove();
    button.focus();
  }
  const name = button.dataset.label ??= button.textContent;
  const spoken = button.dataset.spoken ??= button.getAttribute("aria-label") ?? name;
  const told = isCopied ? "Copied" : "Not copied";
  button.textContent = told;
  button.setAttribute("aria-label", told);
  setTimeout(() => {
    button.textContent = name;
    button.setAttribute("aria-label", spoken);
  }, 1500);
}

/** A PNG of an SVG text. The image comes from a data address, which no canvas distrusts. */
async function pngOf(svg, ratio, ground) {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = make("canvas", { width: image.naturalWidth * ratio, height: image.naturalHeight * ratio });
  const context = canvas.getContext("2d");
  context.fillStyle = ground;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done) => canvas.toBlob(done, "image/png"));
}
