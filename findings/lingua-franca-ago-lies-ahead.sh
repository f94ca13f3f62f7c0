#!/bin/sh
# lingua_franca 0.4.3 (Python, Debian 12), which takes days out of spoken text: the word that says that a
# span of time is past is passed over in Spanish, French and German, and in English with months, and stays
# among the words that were not understood. The span is counted on from the day of asking. The help of the
# function tells of relative dates and of no such limit.
# Seen, on 17 October 2025: "hace 2 días", "il y a 2 jours" and "vor 2 Tagen" are 19 October, "three months
# ago" is 17 January 2026; "2 days ago" is 15 October.
# What an article tells as past is dated to days that have not come.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
command -v /usr/bin/python3 >/dev/null || apt-get install -y -qq --no-install-recommends python3 >/dev/null
apt-get download -qq python3-lingua-franca=0.4.3-2 python3-dateutil python3-six >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" .; done
cat >ago.py <<'END'
import sys
sys.path.insert(0, 'usr/lib/python3/dist-packages')
from datetime import datetime
from dateutil import tz
import lingua_franca
lingua_franca.load_languages(['en', 'es', 'fr', 'de'])
from lingua_franca.parse import extract_datetime

asked = datetime(2025, 10, 17, 12, tzinfo=tz.UTC)
texts = [('es', 'hace 2 días'), ('fr', 'il y a 2 jours'), ('de', 'vor 2 Tagen'), ('en', 'three months ago'),
         ('en', '2 days ago')]
seen = [str(extract_datetime(text, asked, lang=language)[0].date()) for language, text in texts]
print(seen)
sys.exit(seen != ['2025-10-19', '2025-10-19', '2025-10-19', '2026-01-17', '2025-10-15'])
END
/usr/bin/python3 -B ago.py
