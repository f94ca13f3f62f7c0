-- The ledger and the plain verdicts from the Parquet export, for engines that read
-- more than one machine holds: the same statements for DuckDB and ClickHouse. What
-- differs between the two stands in parquet_duckdb.sql and parquet_clickhouse.sql:
-- where the files are, what day_number is, and last_day_number, that of a text which
-- is a day or a month.
--
-- Columns that the files may lack are added in those two, and figures of one class of
-- strikes are left out there: sums are of whole scopes.
--
-- No figure is put to the strikes one by one: sums up to a day are made once for each
-- scope and looked up. Days are whole numbers, -1000000 before and 1000000 behind all.

-- Which theaters each scope counts.
CREATE TEMPORARY TABLE scopes AS
SELECT 'all' AS scope, theater FROM theaters
UNION ALL SELECT medium AS scope, theater FROM theaters
UNION ALL SELECT theater AS scope, theater FROM theaters;

-- Each strike as it enters a total; n orders them, as the rows of the table are.
CREATE TEMPORARY TABLE counted AS
SELECT
  CAST(row_number() OVER (ORDER BY s.date, length(s.strike_id), s.strike_id) AS BIGINT) AS n,
  s.strike_id AS strike_id, s.theater AS theater, day_number(s.date) AS day,
  day_number(CASE WHEN s.announced > s.date THEN s.announced ELSE s.date END) AS public,
  CAST(coalesce(s.deaths_min, s.deaths, 0) AS BIGINT) AS killed_min,
  CAST(coalesce(s.deaths, s.deaths_min, 0) AS BIGINT) AS killed,
  CAST(CASE WHEN s.deaths_max > coalesce(s.deaths, s.deaths_min, 0) THEN coalesce(s.deaths_max, 0) ELSE coalesce(s.deaths, s.deaths_min, 0) END AS BIGINT) AS killed_max,
  -- whether no number at all, or no upper end, is known
  CASE WHEN coalesce(s.deaths, s.deaths_min, s.deaths_max) IS NULL THEN s.struck ELSE 0 END AS silent,
  CASE WHEN s.deaths_max IS NULL THEN s.struck ELSE 0 END AS unended,
  s.struck_min AS struck_min, s.struck AS struck, s.struck_max AS struck_max,
  CAST(coalesce(s.vessels, CASE WHEN t.medium = 'sea' THEN s.struck ELSE 0 END) AS BIGINT) AS vessels,
  CAST(coalesce(s.survivors, 0) AS BIGINT) AS survivors,
  CAST(coalesce(s.missing, 0) AS BIGINT) AS presumed_dead,
  day_number(CASE
    WHEN s.missing_known > s.date THEN s.missing_known
    WHEN s.missing_known IS NULL AND s.announced > s.date THEN s.announced
    ELSE s.date
  END) AS presumed_known
FROM (
  SELECT *, -- and the strikes that the row stands for: one where it does not say
    CAST(greatest(1, coalesce(strikes_min, strikes, 1)) AS BIGINT) AS struck_min,
    CAST(greatest(1, coalesce(strikes, strikes_min, 1)) AS BIGINT) AS struck,
    CAST(greatest(1, coalesce(strikes, strikes_min, 1), coalesce(strikes_max, strikes, strikes_min, 1)) AS BIGINT) AS struck_max
  FROM strikes
) AS s JOIN theaters AS t ON t.theater = s.theater;

-- The running totals of every scope behind each day with strikes, of what is known
-- now. The presumed dead are never inside killed.
CREATE TEMPORARY TABLE totals AS
SELECT
  scope, day,
  sum(strikes) OVER upto AS strikes, sum(struck_min) OVER upto AS struck_min, sum(struck_max) OVER upto AS struck_max, sum(vessels) OVER upto AS vessels,
  sum(killed_min) OVER upto AS killed_min, sum(killed) OVER upto AS killed, sum(killed_max) OVER upto AS killed_max,
  sum(silent) OVER upto AS silent, sum(unended) OVER upto AS unended,
  sum(presumed_dead) OVER upto AS presumed_dead, sum(survivors) OVER upto AS survivors
