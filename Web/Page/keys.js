// Undo keys, and what is pasted or dropped on the page.

// More would keep the page busy for long, and no script or series is as long.
const mostPasted = 1_000_000;

function isTextField(element) {
  return element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && element.type === "text");
}

function watchKeys(store) {
  let valueAtFocus = null;
  document.addEventListener("focusin", (event) => { valueAtFocus = isTextField(event.target) ? event.target.value : null; });
  document.addEventListener("change", (event) => { if (isTextField(event.target)) valueAtFocus = event.target.value; });
  document.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || document.querySelector("dialog[open]")) return;
    const key = event.key.toLowerCase();
    const isUndo = key === "z" && !event.shiftKey;
    const isRedo = key === "y" || (key === "z" && event.shiftKey);
    if (!isUndo && !isRedo) return;
    // Letters typed and not yet taken over are the field's to undo.
    if (isTextField(event.target) && event.target.value !== valueAtFocus) return;
    event.preventDefault();
    if (isUndo) store.undo(); else store.redo();
  });
}

/** A notebook without its outputs, which are most of it and no code; another text as it is. */
function codeOfNotebook(text) {
  try {
    const { cells } = JSON.parse(text);
    return JSON.stringify({ cells: cells.map(({ cell_type, source }) => ({ cell_type, source: cell_type === "code" ? source : "" })) });
  } catch {
    return text;
  }
}

/** Code pasted outside a field is read; a dropped file is read as code, or as metrics where it is numbers. */
function watchDrops(paste, plateau) {
  const take = (given, name = "") => {
    const text = name.endsWith(".ipynb") ? codeOfNotebook(given) : given;
    if (text.length > mostPasted) return notify(`This text has ${text.length} characters; at most ${mostPasted} are read.`);
    if (metricRows(text).isTable) return notify("These numbers have several columns; metrics are one number a line.");
    if (metricsText(text) !== null) plateau.takeFile(metricsText(text)); else paste(text);
  };
  document.addEventListener("paste", (event) => {
    if (isTextField(event.target) || document.querySelector("dialog[open]")) return;
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (text.trim() === "") return;
    event.preventDefault();
    take(text);
  });
  document.addEventListener("dragover", (event) => event.preventDefault());
  document.addEventListener("drop", async (event) => {
    const file = event.dataTransfer?.files?.[0];
    if (!file && isTextField(event.target)) return;
    event.preventDefault();
    if (file && file.size > (file.name.endsWith(".ipynb") ? 50 * mostPasted : mostPasted)) return notify(`${file.name} has ${file.size} bytes; at most ${mostPasted} are read.`);
    const text = file ? await file.text() : event.dataTransfer.getData("text/plain");
    if (text.trim() !== "") take(text, file?.name);
  });
}
