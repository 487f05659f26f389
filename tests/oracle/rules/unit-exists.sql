-- The receiving unit exists on the effective day. No district does from 2025-07-01 (202/2025/QH15), by the map itself.
SELECT subject, row, 'binding' AS force, CASE WHEN unit_stands THEN 'satisfied' ELSE 'violated' END AS verdict
FROM facts WHERE subject IN ('proposal', 'move')
