#!/usr/bin/env python3
# SPDX-License-Identifier: MPL-2.0
"""capture_to_person.py BIN_DIR SOURCE_DIR: starts the real app on a virtual display, shows it cards through the camera port, kills
it while it reads, starts it again, accepts the cards in review with keys, and finds the people with wellmet-cli.

Nothing is timed but the picture's way to the disk, which is printed. Every wait polls and has a deadline."""
import contextlib
import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

BIN, SOURCE = (pathlib.Path(p) for p in sys.argv[1:3])
CARDS = ["01-classic-en.jpg", "02-panel-de.jpg", "03-dark-fr.jpg"]
PLAIN_NAME = "Fiona Carrow"  # on the first card, in letters no reader gets wrong
DEADLINE = 60  # seconds for any one step; a slow machine busy with something else needs them, a fast one never does


def wait_for(what, condition, app=None, seconds=DEADLINE):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if app is not None and app.poll() is not None:
            sys.exit(f"e2e: the app stopped by itself ({app.returncode}) while waiting for {what}\n{app.log()}")
        value = condition()
        if value:
            return value
        time.sleep(0.1)
    sys.exit(f"e2e: gave up waiting for {what}" + (f"\n{app.log()}" if app is not None else ""))


@contextlib.contextmanager
def virtual_display():
    """An Xvfb on a display number it chooses itself."""
    for tool in ("Xvfb", "xdotool"):
        if shutil.which(tool) is None:
            sys.exit(f"e2e: {tool} is not installed; ./dev deps installs it")
    read_end, write_end = os.pipe()
    server = subprocess.Popen(["Xvfb", "-displayfd", str(write_end), "-screen", "0", "1280x800x24", "-nolisten", "tcp", "-noreset"],
                              pass_fds=[write_end], stderr=subprocess.DEVNULL)
    os.close(write_end)
    with os.fdopen(read_end) as number:
        os.environ["DISPLAY"] = ":" + number.readline().strip()
    try:
        yield
    finally:
        server.terminate()
        server.wait()


class App:
    """A running wellmet with its window focused."""

    def __init__(self, home, notebook, *arguments):
        self.log_path = home / "app.log"
        environment = dict(os.environ, QT_QPA_PLATFORM="xcb", QT_QUICK_BACKEND="software", HOME=str(home), XDG_CONFIG_HOME=str(home),
                           LC_ALL="C.UTF-8", TZ="Pacific/Chatham", QT_LOGGING_RULES="wellmet.*.info=true", QT_FORCE_STDERR_LOGGING="1")
        with open(self.log_path, "ab") as log:
            self.process = subprocess.Popen([BIN / "wellmet", "--data", notebook, *arguments], env=environment, stderr=log, stdout=log)
        self.window = wait_for("the window", self.find_window, self)
        subprocess.run(["xdotool", "windowfocus", "--sync", self.window], check=False, stderr=subprocess.DEVNULL)

    def find_window(self):
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)], capture_output=True, text=True, check=False)
        return found.stdout.split()[-1] if found.stdout.split() else None

    def key(self, *keys):
        subprocess.run(["xdotool", "key", "--clearmodifiers", *keys], check=True)

    def poll(self):
        return self.process.poll()

    @property
    def returncode(self):
        return self.process.returncode

    def log(self):
        return self.log_path.read_text(errors="replace")

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def close(self):
        self.process.terminate()
        self.process.wait()


def cli(notebook, *arguments):
    """The JSON lines a command of wellmet-cli prints."""
    done = subprocess.run([BIN / "wellmet-cli", "--data", notebook, *arguments, "--json"], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"e2e: wellmet-cli {' '.join(arguments)} failed: {done.stderr}")
    return [json.loads(line) for line in done.stdout.splitlines()]


def states(notebook):
    return [capture["state"] for capture in cli(notebook, "captures")]


def main():
    with tempfile.TemporaryDirectory() as folder, virtual_display():
        home = pathlib.Path(folder)
        notebook, camera = home / "notebook", home / "camera"
        camera.mkdir()
        for card in CARDS:
            shutil.copy(SOURCE / "assets/sample-cards" / card, camera)

        app = App(home, notebook, "--camera-files", camera)
        app.key("ctrl+2")
        wait_for("the first picture on disk", lambda: states(notebook), app)
        print("e2e: a card held before the camera is taken by itself")
        # Killed while it reads, or has just read: whatever it was doing, nothing may be lost.
        wait_for("all pictures on disk", lambda: len(states(notebook)) >= len(CARDS), app)
        durable = [int(ms) for ms in re.findall(r"picture durable (\d+) ms", app.log())]
        print(f"e2e: picture durable after {durable} ms (to reach: 300)")
        before = states(notebook)
        app.kill()
        print(f"e2e: killed with captures {before}")

        app = App(home, notebook)
        wait_for("reading to be resumed and finished", lambda: states(notebook).count("ready") == len(CARDS), app)
        print("e2e: reading went on after the kill; every capture is ready")

        app.key("ctrl+3")
        for accepted in range(1, len(CARDS) + 1):
            wait_for("the card to be accepted", lambda n=accepted: press_until_accepted(app, notebook, n), app)
        app.key("ctrl+z")
        wait_for("the last decision to be taken back", lambda: states(notebook).count("ready") == 1, app)
        wait_for("it to be accepted again", lambda: press_until_accepted(app, notebook, len(CARDS)), app)
        app.close()

        people = [person["name"] for person in cli(notebook, "people")]
        if len(people) != len(CARDS) or PLAIN_NAME not in people:
            sys.exit(f"e2e: the notebook holds {people}, not {PLAIN_NAME!r} and {len(CARDS) - 1} others")
        for name in people:
            if name not in [person["name"] for person in cli(notebook, "find", name)]:
                sys.exit(f"e2e: {name!r} is not found")
        print(f"e2e: {len(people)} people are found by their names")


def press_until_accepted(app, notebook, count):
    """Enter until so many captures are accepted: a key that comes before the page has its card does nothing."""
    if states(notebook).count("accepted") >= count:
        return True
    app.key("Return")
    time.sleep(0.4)
    return states(notebook).count("accepted") >= count


main()
