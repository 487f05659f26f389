-- Whoever was disciplined waits before taking up a higher post: reprimand 12 months, warning 30, removal 60 (80-QĐ/TW, from
-- 2022-08-18); 24, 36 and 60 (377-QĐ/TW, from 2025-10-08). Expulsion waits as removal does. A measure without a kind or first day
-- may still count.
SELECT subject, row, 'binding' AS force,
  CASE
    WHEN day < '2022-08-18' OR movement IN ('re-appointment', 'release') OR rank <= left_rank THEN 'not_applicable'
    WHEN (SELECT discipline FROM registers) = 0 THEN 'undetermined'
    WHEN EXISTS (SELECT * FROM discipline d
                 WHERE d.official = c.official AND d.since <> '' AND d.since <= c.day AND d.measure IS NOT NULL
                   AND c.day < plus_months(d.since, CASE d.measure
                     WHEN 'reprimand' THEN CASE WHEN c.day < '2025-10-08' THEN 12 ELSE 24 END
                     WHEN 'warning' THEN CASE WHEN c.day < '2025-10-08' THEN 30 ELSE 36 END
                     ELSE 60 END)) THEN CASE WHEN left_post IS NULL THEN 'undetermined' ELSE 'violated' END
    WHEN EXISTS (SELECT * FROM discipline d
                 WHERE d.official = c.official AND d.since <= c.day AND (d.since = '' OR d.measure IS NULL)) THEN 'undetermined'
    ELSE 'satisfied'
  END AS verdict
FROM facts c WHERE subject IN ('proposal', 'move')
