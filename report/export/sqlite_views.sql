-- Which theaters each scope counts.
CREATE VIEW scopes AS
SELECT 'all' AS scope, theater FROM theaters
UNION ALL SELECT medium, theater FROM theaters
UNION ALL SELECT theater, theater FROM theaters;

-- Each strike as it enters a total. n orders the strikes of one day.
CREATE VIEW counted AS
SELECT
  s.rowid AS n, s.strike_id, s.date, s.theater,
  max(s.date, coalesce(s.announced, s.date)) AS public,
  -- without a best value the lowest counts
  coalesce(s.deaths_min, s.deaths, 0) AS killed_min,
  coalesce(s.deaths, s.deaths_min, 0) AS killed,
  max(coalesce(s.deaths, s.deaths_min, 0), coalesce(s.deaths_max, s.deaths, s.deaths_min, 0)) AS killed_max,
  -- of how many strikes no number, no upper end, and nothing of survivors is known
  coalesce(s.deaths, s.deaths_min, s.deaths_max) IS NULL AS unknown,
  s.deaths_max IS NULL AS unended,
  s.survivors IS NULL AS silent,
  -- a strike at sea hit one vessel or more
  coalesce(s.vessels, t.medium = 'sea') AS vessels,
  coalesce(s.survivors, 0) AS survivors,
  coalesce(s.missing, 0) AS presumed_dead,
  coalesce(s.missing_known, max(s.date, coalesce(s.announced, s.date))) AS presumed_known
FROM strikes AS s JOIN theaters AS t ON t.theater = s.theater;

-- The running totals of every scope after each strike: of what is known now, and
-- presumed_dead as it was known on the day on which the strike became public.
-- The presumed dead are never inside killed. What is not known is NULL and never 0: a
-- sum while no number of it is known, and its upper end while one strike has none.
CREATE VIEW running_totals AS
SELECT
  x.scope, c.date, c.public, c.strike_id, iif(c.unknown, NULL, c.killed) AS killed,
  count(*) OVER upto AS strikes,
  sum(c.vessels) OVER upto AS vessels,
  iif(min(c.unknown) OVER upto, NULL, sum(c.killed_min) OVER upto) AS total_killed_min,
  iif(min(c.unknown) OVER upto, NULL, sum(c.killed) OVER upto) AS total_killed,
  iif(max(c.unended) OVER upto, NULL, sum(c.killed_max) OVER upto) AS total_killed_max,
  sum(c.unknown) OVER upto AS killed_unknown,
  sum(c.unended) OVER upto AS killed_unended,
  (SELECT coalesce(sum(e.presumed_dead), 0) FROM counted AS e JOIN scopes AS y ON y.theater = e.theater
    WHERE y.scope = x.scope AND (e.date, e.n) <= (c.date, c.n) AND e.presumed_known <= c.public) AS total_presumed_dead,
  sum(c.presumed_dead) OVER upto AS total_presumed_dead_ever,
  iif(min(c.silent) OVER upto, NULL, sum(c.survivors) OVER upto) AS total_survivors
FROM counted AS c JOIN scopes AS x ON x.theater = c.theater
WINDOW upto AS (PARTITION BY x.scope ORDER BY c.date, c.n ROWS UNBOUNDED PRECEDING)
ORDER BY x.scope, c.date, c.n;

-- Every number that a tally states, and from low to high the numbers that
-- reproduce it; from low_upto to high_upto those that reproduce the upper end of a
-- stated range. Where bands lacks what is stated all are NULL.
CREATE VIEW stated AS
WITH said (tally_id, measure, number, upto, qualifier) AS (
  SELECT tally_id, 'deaths', deaths, max(deaths, coalesce(deaths_to, deaths)), deaths_qualifier FROM tallies
  UNION ALL SELECT tally_id, 'strikes', strikes, strikes, strikes_qualifier FROM tallies
  UNION ALL SELECT tally_id, 'vessels', vessels, vessels, vessels_qualifier FROM tallies
  UNION ALL SELECT tally_id, 'missing', missing, missing, 'exact' FROM tallies
  UNION ALL SELECT tally_id, 'survivors', survivors, survivors, 'exact' FROM tallies
)
SELECT s.*, b.low, b.high, u.low AS low_upto, u.high AS high_upto
FROM said AS s
LEFT JOIN bands AS b ON b.qualifier = s.qualifier AND b.number = s.number
LEFT JOIN bands AS u ON u.qualifier = s.qualifier AND u.number = s.upto
WHERE s.number IS NOT NULL;

