// Elements. Text only ever becomes a text node or an attribute of a known name: nothing here reads markup.

/** An element with attributes, listeners (functions) and children (elements or strings). */
function make(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === "function") element.addEventListener(name, value);
    else if (name === "value" || name === "checked") element[name] = value;
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

function find(id) {
  return document.getElementById(id);
}

/** A button with a visible or spoken name. */
function makeButton(name, click, attributes) {
  return make("button", { type: "button", click, ...attributes }, name);
}

/** A button that shows a sign and speaks a name. */
function makeSignButton(sign, name, click, attributes) {
  return make("button", { type: "button", click, "aria-label": name, title: name, class: "sign", ...attributes }, sign);
}

/** A select of [value, text] pairs. */
function makeSelect(pairs, value, attributes) {
  const options = pairs.map(([key, text]) => make("option", { value: key }, text));
  const select = make("select", attributes, ...options);
  select.value = value;
  return select;
}

/** Shows an error: its sentence, which may wrap, and below it the line with the caret, which may not. */
function showError(element, error) {
  const place = error?.where ? `in ${error.where}: ` : error?.line > 1 ? `in line ${error.line}: ` : "";
  const rendered = (typeof error === "string" ? error : error?.rendered || error?.message || "").replace(/^error: /, place);
  if (element.dataset.shown === rendered) return;
  element.dataset.shown = rendered;
  // The command's --let is no help here.
  const [sentence, ...lines] = rendered
    .replace(/; give (it|them) with --let .*/, error?.unknown ? "; write a value in its place" : "").split("\n");
  const culprit = make("pre", { tabindex: "0" }, lines.join("\n").trimEnd());
  element.replaceChildren(make("p", {}, sentence), ...(lines.length > 0 ? [culprit] : []));
  element.hidden = rendered === "";
  // A long line is moved until its caret can be seen.
  const longest = Math.max(...lines.map((line) => line.length));
  const caret = Math.max(...lines.map((line) => line.search(/\^+\s*$/)));
  if (caret > 0) culprit.scrollLeft = (caret / longest) * culprit.scrollWidth - culprit.clientWidth / 2;
}

let lastIdentifier = 0;

/** An id that nothing else on the page has. */
function freshIdentifier(stem) {
  lastIdentifier += 1;
  return `${stem}-${lastIdentifier}`;
}

/** Shows or hides an element by whether it has a text. */
function setText(element, text) {
  if (element.textContent !== text) element.textContent = text;
  element.hidden = text === "";
}

/** Runs the last call of a burst once the burst is over. */
function afterBurst(milliseconds, work) {
  let timer = 0;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(work, milliseconds);
  };
}

/** Runs work before the next picture of the screen, once however often it was asked for. */
function onceAFrame(work) {
  let asked = false;
  return () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      work();
    });
  };
}

/** Gives a file to the reader. */
function download(name, blob) {
  const address = URL.createObjectURL(blob);
  const link = make("a", { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}
