-- The columns by their plain names, as this program's own questions give them.
-- needs: case_id, ts, activity, channel, segment
SELECT {case_id} AS case_id, {seconds:ts} AS ts, {activity} AS activity, {channel} AS channel,
  {segment} AS segment
FROM log
