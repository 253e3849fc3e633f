"""What the page must do, a function each, in the order of their names' lines here."""

import csv
import io
import json
import struct
import time
import urllib.parse
import xml.etree.ElementTree as ElementTree
from pathlib import Path

article = """from torch.optim.lr_scheduler import OneCycleLR
scheduler = OneCycleLR(optimizer,
                       max_lr = 1e-3, # Upper learning rate boundaries in the cycle for each parameter group
                       steps_per_epoch = 8, # The number of steps per epoch to train for.
                       epochs = 4, # The number of epochs to train for.
                       anneal_strategy = 'cos') # Specifies the annealing strategy
"""

attacks = ["<script>window.hit = 1</script>", "\"><img src=x onerror=\"window.hit = 2\">", "</script><svg onload=\"window.hit = 3\">"]


class Page:
    """The page, and what a reader does on it."""

    def __init__(self, browser, address, changes):
        self.browser, self.address, self.changes = browser, address, changes
        self.run, self.wait, self.key = browser.run, browser.wait, browser.key

    def prepare(self):
        self.browser.resize(1280, 900)

    def restore(self):
        self.browser.call("Emulation.setScriptExecutionDisabled", value=False)
        self.browser.call("Emulation.setCPUThrottlingRate", rate=1)

    def open(self, *schedules, raw=None, **keys):
        pairs = [("s", text) for text in schedules] + [(key, str(value)) for key, value in keys.items()]
        fragment = raw if raw is not None else urllib.parse.urlencode(pairs, quote_via=urllib.parse.quote)
        self.browser.open(f"{self.address}#{fragment}" if fragment else self.address)

    def settle(self):
        self.browser.settle()

    def svg(self):
        return self.run("document.querySelector('#figure svg')?.outerHTML ?? ''")

    def curve(self):
        return self.run("[...document.querySelectorAll('#figure svg polyline, #figure svg path')].map(e => e.getAttribute('points') || e.getAttribute('d')).join('|')")

    def state(self):
        """What the address holds, once it has come to rest."""
        self.run("new Promise(done => setTimeout(done, 300))")
        return urllib.parse.parse_qs(self.run("location.hash.slice(1)").replace("+", "%2B"), keep_blank_values=True)

    def click(self, selector):
        self.run(f"document.querySelector({json.dumps(selector)}).click()")
        self.settle()

    def click_at(self, selector):
        """A real click of the mouse in the middle of an element."""
        box = self.run(f"(() => {{ const e = document.querySelector({json.dumps(selector)}); e.scrollIntoView({{block: 'center'}});"
                       " const r = e.getBoundingClientRect(); return [r.x + r.width / 2, r.y + r.height / 2]; })()")
        self.browser.mouse("mousePressed", *box, buttons=1)
        self.browser.mouse("mouseReleased", *box)
        self.settle()

    def put(self, selector, text, done=True):
        """Types over what a field holds."""
        self.run(f"(() => {{ const e = document.querySelector({json.dumps(selector)}); e.focus(); e.select(); }})()")
        self.browser.type(text)
        if done:
            self.run("document.activeElement.dispatchEvent(new Event('change', {bubbles: true}))")
        self.settle()

    def row(self, parameter, part="input"):
        return f".card.is-open .row[data-parameter={parameter}] {part}"

    def text(self, selector):
        return self.run(f"[...document.querySelectorAll({json.dumps(selector)})].filter(e => !e.hidden).map(e => e.innerText).join('\\n')")

    def value(self, selector):
        return self.run(f"document.querySelector({json.dumps(selector)}).value")

    def cards(self):
        return self.run("document.querySelectorAll('.card').length")


def case_first_sight(page):
    page.browser.open(page.address)
    assert page.cards() >= 1 and page.curve(), "no curve at first"
    assert "starts at" in page.text("#sentences"), page.text("#sentences")
    assert page.run("document.querySelectorAll('#figure svg title').length") == 1


def case_drag_a_slider(page):
    page.open("OneCycleLR(max_lr=0.001, total_steps=100)")
    before = page.curve()
    box = page.run("(() => { const r = document.querySelector('.row[data-parameter=pct_start] input[type=range]').getBoundingClientRect(); return [r.x, r.y + r.height / 2, r.width]; })()")
    x, y, width = box
    page.browser.mouse("mousePressed", x + width * 0.3, y, buttons=1)
    curves = set()
    for share in (0.4, 0.5, 0.6, 0.7):
        page.browser.mouse("mouseMoved", x + width * share, y, buttons=1)
        page.settle()
        curves.add(page.curve())
    page.browser.mouse("mouseReleased", x + width * 0.7, y)
    page.settle()
    assert len(curves) == 4 and before not in curves, f"{len(curves)} curves while dragging"
    assert "pct_start=0.7" in page.state()["s"][0] or "pct_start=0.6" in page.state()["s"][0], page.state()
    page.key("z", 2)
    page.settle()
    assert page.curve() == before, "one undo takes back one drag"
    page.key("y", 2)
    page.settle()
    assert page.curve() != before, "redo"


def case_paste_the_article(page):
    page.open("StepLR(step_size=4)")
    page.click("#paste")
    page.run("document.querySelector('#paste-text').focus()")
    page.browser.type(article)
    page.click_at("#paste-read")
    assert not page.run("document.querySelector('#paste-dialog').open"), page.text("#paste-error")
    assert page.cards() == 2
    assert page.value(page.row("max_lr", "input[type=text]")) in ("0.001", "1e-3", "1e-03"), page.value(page.row("max_lr", "input[type=text]"))
    assert page.value(page.row("steps_per_epoch", "input[type=text]")) == "8"


