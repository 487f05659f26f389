-- What the rules ask of a dataset, worked out once; run after the tables of schema.sql are filled. Beside SQL it uses functions on
-- days, which each engine is given: month_of(day) numbers the months of all years, plus_months(day, n) and
-- completed_months(from, to) count as Civil Code 2015, Art. 148 says, day_before(day), and working_days(from, to) counts the days
-- from Monday to Friday of [from, to). least and greatest take two values.

-- Decree 135/2020: since 2021 men retire at 60 years and 3 months, 3 months more each year up to 62 years; women at 55 years and 4
-- months, 4 more each year up to 60; before, at 60 and 55.
WITH RECURSIVE years(year) AS (SELECT 1990 UNION ALL SELECT year + 1 FROM years WHERE year < 2080)
INSERT INTO retirement_ages
SELECT 'male', year, CASE WHEN year < 2021 THEN 720 ELSE least(723 + 3 * (year - 2021), 744) END FROM years
UNION ALL
SELECT 'female', year, CASE WHEN year < 2021 THEN 660 ELSE least(664 + 4 * (year - 2021), 720) END FROM years;

-- An appointment to a post goes on with a later one to the same post where no day lies between them.
INSERT INTO joints
SELECT later.appointment, earlier.appointment
FROM appointments later JOIN appointments earlier
  ON earlier.official = later.official AND earlier.post = later.post AND earlier.since < later.since
      AND later.since <= earlier.until
WHERE earlier.movement <> 'release' AND later.movement <> 'release';

INSERT INTO stays
WITH RECURSIVE back(appointment, earlier) AS (
  SELECT appointment, appointment FROM appointments
  UNION
  SELECT back.appointment, joints.earlier FROM back JOIN joints ON joints.appointment = back.earlier)
SELECT appointment, since, movement
FROM (SELECT back.appointment, a.since, a.movement, row_number() OVER (PARTITION BY back.appointment ORDER BY a.since) AS place
      FROM back JOIN appointments a ON a.appointment = back.earlier)
WHERE place = 1;

INSERT INTO ancestors
WITH RECURSIVE up(unit, above) AS (
  SELECT unit, unit FROM units
  UNION ALL
  SELECT up.unit, units.parent FROM up JOIN units ON units.unit = up.above WHERE units.parent IS NOT NULL)
SELECT unit, above FROM up;

INSERT INTO post_facts
SELECT p.post, p.unit, u.level, u.since, u.until, p.body, b.collective, p.title, t.head, t.leader, t.sector, t.term_months,
    coalesce(p.block, b.block),
       coalesce(p.rank, CASE u.level WHEN 'central' THEN t.rank_central WHEN 'province' THEN t.rank_province
                                     WHEN 'district' THEN t.rank_district ELSE t.rank_commune END),
       p.authorised, p.listed_position
FROM posts p JOIN units u ON u.unit = p.unit JOIN titles t ON t.title = p.title LEFT JOIN bodies b ON b.body = p.body;

-- The recorded month goes before all; then the month of birth plus the recorded cap; then the age of the earliest year in which it
-- is reached. `reckoned` holds for everybody but the armed forces, who have a law of their own.
INSERT INTO retirements
SELECT official, month_of(retirement),
       coalesce(month_of(retirement), month_of(birth) + 12 * retirement_cap,
                (SELECT month_of(birth) + months FROM retirement_ages a
                 WHERE a.sex = o.sex AND month_of(birth) + months < 12 * (a.year + 1) ORDER BY a.year LIMIT 1))
FROM officials o;

-- Spouse, parents of either, children, siblings; a row says the same of both.
INSERT INTO relatives
WITH told(official, relation, relative) AS (
  SELECT official, relation, relative FROM kinship
  UNION
  SELECT relative, CASE relation WHEN 'parent' THEN 'child' WHEN 'child' THEN 'parent' ELSE relation END, official FROM kinship),
in_law(official, relative) AS (
  SELECT a.official, b.relative FROM told a JOIN told b ON b.official = a.relative
  WHERE a.relation = 'spouse' AND b.relation = 'parent')
