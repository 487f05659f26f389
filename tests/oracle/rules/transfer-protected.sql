-- A transfer does not touch who is under discipline or proceedings, seriously ill, in long training or seconded; nor, unless it is
-- voluntary, who is pregnant, on maternity leave, with a child under 36 months, or in certified hardship. Decree 170/2025 Art.
-- 25(5), from 2025-07-01.
SELECT subject, row, 'binding' AS force,
  CASE
    WHEN day < '2025-07-01' THEN 'not_applicable'
    WHEN movement = '' THEN 'undetermined'
    WHEN movement <> 'transfer' THEN 'not_applicable'
    WHEN EXISTS (SELECT * FROM discipline d WHERE d.official = c.official AND d.since <= c.day AND c.day < d.until)
      OR EXISTS (SELECT * FROM appointments a WHERE a.official = c.official AND a.movement = 'secondment'
          AND a.since <= c.day AND c.day < a.until)
      OR EXISTS (SELECT * FROM protections p
                 WHERE p.official = c.official AND p.since <= c.day AND c.day < p.until
                   AND (p.status IN ('illness', 'proceedings')
                        OR (p.status = 'study' AND (p.since = '' OR p.until = 'open' OR p.until >= plus_months(p.since, 12)))
                        OR (NOT c.voluntary AND NOT p.voluntary
                            AND (p.status IN ('pregnant', 'maternity', 'hardship')
                                 OR (p.status = 'child' AND (p.since = '' OR c.day < plus_months(p.since, 36)))))))
      THEN 'violated'
    WHEN (SELECT discipline AND protections FROM registers) THEN 'satisfied'
    ELSE 'undetermined'
  END AS verdict
FROM facts c WHERE subject IN ('proposal', 'move')
