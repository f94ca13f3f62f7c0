-- What was public by the day in p, straight from the tables. Written apart from the
-- Go code, from what the codebook says of a day.

-- Claims, with the last day of a month that stands alone.
CREATE TEMP TABLE claimed AS
SELECT rowid AS n, *, CASE length(date) WHEN 7 THEN date(date || '-01', 'start of month', '+1 month', '-1 day') ELSE date END AS upto FROM claims;

-- A document, from its day or month; without one from the latest of what it states itself.
CREATE TEMP TABLE d0 AS
SELECT *, CASE length(published) WHEN 10 THEN published WHEN 7 THEN date(published || '-01', '+1 month', '-1 day') ELSE
  MAX(IFNULL((SELECT MAX(as_of) FROM tallies t WHERE t.source_id = sources.source_id), ''), IFNULL((SELECT MAX(upto) FROM claimed c WHERE c.source_id = sources.source_id), '')) END AS day
FROM sources;

-- One of which that tells nothing, from the first claim that answers one of its own.
CREATE TEMP TABLE d1 AS
SELECT d0.*, CASE WHEN day <> '' THEN day ELSE IFNULL((
  SELECT MIN(MAX(c.upto, e.day)) FROM claimed c JOIN d0 e USING (source_id) JOIN claimed own ON own.source_id = d0.source_id
  WHERE MAX(c.upto, e.day) <> '' AND ';' || c.contradicts || ';' || c.supports || ';' LIKE '%;' || own.claim_id || ';%'), '') END AS told
FROM d0;

-- And else from the last strike that rests on such documents alone.
CREATE TEMP VIEW d AS
SELECT *, day <> '' AND day <= (SELECT day FROM p) AS dated FROM (
  SELECT source_id, publisher, origin, url, told = '' AS rests, CASE WHEN told <> '' THEN told ELSE IFNULL((
    SELECT MAX(MAX(s.date, s.announced)) FROM strikes s JOIN accounts a USING (strike_id)
    WHERE a.source_id = d1.source_id AND NOT EXISTS (SELECT 1 FROM accounts b JOIN d1 e USING (source_id) WHERE b.strike_id = s.strike_id AND e.told <> '')), '') END AS day
  FROM d1);

-- A claim, from the later of its own day and that of its document.
CREATE TEMP VIEW c AS
SELECT c.*, d.publisher, MAX(c.upto, d.day) AS public
FROM claimed c JOIN d USING (source_id)
WHERE (SELECT whole FROM p) OR (MAX(c.upto, d.day) <> '' AND MAX(c.upto, d.day) <= (SELECT day FROM p));

-- An account with the day of its document, and the day on which its outlet corrected
-- it: empty where nothing tells.
CREATE TEMP TABLE a0 AS
SELECT a.rowid AS n, a.*, d.origin, d.day, d.dated, d.rests, IFNULL((SELECT MIN(e.day) FROM accounts b JOIN d e ON e.source_id = b.source_id
  WHERE b.strike_id = a.strike_id AND b.superseded <> 'yes' AND e.origin = d.origin AND d.origin <> 'not told' AND e.day <> ''), '') AS corrected
FROM accounts a JOIN d USING (source_id);

-- The accounts that stand for a strike on the day: all that are public then, or those
-- of the first day on which one was.
CREATE TEMP TABLE v AS
WITH firsts AS (SELECT strike_id, MIN(day) AS first FROM a0 WHERE day <> '' GROUP BY strike_id)
SELECT a0.*, MAX(first, (SELECT day FROM p)) AS upto FROM a0 JOIN firsts USING (strike_id)
WHERE a0.day <> '' AND a0.day <= MAX(first, (SELECT day FROM p)) AND (superseded <> 'yes' OR corrected > MAX(first, (SELECT day FROM p)));