SELECT official, relative FROM told
UNION SELECT a.official, b.official FROM told a JOIN told b ON b.relative = a.relative
      WHERE a.relation = 'parent' AND b.relation = 'parent' AND a.official <> b.official
UNION SELECT official, relative FROM in_law WHERE official <> relative
UNION SELECT relative, official FROM in_law WHERE official <> relative;

-- A proposed move on its effective day; who holds a post on the day of the audit; a move of the period on its first day, unless
-- it goes on with an earlier appointment, posts taken up by one decision being one move; a rotation that ended in the period, on
-- its end. A release takes up no post.
INSERT INTO cases
SELECT 'proposal', proposal, official, post, effective, movement, purpose, planned_until, NULL, voluntary, 0, 0, NULL, NULL
FROM proposals WHERE movement <> 'release'
UNION ALL
SELECT 'incumbent', appointment, official, post, as_of, movement, purpose, planned_until, NULL, 0, outstanding_decision,
    extension_decision,
       a.since, a.until
FROM appointments a, asked WHERE a.since <= as_of AND as_of < a.until AND movement <> 'release'
UNION ALL
SELECT 'move', appointment, official, post, a.since, movement, purpose, planned_until, from_post, 0, outstanding_decision,
       extension_decision, a.since, a.until
FROM appointments a, asked
WHERE asked.since <= a.since AND a.since < asked.until AND movement <> 'release' AND concurrent_with IS NULL
  AND appointment NOT IN (SELECT appointment FROM joints)
UNION ALL
SELECT 'ended-rotation', a.appointment, official, post, a.until, a.movement, purpose, planned_until, NULL, 0, outstanding_decision,
       extension_decision, a.since, a.until
FROM asked, appointments a JOIN stays ON stays.appointment = a.appointment
WHERE asked.since <= a.until AND a.until < asked.until AND stays.movement = 'rotation' AND a.movement <> 'release'
  AND a.appointment NOT IN (SELECT earlier FROM joints)
UNION ALL  -- for the statistics: a turn is a rotation that begins in the period; posts taken up by one decision are one
SELECT 'turn', appointment, official, post, a.since, movement, purpose, planned_until, from_post, 0, 0, 0, a.since, a.until
FROM appointments a, asked
WHERE asked.since <= a.since AND a.since < asked.until AND movement = 'rotation' AND concurrent_with IS NULL;

-- The post left is the one that the move names, else that of the latest earlier principal appointment. Where two posts may be the
-- latest, because they were taken up on one day or the first day of one is not recorded, it cannot be told.
INSERT INTO posts_left
WITH earlier AS (
  SELECT c.subject, c.row, c.named_left, a.appointment, a.post, a.since, a.until
  FROM cases c JOIN appointments a ON a.official = c.official AND a.since < c.day
  WHERE c.subject IN ('proposal', 'move', 'turn') AND c.named_left IS NULL AND a.concurrent_with IS NULL
      AND a.movement <> 'release'),
latest AS (SELECT subject, row, max(since) AS since FROM earlier GROUP BY subject, row),
perhaps AS (
  SELECT e.subject, e.row, e.post, e.appointment, e.since = l.since AS is_dated_so
  FROM earlier e JOIN latest l ON l.subject = e.subject AND l.row = e.row
  WHERE e.since = l.since OR (e.since = '' AND l.since < e.until))
SELECT subject, row, min(post), max(CASE WHEN is_dated_so THEN appointment END) FROM perhaps
GROUP BY subject, row HAVING count(DISTINCT post) = 1
UNION ALL
SELECT subject, row, named_left,
       (SELECT appointment FROM appointments a
        WHERE a.official = c.official AND a.post = c.named_left AND a.since < c.day ORDER BY a.since DESC LIMIT 1)
FROM cases c WHERE named_left IS NOT NULL;

INSERT INTO facts
SELECT c.subject, c.row, c.official, c.post, c.day, c.movement, c.purpose, c.planned_until, c.voluntary, c.outstanding, c.extended,
       c.term_since, c.term_until, p.unit, p.level, p.unit_since <= c.day
           AND c.day < p.unit_until, p.body, p.collective, p.title, p.head,
       p.leader, p.sector, p.term_months, p.block, p.rank, p.authorised, p.listed_position,
       l.post, l.appointment, b.unit, b.body, b.leader, b.rank,
       CASE WHEN p.block = 'armed-forces' OR coalesce(b.block, '') = 'armed-forces' THEN r.recorded
           ELSE r.reckoned END - month_of(c.day),
       s.since, s.movement
