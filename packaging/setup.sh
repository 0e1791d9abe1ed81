#!/bin/sh
# Builds .venv from the lock, installs the project into it, and makes sure that Qt finds its system libraries.
# Does nothing where the lock and the project's description have not changed since.
set -eu
cd "$(dirname "$0")/.."
python=${1:-python3}
venv=.venv

say() { printf '%s\n' "genexpert: $*"; }
fail() { printf '%s\n' "genexpert: $*" >&2; exit 1; }

stamp=$(cat requirements.lock pyproject.toml packaging/setup.sh | cksum)
if [ -x "$venv/bin/genexpert" ] && [ "$(cat "$venv/ready" 2>/dev/null)" = "$stamp $PWD" ]; then
    exit 0
fi

command -v "$python" >/dev/null 2>&1 || fail "$python is not there. Install Python 3.11 or newer and try again."
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
    fail "$("$python" --version) is too old: Python 3.11 or newer is needed. Name another with: make run PYTHON=python3.12"
"$python" -c 'import venv, ensurepip' 2>/dev/null ||
    fail "this Python has no venv. On Debian and Ubuntu: apt-get install python3-venv"

say "setting up .venv (once; a few minutes)"
rm -rf "$venv"
"$python" -m venv "$venv"
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
"$venv/bin/python" packaging/qt_libraries.py
printf '%s' "$stamp $PWD" > "$venv/ready"
say "ready"
