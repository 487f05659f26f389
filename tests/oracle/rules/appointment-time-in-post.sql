-- Whoever moves to a higher post has held the current post, or others of its rank, for 24 completed months, added up over
-- stretches. 80-QĐ/TW Art. 18, from 2022-08-18. A stretch is days without a gap in which some post of the rank is held.
SELECT subject, row, 'binding' AS force,
  CASE
    WHEN day < '2022-08-18' OR movement IN ('re-appointment', 'release') THEN 'not_applicable'
    WHEN left_post IS NULL THEN 'undetermined'
    WHEN rank <= left_rank THEN 'not_applicable'
    WHEN NOT EXISTS (SELECT * FROM appointments a WHERE a.official = c.official AND a.post = c.left_post AND a.since < c.day
                                                    AND a.movement <> 'release') THEN 'undetermined'
    WHEN EXISTS (SELECT * FROM appointments a JOIN post_facts p ON p.post = a.post
                 WHERE a.official = c.official AND p.rank = c.left_rank AND a.since = ''
                     AND a.movement <> 'release') THEN 'undetermined'
    WHEN (WITH held AS (SELECT a.since, min(a.until, c.day) AS until, max(min(a.until, c.day)) OVER (
                                 ORDER BY a.since, a.until ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before
                        FROM appointments a JOIN post_facts p ON p.post = a.post
                        WHERE a.official = c.official AND a.since < c.day AND p.rank = c.left_rank AND a.movement <> 'release'),
               marked AS (SELECT since, until, sum(CASE WHEN before >= since THEN 0
                   ELSE 1 END) OVER (ORDER BY since, until) AS stretch FROM held),
               stretches AS (SELECT min(since) AS since, max(until) AS until FROM marked GROUP BY stretch)
          SELECT sum(completed_months(since, until)) FROM stretches) >= 24 THEN 'satisfied'
    ELSE 'violated'
  END AS verdict
FROM facts c WHERE subject IN ('proposal', 'move')
