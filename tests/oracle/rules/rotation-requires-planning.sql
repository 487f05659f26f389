-- A rotated official is in an approved plan (quy hoạch) on the effective day.
-- 98-QĐ/TW Art. 5, from 2017-10-07; 65-QĐ/TW Art. 1(2), 4(2)a.
SELECT subject, row, 'binding' AS force,
  CASE
    WHEN day < '2017-10-07' THEN 'not_applicable'
    WHEN movement = '' THEN 'undetermined'
    WHEN movement <> 'rotation' THEN 'not_applicable'
    WHEN (SELECT planning FROM registers) = 0 THEN 'undetermined'
    WHEN EXISTS (SELECT * FROM planning p
                 WHERE p.official = c.official AND p.since <= c.day AND c.day < p.until AND p.approved <= c.day) THEN 'satisfied'
    WHEN EXISTS (SELECT * FROM planning p
                 WHERE p.official = c.official AND p.since <= c.day AND c.day < p.until AND p.approved IS NULL) THEN 'undetermined'
    ELSE 'violated'
  END AS verdict
FROM facts c WHERE subject IN ('proposal', 'move')
