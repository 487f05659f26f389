-- Nobody is transferred, rotated or appointed in the freeze; army, police, courts and procuracy are exempt.
-- 128-KL/TW, 2025-03-07 to 2025-06-30, advisory.
SELECT subject, row, 'advisory' AS force,
  CASE
    WHEN day < '2025-03-07' OR day >= '2025-07-01' THEN 'not_applicable'
    WHEN coalesce(block, '') IN ('armed-forces', 'judiciary')
        OR sector IN ('police', 'army', 'court', 'procuracy') THEN 'not_applicable'
    WHEN movement = '' THEN 'undetermined'
    WHEN movement IN ('transfer', 'rotation', 'appointment') THEN 'violated'
    ELSE 'not_applicable'
  END AS verdict
FROM facts WHERE subject IN ('proposal', 'move')
