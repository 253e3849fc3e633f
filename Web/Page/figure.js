// The picture: the SVG that the Swift side draws, put into the page as elements.

const foreignElements = "script, foreignObject, iframe, image, use, a, animate, set";

/** SVG text as an element of this page. It is parsed as XML, and refused where it holds more than shapes and text. */
function svgElement(text) {
  const root = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
  if (root.localName !== "svg" || root.querySelector(foreignElements)) throw new Error("the picture is not one");
  return document.importNode(root, true);
}

/** The class with the colour of a curve; a picture's only curve has the ink's. */
function hueClass(color) {
  return `hue${color >= 0 && color <= 5 ? color : 5}`;
}

/** How large to draw: as wide as there is room, and as high as suits the screen. */
function figureSize(box, panels) {
  const width = Math.max(280, Math.min(4000, Math.round(box.clientWidth)));
  const isNarrow = width < 560;
  const one = isNarrow ? width * 0.66 : width * 0.46;
  const most = Math.max(240, window.innerHeight * (isNarrow ? 0.42 : 0.62));
  const height = Math.min(one * (1 + 0.6 * (panels - 1)), Math.max(most, isNarrow ? 220 : 320));
  return { width, height: Math.round(height) };
}

/** The figure of the bench. `draw(state)` answers what was drawn, or null where nothing could be. */
function makeFigure(box) {
  let panels = 1;
  let last = null;

  const request = (state, count) => {
    const { width, height } = figureSize(box, count);
    return ask(stateRequest("draw", state, [`width ${width}`, `height ${height}`, "theme auto"]));
  };

  const draw = (state) => {
    if (state.schedules.every((schedule) => schedule.hidden)) {
      box.replaceChildren(make("p", { class: "empty" }, state.schedules.length === 0
        ? "No schedule yet. Add one, or paste PyTorch code." : "All schedules are hidden."));
      last = null;
      return { errors: [], sentences: [], colors: [] };
    }
    let drawing = request(state, panels);
    if (drawing?.svg && drawing.panels && drawing.panels.length !== panels) {
      panels = drawing.panels.length;
      drawing = request(state, panels);
    }
    if (!drawing) return null;
    if (drawing.svg) {
      box.replaceChildren(svgElement(drawing.svg));
      box.classList.remove("is-old");
      last = drawing;
    } else {
      box.classList.add("is-old");
      if (!box.querySelector("svg")) box.replaceChildren(make("p", { class: "empty" }, "Nothing to draw yet."));
    }
    return drawing;
  };

  return { draw, get drawing() { return last; }, svg: () => box.querySelector("svg") };
}