def case_paste_what_lacks_names(page):
    """The line people have says `len(train_loader)`: the page asks what that is."""
    page.open("StepLR(step_size=4)")
    page.click("#paste")
    page.run("document.querySelector('#paste-text').focus()")
    page.browser.type("OneCycleLR(opt, max_lr=0.1, steps_per_epoch=len(train_loader), epochs=EPOCHS)")
    page.click_at("#paste-read")
    names = "[...document.querySelectorAll('#paste-names input')].map(e => e.dataset.name)"
    assert page.run(names) == ["len(train_loader)", "EPOCHS"], page.run(names)
    assert page.run("document.activeElement.dataset.name") == "len(train_loader)"
    page.browser.type("391")
    page.key("Enter")
    page.settle()
    assert page.run("document.activeElement.dataset.name") == "EPOCHS", "the name that is left"
    page.browser.type("3 +")
    page.key("Enter")
    page.settle()
    assert "EPOCHS" in page.text("#paste-error"), page.text("#paste-error")
    page.put("#paste-names [data-name=EPOCHS]", "3", done=False)
    page.key("Enter")
    page.settle()
    assert not page.run("document.querySelector('#paste-dialog').open"), page.text("#paste-error")
    assert page.value(page.row("steps_per_epoch", "input[type=text]")) == "391"
    page.click("#paste")
    assert page.text("#paste-names") == "", "names of the code before"


def case_paste_on_the_page(page):
    page.open("StepLR(step_size=4)")
    page.run("(() => { document.activeElement.blur(); const d = new DataTransfer(); d.setData('text/plain', %s);"
             " document.body.dispatchEvent(new ClipboardEvent('paste', {clipboardData: d, bubbles: true, cancelable: true})); })()" % json.dumps(article))
    page.settle()
    assert page.cards() == 2


def case_wrong_name(page):
    page.open("StepLR(step_sze=2)", "ExponentialLR(gamma=0.9)")
    said = page.text(".card .error")
    page.click(".card:first-child .card-name")
    said = page.text(".card .error")
    assert "did you mean 'step_size'" in said and "^^^^^^^^" in said, said
    assert page.curve(), "the other schedule is drawn"
    page.click("#paste")
    page.run("document.querySelector('#paste-text').focus()")
    page.browser.type("scheduler = StepLR(optimizer, step_sze=2)")
    page.click("#paste-read")
    said = page.text("#paste-error")
    assert "did you mean" in said and "^^^" in said, said


def case_wrong_lambda_in_its_control(page):
    page.open("LambdaLR(lr_lambda=lambda epoch: 0.95 ** epoch)")
    page.put(page.row("lr_lambda", "textarea"), "lambda epoch: 0.95 ** epok")
    said = page.text(".card .error")
    assert "epok" in said and "^^^^" in said, said
    assert page.run("!!document.querySelector('.row[data-parameter=lr_lambda] + .error')"), "the error is below its control"
    page.put(page.row("lr_lambda", "textarea"), "lambda epoch: 0.9 ** epoch")
    assert page.text(".card .error") == "" and "lr_lambda" in page.state()["s"][0]


def case_every_control(page):
    """Moves a control of every kind in every schedule of the catalogue, and finds each drawn."""
    page.browser.open(page.address)
    page.click("#add")
    names = page.run("[...document.querySelectorAll('#add-list .choice strong')].map(e => e.textContent)")
    page.click("#add-dialog [data-close]")
    written = [path.stem for path in (Path(__file__).parents[2] / "Sources/Anneal").rglob("*.swift") if "let signature = Signature(" in path.read_text()]
    assert sorted(names) == sorted(written), names
    moved = 0
    for name in names:
        page.run("while (document.querySelector('.card')) [...document.querySelectorAll('.card.is-open .card-actions button, .card .card-actions button')].find(b => b.textContent === 'Remove').click()")
        page.click("#add")
        page.put("#add-search", name, done=False)
        page.run(f"[...document.querySelectorAll('#add-list .choice')].find(b => b.querySelector('strong').textContent === '{name}').click()")
        page.settle()
        assert page.curve(), f"{name}: {page.text('.card .error')}"
        count = page.run("document.querySelectorAll('.card.is-open .row input[type=range], .card.is-open .row select, .card.is-open .row input[type=checkbox]').length")
        for index in range(count):
            page.run("(() => { const e = document.querySelectorAll('.card.is-open .row input[type=range], .card.is-open .row select, .card.is-open .row input[type=checkbox]')[%d];"
                     " if (!e) return; if (e.type === 'checkbox') e.click(); else if (e.type === 'range') { e.value = Number(e.value) + 1; e.dispatchEvent(new Event('input', {bubbles: true})); e.dispatchEvent(new Event('change', {bubbles: true})); }"
                     " else { e.selectedIndex = e.options.length - 1; e.dispatchEvent(new Event('change', {bubbles: true})); } })()" % index)
            moved += 1
        page.settle()
    return f"{len(names)} schedules, {moved} controls"


def case_reload_and_back(page):
    page.open("StepLR(step_size=4)", label="mine", lr="0.5", steps="40", log="1")
    page.put(page.row("step_size", "input[type=text]"), "7")
    assert "step_size=7" in page.state()["s"][0]
    page.browser.call("Page.reload")
    page.wait("document.readyState === 'complete' && !!document.querySelector('#figure svg')", "reload")
    assert page.value(page.row("step_size", "input[type=text]")) == "7"
    assert page.value("#run-fields [data-name=lr]") == "0.5" and page.value("#run-fields [data-name=log]") == "1"
    assert page.run("document.querySelector('.card-name').textContent") == "mine"
    page.click("#add")
    page.put("#add-search", "cosine", done=False)
    page.key("Enter")
    page.settle()
    assert page.cards() == 2
    page.run("history.back()")
    page.wait("document.querySelectorAll('.card').length === 1", "back to one schedule")
    page.run("history.forward()")
    page.wait("document.querySelectorAll('.card').length === 2", "forward to two")
    page.browser.call("Page.navigate", url="about:blank")
    # Later, so that the answer does not go away with the page.
    page.run("setTimeout(() => history.back(), 50) > 0")
    page.wait("document.querySelectorAll('.card').length === 2 && !!document.querySelector('#figure svg')", "back from elsewhere")


