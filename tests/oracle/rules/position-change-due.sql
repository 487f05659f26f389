-- Who leads nobody does not stay in a listed position longer than 36 months (Decree 158/2007, from 2007-10-27), 60 since
-- 2013-11-01 (Decree 150/2013; Anti-corruption Law 2018 Art. 25). From 2019-08-15 whoever may put it off (Decree 59/2019 Art. 38),
-- or has less than 18 months of service left (Art. 39), is not asked.
SELECT subject, row, 'binding' AS force,
  CASE
    WHEN day < '2007-10-27' OR leader = 1 OR listed_position = 0 THEN 'not_applicable'
    WHEN stay_since = '' THEN 'undetermined'
    WHEN completed_months(stay_since, day) < CASE WHEN day < '2013-11-01' THEN 36 ELSE 60 END THEN 'satisfied'
    WHEN day < '2019-08-15' THEN 'violated'
    WHEN EXISTS (SELECT * FROM discipline d WHERE d.official = c.official AND d.since <= c.day AND c.day < d.until)
           OR EXISTS (SELECT * FROM appointments a
                      WHERE a.official = c.official AND a.movement = 'secondment' AND a.since <= c.day AND c.day < a.until)
           OR EXISTS (SELECT * FROM protections p
                      WHERE p.official = c.official AND p.since <= c.day AND c.day < p.until
                        AND (p.status IN ('illness', 'proceedings', 'pregnant', 'maternity')
                             OR (p.status = 'study' AND (p.since = '' OR p.until = 'open' OR p.until >= plus_months(p.since, 12)))
                             OR (p.status = 'child' AND (p.since = '' OR c.day < plus_months(p.since, 36))))) THEN 'not_applicable'
    WHEN remaining IS NULL THEN 'undetermined'
    WHEN remaining < 18 THEN 'not_applicable'
    ELSE 'violated'
  END AS verdict
FROM facts c WHERE subject = 'incumbent'