-- Numbers by how many told origins give them, and since when.
CREATE TEMP TABLE votes AS
SELECT strike_id, 'killed' AS what, CAST(deaths_min AS INTEGER) AS number, COUNT(DISTINCT CASE WHEN origin <> 'not told' THEN origin END) AS origins, MIN(day) AS since
FROM v WHERE deaths_min <> '' AND deaths_min = deaths_max GROUP BY strike_id, number
UNION ALL SELECT strike_id, 'survivors', CAST(survivors AS INTEGER) AS number, COUNT(DISTINCT CASE WHEN origin <> 'not told' THEN origin END), MIN(day)
FROM v WHERE survivors <> '' GROUP BY strike_id, number;

CREATE TEMP TABLE numbered AS
SELECT s.strike_id,
  (SELECT MIN(CAST(x AS INTEGER)) FROM (SELECT deaths_min AS x FROM v WHERE v.strike_id = s.strike_id UNION ALL SELECT deaths_max FROM v WHERE v.strike_id = s.strike_id) WHERE x <> '') AS low,
  (SELECT MAX(CAST(x AS INTEGER)) FROM (SELECT deaths_min AS x FROM v WHERE v.strike_id = s.strike_id UNION ALL SELECT deaths_max FROM v WHERE v.strike_id = s.strike_id) WHERE x <> '') AS high,
  EXISTS (SELECT 1 FROM v WHERE v.strike_id = s.strike_id AND deaths_max <> '') AS ended,
  (SELECT number FROM votes w WHERE w.strike_id = s.strike_id AND what = 'killed' ORDER BY s.deaths <> '' AND number = CAST(s.deaths AS INTEGER) DESC, origins DESC, since, number) AS killed,
  (SELECT number FROM votes w WHERE w.strike_id = s.strike_id AND what = 'survivors' ORDER BY s.survivors <> '' AND number = CAST(s.survivors AS INTEGER) DESC, origins DESC, since, number) AS saved,
  IFNULL((SELECT group_concat(word, ';') FROM (SELECT word FROM (SELECT 2 AS place, 'video' AS word UNION ALL SELECT 3, 'intelligence_asserted' UNION ALL SELECT 4, 'drugs_recovered' UNION ALL SELECT 5, 'other')
    WHERE EXISTS (SELECT 1 FROM v WHERE v.strike_id = s.strike_id AND ';' || v.evidence_offered || ';' LIKE '%;' || word || ';%') ORDER BY place)),
    CASE WHEN EXISTS (SELECT 1 FROM v WHERE v.strike_id = s.strike_id AND evidence_offered = 'none_offered') THEN 'none_offered' ELSE '' END) AS offered,
  EXISTS (SELECT 1 FROM v WHERE v.strike_id = s.strike_id) AS any,
  NOT EXISTS (SELECT 1 FROM a0 WHERE a0.strike_id = s.strike_id AND a0.dated) OR NOT EXISTS (SELECT 1 FROM v WHERE v.strike_id = s.strike_id AND NOT v.rests) AS late
FROM strikes s;

