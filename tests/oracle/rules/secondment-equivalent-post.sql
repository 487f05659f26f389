-- A leader is seconded to a post of the same rank.
-- Decree 170/2025 Art. 26, from 2025-07-01, advisory.
SELECT subject, row, 'advisory' AS force,
  CASE
    WHEN day < '2025-07-01' THEN 'not_applicable'
    WHEN movement = '' THEN 'undetermined'
    WHEN movement <> 'secondment' THEN 'not_applicable'
    WHEN left_post IS NULL THEN 'undetermined'
    WHEN left_leader = 0 THEN 'not_applicable'
    WHEN rank = left_rank THEN 'satisfied'
    ELSE 'violated'
  END AS verdict
FROM facts WHERE subject IN ('proposal', 'move')
