package summary_test

import (
	"database/sql"
	"encoding/csv"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	_ "modernc.org/sqlite"

	"github.com/strike-tally/strike-tally/data/sample"
	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/summary"
	"github.com/strike-tally/strike-tally/schema"
)

// What a group of strikes adds up to, in the order of a report's tables.
// SUM leaves out null, and is null where there is nothing else; an upper end is there
// only where every strike has one.
const sums = `COUNT(*), SUM(boats_min), SUM(boats), SUM(boats_max), CASE WHEN MAX(boats_marked) THEN 'true' ELSE 'false' END,
	IFNULL(SUM(killed_min), ''), IFNULL(SUM(best), ''), CASE WHEN COUNT(killed_max) = COUNT(*) THEN SUM(killed_max) ELSE '' END, CASE WHEN MAX(marked) THEN 'true' ELSE 'false' END, SUM(open), SUM(best IS NULL), SUM(killed_max IS NULL), SUM(marked),
	SUM(lost_min), SUM(lost), SUM(lost_max), 'false',
	IFNULL(SUM(killed_min+lost_min), ''), IFNULL(SUM(best+lost), ''), CASE WHEN COUNT(killed_max) = COUNT(*) THEN SUM(killed_max+lost_max) ELSE '' END, CASE WHEN MAX(marked) THEN 'true' ELSE 'false' END,
	IFNULL(SUM(saved_min), ''), IFNULL(SUM(saved), ''), CASE WHEN COUNT(saved) = COUNT(*) THEN SUM(saved_max) ELSE '' END, CASE WHEN MAX(marked AND saved IS NOT NULL) THEN 'true' ELSE 'false' END, SUM(saved IS NULL), IFNULL(SUM(saved > 0), 0)`

// running are the killed up to a strike, or by a day.
const running = `SUM(killed_min) OVER w, SUM(best) OVER w, CASE WHEN COUNT(killed_max) OVER w = COUNT(*) OVER w THEN SUM(killed_max) OVER w ELSE '' END`

// shareOf is a group's share of all strikes, to four places as they are written.
const shareOf = `rtrim(rtrim(printf('%.4f', COUNT(*) * 1.0 / (SELECT COUNT(*) FROM s)), '0'), '.')`

// each splits a list cell: one row for each strike and word, ” for an empty cell.
const each = `(WITH RECURSIVE w(n, word, rest) AS (
		SELECT n, '', evidence_offered || ';' FROM s
		UNION ALL SELECT n, substr(rest, 1, instr(rest, ';')-1), substr(rest, instr(rest, ';')+1) FROM w WHERE rest <> '')
	SELECT s.*, word FROM w JOIN s USING (n) WHERE w.rest <> s.evidence_offered || ';')`

