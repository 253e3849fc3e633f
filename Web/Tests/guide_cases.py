"""What the guide must do in a browser, a function each."""

import json
import pathlib
import re
import urllib.parse

ready = "document.readyState === 'complete'"
table = pathlib.Path(__file__).resolve().parent / "descents.txt"

# The relative luminance of WCAG 2, of text and of what lies behind it.
faint = """(() => {
  const parse = (text) => (text.match(/[\\d.]+/g) ?? []).map(Number);
  const light = ([r, g, b]) => [r, g, b].map(c => { c /= 255; return c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4; })
    .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
  const ground = (e) => { for (; e; e = e.parentElement) { const c = parse(getComputedStyle(e).backgroundColor); if (c.length === 3 || c[3] === 1) return c; } return [255, 255, 255]; };
  const found = [];
  for (const e of document.querySelectorAll('body *')) {
    if (!e.getClientRects().length || ['SCRIPT', 'STYLE', 'style', 'title', 'desc'].includes(e.tagName)) continue;
    if (![...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim())) continue;
    const style = getComputedStyle(e);
    const [a, b] = [light(parse(e instanceof SVGElement ? style.fill : style.color)), light(ground(e))];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (ratio < 4.5) found.push(`${e.tagName} ${e.textContent.slice(0, 30)} ${ratio.toFixed(2)}`);
  }
  return found; })()"""


def catalogue():
    """The names of all schedules, as the sources list them."""
    source = pathlib.Path(__file__).resolve().parents[2] / "Sources/AnnealNotation/Catalogue.swift"
    return sorted(re.findall(r"Entry\((\w+)\.self\)", source.read_text()))


class Guide:
    """The site, and what a reader does on it."""

    def __init__(self, browser, folder):
        self.browser, self.folder = browser, folder
        self.run, self.key = browser.run, browser.key
        self.pages = sorted(path.name for path in folder.glob("*.html") if path.name != "workbench.html")
        self.schedules = [name for name in self.pages if name[0].isupper()]

    def prepare(self):
        self.browser.resize(1280, 900)

    def restore(self):
        self.scripts(True)

    def scripts(self, are_allowed):
        self.browser.call("Emulation.setScriptExecutionDisabled", value=not are_allowed)

    def open(self, name):
        self.browser.call("Page.navigate", url="about:blank")
        self.browser.call("Page.navigate", url=(self.folder / name).as_uri())
        # Without script no frame is waited for: its callback is a script.
        self.browser.wait(f"location.href !== 'about:blank' && {ready}", f"{name} is ready")

    def said(self):
        return self.run("document.querySelector('#play [role=status]').textContent")

    def put(self, name, value):
        self.run(f"""(() => {{ const e = document.querySelector('#play [name={name}]');
          if (e.type === 'checkbox') e.checked = {json.dumps(value)}; else e.value = {json.dumps(value)};
          e.dispatchEvent(new Event('input', {{ bubbles: true }})); }})()""")

    def path(self, selector):
        return self.run(f"[...document.querySelector({json.dumps(selector)}).querySelectorAll('polyline, circle')]"
                        ".map(e => e.getAttribute('points') ?? ['cx', 'cy', 'r'].map(n => e.getAttribute(n)).join()).join('|')")

    def tab_to(self, script, most=60):
        for _ in range(most):
            self.key("Tab")
            if self.run(f"(() => {{ const e = document.activeElement; return {script}; }})()"):
                assert self.run("getComputedStyle(document.activeElement).outlineStyle") != "none", f"no visible focus on {script}"
                return
        raise AssertionError(f"Tab does not reach {script}")


def check(guide, name):
    """What holds for each page, with a script or without."""
    run = guide.run
    headings = run("[...document.querySelectorAll('h1, h2, h3')].filter(e => e.getClientRects().length).map(e => Number(e.tagName[1]))")
    assert headings[0] == 1 and headings.count(1) == 1, f"{name}: headings {headings}"
    assert all(after <= before + 1 for before, after in zip(headings, headings[1:])), f"{name}: headings {headings}"
    assert run("document.title").endswith(" · Anneal") and run("document.documentElement.lang") == "en", name
    mute = run("""[...document.querySelectorAll('main svg')].filter(e => e.getAttribute('role') !== 'img' ||
      !e.getAttribute('aria-labelledby').split(' ').every(id => e.querySelector('#' + CSS.escape(id))?.textContent.trim())).length""")
    assert mute == 0, f"{name}: {mute} pictures without a sentence"
    twice = run("(() => { const all = [...document.querySelectorAll('[id]')].map(e => e.id); return all.filter((id, i) => all.indexOf(id) !== i); })()")
    assert not twice, f"{name}: the same id twice: {twice[:3]}"
    links = run("[...document.querySelectorAll('a')].map(e => [e.getAttribute('href'), e.textContent.trim()])")
    for address, text in links:
        assert text, f"{name}: a link to {address} says nothing"
        path = urllib.parse.unquote(address.split("#")[0])
        assert address.startswith("https://arxiv.org/abs/") or path == "" or (guide.folder / path).is_file(), f"{name}: {address}"


