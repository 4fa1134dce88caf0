WITH
  (SELECT minOrNull(ts) FROM events WHERE workspace_id = toUUID('00000000-0000-0000-0000-000000000001') AND account_id IN [toUUID('00000000-0000-0000-0000-000000000002'), toUUID('00000000-0000-0000-0000-000000000003')] AND known_at <= toDateTime64('2026-04-01 00:00:00.000', 3, 'UTC')) AS first_event,
  coalesce(least(toDateTime64('2026-01-01 00:00:00.000', 3, 'UTC'), first_event), toDateTime64('2026-01-01 00:00:00.000', 3, 'UTC'), first_event, toDateTime64('2026-01-02 00:00:00.000', 3, 'UTC')) AS exists_from,
  ((event_count_1 / nullIf(event_users_2, 0)) * toFloat64(100)) AS computed
SELECT if(exists_from < toDateTime64('2026-03-31 09:30:00.001', 3, 'UTC') AND isFinite(computed), computed, NULL) AS value
FROM (
  WITH if(has([toUUID('00000000-0000-0000-0000-000000000004')], person_id), [toUUID('00000000-0000-0000-0000-000000000005')][indexOf([toUUID('00000000-0000-0000-0000-000000000004')], person_id)], person_id) AS person
  SELECT
    toFloat64(countIf(event IN ['won', 'lost'] AND (JSONType(properties, 'region') = 'String' AND has(['EU', 'UK'], JSONExtractString(properties, 'region'))) AND ts >= toDateTime64('2025-12-31 09:30:00.001', 3, 'UTC'))) AS event_count_1,
    toFloat64(uniqExactIf(person, person != toUUID('00000000-0000-0000-0000-000000000000') AND ts >= toDateTime64('2026-03-24 09:30:00.001', 3, 'UTC'))) AS event_users_2
  FROM events FINAL
  WHERE workspace_id = toUUID('00000000-0000-0000-0000-000000000001')
    AND account_id IN [toUUID('00000000-0000-0000-0000-000000000002'), toUUID('00000000-0000-0000-0000-000000000003')]
    AND known_at <= toDateTime64('2026-04-01 00:00:00.000', 3, 'UTC')
    AND ts >= toDateTime64('2025-12-31 09:30:00.001', 3, 'UTC')
    AND ts < toDateTime64('2026-03-31 09:30:00.001', 3, 'UTC')
)
