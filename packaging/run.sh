#!/bin/sh
# The main job on one draft: findings as a table, preliminary signals as DOCX and PDF, and the desktop on that
# case where there is a display.
set -eu
cd "$(dirname "$0")/.."
draft=${1:-}
[ -n "$draft" ] || draft=resources/training/draft-1.ru.docx
mkdir -p out
status=0
.venv/bin/genexpert review "$draft" --opinion out || status=$?
[ "$status" -eq 0 ] || exit "$status"
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || [ "$(uname)" = Darwin ]; then
    exec .venv/bin/genexpert open "$draft"
fi
printf '%s\n' "genexpert: no display here, so the desktop is not opened"