// queries answer the tables of a report, rows and columns in its order. Columns that
// are left out of the comparison are named after the bar.
var queries = []struct{ table, without, query string }{
	{"totals", "", `
		WITH scopes(place, scope) AS (SELECT -1, 'all' UNION ALL SELECT 0, 'sea' UNION ALL SELECT 1000, 'land' UNION ALL SELECT rowid + 1000 * (medium = 'land'), theater FROM theaters)
		SELECT scope, MIN(date), MAX(date), ` + sums + ` FROM scopes JOIN s ON scope IN ('all', medium, theater) GROUP BY place ORDER BY place`},
	{"intervals", "", `
		WITH days AS (SELECT DISTINCT date FROM s), gaps AS (SELECT date, LAG(date) OVER (ORDER BY date) AS before FROM days)
		SELECT date, CAST(julianday(date) - julianday(before) AS INTEGER) FROM gaps WHERE before IS NOT NULL ORDER BY date`},
	{"running_sea", "figures", `
		SELECT strike_id, date, public, theater, IFNULL(killed_min, ''), IFNULL(best, ''), IFNULL(killed_max, ''), CASE WHEN marked THEN 'true' ELSE 'false' END, CASE open WHEN 1 THEN 'true' ELSE 'false' END, lost,
			COUNT(*) OVER w, ` + running + `, CASE WHEN MAX(marked) OVER w THEN 'true' ELSE 'false' END,
			IFNULL((SELECT SUM(b.lost) FROM s b WHERE b.medium = 'sea' AND (b.date, b.n) <= (s.date, s.n) AND b.lost > 0 AND b.missing_known <= s.public), 0), SUM(lost) OVER w
		FROM s WHERE medium = 'sea' WINDOW w AS (ORDER BY date, n) ORDER BY date, n`},
	{"running_sea_by_day", "", `
		WITH days AS (SELECT public AS day FROM s WHERE medium = 'sea' UNION SELECT missing_known FROM s WHERE medium = 'sea' AND lost > 0)
		SELECT day, SUM(killed_min), SUM(best), CASE WHEN COUNT(killed_max) = COUNT(*) THEN SUM(killed_max) ELSE '' END, CASE WHEN MAX(marked) THEN 'true' ELSE 'false' END, SUM(CASE WHEN lost > 0 AND missing_known <= day THEN lost ELSE 0 END)
		FROM days JOIN s ON medium = 'sea' AND public <= day GROUP BY day ORDER BY day`},
	{"by_month", "accounts|share", `SELECT substr(date, 1, 7) AS month, ` + sums + ` FROM s GROUP BY month ORDER BY month`},
	{"by_theater", "accounts|share", `SELECT theater, ` + sums + ` FROM s GROUP BY theater ORDER BY medium = 'land', (SELECT rowid FROM theaters t WHERE t.theater = s.theater)`},
	{"by_group", "accounts|share", `SELECT claimed_group, ` + sums + ` FROM s GROUP BY claimed_group ORDER BY COUNT(*) DESC, MIN(date), MIN(n)`},
	{"by_target", "accounts|share", `SELECT target_type, ` + sums + ` FROM s GROUP BY target_type
		ORDER BY instr('boat,go_fast,semi_submersible,fishing_boat,dock,camp,building,other', target_type)`},
	{"by_confirmation", "accounts|share", `SELECT confirmation, ` + sums + ` FROM s GROUP BY confirmation ORDER BY instr('declared,reported,contested', confirmation)`},
	{"by_evidence", "accounts|share", `SELECT word, ` + sums + ` FROM ` + each + ` GROUP BY word
		ORDER BY word = '', instr('none_offered,video,intelligence_asserted,drugs_recovered,other', word)`},
	{"by_origin", "share", `
		SELECT o.origin, ` + sums + `, (SELECT COUNT(*) FROM a WHERE a.origin = o.origin AND stands)
		FROM (SELECT DISTINCT strike_id, origin FROM a WHERE stands) o JOIN s USING (strike_id) GROUP BY o.origin ORDER BY 1`},
	{"killed_per_strike", "of", `SELECT best, COUNT(*), ` + strings.Replace(shareOf, "FROM s", "FROM s WHERE best IS NOT NULL", 1) + `, SUM(marked) FROM s WHERE best IS NOT NULL GROUP BY best ORDER BY best`},
	{"aboard_per_vessel", "of", `
		WITH b AS (SELECT best + lost + IFNULL(saved, 0) AS people, marked OR boats_marked AS marked FROM s WHERE boats = 1 AND best IS NOT NULL)
		SELECT people, COUNT(*), ` + strings.Replace(shareOf, "FROM s", "FROM b", 1) + `, SUM(marked) FROM b GROUP BY people ORDER BY people`},
	{"days_until_public", "of", `
		WITH b AS (SELECT CAST(julianday(public) - julianday(date) AS INTEGER) AS days FROM s WHERE date_precision = 'day')
		SELECT days, COUNT(*), ` + strings.Replace(shareOf, "FROM s", "FROM b", 1) + `, 0 FROM b GROUP BY days ORDER BY days`},
	{"variants", "", `
		WITH o AS (SELECT s.*, (SELECT COUNT(DISTINCT origin) FROM a WHERE a.strike_id = s.strike_id AND stands AND origin <> 'not told') AS origins FROM s),
			v(place, choice, least, with_lost) AS (VALUES (1, 'as_counted', -1, 0), (2, 'presumed_dead', -1, 1), (3, 'without_one_origin', 2, 0), (4, 'without_two_origins', 3, 0))
		SELECT choice, COUNT(strike_id), IFNULL(SUM(killed_min + with_lost * lost_min), CASE COUNT(strike_id) WHEN 0 THEN 0 ELSE '' END), IFNULL(SUM(best + with_lost * lost), CASE COUNT(strike_id) WHEN 0 THEN 0 ELSE '' END),
			CASE WHEN COUNT(killed_max) = COUNT(strike_id) THEN IFNULL(SUM(killed_max + with_lost * lost_max), 0) ELSE '' END, CASE WHEN MAX(marked) THEN 'true' ELSE 'false' END
		FROM v LEFT JOIN o ON origins >= least GROUP BY choice ORDER BY place`},
	{"by_announcer", "accounts|share", `SELECT announced_by, ` + sums + ` FROM s JOIN (SELECT strike_id, announced_by FROM strikes) USING (strike_id) GROUP BY announced_by ORDER BY COUNT(*) DESC, MIN(date), MIN(n)`},
	{"by_origins", "accounts", `
		SELECT (SELECT COUNT(DISTINCT origin) FROM a WHERE a.strike_id = s.strike_id AND stands AND origin <> 'not told') AS origins, ` + sums + `, ` + shareOf + ` FROM s GROUP BY origins ORDER BY origins`},
	{"evidence", "", `SELECT evidence_offered, COUNT(*), ` + shareOf + `, SUM(marked), IFNULL(SUM(killed_min), ''), IFNULL(SUM(best), ''), CASE WHEN COUNT(killed_max) = COUNT(*) THEN SUM(killed_max) ELSE '' END, CASE WHEN MAX(marked) THEN 'true' ELSE 'false' END FROM s GROUP BY evidence_offered ORDER BY COUNT(*) DESC, MIN(date), MIN(n)`},
	{"evidence_words", "", `
		WITH words(place, word) AS (VALUES (1, 'none_offered'), (2, 'video'), (3, 'intelligence_asserted'), (4, 'drugs_recovered'), (5, 'other'), (6, ''))
		SELECT word, COUNT(strike_id), ` + strings.Replace(shareOf, "COUNT(*)", "COUNT(strike_id)", 1) + `, IFNULL(SUM(marked), 0) FROM words LEFT JOIN ` + each + ` e USING (word) GROUP BY word ORDER BY place`},
	{"evidence_contradictions", "", `
		SELECT strike_id, date, (SELECT group_concat(account_id, ';') FROM (SELECT account_id FROM a WHERE a.strike_id = s.strike_id AND stands AND evidence_offered = 'none_offered' ORDER BY n)) AS silent,
			(SELECT group_concat(account_id, ';') FROM (SELECT account_id FROM a WHERE a.strike_id = s.strike_id AND stands AND evidence_offered NOT IN ('none_offered', '') ORDER BY n)) AS some
		FROM s WHERE silent <> '' AND some <> '' ORDER BY date, n`},
	{"confirmation", "", `
		WITH words(place, word) AS (VALUES (1, 'declared'), (2, 'reported'), (3, 'contested'))
		SELECT word, (SELECT COUNT(*) FROM s WHERE confirmation = word) FROM words ORDER BY place`},
	{"origins", "", `
		WITH o AS (SELECT (SELECT COUNT(DISTINCT origin) FROM a WHERE a.strike_id = s.strike_id AND stands AND origin <> 'not told') AS origins FROM s)
		SELECT origins, COUNT(*) FROM o GROUP BY origins ORDER BY origins`},
	{"corroboration", "origins", `
		SELECT strike_id, date, confirmation, (SELECT COUNT(*) FROM a WHERE a.strike_id = s.strike_id AND stands),
			(SELECT COUNT(DISTINCT source_id) FROM a WHERE a.strike_id = s.strike_id AND stands),
			CASE WHEN (SELECT whole FROM p) THEN 0 ELSE (SELECT COUNT(*) FROM a0 WHERE a0.strike_id = s.strike_id AND a0.day = '') END,
			(SELECT COUNT(*) FROM a WHERE a.strike_id = s.strike_id AND stands AND origin = 'not told') FROM s ORDER BY date, n`},
	{"follow_up", "", `
		WITH words(place, word) AS (VALUES (1, 'yes'), (2, 'no'), (3, 'unknown'))
		SELECT word, (SELECT COUNT(*) FROM s WHERE again = word), (SELECT COUNT(*) FROM s WHERE again = word AND again_marked) FROM words ORDER BY place`},
	{"survivors", "note", `
		SELECT strike_id, date, IFNULL(killed_min, ''), IFNULL(best, ''), IFNULL(killed_max, ''), CASE WHEN marked THEN 'true' ELSE 'false' END, again, CASE WHEN again_marked THEN 'true' ELSE 'false' END, survivors, CASE WHEN marked THEN 'true' ELSE 'false' END, CASE WHEN missing_known <> '' AND lost > 0 THEN lost ELSE '' END,
			CASE WHEN lost > 0 THEN missing_known ELSE '' END,
			IFNULL((SELECT group_concat(claim_id, ';') FROM (SELECT claim_id FROM c WHERE c.strike_id = s.strike_id AND topic IN ('follow_up_strike', 'survivors') ORDER BY n)), '')
		FROM s WHERE saved > 0 OR lost > 0 OR again = 'yes' ORDER BY date, n`},
	{"figures", "url|verdict|measures|margin|readings|undecided|diagnoses|marked|waiver_reason|waiver_date", `
		SELECT tally_id, source_id, publisher, source_origin, series, scope, "from", as_of, through FROM f ORDER BY n`},
	{"figure_numbers", "computed_min|computed_best|computed_max|computed_marked|under_reading|under_reading_to|difference|off_range|near_of|near_as_good|verdict", `
		SELECT tally_id, 'deaths', deaths, deaths_to, deaths_qualifier, n, 1 AS place FROM f WHERE deaths <> ''
		UNION ALL SELECT tally_id, 'strikes', strikes, '', strikes_qualifier, n, 2 FROM f WHERE strikes <> ''
		UNION ALL SELECT tally_id, 'vessels', vessels, '', vessels_qualifier, n, 3 FROM f WHERE vessels <> ''
		UNION ALL SELECT tally_id, 'missing', missing, '', 'exact', n, 4 FROM f WHERE missing <> ''
		UNION ALL SELECT tally_id, 'survivors', survivors, '', 'exact', n, 5 FROM f WHERE survivors <> '' ORDER BY n, place`},
	{"claims", "contradicts|contradicted_by|supports|supported_by|url|note", `
		SELECT topic, claim_id, date, claimant, office, reported_by, stance, claim, evidence_offered, strike_id, source_id, publisher
		FROM c WHERE strike_id = '' OR strike_id IN (SELECT strike_id FROM s)
		ORDER BY (SELECT -COUNT(*) FROM c b WHERE b.topic = c.topic AND (b.strike_id = '' OR b.strike_id IN (SELECT strike_id FROM s))),
			(SELECT MIN(n) FROM c b WHERE b.topic = c.topic AND (b.strike_id = '' OR b.strike_id IN (SELECT strike_id FROM s))), n`},
	{"stances", "", `
		WITH k AS (SELECT * FROM c WHERE strike_id = '' OR strike_id IN (SELECT strike_id FROM s))
		SELECT topic, stance, COUNT(*), SUM(evidence_offered NOT IN ('', 'none_offered', 'intelligence_asserted')), SUM(evidence_offered = 'intelligence_asserted'),
			SUM(evidence_offered = 'none_offered'), SUM(evidence_offered = '')
		FROM k GROUP BY topic, stance ORDER BY topic, stance`},
	{"contradictions", "", `
		WITH k AS (SELECT * FROM c WHERE strike_id = '' OR strike_id IN (SELECT strike_id FROM s)),
			p AS (SELECT a.topic, a.claim_id AS one, b.claim_id AS other FROM k a JOIN k b ON ';' || a.contradicts || ';' LIKE '%;' || b.claim_id || ';%')
		SELECT topic, one, other FROM p WHERE NOT EXISTS (SELECT 1 FROM p q WHERE q.one = p.other AND q.other = p.one AND
			(SELECT n FROM k WHERE claim_id = q.one) < (SELECT n FROM k WHERE claim_id = p.one)) ORDER BY topic, one, other`},
	{"topics", "", `
		WITH k AS (SELECT * FROM c WHERE strike_id = '' OR strike_id IN (SELECT strike_id FROM s))
		SELECT topic, proposition, SUM(stance IN ('asserts', 'partially_supports')), SUM(stance IN ('denies', 'disputes', 'assesses_unlikely')), SUM(stance = 'reports')
		FROM k JOIN topics USING (topic) GROUP BY topic ORDER BY topic`},
	{"excluded", "", `
		SELECT excluded_id, date, what, reason FROM excluded JOIN d USING (source_id)
		WHERE (SELECT whole FROM p) OR (dated AND (date = '' OR date <= (SELECT day FROM p))) ORDER BY excluded.rowid`},
	{"coverage", "note", `
		SELECT scope, "from", CASE WHEN (SELECT whole FROM p) THEN "to" ELSE MIN("to", (SELECT day FROM p)) END, completeness, '' -- the column is not there
		FROM coverage WHERE (SELECT whole FROM p) OR "from" <= (SELECT day FROM p) ORDER BY rowid`},
}

