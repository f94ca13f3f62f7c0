#!/bin/sh
# bibutils 7.2 (Debian 12), which turns references from one form into another: an @online of BibLaTeX,
# which by its manual is for sources that stand on a site, is a computer program in RIS and in
# EndNote's form. Its organization, where the outlet stands, is the organizer of a meeting in MODS, on
# the way, and is left out of both and of BibTeX; in Word's form it is a second author. A page that comes
# from RIS (ELEC) is one in RIS again. The manual page names these forms and no limit of the types.
# Seen: TY COMP and "%0 Computer Program", neither with The Paper; in Word's form a person, The Paper.
# Sources that are pages cannot be told from programs, nor by whom they were published.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq bibutils=7.2-2 libbibutils8=7.2-2 >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" .; done
LD_LIBRARY_PATH=$(echo "$folder"/usr/lib/*-linux-gnu)
export LD_LIBRARY_PATH
cat >source.bib <<'END'
@online{page, author={Doe, Jane}, title={Eleven killed}, organization={The Paper}, date={2025-09-02}, url={https://news.example/a}}
END
./usr/bin/biblatex2xml source.bib >source.xml 2>/dev/null
./usr/bin/xml2ris source.xml 2>/dev/null | tr -d '\r' | tee source.ris
./usr/bin/xml2end source.xml 2>/dev/null | tee source.end
printf 'TY  - ELEC\nTI  - Eleven killed\nER  - \n' | ./usr/bin/ris2xml 2>/dev/null | ./usr/bin/xml2ris 2>/dev/null >page.ris
grep -q 'TY  - COMP' source.ris
grep -q '%0 Computer Program' source.end
if grep -q 'The Paper' source.ris source.end; then exit 1; fi
./usr/bin/xml2wordbib source.xml 2>/dev/null | grep -q '<b:Person><b:Last>The Paper</b:Last></b:Person>'
grep -q 'The Paper' source.xml
grep -q 'TY  - ELEC' page.ris