def case_six_and_no_seventh(page):
    page.open(*[f"StepLR(step_size={n})" for n in range(2, 7)], steps=40)
    page.click(".card:first-child .card-name")
    page.run("[...document.querySelectorAll('.card.is-open .card-actions button')].find(b => b.textContent === 'Duplicate').click()")
    page.settle()
    assert page.cards() == 6
    assert page.run("document.querySelectorAll('#figure svg [class$=-line][points], #figure svg polyline').length") >= 6
    page.click("#add")
    assert not page.run("document.querySelector('#add-dialog').open") and "6" in page.text("#notice-text")
    assert page.run("[...document.querySelectorAll('.card-actions button')].filter(b => b.textContent === 'Duplicate').every(b => b.disabled)")
    page.open(*["StepLR(step_size=2)"] * 7)
    assert page.cards() == 6 and "7 schedules" in page.text("#notice-text"), page.text("#notice-text")


def case_hide_label_remove(page):
    page.open("StepLR(step_size=4)", "ExponentialLR(gamma=0.9)", steps=40)
    page.click(".card:first-child .card-name")
    page.put(".card.is-open .label", "stairs")
    assert "stairs" in page.svg() and page.state()["label"] == ["stairs"]
    page.run("[...document.querySelectorAll('.card.is-open .card-actions button')].find(b => b.textContent === 'Hide').click()")
    page.settle()
    assert "stairs" not in page.svg() and page.state()["hidden"] == ["1"]
    page.run("[...document.querySelectorAll('.card.is-open .card-actions button')].find(b => b.textContent === 'Remove').click()")
    page.settle()
    assert page.cards() == 1
    page.key("z", 2)
    page.settle()
    assert page.cards() == 2, "undo brings it back"


def case_compose(page):
    page.open("LinearLR(start_factor=0.1, total_iters=10)", "CosineAnnealingLR(T_max=90)", steps=100)
    page.click("#compose")
    page.put("#compose-milestones", "10")
    page.click("#compose-make")
    assert page.cards() == 1 and "SequentialLR" in page.state()["s"][0], page.text("#compose-error")
    assert page.curve() and page.run("document.querySelectorAll('.nested').length") == 2
    page.key("z", 2)
    page.settle()
    assert page.cards() == 2
    page.click("#compose")
    page.click("#compose-dialog input[value=ChainedScheduler]")
    page.click("#compose-make")
    assert "ChainedScheduler" in page.state()["s"][0]


def case_nested_slider(page):
    page.open("SequentialLR(schedulers=[LinearLR(start_factor=0.1, total_iters=10), CosineAnnealingLR(T_max=90)], milestones=[10])", steps=100)
    before = page.curve()
    page.put(".nested:first-child .row[data-parameter=total_iters] input[type=text]", "40")
    assert page.curve() != before and "total_iters=40" in page.state()["s"][0], page.state()
    page.put(".row[data-parameter=milestones] .list-item:first-child input", "40")
    assert "milestones=[40]" in page.state()["s"][0], page.state()


def case_readout(page):
    page.open("StepLR(step_size=4, gamma=0.5)", lr="0.1", steps="20", per="10")
    box = page.run("(() => { const r = document.querySelector('#stage').getBoundingClientRect(); return [r.x, r.y, r.width, r.height]; })()")
    page.browser.mouse("mouseMoved", box[0] + box[2] * 0.5, box[1] + box[3] * 0.5)
    page.settle()
    page.settle()
    said = page.text("#readout")
    assert "step" in said and "epoch" in said and "StepLR" in said, said
    page.run("document.querySelector('#stage').focus()")
    page.key("Home")
    for _ in range(4):
        page.key("ArrowRight")
        page.settle()
    said = page.text("#readout")
    assert "step 4" in said and "0.05" in said, said
    assert "0.05" in page.run("document.querySelector('#stage').getAttribute('aria-valuetext')")
    page.key("End")
    page.settle()
    assert page.run("document.querySelector('#stage').getAttribute('aria-valuenow')") in ("19", "20")


def case_values(page):
    page.open("StepLR(step_size=2, gamma=0.5)", lr="0.1", steps="120")
    page.click("#values summary")
    page.wait("document.querySelectorAll('#values-table tbody tr').length === 50", "fifty rows")
    page.click("#values-after")
    page.click("#values-after")
    assert page.run("document.querySelectorAll('#values-table tbody tr').length") == 20
    assert "101–120 of 120" in page.text("#values-place")
    page.open("StepLR(step_size=2, gamma=0.5)", "OneCycleLR(max_lr=0.1, total_steps=30)", lr="0.1", steps="30")
    page.click("#values summary")
    page.wait("document.querySelectorAll('#values-table tbody tr').length === 30", "a row for each step")
    assert page.run("new Set([...document.querySelectorAll('#values-table tr')].map(row => row.children.length)).size") == 1


def case_take_away(page):
    page.open("StepLR(step_size=2, gamma=0.5)", "ExponentialLR(gamma=0.9)", lr="0.1", steps="40")
    page.click("#take-away summary")
    page.wait("document.querySelector('#code-command').textContent.includes('anneal')", "the command")
    assert "StepLR" in page.text("#code-python") and "StepLR" in page.text("#code-swift")
    assert "--steps 40" in page.text("#code-command"), page.text("#code-command")
    page.click("#save-svg")
    root = ElementTree.fromstring(page.browser.downloaded("schedule.svg"))
    assert root.tag.endswith("svg")
    page.click("#save-png")
    png = page.browser.downloaded("schedule.png")
    assert png[:8] == b"\x89PNG\r\n\x1a\n" and struct.unpack(">I", png[16:20])[0] == 2000
    page.click("#save-csv")
    rows = list(csv.reader(io.StringIO(page.browser.downloaded("schedule.csv").decode())))
    assert len(rows) == 81 and all(len(row) == len(rows[0]) for row in rows), rows[:3]
    page.browser.call("Browser.grantPermissions", permissions=["clipboardReadWrite"])
    page.click_at("[data-copy=python]")
    page.wait("document.querySelector('[data-copy=python]').textContent === 'Copied'", "copied")