// unordered are tables whose order SQL and the report have by different means:
// sorted before they are compared.
var unordered = map[string]bool{"by_origin": true, "contradictions": true, "stances": true, "topics": true}

// Every number of a report is one that SQL over the CSV files gives.
func TestReportIsWhatSQLSays(t *testing.T) {
	days := []schema.Date{"2025-10-14", "2025-11-16", "2026-01-04", "2026-01-26", "2026-03-09", "2026-11-21"}
	for _, day := range days {
		sameAsSQL(t, string(day), sample.Files, day)
	}
	files := entangled(t)
	for _, day := range []schema.Date{"2025-11-16", "2026-01-26"} {
		sameAsSQL(t, "entangled/"+string(day), files, day)
	}
}

// entangled is the sample with what it has seldom or not at all: days that two strikes share
// and that are known to the week only, accounts that each state another number, and strikes
// whose best value is open, so that it is one of these.
func entangled(t *testing.T) fs.FS {
	t.Helper()
	files := fstest.MapFS{}
	for _, name := range []string{"strikes", "accounts", "sources", "tallies", "claims", "excluded", "coverage", "theaters", "topics", "waivers"} {
		text, err := fs.ReadFile(sample.Files, name+".csv")
		if err != nil {
			t.Fatal(err)
		}
		records, err := csv.NewReader(strings.NewReader(string(text))).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		for i, record := range records[1:] {
			cell := func(column string) *string { return &record[slices.Index(records[0], column)] }
			switch {
			case name == "strikes":
				if i%2 == 0 {
					*cell("deaths") = ""
				}
				if i%3 == 0 {
					*cell("date_precision") = "week"
				}
				if i%6 == 3 {
					*cell("date") = records[i][slices.Index(records[0], "date")] // of the one before
				}
			case name == "accounts" && *cell("deaths_min") != "" && *cell("deaths_max") != "":
				*cell("deaths_min") = strconv.Itoa(9 - i%5)
				*cell("deaths_max") = *cell("deaths_min")
			}
		}
		var b strings.Builder
		if err := csv.NewWriter(&b).WriteAll(records); err != nil {
			t.Fatal(err)
		}
		files[name+".csv"] = &fstest.MapFile{Data: []byte(b.String())}
	}
	return files
}

