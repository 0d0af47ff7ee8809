#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
#
# determinism.sh KGREPORT WORKSPACE PERIOD AS_OF
#
# Rule R12: the same input gives the same bytes, whatever the order of the folder, the times of the files, the number
# of cores, the time zone, the language of the machine, the current folder, and the time of day. Makes the report of
# four copies of the workspace that differ in all of these, and compares every byte of what they write.
set -euo pipefail

kgreport=$(realpath "$1") workspace=$2 period=$3 as_of=$4
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# copy_workspace TARGET SEED: the same files, laid down in an order and with times that depend on the seed.
copy_workspace() {
  local target=$1 seed=$2 file day
  RANDOM=$seed
  (cd "$workspace" && find . -path ./.kgreport -prune -o -type f -print0) | sort -z \
    | shuf -z --random-source=<(yes "$seed") >"$scratch/order"
  while IFS= read -r -d '' file; do
    mkdir -p "$target/$(dirname "$file")"
    cp "$workspace/$file" "$target/$file"
    day=$((RANDOM % 700 + 1))
    touch -d "2023-01-01 + $day days" "$target/$file"
  done <"$scratch/order"
}

# report NUMBER JOBS TZ LC_ALL: the report of one copy, with its exit status beside it.
report() {
  local number=$1 jobs=$2 zone=$3 locale=$4 status=0
  local copy="$scratch/$number/a workspace" out="$scratch/out-$number"
  copy_workspace "$copy" "$number"
  (
    cd "$scratch/$number"
    env TZ="$zone" LC_ALL="$locale" LANG="$locale" "$kgreport" aggregate --workspace "$copy" --out "$out" \
      --as-of "$as_of" --period "$period" --jobs "$jobs"
  ) >"$scratch/log" 2>&1 || status=$?
  if ((status > 1)); then
    cat "$scratch/log" >&2
    echo "determinism: run $number ended with status $status" >&2
    exit 1
  fi
  echo "$status" >"$out/exit-status"
}

report 1 1 UTC C.UTF-8
report 2 2 Asia/Ho_Chi_Minh vi_VN.UTF-8
report 3 7 America/New_York C
report 4 1 Pacific/Kiritimati tr_TR.UTF-8

files=$(find "$scratch/out-1" -type f ! -name exit-status | wc -l)
if ((files == 0)); then
  echo "determinism: nothing was written" >&2
  exit 1
fi
different=
for number in 2 3 4; do
  diff -r --no-dereference "$scratch/out-1" "$scratch/out-$number" || different="$different $number"
done
if [[ -n $different ]]; then
  echo "determinism: run 1 differs from:$different" >&2
  exit 1
fi
echo "determinism: 4 runs, $files files, the same bytes"
