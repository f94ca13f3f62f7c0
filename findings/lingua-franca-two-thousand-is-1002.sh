#!/bin/sh
# lingua_franca 0.4.3 (Python, Debian 12), which takes numbers out of spoken text: extract_number, in
# Spanish and Portuguese, does not multiply by a thousand. What stands before "mil" is lost in Spanish
# and added in Portuguese; in Spanish what follows a hundred is taken alone. The help of the function
# tells of no limit; English reads "two thousand".
# Seen: "dos mil" is 1000 and "dois mil" 1002, "once mil" 1000 and "onze mil" 1011, "doscientos cuatro"
# 4; "duzentos e quatro" is 204, "two thousand" 2000.
# A total of some hundreds becomes a handful, and is a number that a strike may well have.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
command -v /usr/bin/python3 >/dev/null || apt-get install -y -qq --no-install-recommends python3 >/dev/null
apt-get download -qq python3-lingua-franca=0.4.3-2 python3-dateutil python3-six >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" .; done
cat >thousands.py <<'END'
import sys
sys.path.insert(0, 'usr/lib/python3/dist-packages')
import lingua_franca
lingua_franca.load_languages(['en', 'es', 'pt'])
from lingua_franca.parse import extract_number

texts = {'es': ['dos mil', 'once mil', 'doscientos cuatro'], 'pt': ['dois mil', 'onze mil', 'duzentos e quatro'],
         'en': ['two thousand']}
seen = [int(extract_number(text, lang=language)) for language in texts for text in texts[language]]
print(seen)
sys.exit(seen != [1000, 1000, 4, 1002, 1011, 204, 2000])
END
/usr/bin/python3 -B thousands.py