FROM (
  SELECT
    x.scope AS scope, c.day AS day, sum(c.struck) AS strikes, sum(c.struck_min) AS struck_min, sum(c.struck_max) AS struck_max, sum(c.vessels) AS vessels,
    sum(c.killed_min) AS killed_min, sum(c.killed) AS killed, sum(c.killed_max) AS killed_max,
    sum(c.silent) AS silent, sum(c.unended) AS unended,
    sum(c.presumed_dead) AS presumed_dead, sum(c.survivors) AS survivors
  FROM counted AS c JOIN scopes AS x ON x.theater = c.theater
  GROUP BY x.scope, c.day
) AS daily
WINDOW upto AS (PARTITION BY scope ORDER BY day ROWS UNBOUNDED PRECEDING);

-- What every tally asks for: from first to last, by what its source can have known.
CREATE TEMPORARY TABLE asked AS
SELECT
  tally_id, scope, named, inside, through_n, through_day, first, known,
  CASE
    WHEN named = 1 THEN through_day - 1 -- and a part of that day
    WHEN as_of < known THEN as_of
    ELSE known
  END AS last,
  CASE WHEN named = 1 AND through_day > as_of OR as_of = 1000000 AND named = 1 THEN through_day ELSE as_of END AS day
FROM (
  SELECT
    tally_id, scope, named, inside, through_n, through_day, first, as_of,
    CASE WHEN named = 1 AND through_public > published THEN through_public ELSE published END AS known -- who counts a strike writes when it is public
  FROM (
    SELECT
      t.tally_id AS tally_id, t.scope AS scope,
      CASE WHEN t.through IS NULL THEN 0 ELSE 1 END AS named,
      CASE WHEN t.through IS NULL OR t.scope = 'all' OR t.scope = u.theater OR t.scope = u.medium THEN 1 ELSE 0 END AS inside,
      coalesce(u.n, 0) AS through_n, coalesce(u.day, 0) AS through_day, coalesce(u.public, 0) AS through_public,
      coalesce(day_number(t."from"), -1000000) AS first,
      coalesce(day_number(t.as_of), 1000000) AS as_of,
      CASE
        WHEN d.published IS NOT NULL AND (t.as_of IS NULL OR last_day_number(d.published) >= day_number(t.as_of))
          AND (length(d.published) = 10 OR t.as_of IS NULL OR d.published > substr(CAST(t.as_of AS VARCHAR), 1, 7)) -- a figure of a month alone tells more
          THEN last_day_number(d.published)
        WHEN t."from" IS NOT NULL OR t.as_of IS NULL THEN 1000000
        ELSE day_number(t.as_of)
      END AS published
    FROM tallies AS t
    JOIN sources AS d ON d.source_id = t.source_id
    LEFT JOIN (
      SELECT c.strike_id AS strike_id, c.n AS n, c.day AS day, c.public AS public, c.theater AS theater, h.medium AS medium
      FROM counted AS c JOIN theaters AS h ON h.theater = c.theater
    ) AS u ON u.strike_id = t.through
  ) AS declared
) AS told;

-- The sums up to the last day, then those before the first one.
CREATE TEMPORARY TABLE ended AS
SELECT
  a.tally_id AS tally_id, a.scope AS scope, a.first AS first,
  e.strikes AS strikes, e.struck_min AS struck_min, e.struck_max AS struck_max, e.vessels AS vessels, e.killed_min AS killed_min, e.killed AS killed, e.killed_max AS killed_max, e.silent AS silent, e.unended AS unended,
  e.presumed_dead AS presumed_dead, e.survivors AS survivors
FROM asked AS a ASOF JOIN totals AS e ON e.scope = a.scope AND a.last >= e.day
WHERE a.first <= a.last;

CREATE TEMPORARY TABLE begun AS
SELECT
  a.tally_id AS tally_id,
  b.strikes AS strikes, b.struck_min AS struck_min, b.struck_max AS struck_max, b.vessels AS vessels, b.killed_min AS killed_min, b.killed AS killed, b.killed_max AS killed_max, b.silent AS silent, b.unended AS unended,
  b.presumed_dead AS presumed_dead, b.survivors AS survivors
FROM ended AS a ASOF JOIN totals AS b ON b.scope = a.scope AND a.first > b.day;

-- On which days a strike had happened and was not public, and was a presumed death
-- not known.
CREATE TEMPORARY TABLE waiting AS
SELECT n, unnest(range(day, public)) AS unknown FROM counted WHERE public > day;

CREATE TEMPORARY TABLE lost AS
SELECT n, unnest(range(day, presumed_known)) AS unknown FROM counted WHERE presumed_dead > 0 AND presumed_known > day;

