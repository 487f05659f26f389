-- No relative sits in the same standing committee or collective leadership; holds a post of head or deputy of the same body beside
-- the other; or is secretary or chair of a unit of which the other heads a listed sector (114-QĐ/TW, from 2023-07-11). From
-- 2019-09-23, in place of the last: two leaders on the short list of one unit, or its chair and the head of home affairs or the
-- inspectorate (205-QĐ/TW Art. 3(6)).
SELECT subject, row, 'binding' AS force,
  CASE
    WHEN day < '2019-09-23' OR leader = 0 THEN 'not_applicable'
    WHEN (SELECT kinship FROM registers) = 0 THEN 'undetermined'
    WHEN EXISTS (
      SELECT * FROM relatives r JOIN appointments a ON a.official = r.relative JOIN post_facts p ON p.post = a.post
      WHERE r.official = c.official AND a.since <= c.day AND c.day < a.until AND a.movement <> 'release'
        AND ((p.body = c.body AND p.leader AND c.collective IN ('standing-committee', 'leadership'))
             OR ((p.body = c.body OR (p.body IS NULL AND c.body IS NULL AND p.unit = c.unit)) AND p.leader AND p.head <> c.head)
             OR (p.unit = c.unit AND c.day >= '2023-07-11'
                 AND ((c.title IN ('secretary', 'chair', 'deputy-secretary-chair') AND p.head AND p.sector NOT IN ('', 'other'))
                      OR (p.title IN ('secretary', 'chair', 'deputy-secretary-chair') AND c.head
                          AND c.sector NOT IN ('', 'other'))))
             OR (p.unit = c.unit AND c.day < '2023-07-11'
                 AND ((c.title IN ('secretary', 'deputy-secretary', 'standing-deputy-secretary', 'deputy-secretary-chair',
                     'organisation-head',
                                   'inspection-chair')
                       AND p.title IN ('secretary', 'deputy-secretary', 'standing-deputy-secretary', 'deputy-secretary-chair',
                                       'organisation-head', 'inspection-chair'))
                      OR (c.title IN ('chair', 'deputy-secretary-chair') AND p.head
                          AND p.sector IN ('home-affairs', 'inspectorate'))
                      OR (p.title IN ('chair', 'deputy-secretary-chair') AND c.head
                          AND c.sector IN ('home-affairs', 'inspectorate'))))))
      THEN 'violated'
    WHEN c.collective IN ('standing-committee', 'leadership') AND EXISTS (
      SELECT * FROM relatives r JOIN committees m ON m.official = r.relative
      WHERE r.official = c.official AND m.body = c.body AND m.since <= c.day AND c.day < m.until) THEN 'violated'
    ELSE 'satisfied'
  END AS verdict
FROM facts c WHERE subject IN ('proposal', 'move')
