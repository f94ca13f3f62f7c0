-- Before parquet_verdicts.sql, in ClickHouse, from the folder that holds parquet/.
CREATE FUNCTION day_number AS (d) -> toInt32(d);
CREATE FUNCTION last_day_number AS (d) -> toInt32(if(length(d) = 7, toLastDayOfMonth(toDate32(substring(concat(d, '-01'), 1, 10))), toDate32(substring(concat(d, '-01'), 1, 10))));
-- Columns are named, so that those which a file may lack are empty.
CREATE VIEW strikes AS SELECT * FROM file('parquet/strikes*.parquet', 'Parquet', 'strike_id String, date Date32, announced Nullable(Date32), theater String,
  deaths Nullable(Int32), deaths_min Nullable(Int32), deaths_max Nullable(Int32), vessels Nullable(Int32), survivors Nullable(Int32), missing Nullable(Int32),
  missing_known Nullable(Date32), strikes Nullable(Int32), strikes_min Nullable(Int32), strikes_max Nullable(Int32)');
CREATE VIEW tallies AS SELECT * FROM file('parquet/tallies*.parquet', 'Parquet', 'tally_id String, source_id String, scope String, "from" Nullable(Date32),
  as_of Nullable(Date32), through Nullable(String), deaths Nullable(Int32), deaths_to Nullable(Int32), deaths_qualifier Nullable(String),
  strikes Nullable(Int32), strikes_to Nullable(Int32), strikes_qualifier Nullable(String), vessels Nullable(Int32), vessels_qualifier Nullable(String),
  missing Nullable(Int32), survivors Nullable(Int32), counts_missing Nullable(String), class Array(String)') WHERE empty(class);
CREATE VIEW sources AS SELECT * FROM file('parquet/sources*.parquet');
CREATE VIEW theaters AS SELECT * FROM file('parquet/theaters*.parquet');
CREATE VIEW coverage AS SELECT * FROM file('parquet/coverage*.parquet');
CREATE VIEW bands AS SELECT * FROM file('parquet/bands*.parquet');
