// Just enough of the notation to put a value back where it was: calls, lists, and nothing of what they mean.

/** The parts between commas that stand in no bracket and no string. */
function splitAtCommas(text) {
  const parts = [];
  let depth = 0;
  let quote = "";
  let start = 0;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (quote !== "") {
      if (character === "\\") index += 1;
      else if (character === quote) quote = "";
    } else if (character === "'" || character === '"') quote = character;
    else if ("([{".includes(character)) depth += 1;
    else if (")]}".includes(character)) depth -= 1;
    else if (character === "," && depth === 0) {
      parts.push(text.slice(start, index).trim());
      start = index + 1;
    }
  }
  const last = text.slice(start).trim();
  if (last !== "") parts.push(last);
  return parts;
}

/** The items of `[a, b]` or `(a, b)`, or null where a text is no list. */
function listItems(text) {
  const trimmed = (text ?? "").trim();
  const isList = /^\[[^]*\]$/.test(trimmed) || /^\([^]*,[^]*\)$/.test(trimmed);
  return isList ? splitAtCommas(trimmed.slice(1, -1)) : null;
}

function listText(items) {
  return `[${items.join(", ")}]`;
}

/** `StepLR(step_size=4, gamma=0.5)` of a name and [parameter, value] pairs. */
function callText(name, pairs) {
  return `${name}(${pairs.map(([parameter, value]) => `${parameter}=${value}`).join(", ")})`;
}

/** The word inside quotes, or null. */
function quotedWord(text) {
  const match = /^(['"])([A-Za-z0-9_]*)\1$/.exec((text ?? "").trim());
  return match ? match[2] : null;
}
