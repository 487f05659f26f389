-- After the rotation no more officials hold the title in the receiving body (in the unit, where the post has no body) than are
-- authorised. 65-QĐ/TW Art. 1(4), from 2022-04-28. In a unit put together of several, advisory for 5 years after (150-KL/TW, from
-- 2025-04-14).
SELECT subject, row,
  CASE WHEN movement = 'rotation' AND day >= '2025-04-14' AND is_over AND EXISTS (
         SELECT * FROM lineage e
         WHERE e.successor = c.unit AND e.day <= c.day AND c.day < plus_months(e.day, 60)
           AND (SELECT count(*) FROM lineage f WHERE f.successor = e.successor AND f.day = e.day)
               + (SELECT count(*) FROM units u WHERE u.unit = e.successor AND u.since < e.day AND e.day <= u.until) > 1)
       THEN 'advisory' ELSE 'binding' END AS force,
  CASE
    WHEN day < '2022-04-28' THEN 'not_applicable'
    WHEN movement = '' THEN 'undetermined'
    WHEN movement <> 'rotation' THEN 'not_applicable'
    WHEN authorised IS NULL THEN 'undetermined'
    WHEN is_over THEN 'violated'
    ELSE 'satisfied'
  END AS verdict
FROM (SELECT f.*,
             1 + (SELECT count(DISTINCT a.official) FROM post_facts p JOIN appointments a ON a.post = p.post
                  WHERE p.title = f.title AND coalesce(p.body, '') = coalesce(f.body, '') AND (f.body IS NOT NULL
                      OR p.unit = f.unit)
                    AND a.official <> f.official AND a.since <= f.day AND f.day < a.until
                        AND a.movement <> 'release') > authorised AS is_over
      FROM facts f WHERE subject IN ('proposal', 'move')) c