def case_plateau(page):
    page.open("ReduceLROnPlateau(factor=0.5, patience=3)", metrics="example:stall", steps="60")
    assert not page.run("document.querySelector('#plateau').hidden")
    cuts = page.run("document.querySelectorAll('#plateau-table tr.cut').length")
    assert cuts >= 1, page.text("#plateau-caption")
    page.put(page.row("patience", "input[type=text]"), "1")
    assert page.run("document.querySelectorAll('#plateau-table tr.cut').length") != cuts
    page.click("#plateau-all")
    assert page.run("document.querySelectorAll('#plateau-table tbody tr').length") >= 50
    page.click("#plateau-all")
    page.open("ReduceLROnPlateau(patience=3)", "OneCycleLR(max_lr=0.1, total_steps=137)", metrics="example:noisy")
    assert page.text("#plateau-caption").startswith("136 metrics"), "as many as the picture has: " + page.text("#plateau-caption")
    page.open("ReduceLROnPlateau(factor=0.5, patience=1)", metrics="example:stall", steps="60")
    page.run("(() => { const s = document.querySelector('#plateau-source'); s.value = 'own'; s.dispatchEvent(new Event('change', {bubbles: true})); })()")
    page.put("#plateau-metrics", "1, 0.9, 0.9, 0.9, 0.9, nan, 0.8")
    assert page.text("#plateau-problem") == "" and page.state()["metrics"][0].startswith("1")
    page.put("#plateau-metrics", "1, two")
    assert "numbers" in page.text("#plateau-problem")


def case_drop_metrics(page):
    page.open("ReduceLROnPlateau(factor=0.5, patience=1)")
    page.run("(() => { const d = new DataTransfer(); d.items.add(new File(['metric\\n1\\n0.9\\n0.9\\n0.9\\n0.9\\n'], 'm.csv'));"
             " document.body.dispatchEvent(new DragEvent('drop', {dataTransfer: d, bubbles: true, cancelable: true})); })()")
    page.wait("location.hash.includes('metrics=')", "metrics in the address")
    assert page.text("#plateau-problem") == ""


def case_attacks_stay_text(page):
    for attack in attacks:
        lambda_text = f"LambdaLR(lr_lambda=lambda epoch: '{attack}')"
        page.open(lambda_text, "StepLR(step_size=4)", label=attack, steps=attack, lr=attack, metrics=attack, hidden=attack, stepped=attack)
        page.run("document.querySelector('.card .card-name').click()")
        page.settle()
        page.open("StepLR(step_size=4)", f"{attack}", label=attack)
        page.click(".card:first-child .card-name")
        page.put(".card.is-open .label", attack)
        assert "&lt;" in page.svg() or attack[:3] not in page.svg()
        page.open("LambdaLR(lr_lambda=lambda epoch: 0.9 ** epoch)")
        page.put(page.row("lr_lambda", "textarea"), attack)
        page.put("#run-fields [data-name=steps]", attack)
        page.click("#paste")
        page.put("#paste-text", attack, done=False)
        page.click("#paste-read")
        page.open(raw=urllib.parse.quote(attack) + "=" + attack.replace("#", ""))
        assert page.run("window.hit ?? 0") == 0, attack
        assert page.run("document.querySelectorAll('img, main script, main svg [onload]').length") == 0


def case_malformed_addresses(page):
    page.open(raw="s=StepLR(step_size=4)&steps=abc&lr=%zz&hidden=x&unknown=1&&=&s")
    assert "'abc'" in page.text("#run-fields .problem"), page.text("#run-fields .problem")
    assert "%" in page.text("#notice-text")
    assert page.curve(), "what can be drawn is drawn"
    for raw in ("%", "s=" + "(" * 5000, "s=%00%ff", "label=a&label=b", "s=StepLR(4)&steps=99999999999999999999", "steps=-1",
                "s=StepLR(4)&lr=1e999", "s=" + urllib.parse.quote("StepLR(4)\n\ndraw\nsteps 5"), "log=7&stepped=never&optimizer=x",
                "s=" + urllib.parse.quote("é😀" * 400), "s=StepLR(4)&label=" + urllib.parse.quote("a\nschedule 0 0  StepLR(5)")):
        page.open(raw=raw)
        assert page.run("!document.querySelector('#bench').hidden"), raw[:40]


def case_endless_lambda_is_stopped(page):
    """The notation has no loops, so what takes long is long itself; that is refused before it is run."""
    long = " + ".join(["math.cos(epoch)"] * 600)
    start = time.monotonic()
    page.open(f"LambdaLR(lr_lambda=lambda epoch: {long})", "StepLR(step_size=4)", steps=1000000)
    page.click(".card:first-child .card-name")
    assert "too much" in page.text(".card .error"), page.text(".card .error")
    assert page.curve(), "the other schedule is drawn"
    page.put("#run-fields [data-name=steps]", "50")
    assert page.text(".card .error") == ""
    loops = "sum([sum([i for i in range(10000)]) for j in range(10000)])"
    for text in (loops, "2 ** (10 ** (10 ** 10))", "(" * 3000 + "1" + ")" * 3000):
        page.open(f"LambdaLR(lr_lambda=lambda epoch: {text})", "StepLR(step_size=4)")
        assert page.curve(), text[:40]
    page.open("StepLR(step_size=4)", steps=1000001)
    assert "1000000" in page.text("#run-fields .problem"), page.text("#run-fields .problem")
    taken = time.monotonic() - start
    assert taken < 20, taken


