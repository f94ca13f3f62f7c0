#!/bin/sh
# pandoc 2.17.1.1 (Debian 12): a source of some days of one month, in CSL-JSON, goes to BibTeX as two years and
# two months, the same twice, without the days; pandoc itself reads no date at all from what it wrote. A
# single day keeps its year and month both ways, and BibLaTeX has the range as it should. The manual
# names bibtex among the formats that are written and read, and no limit of the dates.
# Seen, for 2 to 5 September 2025: year 2025--2025, month sep--sep; read back: no date. For 2 September:
# year 2025, month sep, and 2025, 9.
# A page that followed the strikes over four days is one without a date for who uses the file.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq pandoc=2.17.1.1-2~deb12u1 pandoc-data=2.17.1.1-2~deb12u1 liblua5.3-0 >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" .; done
LD_LIBRARY_PATH=$(find "$folder" -name 'liblua5.3.so.0' -printf '%h\n' | head -n 1)
export LD_LIBRARY_PATH
pandoc() { ./usr/bin/pandoc --data-dir="$folder/usr/share/pandoc/data" "$@"; }
told() {
  printf '[{"id": "d", "type": "webpage", "title": "Strikes", "issued": {"date-parts": %s}}]' "$1" >source.json
  pandoc -f csljson -t bibtex source.json >source.bib
  printf '%s' "$(grep -E 'year|month' source.bib)" | tr -d '\n '
  printf ' then '
  pandoc -f bibtex -t csljson source.bib | tr -d '\n ' | grep -o '"date-parts":[]0-9,[]*'
}
seen=$(told '[[2025, 9, 2], [2025, 9, 5]]'; told '[[2025, 9, 2]]')
printf '%s\n' "$seen"
[ "$seen" = 'year={2025--2025},month={sep--sep} then "date-parts":[]
year={2025},month={sep} then "date-parts":[[2025,9]]' ]
