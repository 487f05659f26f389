-- A position change that is due is not asked of who has less than 18 months of service left.
-- Decree 59/2019 Art. 39, from 2019-08-15; said as a matter of record.
SELECT subject, row, 'advisory' AS force,
  CASE
    WHEN day < '2019-08-15' OR leader = 1 OR listed_position = 0 THEN 'not_applicable'
    WHEN stay_since = '' THEN 'undetermined'
    WHEN completed_months(stay_since, day) < 60 THEN 'not_applicable'
    WHEN remaining IS NULL THEN 'undetermined'
    WHEN remaining < 18 THEN 'satisfied'
    ELSE 'not_applicable'
  END AS verdict
FROM facts WHERE subject = 'incumbent'
