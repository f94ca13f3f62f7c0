-- Before parquet_verdicts.sql, in ClickHouse, from the folder that holds parquet/.
CREATE FUNCTION day_number AS (d) -> toInt32(d);
CREATE FUNCTION last_day_number AS (d) -> toInt32(if(length(d) = 7, toLastDayOfMonth(toDate32(substring(concat(d, '-01'), 1, 10))), toDate32(substring(concat(d, '-01'), 1, 10))));
CREATE VIEW strikes AS SELECT * FROM file('parquet/strikes*.parquet');
CREATE VIEW tallies AS SELECT * FROM file('parquet/tallies*.parquet');
CREATE VIEW sources AS SELECT * FROM file('parquet/sources*.parquet');
CREATE VIEW theaters AS SELECT * FROM file('parquet/theaters*.parquet');
CREATE VIEW coverage AS SELECT * FROM file('parquet/coverage*.parquet');
CREATE VIEW bands AS SELECT * FROM file('parquet/bands*.parquet');
