-- PostHog, events of a batch export.
-- Columns as read at https://posthog.com/docs/data-pipelines/batch-exports/s3
-- distinct_id: a person, as the sender named them; timestamp: in UTC; event: what happened;
-- properties: JSON, of which nothing is taken.
-- needs: distinct_id, timestamp, event, properties
SELECT {distinct_id} AS case_id, {seconds:timestamp} AS ts, {event} AS activity,
  NULL AS channel, NULL AS segment
FROM log