def case_engine_stops(page):
    """A trap is told, the engine starts anew, and the state stays."""
    script = page.browser.call("Page.addScriptToEvaluateOnNewDocument", source="""
      const Plain = WebAssembly.Instance;
      WebAssembly.Instance = function (...given) {
        const real = new Plain(...given).exports;
        return { exports: { ...real, anneal_answer: (length) => {
          if (window.breakNext) { window.breakNext = false; throw new WebAssembly.RuntimeError('unreachable'); }
          return real.anneal_answer(length); } } };
      };""")
    try:
        page.open("StepLR(step_size=4)", steps=20)
        page.run("window.breakNext = true")
        page.put(page.row("step_size", "input[type=text]"), "5")
        page.settle()
        assert "was restarted" in page.text("#notice-text"), page.text("#notice-text")
        assert page.state()["s"] == ["StepLR(step_size=5)"]
        page.put(page.row("step_size", "input[type=text]"), "6")
        assert page.state()["s"] == ["StepLR(step_size=6)"] and page.curve()
    finally:
        page.browser.call("Page.removeScriptToEvaluateOnNewDocument", identifier=script["identifier"])


def case_without_webassembly(page):
    script = page.browser.call("Page.addScriptToEvaluateOnNewDocument", source="delete window.WebAssembly")
    try:
        page.browser.open(page.address)
        assert "WebAssembly" in page.text("#no-engine")
    finally:
        page.browser.call("Page.removeScriptToEvaluateOnNewDocument", identifier=script["identifier"])


def case_without_javascript(page):
    page.browser.call("Emulation.setScriptExecutionDisabled", value=True)
    page.browser.call("Page.navigate", url="about:blank")
    page.browser.call("Page.navigate", url=page.address)
    for _ in range(50):
        page.browser._read(0.1)
        nodes = page.browser.call("DOMSnapshot.captureSnapshot", computedStyles=[])
        shown = {nodes["strings"][index] for index in nodes["documents"][0]["layout"]["text"] if index >= 0}
        if any("anneal list" in text for text in shown):
            return
    raise AssertionError("no readable content")


def case_keyboard_alone(page):
    """Adds a schedule, moves its slider, reads a value, undoes: without the mouse."""
    page.open("StepLR(step_size=4)", steps=20)

    def tab_to(script, most=80):
        for _ in range(most):
            page.key("Tab")
            if page.run(f"(() => {{ const e = document.activeElement; return {script}; }})()"):
                outline = page.run("getComputedStyle(document.activeElement).outlineStyle")
                assert outline != "none", f"no visible focus on {script}"
                return
        raise AssertionError(f"Tab does not reach {script}")

    page.run("document.body.focus()")
    tab_to("e.id === 'stage'")
    page.key("ArrowRight")
    page.settle()
    assert "step" in page.text("#readout")
    tab_to("e.id === 'add'")
    page.key("Enter")
    for letter in "restart":
        page.key(letter)
    page.key("Enter")
    page.settle()
    assert page.cards() == 2 and "CosineAnnealingWarmRestarts" in page.state()["s"][1], page.state()
    before = page.curve()
    tab_to("e.type === 'range'")
    for _ in range(3):
        page.key("ArrowRight")
    page.settle()
    assert page.curve() != before
    page.key("z", 2)
    page.settle()
    tab_to("e.textContent === 'Remove'")
    page.key("Enter")
    page.settle()
    assert page.cards() == 1


