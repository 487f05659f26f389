-- No district-level post is held from 2025-07-01 (two-tier reform).
SELECT subject, row, 'binding' AS force,
  CASE WHEN level = 'district' AND day >= '2025-07-01' THEN 'violated' ELSE 'not_applicable' END AS verdict
FROM facts WHERE subject = 'incumbent'
