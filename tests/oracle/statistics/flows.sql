-- Turns of rotation between levels by title taken up; the level is NULL where the post left is not known, and moves within one
-- unit are counted apart.
SELECT b.level AS from_level, f.level AS to_level, f.title, CASE WHEN f.left_unit = f.unit THEN 1 ELSE 0 END AS within_unit, count(*) AS turns
FROM facts f LEFT JOIN units b ON b.unit = f.left_unit WHERE subject = 'turn' GROUP BY 1, 2, 3, 4