def case_reads_well(page):
    """Every control has a name, and text stands out from its ground."""
    for dark in (False, True):
        for width in (360, 1280):
            page.browser.resize(width, 800, dark)
            page.open("OneCycleLR(max_lr=0.001, total_steps=100)", "StepLR(step_sze=4)", "ReduceLROnPlateau(patience=3)", steps="x")
            unnamed = page.run("""[...document.querySelectorAll('main input, main select, main textarea, main button')].filter(e =>
              !(e.getAttribute('aria-label') || e.labels?.length || e.textContent.trim())).map(e => e.outerHTML.slice(0, 90))""")
            assert not unnamed, unnamed[:3]
            wide = page.run("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            assert wide <= 0, f"{wide} px too wide at {width}"
            faint = page.run("""(() => {
              const parse = (text) => (text.match(/[\\d.]+/g) ?? []).map(Number);
              const light = ([r, g, b]) => [r, g, b].map(c => { c /= 255; return c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4; })
                .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
              const ground = (e) => { for (; e; e = e.parentElement) { const c = parse(getComputedStyle(e).backgroundColor); if (c.length === 3 || c[3] === 1) return c; } return [255, 255, 255]; };
              const found = [];
              for (const e of document.querySelectorAll('body *')) {
                if (e.closest('svg') || !e.getClientRects().length || e.disabled || e.getAttribute('aria-disabled') === 'true') continue;
                if (![...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim())) continue;
                const [a, b] = [light(parse(getComputedStyle(e).color)), light(ground(e))];
                const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
                if (ratio < 4.5) found.push(e.tagName + ' ' + e.className + ' ' + e.textContent.slice(0, 30) + ' ' + ratio.toFixed(2));
              }
              return found; })()""")
            assert not faint, faint[:3]


def case_latency(page):
    """From a slider's event to the new SVG in the page."""
    said = []
    curves = ["OneCycleLR(max_lr=0.001, total_steps={n})", "CosineAnnealingLR(T_max={n})", "ExponentialLR(gamma=0.999)",
              "SequentialLR(schedulers=[LinearLR(start_factor=0.1, total_iters=100), CosineAnnealingLR(T_max={n})], milestones=[100])"]
    for count, steps in ((1, 1000), (4, 10000), (1, 100000)):
        page.open(*[text.replace("{n}", str(steps)) for text in curves[:count]], steps=steps)
        if count > 1:
            page.click(".card:first-child .card-name")
        page.run("""(() => {
          const slider = document.querySelector('.card.is-open .row[data-parameter=pct_start] input[type=range]');
          window.times = [];
          let start = 0;
          slider.addEventListener('input', () => { start ||= performance.now(); }, { capture: true });
          new MutationObserver(() => { if (start) times.push(performance.now() - start); start = 0; })
            .observe(document.querySelector('#figure'), { childList: true });
          slider.scrollIntoView({ block: 'center' }); })()""")
        x, y, width = page.run("(() => { const r = document.querySelector('.card.is-open .row[data-parameter=pct_start] input[type=range]').getBoundingClientRect(); return [r.x, r.y + r.height / 2, r.width]; })()")
        page.browser.mouse("mousePressed", x + width * 0.3, y, buttons=1)
        for move in range(80):
            page.browser.mouse("mouseMoved", x + width * (0.1 + 0.8 * move / 80), y, buttons=1)
        page.browser.mouse("mouseReleased", x + width * 0.9, y)
        page.settle()
        times = sorted(page.run("times"))
        assert len(times) > 20, f"only {len(times)} curves in a drag"
        said.append(f"{count} x {steps}: p50 {times[len(times) // 2]:.1f}, p95 {times[len(times) * 19 // 20]:.1f} ms")
        if steps <= 10000:
            assert times[len(times) // 2] < 250, said  # loose: machines that test are busy
    return "; ".join(said)


def case_first_interaction_on_a_slow_machine(page):
    page.browser.call("Emulation.setCPUThrottlingRate", rate=4)
    script = page.browser.call("Page.addScriptToEvaluateOnNewDocument", source="""
      new MutationObserver((_, o) => { if (document.querySelector('#figure svg')) { window.readyAfter = performance.now(); o.disconnect(); } })
        .observe(document, { childList: true, subtree: true });""")
    try:
        page.open("OneCycleLR(max_lr=0.001, total_steps=100)")
        ready = page.run("window.readyAfter ?? -1")
    finally:
        page.browser.call("Page.removeScriptToEvaluateOnNewDocument", identifier=script["identifier"])
    assert 0 <= ready < 4000, ready
    return f"ready after {ready:.0f} ms at a quarter of the speed"


def case_no_leak(page):
    script = page.browser.call("Page.addScriptToEvaluateOnNewDocument", source="""
      const Plain = WebAssembly.Instance;
      WebAssembly.Instance = function (...given) { const made = new Plain(...given); window.engineMemory = made.exports.memory; return made; };""")
    try:
        return leak_figures(page)
    finally:
        page.browser.call("Page.removeScriptToEvaluateOnNewDocument", identifier=script["identifier"])


def leak_figures(page):
    page.open("OneCycleLR(max_lr=0.001, total_steps=100)", "CosineAnnealingLR(T_max=100)", steps=100)

    def changes(count):
        return page.run("""(async () => {
          const figure = document.querySelector('#figure');
          const slider = document.querySelectorAll('.card.is-open input[type=range]')[0];
          for (let i = 0; i < %d; i += 1) {
            slider.value = i %% Number(slider.max);
            const drawn = new Promise(done => { const o = new MutationObserver(() => { o.disconnect(); done(); }); o.observe(figure, { childList: true }); });
            slider.dispatchEvent(new Event(i %% 20 === 19 ? 'change' : 'input', { bubbles: true }));
            await drawn;
          }
          gc(); await new Promise(done => setTimeout(done, 300)); gc();
          return [performance.memory.usedJSHeapSize, document.querySelectorAll('*').length]; })()""" % count, timeout=900)

    first = changes(max(200, page.changes // 10))
    memory = page.run("engineMemory.buffer.byteLength")
    last = changes(page.changes - max(200, page.changes // 10))
    grown = page.run("engineMemory.buffer.byteLength") - memory
    assert last[0] - first[0] < 3_000_000, f"{last[0] - first[0]} bytes of heap"
    # A reading may leave some bytes behind; the engine starts anew long before that matters.
    assert last[1] == first[1] and grown <= 1000 * page.changes, f"{last[1] - first[1]} elements, {grown} bytes of WebAssembly memory"
    return f"{page.changes} changes: heap {first[0] / 1e6:.1f} to {last[0] / 1e6:.1f} MB, WebAssembly {memory / 1e6:.1f} MB"


def case_policy_forbids_the_network(page):
    page.browser.open(page.address)
    refused = page.run("""Promise.all([
      fetch('https://example.invalid/').then(() => false, () => true),
      new Promise(done => { const i = new Image(); i.onload = () => done(false); i.onerror = () => done(true); i.src = 'https://example.invalid/a.png'; }),
      new Promise(done => { const s = document.createElement('script'); s.onload = () => done(false); s.onerror = () => done(true); s.src = 'https://example.invalid/a.js'; document.body.append(s); }),
    ])""")
    assert refused == [True, True, True], refused
    violations = [text for text in page.browser.complaints() if "Content Security Policy" in text]
    assert len(violations) >= 3, violations
    page.browser.events.clear()
    hit = page.run("""(() => { const s = document.createElement('script'); s.textContent = 'window.foreign = 1'; document.body.append(s);
      document.body.insertAdjacentHTML('beforeend', '<b onclick="window.foreign = 2">'); document.body.lastChild.click();
      return window.foreign ?? 0; })()""")
    assert hit == 0, "a script that is not the page's ran"
    page.browser.events.clear()


def case_move_up(page):
    page.open("StepLR(step_size=4)", "ExponentialLR(gamma=0.9)", steps=40)
    page.run("[...document.querySelectorAll('.card.is-open .card-actions button')].find(b => b.textContent === 'Move up').click()")
    page.settle()
    assert [text.split("(")[0] for text in page.state()["s"]] == ["ExponentialLR", "StepLR"], page.state()
    assert page.run("document.querySelector('.card').classList.contains('is-open')"), "the card stays open where it goes"


def case_back_and_on_again(page):
    """After going back, adding is a new entry, and a number is none."""
    page.open("StepLR(step_size=4)", steps=40)
    paste = ("(() => { document.activeElement.blur(); const d = new DataTransfer(); d.setData('text/plain', 'ExponentialLR(gamma=0.9)');"
             " document.body.dispatchEvent(new ClipboardEvent('paste', {clipboardData: d, bubbles: true, cancelable: true})); })()")
    for _ in range(2):
        page.run(paste)
        page.wait("document.querySelectorAll('.card').length === 2", "two cards")
        page.state()
        page.run("history.back()")
        page.wait("document.querySelectorAll('.card').length === 1", "one card again")
    assert page.run("document.querySelector('#redo').disabled"), "nothing was undone"
    page.put(page.row("gamma", "input[type=text]"), "0.3")
    page.state()
    page.run("history.forward()")
    page.wait("document.querySelectorAll('.card').length === 2", "forward is still there")


def case_closed_cards_stay_closed(page):
    page.open("StepLR(step_size=4)", "ExponentialLR(gamma=0.9)", steps=40)
    page.click(".card.is-open .card-name")
    page.run("(() => { const s = document.querySelector('[data-name=log]'); s.value = '1'; s.dispatchEvent(new Event('change', {bubbles: true})); })()")
    page.settle()
    assert page.run("document.querySelectorAll('.card.is-open').length") == 0


def case_a_pasted_loop_says_the_length(page):
    page.open("StepLR(step_size=4)", steps=100, per=391)
    page.run("document.activeElement.blur()")
    loop = "s = StepLR(opt, 30)\nfor epoch in range(90):\n  train()\n  s.step()\n"
    page.run("(() => { const d = new DataTransfer(); d.setData('text/plain', %s);"
             " document.body.dispatchEvent(new ClipboardEvent('paste', {clipboardData: d, bubbles: true, cancelable: true})); })()" % json.dumps(loop))
    page.settle()
    state = page.state()
    assert state["epochs"] == ["90"] and state["stepped"] == ["epoch"] and "steps" not in state and "per" not in state, state


def case_a_paste_takes_the_place_of_the_first_sight(page):
    page.browser.open(page.address)
    page.run("(() => { const d = new DataTransfer(); d.setData('text/plain', %s);"
             " document.body.dispatchEvent(new ClipboardEvent('paste', {clipboardData: d, bubbles: true, cancelable: true})); })()" % json.dumps(article))
    page.settle()
    assert page.cards() == 1, page.cards()
    page.click("#undo")
    assert page.cards() == 3, "undo brings them back"


def case_a_part_less_is_a_milestone_less(page):
    page.open("SequentialLR([LinearLR(total_iters=5), StepLR(9), ExponentialLR(0.9)], milestones=[5, 20])", steps=60)
    page.click(".nested:nth-child(2) .nested-head button")
    state = page.state()["s"][0]
    assert "StepLR" not in state and "milestones=[5]" in state and page.text(".card .error") == "", state
    page.run("(() => { const s = document.querySelector('.card.is-open .kind-schedules .list-control > select'); s.value = 'ConstantLR'; s.dispatchEvent(new Event('change', {bubbles: true})); })()")
    page.settle()
    state = page.state()["s"][0]
    assert "ConstantLR" in state and "milestones=[5, 10]" in state and page.text(".card .error") == "", state


def case_undo_keeps_the_focus_where_it_was(page):
    page.open("SequentialLR([LinearLR(total_iters=5), LinearLR(total_iters=7)], milestones=[5])", steps=60)
    second = ".nested:nth-child(2) .row[data-parameter=total_iters] input[type=text]"
    page.put(second, "50")
    page.key("z", 2)
    page.settle()
    assert page.value(second) == "7" and page.run(f"document.activeElement === document.querySelector('{second}')")


def case_columns_are_no_metrics(page):
    page.open("ReduceLROnPlateau(factor=0.5, patience=1)")
    page.run("(() => { const d = new DataTransfer(); d.items.add(new File(['epoch,loss\\n0,1\\n1,0.9\\n'], 'm.csv'));"
             " document.body.dispatchEvent(new DragEvent('drop', {dataTransfer: d, bubbles: true, cancelable: true})); })()")
    page.wait("document.querySelector('#notice-text').textContent.includes('several columns')", "the columns are told")
    page.run("(() => { const s = document.querySelector('#plateau-source'); s.value = 'own'; s.dispatchEvent(new Event('change', {bubbles: true})); })()")
    page.put("#plateau-metrics", "loss\n1\n0.9")
    assert page.text("#plateau-problem") == "", "a header is passed over"
    page.put("#plateau-metrics", "a b\n1 2\n3 4")
    assert "columns" in page.text("#plateau-problem")


def case_too_much_is_pasted(page):
    page.open("StepLR(step_size=4)")
    page.run("(() => { document.activeElement.blur(); const d = new DataTransfer(); d.setData('text/plain', 'x'.repeat(1000001));"
             " document.body.dispatchEvent(new ClipboardEvent('paste', {clipboardData: d, bubbles: true, cancelable: true})); })()")
    assert "at most 1000000" in page.text("#notice"), page.text("#notice")


def case_the_focus_is_in_sight_on_a_phone(page):
    page.browser.resize(360, 740)
    page.open("OneCycleLR(max_lr=0.1, total_steps=100)", "StepLR(step_size=4)")
    page.run("window.scrollTo(0, document.body.scrollHeight)")
    page.run("document.querySelector('[data-name=log]').focus()")
    for _ in range(20):
        page.key("Tab", 8)
        hidden = page.run("(() => { const e = document.activeElement.getBoundingClientRect(), p = document.querySelector('.picture').getBoundingClientRect();"
                          " return document.activeElement.closest('.picture, .top') === null && e.bottom <= p.bottom; })()")
        assert not hidden, page.run("document.activeElement.outerHTML.slice(0, 200)")


training = """import argparse
import torch
parser = argparse.ArgumentParser()
parser.add_argument('--lr', type=float, default=0.1, help='the base rate')
parser.add_argument('--epochs', type=int, default=90)
parser.add_argument('--sched', choices=['step', 'cosine'], default='step')
parser.add_argument('--warm', action='store_true')
args = parser.parse_args()
optimizer = torch.optim.SGD(model.parameters(), lr=args.lr, momentum=0.9)
if args.sched == 'step':
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, 30)
else:
    scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max=args.epochs)
if args.warm:
    scheduler = torch.optim.lr_scheduler.SequentialLR(optimizer, [torch.optim.lr_scheduler.LinearLR(optimizer), scheduler], [5])
for epoch in range(args.epochs):
    optimizer.step()
    scheduler.step()
"""


def drop(page, name, text):
    page.run("(() => { const d = new DataTransfer(); d.items.add(new File([%s], %s));"
             " document.body.dispatchEvent(new DragEvent('drop', {dataTransfer: d, bubbles: true, cancelable: true})); })()" % (json.dumps(text), json.dumps(name)))
    page.run("new Promise(done => setTimeout(done, 200))")
    page.settle()


def case_a_script_and_its_arguments(page):
    page.browser.open(page.address)
    drop(page, "train.py", training)
    assert page.cards() == 1 and page.state()["s"] == ["StepLR(step_size=30)"], page.state()
    assert page.state()["lr"] == ["0.1"] and page.state()["epochs"] == ["90"], page.state()
    names = page.run("[...document.querySelectorAll('#script .row label')].map(e => e.textContent)")
    assert names == ["--lr", "--epochs", "--sched", "--warm"], names
    before = page.curve()
    page.put("#script [data-name=epochs]", "40", done=False)
    page.state()
    assert page.curve() != before and page.state()["epochs"] == ["40"], page.state()
    page.run("(() => { const e = document.querySelector('#script [data-name=sched]'); e.value = 'cosine'; e.dispatchEvent(new Event('change', {bubbles: true})); })()")
    page.state()
    assert page.state()["s"] == ["CosineAnnealingLR(T_max=40)"], page.state()
    page.click("#script [data-name=warm]")
    page.state()
    assert "SequentialLR" in page.state()["s"][0] and page.cards() == 1, page.state()
    page.put("#script [data-name=lr]", "fast", done=False)
    page.state()
    assert "invalid float value" in page.text("#script-error"), page.text("#script-error")
    assert page.curve(), "what was there stays"
    page.put("#script [data-name=lr]", "0.4", done=False)
    page.state()
    assert page.state()["lr"] == ["0.4"] and page.text("#script-error") == ""
    page.run("[...document.querySelectorAll('.card-actions button')].find(b => b.textContent === 'Remove').click()")
    page.settle()
    assert page.run("document.querySelector('#script').hidden"), "no card, no arguments"


def case_what_a_script_must_be_given(page):
    page.browser.open(page.address)
    drop(page, "train.py", training.replace("default=90", "required=True"))
    assert page.run("document.querySelector('#paste-dialog').open") and "required: --epochs" in page.text("#paste-error"), page.text("#paste-error")
    page.put("#paste-arguments [data-name=epochs]", "12", done=False)
    page.key("Enter")
    page.settle()
    assert not page.run("document.querySelector('#paste-dialog').open"), page.text("#paste-error")
    assert page.state()["epochs"] == ["12"] and page.value("#script [data-name=epochs]") == "12"


def case_two_optimizers(page):
    page.browser.open(page.address)
    drop(page, "gan.py", "import torch\nopt_g = torch.optim.Adam(g.parameters(), lr=2e-4)\nopt_d = torch.optim.SGD(d.parameters(), lr=1e-2)\n"
         "sched_g = torch.optim.lr_scheduler.StepLR(opt_g, 30)\nsched_d = torch.optim.lr_scheduler.ExponentialLR(opt_d, 0.9)\n"
         "for epoch in range(100):\n  opt_g.step()\n  opt_d.step()\n  sched_g.step()\n  sched_d.step()\n")
    names = page.run("[...document.querySelectorAll('.card-name')].map(e => e.textContent)")
    assert len(names) == 2 and names[0].endswith("_g") and names[1].endswith("_d"), names
    said = page.text("#sentences")
    assert "0.0002" in said and "0.01" in said, said
    page.put(page.row("gamma", "input[type=text]"), "0.8")
    assert "ExponentialLR(SGD(params, lr=0.01" in page.state()["s"][1] and "gamma=0.8" in page.state()["s"][1], page.state()


def case_a_length_is_assumed(page):
    page.browser.open(page.address)
    drop(page, "train.py", "import torch\nopt = torch.optim.SGD(m.parameters(), lr=0.1)\n"
         "s = torch.optim.lr_scheduler.OneCycleLR(opt, 0.1, epochs=3, steps_per_epoch=len(train_loader))\n"
         "for epoch in range(3):\n  for batch in train_loader:\n    opt.step()\n    s.step()\n")
    assert page.run("[...document.querySelectorAll('#paste-names input')].map(e => e.dataset.name)") == ["len(train_loader)"]
    assert "100" in page.text("#paste-names legend")
    page.click("#paste-read")
    assert not page.run("document.querySelector('#paste-dialog').open"), page.text("#paste-error")
    said = page.text("#notice-text")
    assert "taken to be 100" in said and "--let" not in said, said


def case_a_notebook(page):
    page.browser.open(page.address)
    cells = [("markdown", "# Title"), ("code", "%matplotlib inline\nimport torch"), ("code", "s = torch.optim.lr_scheduler.StepLR(opt, gama=7)")]
    notebook = {"cells": [{"cell_type": kind, "source": text, "outputs": [{"data": "x" * 2_000_000}]} for kind, text in cells], "nbformat": 4}
    drop(page, "run.ipynb", json.dumps(notebook))
    said = page.text("#paste-error")
    assert "in cell 3, line 1" in said and "did you mean 'gamma'" in said, said
    drop(page, "run.ipynb", json.dumps(notebook).replace("gama=7", "step_size=7"))
    assert not page.run("document.querySelector('#paste-dialog').open"), page.text("#paste-error")
    assert page.state()["s"] == ["StepLR(step_size=7)"], page.state()


def case_a_broken_script_says_its_line(page):
    page.browser.open(page.address)
    drop(page, "train.py", training.replace("optimizer, 30", "optimizer, stepsize=30"))
    said = page.text("#paste-error")
    assert "in line 11" in said and "did you mean 'step_size'" in said and "^^^^" in said, said
