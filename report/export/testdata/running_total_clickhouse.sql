SELECT date, strike_id, killed, sum(killed) OVER upto AS total, sum(coalesce(missing, 0)) OVER upto AS presumed_dead
FROM (
  SELECT *, coalesce(deaths, deaths_min) AS killed
  FROM file('parquet/strikes.parquet') AS s JOIN file('parquet/theaters.parquet') AS t USING (theater)
  WHERE medium = 'sea'
)
WINDOW upto AS (ORDER BY date, strike_id ROWS UNBOUNDED PRECEDING)
ORDER BY date, strike_id
