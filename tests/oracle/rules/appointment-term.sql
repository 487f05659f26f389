-- The current term of an appointed leader has not run past 60 months, or fewer where the title says so, without re-appointment.
-- Decree 138/2020 Art. 41, from 2020-12-01; Decree 170/2025 Art. 28.
SELECT subject, row, 'binding' AS force,
  CASE
    WHEN day < '2020-12-01' OR leader = 0 THEN 'not_applicable'
    WHEN movement = '' THEN 'undetermined'
    WHEN movement NOT IN ('appointment', 're-appointment') THEN 'not_applicable'
    WHEN term_since = '' THEN 'undetermined'
    WHEN completed_months(term_since, day) >= least(coalesce(term_months, 60), 60) THEN 'violated'
    ELSE 'satisfied'
  END AS verdict
FROM facts WHERE subject = 'incumbent'
