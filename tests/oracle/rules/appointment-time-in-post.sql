-- Whoever moves to a higher post has held the current post, or others of its rank, for 24 completed months, added up over stretches.
-- 80-QĐ/TW Art. 18, from 2022-08-18. A stretch is days without a gap in which some post of the rank is held.
WITH held AS (
  SELECT c.subject, c.row, a.since, least(a.until, c.day) AS until,
         max(least(a.until, c.day)) OVER (PARTITION BY c.subject, c.row ORDER BY a.since, a.until
                                          ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS earlier_until
  FROM facts c JOIN appointments a ON a.official = c.official AND a.since < c.day JOIN post_facts p ON p.post = a.post
  WHERE c.subject IN ('proposal', 'move') AND p.rank = c.left_rank AND a.movement <> 'release'),
marked AS (
  SELECT subject, row, since, until,
         sum(CASE WHEN earlier_until >= since THEN 0 ELSE 1 END) OVER (PARTITION BY subject, row ORDER BY since, until) AS stretch
  FROM held),
stretches AS (SELECT subject, row, min(since) AS since, max(until) AS until FROM marked GROUP BY subject, row, stretch),
sums AS (
  SELECT subject, row, min(since) AS first_day, sum(completed_months(since, until)) AS months FROM stretches GROUP BY subject, row)
SELECT c.subject, c.row, 'binding' AS force,
  CASE
    WHEN day < '2022-08-18' OR movement IN ('re-appointment', 'release') THEN 'not_applicable'
    WHEN left_post IS NULL THEN 'undetermined'
    WHEN rank <= left_rank THEN 'not_applicable'
    WHEN NOT EXISTS (SELECT * FROM appointments a
                     WHERE a.official = c.official AND a.post = c.left_post AND a.since < c.day AND a.movement <> 'release')
      THEN 'undetermined'
    WHEN first_day = '' THEN 'undetermined'
    WHEN months >= 24 THEN 'satisfied'
    ELSE 'violated'
  END AS verdict
FROM facts c LEFT JOIN sums s ON s.subject = c.subject AND s.row = c.row WHERE c.subject IN ('proposal', 'move')