def case_every_page_with_and_without_script(guide):
    for allowed in (False, True):
        guide.scripts(allowed)
        for name in guide.pages:
            guide.open(name)
            check(guide, name)
            hidden = guide.run("[...document.querySelectorAll('[hidden]')].map(e => e.id)")
            assert hidden == ([] if allowed or name != "index.html" else ["play"]), f"{name}: hidden {hidden}"
            if name in guide.schedules:
                words = guide.run("document.querySelector('main').innerText")
                headings = ["Formula", "Parameters", "Swift", "On the command line", "Source"]
                if "\nAnneal; " not in words:
                    headings += ["PyTorch", "Good to know"]
                for heading in headings:
                    assert f"\n{heading}\n" in words, f"{name}: no {heading}"
                pictures = guide.run("[...document.querySelectorAll('figure svg')].filter(e => e.getClientRects().length).length")
                assert pictures == 1 and guide.run("document.querySelector('figcaption').innerText.length") > 40, f"{name}: {pictures} pictures"
    assert sorted(name.removesuffix(".html") for name in guide.schedules) == catalogue(), guide.schedules
    return f"{len(guide.pages)} pages"


def case_without_script_the_balls_are_there(guide):
    guide.scripts(False)
    guide.open("index.html")
    words = guide.run("document.querySelector('main').innerText")
    for word in ("Too large.", "Too small.", "Annealed.", "it still jumps about", "it is still on its way", "it has arrived"):
        assert word in words, word
    assert guide.run("[...document.querySelectorAll('.balls svg')].every(e => e.getBoundingClientRect().width > 200)")


def case_reads_well(guide):
    """On every screen, light and dark: nothing too wide, nothing faint, nothing tiny."""
    for width in (360, 720, 1024, 1920):
        for dark in (False, True):
            guide.browser.resize(width, 800, dark)
            for name in guide.pages:
                guide.open(name)
                wide = guide.run("document.documentElement.scrollWidth - document.documentElement.clientWidth")
                assert wide <= 0, f"{name} is {wide} px too wide at {width}"
                pale = guide.run(faint)
                assert not pale, f"{name}, {width} px, {'dark' if dark else 'light'}: {pale[:3]}"
                small = guide.run("""Math.min(...[...document.querySelectorAll('main text')].filter(e => e.getClientRects().length && !e.closest('.sheet'))
                  .map(e => { const m = e.getScreenCTM(); return parseFloat(getComputedStyle(e).fontSize) * Math.hypot(m.a, m.b); }))""")
                assert small is None or small >= 9, f"{name}: letters of {small:.1f} px in a picture at {width}"


def case_the_script_computes_what_the_library_does(guide):
    """Each ball of the table, to the bit, and in the same words."""
    guide.open("index.html")
    lines = table.read_text().splitlines()
    for line in lines:
        numbers, sentence = line.split(" | ")
        start, rate, falls, noisy, *places = numbers.split(" ")
        rates = f"Array.from({{ length: 24 }}, (_, update) => {falls} ? {rate} * (1 - update / 24) : {rate})"
        found = guide.run(f"(() => {{ const places = descend({start}, {rates}, {noisy} ? noise(1608, 24) : []); return [places, sentence(places)]; }})()")
        assert found[0] == [float(place) for place in places], line[:60]
        assert found[1] == sentence, f"{found[1]} is not {sentence}"
    assert len(lines) == 56, len(lines)
    return f"{len(lines)} balls"


def case_examples_are_the_pictures_below(guide):
    guide.open("index.html")
    for index, name in ((0, "Too large"), (1, "Too small"), (2, "Annealed")):
        guide.run(f"[...document.querySelectorAll('#play button')].find(e => e.textContent === '{name}').click()")
        guide.run(f"document.querySelectorAll('.balls figure')[{index}].id = 'below'")
        assert guide.path("#play svg") == guide.path("#below svg"), name
        assert guide.said() in guide.run("document.querySelector('#below figcaption').textContent"), guide.said()
        assert guide.run("document.querySelector('#play [aria-pressed=true]').textContent") == name
        guide.run("document.querySelector('#below').removeAttribute('id')")


