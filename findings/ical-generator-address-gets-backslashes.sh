#!/bin/sh
# ical-generator (npm) 10.2.0, which writes calendars: a comma or a semicolon in the url of an event gets a
# backslash, as in a text. RFC 5545 (3.3.13, 3.8.4.6) has a URL as a value of the type URI, for which there is
# no such writing, and this one says so itself: VALUE=URI. What reads by the standard has the backslashes in the
# address, which is another page, or none.
# Seen: https://example.org/a,b;c is read back, by ical.js 2.2.1, as https://example.org/a\,b\;c; the title
# "11, 3" comes back as it was.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' >package.json
npm install --silent --no-fund --no-audit --ignore-scripts ical-generator@10.2.0 ical.js@2.2.1
cat >address.mjs <<'JS'
import ical from 'ical-generator';
import ICAL from 'ical.js';
const calendar = ical({ name: 'Strikes' });
calendar.createEvent({ id: 'S1', start: new Date('2025-09-02T00:00:00Z'), allDay: true, summary: '11, 3', url: 'https://example.org/a,b;c' });
const event = new ICAL.Component(ICAL.parse(calendar.toString())).getFirstSubcomponent('vevent');
const seen = `${event.getFirstPropertyValue('summary')} ${event.getFirstPropertyValue('url')}`;
console.log(seen);
if (seen !== '11, 3 https://example.org/a\\,b\\;c' || !/^URL;VALUE=URI:/m.test(calendar.toString())) process.exit(1);
JS
node address.mjs