-- Everything that a tally's total is made of, with its sign: ended, begun, the strikes
-- of the day of the newest that it names, those that were not public.
CREATE TEMPORARY TABLE summed AS
SELECT
  tally_id, sum(strikes) AS strikes, sum(struck_min) AS struck_min, sum(struck_max) AS struck_max, sum(vessels) AS vessels, sum(killed_min) AS killed_min, sum(killed) AS killed, sum(killed_max) AS killed_max,
  sum(silent) AS silent, sum(unended) AS unended,
  sum(ever) AS presumed_ever, sum(ever) - sum(not_known) AS presumed_dead, sum(survivors) AS survivors
FROM (
  SELECT tally_id, strikes, struck_min, struck_max, vessels, killed_min, killed, killed_max, silent, unended, presumed_dead AS ever, 0 AS not_known, survivors FROM ended
  UNION ALL
  SELECT tally_id, -strikes, -struck_min, -struck_max, -vessels, -killed_min, -killed, -killed_max, -silent, -unended, -presumed_dead AS ever, 0 AS not_known, -survivors FROM begun
  UNION ALL
  SELECT a.tally_id, c.struck, c.struck_min, c.struck_max, c.vessels, c.killed_min, c.killed, c.killed_max, c.silent, c.unended, c.presumed_dead AS ever, 0 AS not_known, c.survivors
  FROM asked AS a JOIN counted AS c ON c.day = a.through_day JOIN scopes AS x ON x.theater = c.theater AND x.scope = a.scope
  WHERE a.named = 1 AND c.n <= a.through_n AND c.day >= a.first
  UNION ALL
  SELECT a.tally_id, -c.struck, -c.struck_min, -c.struck_max, -c.vessels, -c.killed_min, -c.killed, -c.killed_max, -c.silent, -c.unended, -c.presumed_dead AS ever, 0 AS not_known, -c.survivors
  FROM asked AS a JOIN waiting AS w ON w.unknown = a.known JOIN counted AS c ON c.n = w.n JOIN scopes AS x ON x.theater = c.theater AND x.scope = a.scope
  WHERE a.named = 0 AND c.day BETWEEN a.first AND a.last
  UNION ALL
  SELECT a.tally_id, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 AS ever, c.presumed_dead AS not_known, 0
  FROM asked AS a JOIN lost AS l ON l.unknown = a.known JOIN counted AS c ON c.n = l.n JOIN scopes AS x ON x.theater = c.theater AND x.scope = a.scope
  WHERE c.day >= a.first AND (a.named = 1 AND c.n <= a.through_n OR a.named = 0 AND c.day <= a.last AND c.public <= a.known)
) AS signed
GROUP BY tally_id;

-- The tallies of whose day the dataset claims something.
CREATE TEMPORARY TABLE covered AS
SELECT DISTINCT a.tally_id AS tally_id
FROM asked AS a LEFT JOIN theaters AS h ON h.theater = a.scope CROSS JOIN coverage AS g
WHERE a.day = 1000000 OR a.day BETWEEN day_number(g."from") AND day_number(g."to") AND (
  g.scope = 'all' OR g.scope = a.scope OR g.scope = h.medium OR a.scope = 'all' AND g.scope IN ('sea', 'land'));

-- The verdict of the plain reading, then of the one that counts the presumed dead;
-- `tally check` knows further readings, this does not. An answer a tally, by its id.
SELECT
  tally_id,
  CASE
    WHEN comparable = 0 THEN 'not_comparable'
    WHEN undated = 1 THEN 'undated'
    WHEN rest = 1 AND plain = 1 THEN 'agrees'
    WHEN rest = 1 AND counts_missing = 'unknown' AND counting = 1 THEN 'agrees_counting_presumed_dead'
    ELSE 'neither'
  END AS verdict,
  -- what is not known is NULL, never 0
  CASE WHEN strikes = 0 OR silent < strikes THEN killed END AS killed,
  CASE WHEN strikes = 0 OR silent < strikes THEN killed_min END AS killed_min,
  CASE WHEN unended = 0 THEN killed_max END AS killed_max, presumed_dead, strikes, vessels
