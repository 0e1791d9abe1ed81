"""Tells which system libraries Qt lacks on this machine and, as root on Debian, installs them."""

import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

# The library that the dynamic linker asks for, and the Debian package that has it.
PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libbrotlidec.so.1": "libbrotli1",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
PARTS = ("lib/libQt6Core.so.6", "lib/libQt6Gui.so.6", "lib/libQt6Widgets.so.6", "lib/libQt6DBus.so.6",
         "plugins/platforms/libqoffscreen.so", "plugins/platforms/libqxcb.so")


def qt_folder() -> Path:
    """The folder of Qt inside the environment's PySide6."""
    spec = importlib.util.find_spec("PySide6")
    if spec is None or spec.origin is None:
        sys.exit("genexpert: PySide6 is not installed in this environment; delete .venv and run make again")
    return Path(spec.origin).parent / "Qt"


def missing_libraries() -> list[str]:
    """Names of shared libraries that Qt's parts ask for and the linker does not find."""
    if not sys.platform.startswith("linux") or shutil.which("ldd") is None:
        return []
    missing = set()
    for part in PARTS:
        path = qt_folder() / part
        if path.exists():
            told = subprocess.run(["ldd", str(path)], capture_output=True, text=True, check=False).stdout
            missing |= {line.split()[0] for line in told.splitlines() if "not found" in line}
    return sorted(name for name in missing if not name.startswith("libQt6"))


def main() -> None:
    """Installs what is missing where that is possible, else says what to install."""
    missing = missing_libraries()
    if not missing:
        return
    packages = sorted({PACKAGES.get(name, name) for name in missing})
    sys.stderr.write(f"genexpert: Qt lacks these system libraries: {', '.join(missing)}\n")
    known = [package for package in packages if ".so" not in package]
    if os.geteuid() == 0 and shutil.which("apt-get") and known:
        sys.stderr.write(f"genexpert: installing {' '.join(known)}\n")
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run(["apt-get", "-qq", "update"], check=False, env=environment)
        subprocess.run(["apt-get", "-qq", "install", "-y", "--no-install-recommends", *known],
                       check=False, env=environment, stdout=subprocess.DEVNULL)
        missing = missing_libraries()
    if missing:
        sys.exit(f"genexpert: please install: {' '.join(packages)}\n"
                 f"           on Debian and Ubuntu: sudo apt-get install {' '.join(packages)}")


if __name__ == "__main__":
    main()
