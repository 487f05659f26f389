-- A secondment lasts 36 months at most, extensions included; longer with a decision to extend is worth a look. Law on Public
-- Employees Art. 36, from 2010-01-01; Decree 170/2025 Art. 26. Of an incumbent the day of the audit is itself a day of the
-- secondment; of a move the longer of its actual and its planned length counts, and of a proposal the planned one.
SELECT subject, row, CASE WHEN verdict = 'violated' AND extended THEN 'advisory' ELSE 'binding' END AS force, verdict
FROM (SELECT f.*, CASE
    WHEN day < '2010-01-01' THEN 'not_applicable'
    WHEN movement = '' THEN 'undetermined'
    WHEN movement <> 'secondment' THEN 'not_applicable'
    WHEN subject = 'incumbent' THEN
      CASE WHEN term_since = '' THEN 'undetermined'
           WHEN day >= plus_months(term_since, 36) OR coalesce(planned_until, '') > plus_months(term_since, 36) THEN 'violated'
           ELSE 'satisfied' END
    WHEN last IS NULL THEN 'not_applicable'
    WHEN last <= plus_months(day, 36) THEN 'satisfied'
    ELSE 'violated'
  END AS verdict
  FROM (SELECT f.*, CASE WHEN subject = 'move' AND term_until <> 'open' THEN greatest(coalesce(planned_until, ''), term_until)
                       ELSE planned_until END AS last
      FROM facts f WHERE subject IN ('proposal', 'move', 'incumbent')) f)
