#!/bin/sh
# @tmcw/togeojson (npm) 7.1.3, which reads KML: in a Placemark with a Schema a SimpleData of the type int
# or float that is empty becomes 0, and one of the type bool is true whatever it says, if it says anything:
# KML has xsd:boolean, of which "0" and "false" are false. The README tells of neither. With Data, which
# has no type, the texts are kept.
# Seen: killed, of the type int: "" is 0, "0" is 0; at_sea, of the type bool: "0", "false" and "1" are true.
# What nobody counted comes out as nobody, and a strike on land as one at sea.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' >package.json
npm install --silent --no-fund --no-audit --ignore-scripts @tmcw/togeojson@7.1.3 @xmldom/xmldom@0.8.10
cat >simple.mjs <<'JS'
import { kml } from '@tmcw/togeojson';
import { DOMParser } from '@xmldom/xmldom';
const place = (killed, sea) => `<Placemark><ExtendedData><SchemaData schemaUrl="#s"><SimpleData name="killed">${killed}</SimpleData>` +
  `<SimpleData name="at_sea">${sea}</SimpleData></SchemaData></ExtendedData><Point><coordinates>-70.25,11.5</coordinates></Point></Placemark>`;
const text = '<kml xmlns="http://www.opengis.net/kml/2.2"><Document><Schema name="s" id="s"><SimpleField type="int" name="killed"/>' +
  `<SimpleField type="bool" name="at_sea"/></Schema>${place('', '0')}${place('0', 'false')}${place('11', '1')}</Document></kml>`;
const seen = JSON.stringify(kml(new DOMParser().parseFromString(text, 'text/xml')).features.map((f) => [f.properties.killed, f.properties.at_sea]));
console.log(seen);
if (seen !== '[[0,true],[0,true],[11,true]]') process.exit(1);
JS
node simple.mjs
