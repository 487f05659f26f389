-- The chair of the People's Committee of an urban district or ward in Hồ Chí Minh City (79) or Đà Nẵng (48): less than 120 months.
-- Decrees 33/2021 Art. 32 and 34/2021 Art. 29, 2021-07-01 to 2025-06-30.
SELECT subject, row, 'binding' AS force,
  CASE
    WHEN day < '2021-07-01' OR day >= '2025-07-01' OR title NOT IN ('chair', 'deputy-secretary-chair') OR NOT unit_stands
        OR NOT EXISTS (
           SELECT * FROM units u JOIN ancestors a ON a.unit = u.unit JOIN units city ON city.unit = a.above
           WHERE u.unit = c.unit AND u.kind IN ('quan', 'phuong') AND city.level = 'province' AND city.code IN ('79', '48'))
      THEN 'not_applicable'
    WHEN stay_since = '' THEN 'undetermined'
    WHEN completed_months(stay_since, day) < 120 THEN 'satisfied'
    ELSE 'violated'
  END AS verdict
FROM facts c WHERE subject = 'incumbent'
