-- Before parquet_verdicts.sql, in DuckDB, from the folder that holds parquet/.
CREATE MACRO day_number(d) AS d - DATE '1970-01-01';
CREATE MACRO last_day_number(d) AS CASE WHEN length(d) = 7 THEN last_day(CAST(substr(d || '-01', 1, 10) AS DATE)) ELSE CAST(substr(d || '-01', 1, 10) AS DATE) END - DATE '1970-01-01';
-- Columns that a file may lack are empty.
CREATE VIEW strikes AS SELECT * FROM 'parquet/strikes*.parquet'
UNION ALL BY NAME SELECT NULL::INTEGER AS strikes, NULL::INTEGER AS strikes_min, NULL::INTEGER AS strikes_max WHERE false;
CREATE VIEW tallies AS SELECT * FROM (
  SELECT * FROM 'parquet/tallies*.parquet' UNION ALL BY NAME SELECT NULL::INTEGER AS strikes_to, NULL::VARCHAR[] AS class WHERE false
) AS figures WHERE coalesce(len(class), 0) = 0;
CREATE VIEW sources AS SELECT * FROM 'parquet/sources*.parquet';
CREATE VIEW theaters AS SELECT * FROM 'parquet/theaters*.parquet';
CREATE VIEW coverage AS SELECT * FROM 'parquet/coverage*.parquet';
CREATE VIEW bands AS SELECT * FROM 'parquet/bands*.parquet';
