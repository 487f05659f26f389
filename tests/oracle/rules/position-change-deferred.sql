-- A position change that is due is put off: discipline or proceedings, serious illness, study of 12 months or more, secondment,
-- pregnancy, a child under 36 months. Decree 59/2019 Art. 38, from 2019-08-15; said as a matter of record.
SELECT subject, row, 'advisory' AS force,
  CASE
    WHEN day < '2019-08-15' OR leader = 1 OR listed_position = 0 THEN 'not_applicable'
    WHEN stay_since = '' THEN 'undetermined'
    WHEN completed_months(stay_since, day) < 60 THEN 'not_applicable'
    WHEN EXISTS (SELECT * FROM discipline d WHERE d.official = c.official AND d.since <= c.day AND c.day < d.until)
           OR EXISTS (SELECT * FROM appointments a
                      WHERE a.official = c.official AND a.movement = 'secondment' AND a.since <= c.day AND c.day < a.until)
           OR EXISTS (SELECT * FROM protections p
                      WHERE p.official = c.official AND p.since <= c.day AND c.day < p.until
                        AND (p.status IN ('illness', 'proceedings', 'pregnant', 'maternity')
                             OR (p.status = 'study' AND (p.since = '' OR p.until = 'open' OR p.until >= plus_months(p.since, 12)))
                             OR (p.status = 'child' AND (p.since = '' OR c.day < plus_months(p.since, 36))))) THEN 'satisfied'
    ELSE 'not_applicable'
  END AS verdict
FROM facts c WHERE subject = 'incumbent'
