-- Position change is for those who lead nobody; leaders are rotated.
-- Anti-corruption Law 2018 Art. 24(1), from 2019-07-01, advisory.
SELECT subject, row, 'advisory' AS force,
  CASE
    WHEN day < '2019-07-01' THEN 'not_applicable'
    WHEN movement = '' THEN 'undetermined'
    WHEN movement <> 'position-change' THEN 'not_applicable'
    WHEN leader = 1 THEN 'violated'
    ELSE 'satisfied'
  END AS verdict
FROM facts WHERE subject IN ('proposal', 'move')
