-- Rotation is for leaders: the post taken up and the post left are ones of leadership or management.
-- 98-QĐ/TW, from 2017-10-07; Anti-corruption Law 2018 Art. 24(1).
SELECT subject, row, 'binding' AS force,
  CASE
    WHEN day < '2017-10-07' THEN 'not_applicable'
    WHEN movement = '' THEN 'undetermined'
    WHEN movement <> 'rotation' THEN 'not_applicable'
    WHEN leader = 0 THEN 'violated'
    WHEN left_post IS NULL THEN 'undetermined'
    WHEN left_leader = 1 THEN 'satisfied'
    ELSE 'violated'
  END AS verdict
FROM facts WHERE subject IN ('proposal', 'move')
