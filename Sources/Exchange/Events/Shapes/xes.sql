-- An event log of process mining (XES, IEEE 1849) saved as a table.
-- Columns as pm4py reads and writes them: https://pypi.org/project/pm4py
-- case:concept:name: the case; concept:name: the activity; time:timestamp: when, with its zone.
-- needs: case:concept:name, concept:name, time:timestamp
SELECT {case:concept:name} AS case_id, {seconds:time:timestamp} AS ts, {concept:name} AS activity,
  NULL AS channel, NULL AS segment
FROM log
