-- The new post has the rank of the one left; a higher one takes a decision that the official is outstanding, a lower one is worth
-- a look. 65-QĐ/TW Art. 4(3), from 2022-04-28.
SELECT subject, row, CASE WHEN movement = 'rotation' AND rank < left_rank THEN 'advisory' ELSE 'binding' END AS force,
  CASE
    WHEN day < '2022-04-28' THEN 'not_applicable'
    WHEN movement = '' THEN 'undetermined'
    WHEN movement <> 'rotation' THEN 'not_applicable'
    WHEN left_post IS NULL THEN 'undetermined'
    WHEN rank = left_rank OR (rank > left_rank AND outstanding = 1) THEN 'satisfied'
    ELSE 'violated'
  END AS verdict
FROM facts WHERE subject IN ('proposal', 'move')