// sameAsSQL compares every table of the report on a dataset as it was known by a day.
func sameAsSQL(t *testing.T, name string, files fs.FS, day schema.Date) {
	t.Helper()
	db := database(t, files, day)
	d := schema.Read(files)
	r, err := summary.New(assess.New(d, assess.Options{}), summary.Identity{}, summary.Question{Scope: "all", KnownBy: day, By: summary.Breakdowns})
	if err != nil {
		t.Fatal(err)
	}
	tables := map[string]summary.Table{}
	for _, table := range r.Tables() {
		tables[table.Name] = table
	}
	for _, q := range queries {
		t.Run(name+"/"+q.table, func(t *testing.T) {
			want := rows(t, db, q.query)
			table := tables[q.table]
			got := without(&table, q.without)
			if q.table == "by_month" {
				got = withStrikes(got)
			}
			width := 0
			if len(got) > 0 {
				width = len(got[0])
			}
			for i := range want {
				want[i] = want[i][:min(width, len(want[i]))] // what orders the rows stands behind
			}
			if unordered[q.table] {
				want, got = sorted(want), sorted(got)
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("(-SQL +report)\n%s", diff)
			}
		})
	}
	left(t, db, r)
}

// left compares what was left out as later or undated, and the mean and median of
// the intervals.
func left(t *testing.T, db *sql.DB, r *summary.Report) {
	t.Helper()
	if l := r.Method.LeftOut; l != nil {
		got := []string{fmt.Sprint(l.Strikes, l.Accounts+l.NoTime, l.NoTime, l.Documents+l.NoDate, l.NoDate, l.Figures+l.Undated, l.Undated, l.Claims+l.NoDay, l.NoDay)}
		want := rows(t, db, `SELECT ((SELECT COUNT(*) FROM strikes) - (SELECT COUNT(*) FROM s)) || ' ' || ((SELECT COUNT(*) FROM accounts) - (SELECT COUNT(*) FROM a))
			|| ' ' || (SELECT COUNT(*) FROM a0 JOIN s USING (strike_id) WHERE a0.day = '')
			|| ' ' || (SELECT COUNT(*) FROM d WHERE NOT dated) || ' ' || (SELECT COUNT(*) FROM d WHERE day = '')
			|| ' ' || ((SELECT COUNT(*) FROM tallies) - (SELECT COUNT(*) FROM f))
			|| ' ' || (SELECT COUNT(*) FROM tallies t JOIN sources USING (source_id) WHERE NOT EXISTS (SELECT 1 FROM d WHERE d.source_id = t.source_id AND day <> ''))
			|| ' ' || ((SELECT COUNT(*) FROM claims) - (SELECT COUNT(*) FROM c))
			|| ' ' || (SELECT COUNT(*) FROM claims k JOIN sources USING (source_id) WHERE NOT EXISTS (SELECT 1 FROM d WHERE d.source_id = k.source_id AND day <> ''))`)
		if diff := cmp.Diff(want[0], got); diff != "" {
			t.Errorf("left out (-SQL +report)\n%s", diff)
		}
	}
	v := r.Headline.Intervals
	got := []string{fmt.Sprintf("%d %d %d %.4f", v.Days, v.Shortest, v.Longest, v.Mean)}
	want := rows(t, db, `WITH days AS (SELECT DISTINCT date FROM s), gaps AS (SELECT julianday(date) - julianday(LAG(date) OVER (ORDER BY date)) AS g FROM days)
		SELECT printf('%d %d %d %.4f', (SELECT COUNT(*) FROM days), MIN(g), MAX(g), AVG(g)) FROM gaps`)
	if diff := cmp.Diff(want[0], got); diff != "" {
		t.Errorf("intervals (-SQL +report)\n%s", diff)
	}
	inexact := rows(t, db, `SELECT SUM(date_precision <> 'day') FROM s`)
	if got := strconv.Itoa(v.Inexact); got != inexact[0][0] {
		t.Errorf("days that are not exact: found %s, SQL says %s", got, inexact[0][0])
	}
	mark := rows(t, db, `WITH days AS (SELECT DISTINCT date FROM s), gaps AS (SELECT julianday(date) - julianday(LAG(date) OVER (ORDER BY date)) AS g FROM days),
		ranked AS (SELECT g, ROW_NUMBER() OVER (ORDER BY g) AS i, COUNT(*) OVER () AS n FROM gaps WHERE g IS NOT NULL)
		SELECT printf('%.1f', AVG(g)) FROM ranked WHERE i IN ((n+1)/2, (n+2)/2)`)
	if got := fmt.Sprintf("%.1f", v.Median); got != mark[0][0] {
		t.Errorf("median: found %s, SQL says %s", got, mark[0][0])
	}
}

