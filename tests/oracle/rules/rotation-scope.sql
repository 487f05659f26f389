-- A rotation leaves the body, or the unit where bodies are not recorded.
-- 65-QĐ/TW Art. 4(1); from 2017-10-07.
SELECT subject, row, 'binding' AS force,
  CASE
    WHEN day < '2017-10-07' THEN 'not_applicable'
    WHEN movement = '' THEN 'undetermined'
    WHEN movement <> 'rotation' THEN 'not_applicable'
    WHEN left_post IS NULL THEN 'undetermined'
    WHEN body IS NOT NULL AND left_body IS NOT NULL THEN CASE WHEN body <> left_body THEN 'satisfied' ELSE 'violated' END
    WHEN unit <> left_unit THEN 'satisfied'
    WHEN body IS NOT NULL OR left_body IS NOT NULL THEN 'undetermined'
    ELSE 'violated'
  END AS verdict
FROM facts WHERE subject IN ('proposal', 'move')
