-- A first leadership post, or a higher one, is taken up with service left for one term: 60 months, or what the title says where
-- that is less. 06-HD/BTCTW, from 2021-08-01; 80-QĐ/TW Art. 18.
SELECT subject, row, 'binding' AS force,
  CASE
    WHEN day < '2021-08-01' OR movement IN ('re-appointment', 'release') OR leader = 0 THEN 'not_applicable'
    WHEN left_post IS NULL THEN 'undetermined'
    WHEN rank <= left_rank AND (left_leader OR EXISTS (
           SELECT * FROM appointments a JOIN post_facts p ON p.post = a.post
           WHERE a.official = c.official AND a.since < c.day AND a.movement <> 'release' AND p.leader)) THEN 'not_applicable'
    WHEN remaining IS NULL THEN 'undetermined'
    WHEN remaining >= least(coalesce(term_months, 60), 60) THEN 'satisfied'
    ELSE 'violated'
  END AS verdict
FROM facts c WHERE subject IN ('proposal', 'move')
