#!/bin/sh
# rasqal 0.9.33 (Debian 12), the SPARQL of Redland, asked by its program roqet: where a variable may have no
# value, as OPTIONAL gives one for a number that is not in the data, COUNT of the variable counts the row, and
# AVG divides by it as if it were a 0; SUM leaves it out. In SPARQL 1.1 (18.5.1.2) COUNT counts the values that
# are none of an error, which an unbound variable is. The README has aggregates, and lists what is lacking.
# Seen, for 11, 3 and a strike without killed: COUNT 3, AVG 4.67, SUM 14; rdflib 6.1.1 (Python) 2, 7 and 14.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
command -v /usr/bin/python3 >/dev/null || apt-get install -y -qq --no-install-recommends python3 >/dev/null
apt-get download -qq rasqal-utils=0.9.33-2 librasqal3=0.9.33-2 libraptor2-0 libyajl2 libmhash2 python3-rdflib=6.1.1-1 python3-pyparsing python3-isodate python3-six >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" .; done
cat >strikes.ttl <<'END'
@prefix x: <http://example.org/> .
x:S1 x:theater "sea" ; x:killed 11 .
x:S2 x:theater "sea" ; x:killed 3 .
x:S3 x:theater "sea" .
END
cat >question.rq <<'END'
PREFIX x: <http://example.org/>
SELECT (COUNT(?killed) AS ?known) (AVG(?killed) AS ?mean) (SUM(?killed) AS ?total)
WHERE { ?strike x:theater "sea" OPTIONAL { ?strike x:killed ?killed } }
END
LD_LIBRARY_PATH=$(echo "$folder"/usr/lib/*-linux-gnu) usr/bin/roqet -q -D strikes.ttl -r csv -e "$(cat question.rq)" 2>&1 | tr -d '\r' >rasqal.txt
cat >rdf.py <<'END'
import sys
sys.path.insert(0, 'usr/lib/python3/dist-packages')
import rdflib

graph = rdflib.Graph()
graph.parse('strikes.ttl', format='turtle')
other = [str(cell) for row in graph.query(open('question.rq').read()) for cell in row]
seen = open('rasqal.txt').read().splitlines()[1].split(',')
print(seen, other)
sys.exit(not (seen[0] == '3' and seen[1].startswith('4.66666') and seen[2] == '14' and other == ['2', '7', '14']))
END
/usr/bin/python3 -B rdf.py
