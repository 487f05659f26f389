-- Notice is given 90 working days (Monday to Friday) before the term ends; where none was given by the day, that many are still
-- left. 377-QĐ/TW, from 2025-10-08, advisory.
SELECT subject, row, 'advisory' AS force,
  CASE
    WHEN day < '2025-10-08' OR leader = 0 THEN 'not_applicable'
    WHEN c.movement = '' THEN 'undetermined'
    WHEN c.movement NOT IN ('appointment', 're-appointment') THEN 'not_applicable'
    WHEN term_since = '' THEN 'undetermined'
    WHEN working_days(least(coalesce(a.notice, day), day), plus_months(term_since, least(coalesce(term_months, 60),
        60))) >= 90 THEN 'satisfied'
    ELSE 'violated'
  END AS verdict
FROM facts c JOIN appointments a ON a.appointment = c.row WHERE subject = 'incumbent'
