-- Google Analytics 4, tables events_YYYYMMDD of the export to BigQuery, as Parquet or JSON.
-- Columns as read at https://developers.google.com/analytics/bigquery/event-schema
-- user_pseudo_id: a browser or a device; event_timestamp: microseconds since 1970 in UTC;
-- event_name: what happened; traffic_source.medium: how they first came; device.category: on what.
-- needs: user_pseudo_id, event_timestamp, event_name, traffic_source, device
SELECT {user_pseudo_id} AS case_id,
  CAST(floor(CAST({event_timestamp} AS BIGINT) / 1000000) AS BIGINT) AS ts,
  {event_name} AS activity, {traffic_source}.medium AS channel, {device}.category AS segment
FROM log
