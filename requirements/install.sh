#!/bin/sh
# Installs the lock into a virtual environment: sh requirements/install.sh .venv
#
# uv downloads in parallel and takes less than half of pip's time. Pip does it where uv cannot, and where
# the user told pip to use an index of their own, since uv does not read pip's configuration. Both check
# the hash of every file.
set -eu
here=$(dirname "$0")
python=$1/bin/python

own_index() {
    [ -n "${PIP_INDEX_URL:-}${PIP_NO_INDEX:-}" ] || "$python" -m pip config list 2>/dev/null | grep -Eq "\.(index-url|no-index)="
}

with_uv() {
    "$python" -m pip install --quiet --require-hashes -r "$here/uv.txt" &&
        "$python" -m uv pip install --quiet --python "$python" --require-hashes -r "$here/lock.txt" &&
        "$python" -m uv pip install --quiet --python "$python" --require-hashes --no-deps -r "$here/weights.txt"
}

with_pip() {
    "$python" -m pip install --quiet --require-hashes -r "$here/lock.txt" &&
        "$python" -m pip install --quiet --require-hashes --no-deps -r "$here/weights.txt"
}

if own_index; then
    with_pip
else
    with_uv || { echo "uv could not install the lock; trying pip."; with_pip; }
fi
