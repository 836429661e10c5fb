-- Google Analytics 4, the flat columns of events_YYYYMMDD saved as a table.
-- Columns as read at https://developers.google.com/analytics/bigquery/event-schema
-- needs: user_pseudo_id, event_timestamp, event_name
SELECT {user_pseudo_id} AS case_id,
  CAST(floor(CAST({event_timestamp} AS BIGINT) / 1000000) AS BIGINT) AS ts,
  {event_name} AS activity, NULL AS channel, NULL AS segment
FROM log