// database holds the CSV files as they are, every cell as text, and the views of
// known.sql for a day.
func database(t *testing.T, from fs.FS, day schema.Date) *sql.DB {
	t.Helper()
	db, err := sql.Open("sqlite", ":memory:")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	db.SetMaxOpenConns(1)
	run := func(query string, values ...any) {
		t.Helper()
		if _, err := db.Exec(query, values...); err != nil {
			t.Fatalf("%s: %v", query, err)
		}
	}
	files, err := fs.Glob(from, "*.csv")
	if err != nil {
		t.Fatal(err)
	}
	newest := ""
	run("BEGIN")
	for _, file := range files {
		b, err := fs.ReadFile(from, file)
		if err != nil {
			t.Fatal(err)
		}
		records, err := csv.NewReader(strings.NewReader(string(b))).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		table := strings.TrimSuffix(file, ".csv")
		run(fmt.Sprintf(`CREATE TABLE %s ("%s" TEXT)`, table, strings.Join(records[0], `" TEXT, "`)))
		marks := strings.TrimSuffix(strings.Repeat("?,", len(records[0])), ",")
		for _, record := range records[1:] {
			values := make([]any, len(record))
			for i, cell := range record {
				values[i] = cell
				if slices.Contains([]string{"strikes", "sources", "tallies", "claims"}, table) && len(cell) == 10 && strings.Count(cell, "-") == 2 && cell[0] == '2' {
					newest = max(newest, cell)
				}
				if slices.Contains([]string{"sources", "claims"}, table) {
					newest = max(newest, string(schema.Date(cell).Last()))
				}
			}
			run(fmt.Sprintf("INSERT INTO %s VALUES (%s)", table, marks), values...)
		}
	}
	run("CREATE TABLE p (day TEXT, whole INTEGER)")
	run("INSERT INTO p VALUES (?, ?)", string(day), string(day) >= newest)
	views, err := os.ReadFile("testdata/known.sql")
	if err != nil {
		t.Fatal(err)
	}
	run(string(views))
	run("COMMIT")
	return db
}

