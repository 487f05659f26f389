-- Each full calendar year of a rotation has an evaluation.
-- 65-QĐ/TW Art. 6(2), from 2022-04-28, advisory: years before 2022 are not asked for.
SELECT subject, row, 'advisory' AS force,
  CASE
    WHEN day < '2022-04-28' THEN 'not_applicable'
    WHEN stay_movement <> 'rotation' THEN CASE movement WHEN '' THEN 'undetermined' ELSE 'not_applicable' END
    WHEN stay_since = '' OR (SELECT evaluations FROM registers) = 0 THEN 'undetermined'
    WHEN EXISTS (SELECT * FROM (SELECT 2022 AS year UNION SELECT 2023 UNION SELECT 2024 UNION SELECT 2025
        UNION SELECT 2026 UNION SELECT 2027
                                UNION SELECT 2028 UNION SELECT 2029) y
                 WHERE c.stay_since <= y.year || '-01-01' AND (y.year + 1) || '-01-01' <= c.day
                   AND NOT EXISTS (SELECT * FROM evaluations e WHERE e.official = c.official AND e.year = y.year)) THEN 'violated'
    ELSE 'satisfied'
  END AS verdict
FROM facts c WHERE subject = 'incumbent'
