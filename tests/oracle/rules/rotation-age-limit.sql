-- Men of 50 and women of 45 completed years at most are rotated; policy purposes, and women allowed to work longer, are exempt.
-- 98-QĐ/TW Art. 5(3), 2017-10-07 to 2022-04-27. Of a birth known to the month, both ends of the month are looked at.
SELECT subject, row, 'binding' AS force,
  CASE
    WHEN day < '2017-10-07' OR day >= '2022-04-28' THEN 'not_applicable'
    WHEN movement = '' THEN 'undetermined'
    WHEN movement <> 'rotation' THEN 'not_applicable'
    WHEN purpose IN ('non-local', 'two-term') THEN 'not_applicable'
    WHEN sex IS NULL THEN 'undetermined'
    WHEN sex = 'female' AND retirement_cap IS NOT NULL THEN 'not_applicable'
    WHEN birth IS NULL THEN 'undetermined'
    WHEN completed_months(born_last, day) >= CASE sex WHEN 'male' THEN 51 * 12 ELSE 46 * 12 END THEN 'violated'
    WHEN completed_months(born_first, day) >= CASE sex WHEN 'male' THEN 51 * 12 ELSE 46 * 12 END THEN 'undetermined'
    ELSE 'satisfied'
  END AS verdict
FROM (SELECT c.*, o.sex, o.birth, o.retirement_cap,
             CASE length(birth) WHEN 10 THEN birth ELSE birth || '-01' END AS born_first,
             CASE length(birth) WHEN 10 THEN birth ELSE day_before(plus_months(birth || '-01', 1)) END AS born_last
      FROM facts c JOIN officials o ON o.official = c.official WHERE subject IN ('proposal', 'move'))
