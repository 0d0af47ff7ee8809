# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
#
# A Python that has the packages of the judges. Sourced after setup.sh, from the root of the repository.

# True when the Python $1 has every package of the requirements file $2 in the version named there.
has_requirements() {
  "$1" - "$2" 2>/dev/null <<'PYTHON'
import sys
from importlib.metadata import version

lines = [line.split("#")[0].strip() for line in open(sys.argv[1], encoding="utf-8")]
wanted = [line.split("==") for line in lines if line]
sys.exit(any(version(name) != number for name, number in wanted))
PYTHON
}

# Prints the path of a Python that has the packages of the requirements file $1.
#
# That is .venv, which is made and filled when it has to be; messages go to standard error.
python_with_requirements() {
  local requirements=$1 log
  if [[ -x .venv/bin/python ]] && has_requirements .venv/bin/python "$requirements"; then
    printf '%s\n' "$PWD/.venv/bin/python"
    return
  fi
  if has_requirements python3 "$requirements"; then
    command -v python3
    return
  fi
  say "python3 -m venv .venv; pip install -r $requirements" >&2
  log=$(mktemp)
  # A folder left by another Python, or by an interrupted run, is of no use.
  if ! { python3 -m venv --clear .venv && .venv/bin/python -m pip install --disable-pip-version-check \
    --quiet --retries 2 --requirement "$requirements"; } >"$log" 2>&1; then
    tail -n 5 "$log" >&2
    rm -f "$log"
    fail "Không tải được các gói Python của bộ kiểm tra. Kiểm tra mạng, hoặc bỏ qua bằng KGREPORT_SKIP_JUDGES=1." \
      "The judges' Python packages could not be installed. Check the network, or leave the judges out with KGREPORT_SKIP_JUDGES=1."
  fi
  rm -f "$log"
  printf '%s\n' "$PWD/.venv/bin/python"
}
