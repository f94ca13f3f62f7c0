#!/bin/sh
# citeproc-py 0.6.0 (Python, Debian 12), which writes sources by the styles of CSL: of a source of two days of one
# month, in American English, the month stands behind the days, and each day keeps the comma that belongs
# after the last. In British English, and with one day, all is in its place. The README lists what is not
# done yet and says that it may have forgotten some; days of a range are not on its list.
# Seen: one day is "September 2, 2025", two are "2,–3, September 2025", in British English "2–3 September 2025".
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
command -v /usr/bin/python3 >/dev/null || apt-get install -y -qq --no-install-recommends python3 >/dev/null
for package in python3-citeproc=0.6.0-3 python3-lxml libxml2 libxslt1.1; do apt-get download -qq "$package" >/dev/null 2>&1; done
for package in *.deb; do dpkg -x "$package" .; done
cat >short.csl <<'END'
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
<info><title>short</title><id>short</id><updated>2025-01-01T00:00:00Z</updated></info>
<citation><layout><text variable="title"/></layout></citation>
<bibliography><layout><date variable="issued" form="text"/></layout></bibliography>
</style>
END
cat >days.py <<'END'
import sys
import warnings
warnings.simplefilter("ignore")
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON

def write(language, *days):
    source = {"id": "a", "type": "article-newspaper", "title": "A strike", "issued": {"date-parts": [[2025, 9, day] for day in days]}}
    style = CitationStylesStyle("short.csl", locale=language, validate=False)
    bibliography = CitationStylesBibliography(style, CiteProcJSON([source]), formatter.plain)
    bibliography.register(Citation([CitationItem("a")]))
    return str(bibliography.bibliography()[0])

seen = [write("en-US", 2), write("en-US", 2, 3), write("en-GB", 2, 3)]
print(seen)
sys.exit(seen != ["September 2, 2025", "2,–3, September 2025", "2–3 September 2025"])
END
PYTHONPATH="$folder/usr/lib/python3/dist-packages" LD_LIBRARY_PATH="$(ls -d "$folder"/usr/lib/*-linux-gnu | head -1)" /usr/bin/python3 days.py
