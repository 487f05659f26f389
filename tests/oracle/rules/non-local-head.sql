-- The head of a listed post is not a local person of the post's unit. Province: secretary (36-CT/TW, from 2014-05-30; binding by
-- 200-KL/TW from 2025-10-17); chair and chief inspector (65-QĐ/TW, from 2022-04-28; 201-KL/TW, binding from 2025-12-15), head of
-- inspection commission (from 2025-10-31; binding likewise). Province, and district until 2025-06-30: secretary, chair, heads of
-- inspectorate, court, procuracy, police, finance, tax, customs (65-QĐ/TW Art. 4(2)b). Commune: secretary (45-CT/TW, from
-- 2025-04-14), chair and head of inspection commission (210-KL/TW, from 2026-01-01).
SELECT subject, row, coalesce(force, 'binding') AS force,
  CASE
    WHEN force IS NULL THEN 'not_applicable'
    WHEN NOT unit_stands AND subject <> 'incumbent' THEN 'not_applicable'
    WHEN locality = 'local' THEN 'violated'
    WHEN locality = 'not-local' THEN 'satisfied'
    ELSE 'undetermined'
  END AS verdict
FROM (SELECT c.*, l.locality,
        CASE
          WHEN level = 'province' AND title = 'secretary' AND c.day >= '2025-10-17' THEN 'binding'
          WHEN level = 'province' AND title = 'secretary' AND c.day >= '2014-05-30' THEN 'target'
          WHEN level = 'province' AND c.day >= '2025-12-15'
               AND (title IN ('chair', 'deputy-secretary-chair', 'inspection-chair') OR (head
                   AND sector = 'inspectorate')) THEN 'binding'
          WHEN level = 'province' AND c.day >= '2025-10-31' AND title = 'inspection-chair' THEN 'target'
          WHEN (level = 'province' OR (level = 'district' AND c.day < '2025-07-01')) AND c.day >= '2022-04-28'
               AND (title IN ('secretary', 'chair', 'deputy-secretary-chair')
                    OR (head AND sector IN ('inspectorate', 'court', 'procuracy', 'police', 'finance', 'tax',
                        'customs'))) THEN 'target'
          WHEN level = 'commune' AND c.day >= '2025-04-14' AND title = 'secretary' THEN 'target'
          WHEN level = 'commune' AND c.day >= '2026-01-01'
              AND title IN ('chair', 'deputy-secretary-chair', 'inspection-chair') THEN 'target'
        END AS force
      FROM facts c JOIN officials o ON o.official = c.official
      LEFT JOIN localities l
        ON l.place = coalesce(o.recorded_local_to, o.native_unit) AND l.day = c.day AND l.unit = c.unit
      WHERE subject IN ('proposal', 'move', 'incumbent'))