FROM (
  SELECT
    t.tally_id AS tally_id, t.counts_missing AS counts_missing,
    coalesce(s.killed, 0) AS killed, coalesce(s.killed_min, 0) AS killed_min, coalesce(s.killed_max, 0) AS killed_max,
    coalesce(s.silent, 0) AS silent, coalesce(s.unended, 0) AS unended,
    coalesce(s.presumed_dead, 0) AS presumed_dead, coalesce(s.strikes, 0) AS strikes, coalesce(s.vessels, 0) AS vessels,
    CASE WHEN t.as_of IS NULL AND t.through IS NULL THEN 1 ELSE 0 END AS undated,
    CASE
      WHEN coalesce(t.deaths, t.strikes, t.vessels, t.missing, t.survivors) IS NULL THEN 0
      WHEN a.inside = 0 OR t.scope NOT IN (SELECT scope FROM scopes) OR t.tally_id NOT IN (SELECT tally_id FROM covered) THEN 0
      ELSE 1
    END AS comparable,
    CASE
      WHEN t.deaths IS NULL THEN 1
      -- the ends of a stated range are put to the ends of the rows' range
      WHEN t.deaths_to > t.deaths THEN CASE
        WHEN coalesce(s.killed_min, 0) + CASE WHEN t.counts_missing = 'yes' THEN coalesce(s.presumed_dead, 0) ELSE 0 END BETWEEN d.low AND coalesce(d.high, -1)
          AND coalesce(s.killed_max, 0) + CASE WHEN t.counts_missing = 'yes' THEN coalesce(s.presumed_dead, 0) ELSE 0 END BETWEEN u.low AND coalesce(u.high, -1) THEN 1
        ELSE 0
      END
      WHEN coalesce(s.killed, 0) + CASE WHEN t.counts_missing = 'yes' THEN coalesce(s.presumed_dead, 0) ELSE 0 END BETWEEN d.low AND coalesce(d.high, -1) THEN 1
      ELSE 0
    END AS plain,
    CASE
      WHEN t.deaths IS NULL THEN 0
      WHEN t.deaths_to > t.deaths THEN CASE
        WHEN coalesce(s.killed_min, 0) + coalesce(s.presumed_dead, 0) BETWEEN d.low AND coalesce(d.high, -1)
          AND coalesce(s.killed_max, 0) + coalesce(s.presumed_dead, 0) BETWEEN u.low AND coalesce(u.high, -1) THEN 1
        ELSE 0
      END
      WHEN coalesce(s.killed, 0) + coalesce(s.presumed_dead, 0) BETWEEN d.low AND coalesce(d.high, -1) THEN 1
      ELSE 0
    END AS counting,
    CASE WHEN
      (t.strikes IS NULL
        OR coalesce(t.strikes_to, 0) <= t.strikes AND coalesce(s.strikes, 0) BETWEEN k.low AND k.high
        OR t.strikes_to > t.strikes AND coalesce(s.struck_min, 0) BETWEEN k.low AND coalesce(k.high, -1)
          AND coalesce(s.struck_max, 0) BETWEEN l.low AND coalesce(l.high, -1))
      AND (t.vessels IS NULL OR coalesce(s.vessels, 0) BETWEEN v.low AND v.high)
      -- those known by then, those still searched for, or both
      AND (t.missing IS NULL OR t.missing = coalesce(s.presumed_dead, 0) OR t.missing = coalesce(s.presumed_ever, 0)
        OR t.missing > 0 AND t.missing = coalesce(s.presumed_ever, 0) - coalesce(s.presumed_dead, 0))
      -- a person lost after the strike is a survivor to some
      AND (t.survivors IS NULL OR t.survivors = coalesce(s.survivors, 0) OR t.survivors = coalesce(s.survivors, 0) + coalesce(s.presumed_ever, 0))
    THEN 1 ELSE 0 END AS rest
  FROM tallies AS t
  JOIN asked AS a ON a.tally_id = t.tally_id
  LEFT JOIN summed AS s ON s.tally_id = t.tally_id
  LEFT JOIN bands AS d ON d.qualifier = t.deaths_qualifier AND d.number = t.deaths
  LEFT JOIN bands AS u ON u.qualifier = t.deaths_qualifier AND u.number = coalesce(t.deaths_to, t.deaths)
  LEFT JOIN bands AS k ON k.qualifier = t.strikes_qualifier AND k.number = t.strikes
  LEFT JOIN bands AS l ON l.qualifier = t.strikes_qualifier AND l.number = coalesce(t.strikes_to, t.strikes)
  LEFT JOIN bands AS v ON v.qualifier = t.vessels_qualifier AND v.number = t.vessels
) AS judged
ORDER BY length(tally_id), tally_id;