-- A strike, one row with its numbers; null is what is not known.
CREATE TEMP TABLE s0 AS
SELECT s.rowid AS n, s.strike_id, s.date, s.announced, s.date_precision, s.theater, s.target_type, s.claimed_group, s.confirmation, s.missing, s.missing_known, t.medium,
  MAX(s.date, s.announced) AS public,
  CASE WHEN whole OR NOT any THEN CASE WHEN s.deaths <> '' THEN CAST(s.deaths AS INTEGER) WHEN deaths_min <> '' THEN CAST(deaths_min AS INTEGER) END ELSE IFNULL(killed, low) END AS best,
  CASE WHEN whole OR NOT any THEN s.deaths = '' ELSE killed IS NULL END AS open,
  CASE WHEN whole OR NOT any THEN CASE WHEN deaths_min <> '' THEN CAST(deaths_min AS INTEGER) END ELSE low END AS killed_min,
  CASE WHEN whole OR NOT any THEN CASE WHEN deaths_max <> '' THEN CAST(deaths_max AS INTEGER) END ELSE CASE WHEN ended THEN high END END AS killed_max,
  CASE WHEN missing <> '' AND (whole OR missing_known <= (SELECT day FROM p)) THEN CAST(missing AS INTEGER) ELSE 0 END AS lost,
  CASE WHEN s.vessels <> '' THEN CAST(s.vessels AS INTEGER) WHEN t.medium = 'sea' THEN 1 ELSE 0 END AS boats,
  CASE WHEN whole OR NOT any THEN CASE WHEN s.survivors <> '' THEN CAST(s.survivors AS INTEGER) END ELSE saved END AS saved,
  CASE WHEN whole OR NOT any THEN s.survivors ELSE IFNULL(saved, '') END AS survivors,
  CASE WHEN whole OR NOT any THEN s.evidence_offered ELSE offered END AS evidence_offered,
  NOT whole AND late AS marked,
  NOT whole AND s.vessels <> '' AND (late OR NOT EXISTS (SELECT 1 FROM v WHERE v.strike_id = s.strike_id AND NOT v.rests AND v.vessels = s.vessels)) AS boats_marked,
  NOT whole AND follow_up = 'no' AS again_marked,
  CASE WHEN whole OR follow_up <> 'yes' OR EXISTS (SELECT 1 FROM c WHERE c.strike_id = s.strike_id AND c.topic = 'follow_up_strike')
    THEN follow_up ELSE 'unknown' END AS again
FROM strikes s JOIN theaters t USING (theater) JOIN numbered USING (strike_id) JOIN (SELECT whole FROM p)
WHERE whole OR MAX(s.date, s.announced) <= (SELECT day FROM p);

-- An account, when its document is.
CREATE TEMP TABLE a AS
SELECT a0.*, a0.superseded <> 'yes' OR NOT (SELECT whole FROM p) AND corrected > (SELECT day FROM p) AS stands FROM a0
WHERE ((SELECT whole FROM p) OR a0.dated) AND a0.strike_id IN (SELECT strike_id FROM s0);

CREATE TEMP TABLE s AS
SELECT s0.*,
  MIN(lost, IFNULL((SELECT MIN(CAST(missing AS INTEGER)) FROM a WHERE a.strike_id = s0.strike_id AND stands AND a.missing <> ''), lost)) AS lost_min,
  MAX(lost, IFNULL((SELECT MAX(CAST(missing AS INTEGER)) FROM a WHERE a.strike_id = s0.strike_id AND stands AND a.missing <> ''), lost)) AS lost_max,
  MIN(boats, IFNULL((SELECT MIN(CAST(vessels AS INTEGER)) FROM a WHERE a.strike_id = s0.strike_id AND stands AND a.vessels <> ''), boats)) AS boats_min,
  MAX(boats, IFNULL((SELECT MAX(CAST(vessels AS INTEGER)) FROM a WHERE a.strike_id = s0.strike_id AND stands AND a.vessels <> ''), boats)) AS boats_max,
  MIN(saved, IFNULL((SELECT MIN(CAST(survivors AS INTEGER)) FROM a WHERE a.strike_id = s0.strike_id AND stands AND a.survivors <> ''), saved)) AS saved_min,
  MAX(saved, IFNULL((SELECT MAX(CAST(survivors AS INTEGER)) FROM a WHERE a.strike_id = s0.strike_id AND stands AND a.survivors <> ''), saved)) AS saved_max
FROM s0;

-- A figure, when its document is, and not before its own day or that of its strike.
CREATE TEMP VIEW f AS
SELECT t.rowid AS n, t.*, d.publisher, d.origin AS source_origin, d.url FROM tallies t JOIN d USING (source_id)
WHERE (SELECT whole FROM p) OR (MAX(t.as_of, d.day) <> ''
  AND MAX(t.as_of, d.day, IFNULL((SELECT MAX(date, announced) FROM strikes WHERE strike_id = t.through), '')) <= (SELECT day FROM p));
