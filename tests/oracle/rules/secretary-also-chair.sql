-- One person is secretary and chair of one commune.
-- Practice under 210-KL/TW, from 2026-01-01: a secretary who is also chair is pointed out, advisory.
SELECT subject, row, 'advisory' AS force,
  CASE
    WHEN day < '2026-01-01' OR title <> 'secretary' OR level <> 'commune' THEN 'not_applicable'
    WHEN NOT unit_stands THEN 'undetermined'
    WHEN EXISTS (SELECT * FROM appointments a JOIN post_facts p ON p.post = a.post
                 WHERE a.official = c.official AND p.unit = c.unit AND p.title IN ('chair', 'deputy-secretary-chair')
                   AND a.since <= c.day AND c.day < a.until AND a.movement <> 'release') THEN 'violated'
    ELSE 'satisfied'
  END AS verdict
FROM facts c WHERE subject = 'incumbent'