def case_keyboard_alone(guide):
    guide.open("index.html")
    guide.key("Tab")
    assert guide.run("document.activeElement.getAttribute('href')") == "#main", "first, the way past the links"
    guide.tab_to("e.textContent === 'Too small'")
    guide.key("Enter")
    assert "still on its way" in guide.said(), guide.said()
    guide.tab_to("e.name === 'rate'")
    before, said = guide.path("#play svg"), guide.said()
    for _ in range(26):
        guide.key("ArrowRight")
    assert guide.run("document.querySelector('[name=rate]').value") == "0.3"
    assert guide.path("#play svg") != before and guide.said() != said and "has arrived" in guide.said(), guide.said()
    assert guide.run("document.querySelector('[aria-pressed=true]').textContent") == "About right"
    guide.tab_to("e.name === 'start'")
    guide.key("End")
    assert guide.run("document.querySelector('#play svg circle').getAttribute('cx')") == "384.06"
    guide.tab_to("e.name === 'falls'")
    guide.key(" ")
    guide.tab_to("e.name === 'noisy'")
    quiet = guide.path("#play svg")
    guide.key(" ")
    assert guide.path("#play svg") != quiet
    assert guide.run("document.querySelector('#play svg desc').textContent") == guide.said()


def case_controls_have_names(guide):
    guide.open("index.html")
    nodes = guide.browser.call("Accessibility.getFullAXTree")["nodes"]
    named = {(node["role"]["value"], node["name"]["value"].strip()) for node in nodes if not node.get("ignored") and "name" in node}
    for role, name in (("slider", "Rate"), ("slider", "Start at x"), ("checkbox", "The rate falls straight to 0"), ("button", "Too large")):
        assert any(role == have and text.startswith(name) for have, text in named), f"no {role} called {name}"
    assert not [node for node in nodes if not node.get("ignored") and node["role"]["value"] in ("slider", "checkbox", "button", "link", "image")
                and not node["name"]["value"].strip()]


def case_drag_the_ball(guide):
    guide.open("index.html")
    guide.run("document.querySelector('#play').scrollIntoView()")
    x, y, width, height = guide.run("(() => { const r = document.querySelector('#play svg').getBoundingClientRect(); return [r.x, r.y, r.width, r.height]; })()")
    seen = set()
    guide.browser.mouse("mousePressed", x + width * 0.1, y + height * 0.2, buttons=1)
    for share in (0.2, 0.4, 0.6, 0.8):
        guide.browser.mouse("mouseMoved", x + width * share, y + height * 0.2, buttons=1)
        guide.browser.settle()
        seen.add(guide.said())
    guide.browser.mouse("mouseReleased", x + width * 0.8, y + height * 0.2)
    assert len(seen) == 4, seen
    start = guide.run("document.querySelector('[name=start]').value")
    guide.browser.mouse("mouseMoved", x + width * 0.3, y + height * 0.2)
    guide.browser.settle()
    assert start == guide.run("document.querySelector('[name=start]').value") and abs(float(start) - 1.0) <= 0.05, start


def case_a_ball_leaves_the_picture(guide):
    guide.open("index.html")
    guide.put("start", "1.55")
    left = []
    for rate in range(100, 201):
        guide.put("rate", str(rate / 100))
        if "has left the picture" in guide.said():
            left.append(rate)
            assert guide.run("document.querySelectorAll('#play svg g')[1].children.length") == 0
    assert left, "none leaves"


def case_nothing_moves_by_itself(guide):
    for name in ("index.html", "StepLR.html"):
        guide.open(name)
        moving = guide.run("[...document.querySelectorAll('*')].filter(e => { const s = getComputedStyle(e); return s.animationName !== 'none' || parseFloat(s.transitionDuration) > 0; }).length")
        assert moving == 0 and guide.run("document.getAnimations().length") == 0, name


def case_policy_forbids_foreign_script(guide):
    guide.open("index.html")
    guide.run("(() => { const s = document.createElement('script'); s.textContent = 'window.hit = 1'; document.body.append(s); })()")
    guide.run("(() => { const a = document.createElement('a'); a.setAttribute('onclick', 'window.hit = 2'); document.body.append(a); a.click(); })()")
    refused = guide.run("fetch('https://example.invalid/').then(() => false, () => true)")
    assert guide.run("window.hit === undefined") and refused
    assert len([text for text in guide.browser.complaints() if "Content Security Policy" in text]) >= 3
    guide.browser.events.clear()


def case_try_it_opens_the_workbench(guide):
    for name in guide.schedules:
        guide.open(name)
        address = guide.run("document.querySelector('a.try').href")
        text = urllib.parse.unquote(address.split("#s=")[1])
        guide.browser.open(address)
        shown = guide.run("document.querySelector('#figure svg title').textContent")
        assert text.startswith(name[:-5] + "(") and shown.startswith(name[:-5]), f"{text}: {shown}"
        assert guide.run("document.querySelectorAll('.card').length") == 1 and guide.run("document.querySelectorAll('.card.has-error').length") == 0, name
    guide.open("choosing.html")
    guide.browser.open(guide.run("[...document.querySelectorAll('main a')].find(e => e.href.includes('workbench.html#')).href"))
    assert guide.run("document.querySelectorAll('.card').length") == 1
