-- No disciplinary measure is in effect on the effective day of a rotation.
-- 98-QĐ/TW, 2017-10-07 to 2022-04-27; advisory since, because 65-QĐ/TW dropped it.
SELECT subject, row, CASE WHEN day < '2022-04-28' THEN 'binding' ELSE 'advisory' END AS force,
  CASE
    WHEN day < '2017-10-07' THEN 'not_applicable'
    WHEN movement = '' THEN 'undetermined'
    WHEN movement <> 'rotation' THEN 'not_applicable'
    WHEN (SELECT discipline FROM registers) = 0 THEN 'undetermined'
    WHEN EXISTS (SELECT * FROM discipline d WHERE d.official = c.official AND d.since <= c.day AND c.day < d.until) THEN 'violated'
    ELSE 'satisfied'
  END AS verdict
FROM facts c WHERE subject IN ('proposal', 'move')
