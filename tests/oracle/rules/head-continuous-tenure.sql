-- Nobody heads one body or unit for 96 completed months without a break (two consecutive terms); from 84 it is worth a look.
-- 98-QĐ/TW Art. 3(4), from 2017-10-07; 65-QĐ/TW Art. 3(3). A merger ends the post.
SELECT subject, row, CASE WHEN stay_since <> '' AND completed_months(stay_since, day) BETWEEN 84 AND 95
    AND unit_stands THEN 'advisory'
                          ELSE 'binding' END AS force,
  CASE
    WHEN day < '2017-10-07' OR head = 0 THEN 'not_applicable'
    WHEN NOT unit_stands OR stay_since = '' THEN 'undetermined'
    WHEN completed_months(stay_since, day) >= 84 THEN 'violated'
    ELSE 'satisfied'
  END AS verdict
FROM facts WHERE subject = 'incumbent'