func rows(t *testing.T, db *sql.DB, query string) [][]string {
	t.Helper()
	found, err := db.Query(query)
	if err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	defer found.Close()
	columns, err := found.Columns()
	if err != nil {
		t.Fatal(err)
	}
	var all [][]string
	for found.Next() {
		row, into := make([]string, len(columns)), make([]any, len(columns))
		for i := range row {
			into[i] = &row[i]
		}
		if err := found.Scan(into...); err != nil {
			t.Fatal(err)
		}
		all = append(all, row)
	}
	if err := found.Err(); err != nil {
		t.Fatal(err)
	}
	return all
}

// without are a table's rows without some columns.
func without(table *summary.Table, names string) [][]string {
	var all [][]string
	for _, row := range table.Rows {
		var kept []string
		for i, cell := range row {
			if !strings.Contains("|"+names+"|", "|"+table.Header[i]+"|") {
				kept = append(kept, cell)
			}
		}
		all = append(all, kept)
	}
	return all
}

// withStrikes leaves out months without a strike, which SQL does not know of.
func withStrikes(all [][]string) [][]string {
	var kept [][]string
	for _, row := range all {
		if row[1] != "0" {
			kept = append(kept, row)
		}
	}
	return kept
}

func sorted(all [][]string) [][]string {
	slices.SortFunc(all, func(a, b []string) int { return slices.Compare(a, b) })
	return all
}
