-- A rotated official has 120 months of service left. For the non-local and two-term policies 60 were enough until 2022-04-27
-- (98-QĐ/TW Art. 5(3)); since then 60 to 119 are worth a look, and fewer too few (65-QĐ/TW Art. 5(2); Decree 138/2020 Art. 56).
SELECT subject, row,
  CASE WHEN movement = 'rotation' AND day >= '2022-04-28' AND purpose IN ('non-local', 'two-term') AND remaining BETWEEN 60
      AND 119 THEN 'advisory' ELSE 'binding' END AS force,
  CASE
    WHEN day < '2017-10-07' THEN 'not_applicable'
    WHEN movement = '' THEN 'undetermined'
    WHEN movement <> 'rotation' THEN 'not_applicable'
    WHEN remaining IS NULL THEN 'undetermined'
    WHEN remaining >= 120 THEN 'satisfied'
    WHEN remaining >= 60 AND day < '2022-04-28' AND purpose IN ('non-local', 'two-term') THEN 'satisfied'
    ELSE 'violated'
  END AS verdict
FROM facts WHERE subject IN ('proposal', 'move')