-- The day by which each document was public, and NULL where nothing tells it: the day or
-- the last day of the month of its publication, else the latest of the figures and claims
-- that it states, else the first on which a claim contradicts or supports one of its claims.
-- A document of which only the strikes that rest on it tell a day is inferred.
CREATE VIEW documents AS
WITH
claimed AS (
  SELECT claim_id, source_id, CASE WHEN length(date) = 7 THEN date(date || '-01', '+1 month', '-1 day') ELSE date END AS day FROM claims
),
spoken AS (
  SELECT source_id, max(day) AS day
  FROM (SELECT source_id, as_of AS day FROM tallies UNION ALL SELECT source_id, day FROM claimed)
  GROUP BY source_id
),
dated AS (
  SELECT s.source_id, coalesce(CASE WHEN length(s.published) = 7 THEN date(s.published || '-01', '+1 month', '-1 day') ELSE s.published END, k.day) AS day
  FROM sources AS s LEFT JOIN spoken AS k ON k.source_id = s.source_id
),
answers AS (
  SELECT claim_id, contradicts AS other FROM claims_contradicts UNION ALL SELECT claim_id, supports FROM claims_supports
),
answered AS (
  SELECT o.source_id, min(max(coalesce(d.day, c.day), coalesce(c.day, d.day))) AS day
  FROM answers AS a JOIN claimed AS c ON c.claim_id = a.claim_id JOIN dated AS d ON d.source_id = c.source_id
    JOIN claims AS o ON o.claim_id = a.other
  GROUP BY o.source_id
),
known AS (
  SELECT d.source_id, coalesce(d.day, a.day) AS day FROM dated AS d LEFT JOIN answered AS a ON a.source_id = d.source_id
),
silent AS ( -- strikes of which no document has a day
  SELECT a.strike_id FROM accounts AS a JOIN known AS k ON k.source_id = a.source_id GROUP BY a.strike_id HAVING count(k.day) = 0
),
rested AS (
  SELECT a.source_id, max(c.public) AS day
  FROM silent AS s JOIN accounts AS a ON a.strike_id = s.strike_id JOIN counted AS c ON c.strike_id = s.strike_id
  GROUP BY a.source_id
)
SELECT k.source_id, coalesce(k.day, r.day) AS day, k.day IS NULL AND r.day IS NOT NULL AS inferred
FROM known AS k LEFT JOIN rested AS r ON r.source_id = k.source_id;

-- The day on which an account with a day first told the killed of a strike as they are
-- counted now. A strike is missing here while none has.
CREATE VIEW told AS
SELECT a.strike_id, min(d.day) AS day
FROM accounts AS a JOIN strikes AS s ON s.strike_id = a.strike_id JOIN documents AS d ON d.source_id = a.source_id
WHERE d.day IS NOT NULL AND NOT d.inferred
  AND iif(s.deaths IS NULL, a.deaths_min IS s.deaths_min, a.deaths_min = s.deaths AND a.deaths_max = s.deaths)
GROUP BY a.strike_id;

