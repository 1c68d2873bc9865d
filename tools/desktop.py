"""Runs steps inside a real QGIS desktop, on a screen of its own and with a fresh profile.

    desktop.py STEPS --out FOLDER [--plugins FOLDER] [--enable NAME] [--project FILE] ...

STEPS is a Python file that QGIS runs once its window is up; it imports what it needs to look,
click and take pictures from `desktop_inside`. Needs Xvfb, xdotool and ImageMagick.

The exit status is 0 when all went well, 1 when a step failed or an exception went uncaught,
2 when QGIS did not start or crashed, 124 when the time was up (timeout.png shows the screen).
"""

import argparse
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections import namedtuple
from contextlib import contextmanager
from pathlib import Path

TOOLS = Path(__file__).resolve().parent
#: Exit status of QGIS that no QGIS uses itself: the steps ran, and status.txt tells how.
HUNG_AT_EXIT = 86

#: How a run ended, all it printed, and the folder of its pictures.
Result = namedtuple("Result", "returncode output shots")

SETTINGS = """\
[PythonPlugins]
processing=true
{plugins}

[qgis]
checkVersion=false
showTips=false

[core]
NewsFeed\\disabled=true

[app]
initialised_news_feed=true

[locale]
overrideFlag=true
userLocale={locale}
globalLocale={locale}
"""

LAUNCHER = """\
import sys
sys.path.append({tools!r})
import desktop_inside
desktop_inside.start({steps!r}, {plugins!r})
"""


def run(
    steps,
    shots,
    plugins=None,
    enable=(),
    project=None,
    size="1400x900",
    locale="en_US",
    timeout=90,
    variables=None,
):
    """Run a file of steps in QGIS.

    Parameters
    ----------
    steps : path
        The Python file to run.
    shots : path
        Folder for the pictures and the log; its former content goes away.
    plugins : path, optional
        Folder that holds the folders of plugins.
    enable : sequence of str
        Names of the plugins to start with; the run fails if one does not load.
    project : path, optional
        Project to open first.
    size : str
        Width and height of the screen, which the window fills.
    locale : str
        Of the user interface, as QGIS calls it.
    timeout : float
        Seconds until the run is stopped.
    variables : dict, optional
        More environment variables.

    Returns
    -------
    Result
    """
    shots = Path(shots).resolve()
    shutil.rmtree(shots, ignore_errors=True)
    shots.mkdir(parents=True)
    with tempfile.TemporaryDirectory(prefix="desktop-") as scratch, _screen(size) as display:
        command, environment = _qgis(Path(scratch), steps, shots, plugins, enable, locale, project)
        environment.update(DISPLAY=display, **(variables or {}))
        returncode = _watch(command, environment, shots, timeout)
    return Result(returncode, (shots / "qgis.log").read_text("utf-8", "replace"), shots)


@contextmanager
def _screen(size):
    """The name of a new X display of this size, for as long as the block runs."""
    # Xvfb dies with us even if we are killed, and QGIS with its display.
    ours = ["setpriv", "--pdeathsig", "KILL"] if shutil.which("setpriv") else []
    read, write = os.pipe()
    options = ["-displayfd", str(write), "-screen", "0", f"{size}x24", "-nolisten", "tcp"]
    xvfb = subprocess.Popen(
        [*ours, "Xvfb", *options, "-noreset"],
        pass_fds=[write],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    try:
        with os.fdopen(read) as pipe:
            number = pipe.readline().strip()
        if not number:
            raise RuntimeError("Xvfb did not start")
        yield f":{number}"
    finally:
        xvfb.kill()
        xvfb.wait()


def _qgis(scratch, steps, shots, plugins, enable, locale, project):
    """The command that starts QGIS with a profile of its own in `scratch`, and its environment."""
    settings = scratch / "config/profiles/default/QGIS/QGIS3.ini"
    settings.parent.mkdir(parents=True)
    started = "\n".join(f"{name}=true" for name in enable)
    settings.write_text(SETTINGS.format(plugins=started, locale=locale), "utf-8")
    launcher = scratch / "launcher.py"
    values = {"tools": str(TOOLS), "steps": str(Path(steps).resolve()), "plugins": list(enable)}
    launcher.write_text(LAUNCHER.format(**values), "utf-8")
    (scratch / "home").mkdir()
    (scratch / "run").mkdir(mode=0o700)
    environment = {
        "DESKTOP_SHOTS": str(shots),
        "HOME": str(scratch / "home"),
        "LANG": "C.UTF-8",
        "LIBGL_ALWAYS_SOFTWARE": "1",
        "NO_AT_BRIDGE": "1",
        # The Python inside QGIS takes its home from the first python3 on the path.
        "PATH": os.pathsep.join(["/usr/bin", os.environ.get("PATH", os.defpath)]),
        "PYTHONWARNINGS": "ignore::DeprecationWarning",
        "QT_QPA_PLATFORM": "xcb",
        "XDG_RUNTIME_DIR": str(scratch / "run"),
    }
    if plugins:
        environment["QGIS_PLUGINPATH"] = str(Path(plugins).resolve())
    # Where `qgis` is a wrapper, the program itself stands beside it.
    command = [shutil.which("qgis.bin") or "qgis", "--nologo", "--noversioncheck"]
    command += ["--profiles-path", str(scratch / "config"), "--profile", "default"]
    command += ["--code", str(launcher)]
    if project:
        command += ["--project", str(Path(project).resolve())]
    return command, environment


def _watch(command, environment, shots, timeout):
    """Run QGIS to its end or for `timeout` seconds; the exit status of the module's docstring."""
    with (shots / "qgis.log").open("wb") as log:
        qgis = subprocess.Popen(
            command,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        try:
            qgis.wait(timeout)
        except subprocess.TimeoutExpired:
            picture = ["import", "-window", "root", str(shots / "timeout.png")]
            subprocess.run(picture, env=environment, timeout=20, check=False)
            return 124
        finally:
            if qgis.poll() is None:
                os.killpg(qgis.pid, signal.SIGKILL)
                qgis.wait()
    status = shots / "status.txt"
    if qgis.returncode not in (0, HUNG_AT_EXIT) or not status.exists():
        return 2
    return int(status.read_text())


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("steps", type=Path)
    parser.add_argument("--out", dest="shots", type=Path, required=True)
    parser.add_argument("--plugins", type=Path)
    parser.add_argument("--enable", action="append", default=[])
    parser.add_argument("--project", type=Path)
    parser.add_argument("--size", default="1400x900")
    parser.add_argument("--locale", default="en_US")
    parser.add_argument("--timeout", type=float, default=90)
    result = run(**vars(parser.parse_args()))
    print(result.output, end="")
    return result.returncode


if __name__ == "__main__":
    sys.exit(main())
