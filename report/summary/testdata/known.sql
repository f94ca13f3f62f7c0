-- What was public by the day in p, straight from the tables. Written apart from the
-- Go code, from the sentences on Known.
CREATE VIEW d AS SELECT *, published <> '' AND published <= (SELECT day FROM p) AS dated FROM sources;

-- A claim, from the later of its own day and that of its document.
CREATE VIEW c AS
SELECT c.rowid AS n, c.*, d.publisher, MAX(c.date, d.published) AS public
FROM claims c JOIN d USING (source_id)
WHERE (SELECT whole FROM p) OR (MAX(c.date, d.published) <> '' AND MAX(c.date, d.published) <= (SELECT day FROM p));

-- A strike, one row with its numbers.
CREATE VIEW s0 AS
SELECT s.rowid AS n, s.*, t.medium, MAX(s.date, s.announced) AS public,
  CAST(CASE WHEN deaths <> '' THEN deaths WHEN deaths_min <> '' THEN deaths_min ELSE 0 END AS INTEGER) AS best,
  deaths = '' AS open,
  CASE WHEN missing <> '' AND ((SELECT whole FROM p) OR missing_known <= (SELECT day FROM p)) THEN CAST(missing AS INTEGER) ELSE 0 END AS lost,
  CASE WHEN s.vessels <> '' THEN CAST(s.vessels AS INTEGER) WHEN t.medium = 'sea' THEN 1 ELSE 0 END AS boats,
  CASE WHEN s.survivors <> '' THEN CAST(s.survivors AS INTEGER) ELSE 0 END AS saved,
  CASE WHEN (SELECT whole FROM p) OR EXISTS (SELECT 1 FROM c WHERE c.strike_id = s.strike_id AND c.topic = 'follow_up_strike')
    THEN follow_up ELSE 'unknown' END AS again
FROM strikes s JOIN theaters t USING (theater)
WHERE (SELECT whole FROM p) OR MAX(s.date, s.announced) <= (SELECT day FROM p);

-- An account, when its document is.
CREATE VIEW a AS
SELECT a.*, d.origin, a.superseded <> 'yes' AS stands FROM accounts a JOIN d USING (source_id)
WHERE ((SELECT whole FROM p) OR d.dated) AND a.strike_id IN (SELECT strike_id FROM s0);

CREATE VIEW s AS
SELECT s0.*,
  CASE WHEN deaths_min <> '' THEN CAST(deaths_min AS INTEGER) ELSE best END AS killed_min,
  MAX(best, CASE WHEN deaths_max <> '' THEN CAST(deaths_max AS INTEGER) ELSE best END) AS killed_max,
  MIN(lost, IFNULL((SELECT MIN(CAST(missing AS INTEGER)) FROM a WHERE a.strike_id = s0.strike_id AND stands AND a.missing <> ''), lost)) AS lost_min,
  MAX(lost, IFNULL((SELECT MAX(CAST(missing AS INTEGER)) FROM a WHERE a.strike_id = s0.strike_id AND stands AND a.missing <> ''), lost)) AS lost_max,
  MIN(boats, IFNULL((SELECT MIN(CAST(vessels AS INTEGER)) FROM a WHERE a.strike_id = s0.strike_id AND stands AND a.vessels <> ''), boats)) AS boats_min,
  MAX(boats, IFNULL((SELECT MAX(CAST(vessels AS INTEGER)) FROM a WHERE a.strike_id = s0.strike_id AND stands AND a.vessels <> ''), boats)) AS boats_max,
  MIN(saved, IFNULL((SELECT MIN(CAST(survivors AS INTEGER)) FROM a WHERE a.strike_id = s0.strike_id AND stands AND a.survivors <> ''), saved)) AS saved_min,
  MAX(saved, IFNULL((SELECT MAX(CAST(survivors AS INTEGER)) FROM a WHERE a.strike_id = s0.strike_id AND stands AND a.survivors <> ''), saved)) AS saved_max
FROM s0;

-- A figure, when its document is, and not before its own day or that of its strike.
CREATE VIEW f AS
SELECT t.rowid AS n, t.*, d.publisher, d.origin AS source_origin, d.url FROM tallies t JOIN d USING (source_id)
WHERE (SELECT whole FROM p) OR (MAX(t.as_of, d.published) <> ''
  AND MAX(t.as_of, d.published, IFNULL((SELECT MAX(date, announced) FROM strikes WHERE strike_id = t.through), '')) <= (SELECT day FROM p));
