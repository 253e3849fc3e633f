"""A headless Chromium, driven over its debugging pipe with Python's standard library alone."""

import base64
import json
import os
import select
import shutil
import subprocess
import tempfile
import time


class PageError(Exception):
    """What a page threw, or Chromium refused."""


class Chromium:
    """One Chromium with one page. Its profile is a temporary folder that goes with it."""

    def __init__(self):
        self.profile = tempfile.mkdtemp(prefix="anneal-page-")
        self.downloads = os.path.join(self.profile, "downloads")
        os.mkdir(self.downloads)
        command_read, command_write = os.pipe()
        answer_read, answer_write = os.pipe()
        program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
        if program is None:
            raise SystemExit("no chromium: apt-get install chromium")

        # Chromium reads commands from 3 and writes answers to 4; both are moved out of each other's way first.
        def hand_over():
            reader, writer = os.dup(command_read), os.dup(answer_write)
            high_reader, high_writer = 200, 201
            os.dup2(reader, high_reader)
            os.dup2(writer, high_writer)
            os.dup2(high_reader, 3, inheritable=True)
            os.dup2(high_writer, 4, inheritable=True)

        self.process = subprocess.Popen(
            [program, "--headless=new", "--no-sandbox", "--remote-debugging-pipe", "--disable-gpu", "--no-first-run",
             "--disable-background-networking", "--disable-component-update", "--disable-sync", "--hide-scrollbars",
             "--js-flags=--expose-gc", "--enable-precise-memory-info", f"--user-data-dir={self.profile}", "about:blank"],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            close_fds=False, preexec_fn=hand_over)
        os.close(command_read)
        os.close(answer_write)
        self.writer, self.reader = command_write, answer_read
        self.buffer = b""
        self.last = 0
        self.answers = {}
        self.events = []
        self.session = None
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Log"):
            self.call(f"{domain}.enable")
        self.call("Browser.setDownloadBehavior", behavior="allow", downloadPath=self.downloads, eventsEnabled=True)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
        os.close(self.writer)
        os.close(self.reader)
        shutil.rmtree(self.profile, ignore_errors=True)

    def _read(self, timeout):
        """Takes in what Chromium says within a time; False when it said nothing."""
        if not select.select([self.reader], [], [], timeout)[0]:
            return False
        block = os.read(self.reader, 1 << 20)
        if block == b"":
            raise PageError("Chromium has ended")
        self.buffer += block
        *messages, self.buffer = self.buffer.split(b"\0")
        for message in map(json.loads, messages):
            if "id" in message:
                self.answers[message["id"]] = message
            else:
                self.events.append(message)
        return True

    def call(self, method, timeout=60, **parameters):
        """One command and its answer."""
        self.last += 1
        message = {"id": self.last, "method": method, "params": parameters}
        if self.session is not None:
            message["sessionId"] = self.session
        data = json.dumps(message).encode() + b"\0"
        while data:
            data = data[os.write(self.writer, data):]
        end = time.monotonic() + timeout
        while self.last not in self.answers:
            if time.monotonic() > end:
                raise PageError(f"{method} has no answer after {timeout} s")
            self._read(0.2)
        answer = self.answers.pop(self.last)
        if "error" in answer:
            raise PageError(f"{method}: {answer['error']['message']}")
        return answer["result"]

    def run(self, script, timeout=60):
        """The value of an expression in the page; promises are waited for."""
        answer = self.call("Runtime.evaluate", timeout=timeout, expression=script, awaitPromise=True,
                           returnByValue=True, userGesture=True)
        if "exceptionDetails" in answer:
            details = answer["exceptionDetails"]
            raise PageError(details.get("exception", {}).get("description") or details["text"])
        return answer["result"].get("value")

    def wait(self, script, what, timeout=15):
        """Waits until an expression is true."""
        end = time.monotonic() + timeout
        while True:
            try:
                value = self.run(script)
            except PageError as error:
                # The page went away while it was asked; the next one is asked anew.
                if "navigated" not in str(error) and "context" not in str(error):
                    raise
                value = None
            if value:
                return value
            if time.monotonic() > end:
                raise PageError(f"not within {timeout} s: {what}")
            time.sleep(0.02)

    def open(self, address, ready="document.readyState === 'complete' && (!!document.querySelector('#figure svg, #figure .empty') || !document.querySelector('#no-engine').hidden)"):
        self.call("Page.navigate", url="about:blank")
        self.call("Page.navigate", url=address)
        self.wait(ready, f"{address[:80]} is ready")
        self.settle()

    def settle(self):
        """Waits for two pictures of the screen."""
        self.run("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))")

    def key(self, key, modifiers=0, text=None):
        """One key pressed and released: 'Tab', 'ArrowRight', 'Enter', 'a'. Modifiers: Alt 1, Ctrl 2, Meta 4, Shift 8."""
        codes = {"Tab": 9, "Enter": 13, "Escape": 27, " ": 32, "PageUp": 33, "PageDown": 34, "End": 35, "Home": 36,
                 "ArrowLeft": 37, "ArrowUp": 38, "ArrowRight": 39, "ArrowDown": 40, "Delete": 46, "Backspace": 8}
        code = codes.get(key, ord(key[0].upper()))
        if text is None:
            text = {"Enter": "\r", " ": " "}.get(key, key if len(key) == 1 and not modifiers & 7 else "")
        common = {"key": key, "code": key if key in codes and key != " " else f"Key{key.upper()}", "modifiers": modifiers,
                  "windowsVirtualKeyCode": code, "nativeVirtualKeyCode": code}
        if key == " ":
            common["code"] = "Space"
        self.call("Input.dispatchKeyEvent", type="keyDown" if text else "rawKeyDown", text=text, **common)
        self.call("Input.dispatchKeyEvent", type="keyUp", **common)

    def type(self, text):
        """Types into what has the focus."""
        self.call("Input.insertText", text=text)

    def mouse(self, kind, x, y, buttons=0):
        self.call("Input.dispatchMouseEvent", type=kind, x=x, y=y, buttons=buttons,
                  button="left" if kind != "mouseMoved" or buttons else "none", clickCount=0 if kind == "mouseMoved" else 1)

    def resize(self, width, height, dark=False, scale=1):
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=scale, mobile=False)
        self.call("Emulation.setEmulatedMedia", features=[
            {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}])
        self.settle()

    def screenshot(self, path, whole=False):
        options = {"format": "png"}
        if whole:
            size = self.call("Page.getLayoutMetrics")["cssContentSize"]
            options.update(captureBeyondViewport=True, clip={"x": 0, "y": 0, "width": size["width"], "height": size["height"], "scale": 1})
        with open(path, "wb") as file:
            file.write(base64.b64decode(self.call("Page.captureScreenshot", **options)["data"]))

    def downloaded(self, name, timeout=15):
        """The bytes of a file the page saved."""
        path = os.path.join(self.downloads, name)
        end = time.monotonic() + timeout
        while not os.path.exists(path):
            if time.monotonic() > end:
                raise PageError(f"{name} was not saved")
            self._read(0.05)
        time.sleep(0.1)
        with open(path, "rb") as file:
            data = file.read()
        os.remove(path)
        return data

    def complaints(self):
        """What the console said that is an error or a warning."""
        self._read(0.05)
        found = []
        for event in self.events:
            if event["method"] == "Runtime.exceptionThrown":
                found.append(event["params"]["exceptionDetails"].get("exception", {}).get("description", "exception"))
            elif event["method"] == "Runtime.consoleAPICalled" and event["params"]["type"] in ("error", "warning", "assert"):
                found.append(str(event["params"]["args"]))
            elif event["method"] == "Log.entryAdded" and event["params"]["entry"]["level"] in ("error", "warning"):
                found.append(event["params"]["entry"]["text"])
        return found

    def requests(self):
        """The addresses the page asked for, but for itself, and what it made inside."""
        self._read(0.05)
        asked = [event["params"]["request"]["url"] for event in self.events if event["method"] == "Network.requestWillBeSent"]
        return [address for address in asked if not address.startswith(("file:", "data:", "blob:", "about:"))]
