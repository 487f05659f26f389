-- Holders by completed months of the unbroken stay in their post, by level and title; NULL where its first day is not recorded.
SELECT level, title, CASE WHEN stay <> '' THEN completed_months(stay, as_of) END AS months, count(*) AS holders
FROM asked CROSS JOIN (SELECT level, title, official, post, min(stay_since) AS stay FROM facts
    WHERE subject = 'incumbent' GROUP BY 1, 2, 3, 4)
GROUP BY 1, 2, 3
