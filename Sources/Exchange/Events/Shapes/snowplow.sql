-- Snowplow, the table atomic.events.
-- Columns as read at https://docs.snowplow.io/docs/fundamentals/canonical-event
-- domain_userid: a browser; derived_tstamp: in UTC; event_name: what happened, for a page view its
-- page_urlpath; mkt_medium: how they came.
-- needs: domain_userid, derived_tstamp, event_name, page_urlpath, mkt_medium
SELECT {domain_userid} AS case_id, {seconds:derived_tstamp} AS ts,
  CASE WHEN {event_name} = 'page_view' THEN {page_urlpath} ELSE {event_name} END AS activity,
  {mkt_medium} AS channel, NULL AS segment
FROM log
