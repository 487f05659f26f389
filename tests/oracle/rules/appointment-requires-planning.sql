-- Whoever moves to a higher post is planned for it, or for a post of its rank or a higher one.
-- 80-QĐ/TW Art. 18, from 2022-08-18; 377-QĐ/TW Art. 34.
SELECT subject, row, 'binding' AS force,
  CASE
    WHEN day < '2022-08-18' OR movement IN ('re-appointment', 'release') THEN 'not_applicable'
    WHEN left_post IS NULL THEN 'undetermined'
    WHEN rank <= left_rank THEN 'not_applicable'
    WHEN (SELECT planning FROM registers) = 0 THEN 'undetermined'
    WHEN EXISTS (SELECT * FROM planning p JOIN post_facts f ON f.post = p.post
                 WHERE p.official = c.official AND p.since <= c.day AND c.day < p.until AND (p.post = c.post OR f.rank >= c.rank)
                   AND p.approved <= c.day) THEN 'satisfied'
    WHEN EXISTS (SELECT * FROM planning p JOIN post_facts f ON f.post = p.post
                 WHERE p.official = c.official AND p.since <= c.day AND c.day < p.until AND (p.post = c.post OR f.rank >= c.rank)
                   AND p.approved IS NULL) THEN 'undetermined'
    ELSE 'violated'
  END AS verdict
FROM facts c WHERE subject IN ('proposal', 'move')
