-- Rulings by rule, subject and force; what does not apply is counted under the force binding, and an ended rotation as a move.
SELECT rule, CASE subject WHEN 'ended-rotation' THEN 'move' ELSE subject END AS judged,
       CASE verdict WHEN 'not_applicable' THEN 'binding' ELSE force END AS strength, verdict, count(*) AS cases
FROM rulings GROUP BY 1, 2, 3, 4
