-- A rotation lasts 36 completed months: one that ended, or the stay in the post that a move leaves, where it was come to by
-- rotation. 98-QĐ/TW, from 2017-10-07; 65-QĐ/TW Art. 8; Decree 170/2025 Art. 48. Re-appointment leads to the post already held.
SELECT subject, row, 'binding' AS force,
  CASE
    WHEN day < '2017-10-07' THEN 'not_applicable'
    WHEN subject <> 'ended-rotation' AND movement = 're-appointment' THEN 'not_applicable'
    -- A past appointment with an end of its own is judged there, as an ended rotation.
    WHEN subject = 'move' AND (until IS NULL OR until <= day) THEN 'not_applicable'
    WHEN subject <> 'ended-rotation' AND left_appointment IS NULL THEN 'undetermined'
    WHEN subject <> 'ended-rotation' AND arrived = '' THEN 'undetermined'
    WHEN subject <> 'ended-rotation' AND arrived <> 'rotation' THEN 'not_applicable'
    WHEN began = '' THEN 'undetermined'
    WHEN completed_months(began, least(until, day)) >= 36 THEN 'satisfied'
    ELSE 'violated'
  END AS verdict
FROM (SELECT c.subject, c.row, c.day, c.movement, c.left_appointment, a.until, s.since AS began, s.movement AS arrived
      FROM facts c
      LEFT JOIN appointments a ON a.appointment = CASE c.subject WHEN 'ended-rotation' THEN c.row ELSE c.left_appointment END
      LEFT JOIN stays s ON s.appointment = a.appointment
      WHERE c.subject IN ('proposal', 'move', 'ended-rotation'))
