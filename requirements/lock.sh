#!/bin/sh
# Writes the locks anew from pyproject.toml, keeping the versions that are in them unless asked:
# sh requirements/lock.sh [--upgrade]. One lock for all systems and Pythons; no addresses in it.
set -eu
cd "$(dirname "$0")/.."
lock() {
    .venv/bin/python -m uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
        --no-header --no-annotate --no-emit-index-url --no-emit-find-links "$@"
}
lock pyproject.toml --group dev -o requirements/lock.txt "$@"
# Only the weight files inside these are used, so what they depend on stays out.
printf 'Resemblyzer==0.1.4\ng2p-en==2.1.0\n' | lock - --no-deps -o requirements/weights.txt "$@"
printf 'uv\n' | lock - -o requirements/uv.txt "$@"