-- Every tally beside what the rows give for its scope and days, counting the
-- strikes and presumed dead of which its source can have known: by the day of
-- publication (known_by). Each *_agree is 1 or 0, and NULL where nothing is stated.
-- What was added to tallies and has no row in bands has no verdict. The sums that are
-- not known are NULL, as in running_totals; a strike without a number adds nothing.
-- told is "later" where killed holds a strike's number that no account with a day had told
-- by the day on which the figure was public, so that its source could not have known the sum
-- as it is; else "by_then"; NULL where killed is. Of the newest day all is told.
-- The verdict is that of the plain reading, then of the one that counts the
-- presumed dead. The verdicts of `tally check`, which knows further readings and what
-- speaks for each, stand in the table verdicts.
CREATE VIEW two_readings AS
WITH
papers AS ( -- a month alone counts as its last day; a figure of that month tells more
  SELECT source_id, length(published) = 7 AS month, published || '-01' AS first,
    CASE WHEN length(published) = 7 THEN date(published || '-01', '+1 month', '-1 day') ELSE published END AS published
  FROM sources
),
asked AS (
  SELECT t.rowid AS n, t.tally_id, t.source_id, t.series, t.scope, t."from", t.as_of, t.through, t.counts_missing,
    CASE
      WHEN d.published >= coalesce(t.as_of, '') AND NOT (d.month AND coalesce(t.as_of, '') >= d.first) THEN d.published
      WHEN t."from" IS NOT NULL OR t.as_of IS NULL THEN NULL
      ELSE t.as_of
    END AS published_by,
    max(coalesce(o.day, ''), coalesce(t.as_of, '')) AS dated, -- '' where nothing tells it
    u.date AS through_date, u.n AS through_n, u.public AS through_public, u.theater AS through_theater
  FROM tallies AS t JOIN papers AS d ON d.source_id = t.source_id JOIN documents AS o ON o.source_id = t.source_id LEFT JOIN counted AS u ON u.strike_id = t.through
),
known AS (
  -- who counts a strike writes when it is public
  SELECT *, CASE WHEN through IS NULL THEN published_by ELSE max(published_by, through_public) END AS known_by,
    CASE WHEN through_date IS NULL THEN as_of ELSE max(through_date, coalesce(as_of, '')) END AS day,
    CASE WHEN dated > '' THEN max(dated, coalesce(through_public, '')) END AS public
  FROM asked
),
summed AS (
  SELECT k.*,
    count(c.n) AS strikes, coalesce(sum(c.vessels), 0) AS vessels, coalesce(sum(c.survivors), 0) AS survivors,
    coalesce(sum(c.killed_min), 0) AS killed_min, coalesce(sum(c.killed), 0) AS killed, coalesce(sum(c.killed_max), 0) AS killed_max,
    coalesce(min(c.unknown), 0) AS killed_unknown, coalesce(max(c.unended), 0) AS killed_unended,
    coalesce(sum(c.presumed_dead) FILTER (WHERE k.known_by IS NULL OR c.presumed_known <= k.known_by), 0) AS presumed_dead,
    coalesce(sum(c.presumed_dead), 0) AS presumed_dead_ever,
    coalesce(max(k.public < newest.day AND c.n IS NOT NULL AND (w.day IS NULL OR w.day > k.public)), 0) AS later
  FROM known AS k JOIN newest
  LEFT JOIN scopes AS x ON x.scope = k.scope
  LEFT JOIN counted AS c ON c.theater = x.theater
    AND (k."from" IS NULL OR c.date >= k."from")
    AND CASE WHEN k.through IS NULL
      THEN (k.as_of IS NULL OR c.date <= k.as_of) AND (k.known_by IS NULL OR c.public <= k.known_by)
      ELSE (c.date, c.n) <= (k.through_date, k.through_n)
    END
  LEFT JOIN told AS w ON w.strike_id = c.strike_id
  GROUP BY k.n
),
judged AS (
  SELECT s.*,
    d.number AS stated_deaths, d.upto AS stated_deaths_to, d.qualifier AS deaths_qualifier, t.number AS stated_strikes, v.number AS stated_vessels,
    -- the ends of a stated range are put to the ends of the rows' range
    CASE WHEN d.upto > d.number
      THEN s.killed_min + (s.counts_missing = 'yes') * s.presumed_dead BETWEEN d.low AND d.high AND s.killed_max + (s.counts_missing = 'yes') * s.presumed_dead BETWEEN d.low_upto AND d.high_upto
      ELSE s.killed + (s.counts_missing = 'yes') * s.presumed_dead BETWEEN d.low AND d.high
    END AS deaths_agree,
    CASE WHEN d.upto > d.number
      THEN s.killed_min + s.presumed_dead BETWEEN d.low AND d.high AND s.killed_max + s.presumed_dead BETWEEN d.low_upto AND d.high_upto
      ELSE s.killed + s.presumed_dead BETWEEN d.low AND d.high
    END AS deaths_with_presumed_dead_agree,
    s.strikes BETWEEN t.low AND t.high AS strikes_agree,
    s.vessels BETWEEN v.low AND v.high AS vessels_agree,
    -- those known by then, those still searched for, or both
    m.number IN (s.presumed_dead, s.presumed_dead_ever) OR m.number > 0 AND m.number = s.presumed_dead_ever - s.presumed_dead AS missing_agree,
    -- a person lost after the strike is a survivor to some
    a.number IN (s.survivors, s.survivors + s.presumed_dead_ever) AS survivors_agree,
    (d.number IS NULL OR d.low IS NOT NULL) AND (t.number IS NULL OR t.low IS NOT NULL) AND (v.number IS NULL OR v.low IS NOT NULL) AS known,
    coalesce(d.number, t.number, v.number, m.number, a.number) IS NOT NULL
      AND (s.through IS NULL OR EXISTS (SELECT 1 FROM scopes AS x WHERE x.scope = s.scope AND x.theater = s.through_theater))
      AND (s.day IS NULL OR EXISTS (
        SELECT 1 FROM coverage AS g
        WHERE s.day BETWEEN g."from" AND g."to" AND (g.scope IN ('all', s.scope) OR s.scope = 'all' AND g.scope IN ('sea', 'land')
          OR g.scope = (SELECT medium FROM theaters AS h WHERE h.theater = s.scope)))) AS comparable
  FROM summed AS s
  LEFT JOIN stated AS d ON d.tally_id = s.tally_id AND d.measure = 'deaths'
  LEFT JOIN stated AS t ON t.tally_id = s.tally_id AND t.measure = 'strikes'
  LEFT JOIN stated AS v ON v.tally_id = s.tally_id AND v.measure = 'vessels'
  LEFT JOIN stated AS m ON m.tally_id = s.tally_id AND m.measure = 'missing'
  LEFT JOIN stated AS a ON a.tally_id = s.tally_id AND a.measure = 'survivors'
)
SELECT tally_id, source_id, series, scope, "from", as_of, through, known_by,
  stated_deaths, stated_deaths_to, deaths_qualifier,
  iif(killed_unknown, NULL, killed_min) AS killed_min, iif(killed_unknown, NULL, killed) AS killed, iif(killed_unended, NULL, killed_max) AS killed_max,
  iif(killed_unknown, NULL, iif(later, 'later', 'by_then')) AS told, presumed_dead, deaths_agree, deaths_with_presumed_dead_agree,
  stated_strikes, strikes, strikes_agree, stated_vessels, vessels, vessels_agree, missing_agree, survivors_agree,
  CASE
    WHEN NOT comparable THEN 'not_comparable'
    WHEN as_of IS NULL AND through IS NULL THEN 'undated'
    WHEN NOT known THEN NULL
    WHEN rest_agrees AND coalesce(deaths_agree, 1) THEN 'agrees'
    WHEN rest_agrees AND counts_missing = 'unknown' AND deaths_with_presumed_dead_agree THEN 'agrees_counting_presumed_dead'
    ELSE 'neither'
  END AS verdict
FROM (
  SELECT *, coalesce(strikes_agree, 1) AND coalesce(vessels_agree, 1) AND coalesce(missing_agree, 1) AND coalesce(survivors_agree, 1) AS rest_agrees
  FROM judged
) ORDER BY n;
