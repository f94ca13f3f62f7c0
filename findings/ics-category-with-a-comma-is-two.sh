#!/bin/sh
# ics (npm) 3.12.0, which writes calendars: a comma within one of the categories is written as it is, where
# RFC 5545 (3.3.11, 3.8.1.2) has it behind a backslash, since a bare one begins the next category; in the
# title it is written so. What is read back has one category more, and no error.
# Seen, by ical.js 2.2.1: "Caribbean, south" and "boat" become three, "Caribbean", " south" and "boat"; the
# title "Strike, first" stays one.
# Who takes the strikes of a calendar by place finds none in that place.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-fund --no-audit --ignore-scripts ics@3.12.0 ical.js@2.2.1
cat >calendar.mjs <<'END'
import { createEvent } from 'ics';
import ICAL from 'ical.js';
const { value, error } = createEvent({ title: 'Strike, first', start: [2025, 9, 2], categories: ['Caribbean, south', 'boat'] });
if (error) throw error;
const event = new ICAL.Component(ICAL.parse(value)).getFirstSubcomponent('vevent');
const seen = [event.getFirstPropertyValue('summary'), ...event.getFirstProperty('categories').getValues()];
console.log(JSON.stringify(seen));
if (JSON.stringify(seen) !== '["Strike, first","Caribbean"," south","boat"]') process.exit(1);
END
node calendar.mjs
