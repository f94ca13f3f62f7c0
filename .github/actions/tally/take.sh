#!/usr/bin/env bash
# Takes the released programs of a version, which are there in seconds, and prints the path
# of the command. Prints nothing where there is no release of that version or none for this
# platform: then it is built. What does not have the checksum that the release names, or the
# one that is given, is an error and never run.
#
#   take.sh VERSION FOLDER [SHA256 OF THE ARCHIVE]
set -euo pipefail

version=$1 folder=$2 wanted=${3:-}
[[ $version =~ ^v[0-9]+\.[0-9]+\.[0-9]+$ ]] || exit 0
case "${RUNNER_OS:-}/${RUNNER_ARCH:-}" in
Linux/X64) platform=linux_amd64 ;;
Linux/ARM64) platform=linux_arm64 ;;
macOS/X64) platform=darwin_amd64 ;;
macOS/ARM64) platform=darwin_arm64 ;;
*) exit 0 ;;
esac
name=tally_${version}_$platform
from=https://github.com/strike-tally/strike-tally/releases/download/$version

mkdir -p "$folder"
cd "$folder"
for file in SHA256SUMS "$name.tar.gz"; do
  if ! curl --fail --silent --show-error --location --proto '=https' --proto-redir '=https' --max-time 120 --output "$file" "$from/$file"; then
    echo "found no $file of a release $version; the program is built" >&2
    exit 0
  fi
done
if [[ ! $(grep -cE "^[0-9a-f]{64}  $name\.tar\.gz\$" SHA256SUMS) -eq 1 ]]; then
  echo "SHA256SUMS: found no line of $name.tar.gz, or several, want one" >&2
  exit 1
fi
sum=$({ sha256sum "$name.tar.gz" 2>/dev/null || shasum -a 256 "$name.tar.gz"; } | cut -d ' ' -f 1)
if ! grep -qFx "$sum  $name.tar.gz" SHA256SUMS || [[ -n $wanted && $sum != "$wanted" ]]; then
  echo "$name.tar.gz: found the checksum $sum, want ${wanted:-that of SHA256SUMS}" >&2
  exit 1
fi
tar -xzf "$name.tar.gz"
printf '%s\n' "$PWD/$name/tally"
