-- Of the posts in force on the day, in units that stand: by level and title, holders who are non-local, local, and of whom it is not
-- known; and posts that nobody holds.
SELECT level, title, count(*) FILTER (WHERE locality = 'not-local') AS non_local, count(*) FILTER (WHERE locality = 'local') AS local,
       count(*) FILTER (WHERE official IS NOT NULL AND coalesce(locality, '') NOT IN ('local', 'not-local')) AS unknown,
       count(*) FILTER (WHERE official IS NULL) AS vacant
FROM (SELECT DISTINCT p.post, f.level, f.title, h.official, l.locality
      FROM asked CROSS JOIN posts p JOIN post_facts f ON f.post = p.post
      LEFT JOIN facts h ON h.subject = 'incumbent' AND h.post = p.post
      LEFT JOIN officials o ON o.official = h.official
      LEFT JOIN localities l ON l.place = coalesce(o.recorded_local_to, o.native_unit) AND l.day = as_of AND l.unit = p.unit
      WHERE p.since <= as_of AND as_of < p.until AND f.unit_since <= as_of AND as_of < f.unit_until)
GROUP BY level, title
