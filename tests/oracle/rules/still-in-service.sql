-- The incumbent has not passed the month of retirement.
-- Decree 135/2020; of the armed forces only a month on record counts.
SELECT subject, row, 'binding' AS force,
  CASE WHEN remaining IS NULL THEN 'undetermined' WHEN remaining >= 0 THEN 'satisfied' ELSE 'violated' END AS verdict
FROM facts WHERE subject = 'incumbent'
