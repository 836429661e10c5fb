-- Matomo, its log tables joined: SELECT HEX(v.idvisitor) AS idvisitor, l.server_time, a.name,
-- v.referer_type FROM log_link_visit_action l JOIN log_visit v ON v.idvisit = l.idvisit
-- JOIN log_action a ON a.idaction = l.idaction_url
-- Columns as read at https://developer.matomo.org/guides/database-schema
-- idvisitor: a browser; server_time: in UTC; name: the address without its protocol;
-- referer_type: how they came, as a number of Matomo's.
-- needs: idvisitor, server_time, name, referer_type
SELECT {idvisitor} AS case_id, {seconds:server_time} AS ts, {name} AS activity,
  {referer_type} AS channel, NULL AS segment
FROM log