FROM cases c
JOIN post_facts p ON p.post = c.post
JOIN retirements r ON r.official = c.official
LEFT JOIN posts_left l ON l.subject = c.subject AND l.row = c.row
LEFT JOIN post_facts b ON b.post = l.post
LEFT JOIN stays s ON s.appointment = c.row AND c.subject <> 'proposal';

-- A place is the set of communes that its unit contained on the day, or on its last day where it had ended by then, or on its
-- first where it had not begun; a unit without communes stands for itself. Each is carried along the lineage to the day.
INSERT INTO whereabouts
WITH RECURSIVE
asked_of(place, day) AS (
  SELECT DISTINCT coalesce(o.recorded_local_to, o.native_unit), f.day
  FROM facts f JOIN officials o ON o.official = f.official
  WHERE coalesce(o.recorded_local_to, o.native_unit) IS NOT NULL
    AND (f.subject = 'incumbent' OR f.head OR f.title IN ('secretary', 'chair', 'deputy-secretary-chair', 'inspection-chair'))),
seen(place, day, seen_on) AS (
  SELECT place, day, CASE WHEN u.until <= day THEN day_before(u.until) WHEN day < u.since THEN u.since ELSE day END
  FROM asked_of JOIN units u ON u.unit = place),
below(place, day, seen_on, unit) AS (
  SELECT place, day, seen_on, place FROM seen
  UNION
  SELECT place, day, seen_on, u.unit FROM below JOIN units u ON u.parent = below.unit AND u.since <= seen_on AND seen_on < u.until),
lowest(place, day, seen_on, unit) AS (
  SELECT place, day, seen_on, unit FROM below
  WHERE NOT EXISTS (SELECT * FROM units u WHERE u.parent = below.unit AND u.since <= seen_on AND seen_on < u.until)),
onward(place, day, unit) AS (
  SELECT place, day, unit FROM lowest WHERE seen_on <= day
  UNION
  SELECT place, onward.day, coalesce(successor, '?')
  FROM onward JOIN units u ON u.unit = onward.unit AND u.until <= onward.day
  LEFT JOIN lineage l ON l.predecessor = u.unit AND l.day = u.until),
back(place, day, unit) AS (
  SELECT place, day, unit FROM lowest WHERE seen_on > day
  UNION
  SELECT place, back.day, predecessor FROM back JOIN lineage l ON l.successor = back.unit AND l.day > back.day)
SELECT place, day, o.unit FROM onward o LEFT JOIN units u ON u.unit = o.unit WHERE o.unit = '?' OR day < u.until
UNION
SELECT place, day, u.unit FROM back JOIN units u ON u.unit = back.unit WHERE u.since <= day
UNION
SELECT place, day, '?' FROM back JOIN units u ON u.unit = back.unit
WHERE day < u.since AND NOT EXISTS (SELECT * FROM lineage l WHERE l.successor = u.unit AND l.day = u.since);

-- All of the communes in the unit: local; none: not local; some, or one unknown, or no unit on the day: undetermined.
INSERT INTO localities
SELECT place, day, unit,
       CASE WHEN NOT stands OR unknown > 0 THEN 'undetermined' WHEN inside = parts THEN 'local' WHEN inside = 0 THEN 'not-local'
            ELSE 'undetermined' END
FROM (SELECT w.place, w.day, q.unit, q.stands, count(*) AS parts,
             count(*) FILTER (WHERE w.unit = '?') AS unknown, count(a.above) AS inside
      FROM (SELECT DISTINCT coalesce(o.recorded_local_to, o.native_unit) AS place, f.day, f.unit, f.unit_stands AS stands
            FROM facts f JOIN officials o ON o.official = f.official) q
      JOIN whereabouts w ON w.place = q.place AND w.day = q.day
      LEFT JOIN ancestors a ON a.unit = w.unit AND a.above = q.unit
      GROUP BY w.place, w.day, q.unit, q.stands);
