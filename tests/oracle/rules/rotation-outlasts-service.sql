-- A planned end of a rotation does not lie after the month of retirement: its last day, the one before the planned end, is in that
-- month or an earlier one. Derived; advisory.
SELECT subject, row, 'advisory' AS force,
  CASE
    WHEN day < '2017-10-07' THEN 'not_applicable'
    WHEN movement = '' THEN 'undetermined'
    WHEN movement <> 'rotation' OR planned_until IS NULL THEN 'not_applicable'
    WHEN remaining IS NULL THEN 'undetermined'
    WHEN month_of(day_before(planned_until)) <= month_of(day) + remaining THEN 'satisfied'
    ELSE 'violated'
  END AS verdict
FROM facts WHERE subject IN ('proposal', 'move')
