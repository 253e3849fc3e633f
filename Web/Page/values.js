// The table of values, a page at a time.

const rowsAPage = 50;

function makeValues(store) {
  const box = find("values");
  const table = find("values-table");
  const note = find("values-note");
  const place = find("values-place");
  let rows = [];
  let first = 0;

  const show = () => {
    first = Math.min(Math.max(0, first), Math.max(0, Math.floor((rows.length - 2) / rowsAPage) * rowsAPage));
    const cells = (row, tag) => row.map((text) => make(tag, tag === "th" ? { scope: "col" } : {}, text));
    const body = rows.slice(1 + first, 1 + first + rowsAPage).map((row) => make("tr", {}, ...cells(row, "td")));
    table.replaceChildren(make("thead", {}, make("tr", {}, ...cells(rows[0] ?? [], "th"))), make("tbody", {}, ...body));
    const count = Math.max(0, rows.length - 1);
    place.textContent = count === 0 ? "" : `${first + 1}–${Math.min(count, first + rowsAPage)} of ${count}`;
    find("values-before").disabled = first === 0;
    find("values-after").disabled = first + rowsAPage >= count;
  };

  const refresh = () => {
    if (!box.open) return;
    const answer = ask(stateRequest("values", store.state));
    showError(note, answer?.error);
    rows = answer?.csv ? besideEachOther(parseCSV(answer.csv)) : [];
    show();
  };

  find("values-before").addEventListener("click", () => { first -= rowsAPage; show(); });
  find("values-after").addEventListener("click", () => { first += rowsAPage; show(); });
  box.addEventListener("toggle", refresh);
  return { refresh };
}

/** Schedules that the CSV has below each other, as columns: a row for each step. */
function besideEachOther(rows) {
  if (rows[0]?.[0] !== "schedule") return rows;
  const [, , ...names] = rows[0];
  const table = [["step"]];
  let place = 0;
  let before = Infinity;
  for (const [label, step, ...values] of rows.slice(1)) {
    // A step that is not above the one before begins the next schedule.
    if (Number(step) <= before) {
      place = 0;
      table[0].push(...names.map((name) => (names.length > 1 ? `${label} ${name}` : label)));
    }
    before = Number(step);
    place += 1;
    table[place] ??= [step];
    while (table[place].length < table[0].length - names.length) table[place].push("");
    table[place].push(...values);
  }
  return table;
}

/** Rows of a CSV text: commas, quotes, doubled quotes. */
function parseCSV(text) {
  const rows = [];
  for (const line of text.split("\n")) {
    if (line === "") continue;
    if (!line.includes('"')) {
      rows.push(line.split(","));
      continue;
    }
    rows.push([...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((match) => match[1]?.replaceAll('""', '"') ?? match[2] ?? ""));
  }
  return rows;
}
