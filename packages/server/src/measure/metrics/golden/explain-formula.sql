WITH
  (SELECT minOrNull(ts) FROM events WHERE workspace_id = toUUID('00000000-0000-0000-0000-000000000001') AND account_id IN [toUUID('00000000-0000-0000-0000-000000000002'), toUUID('00000000-0000-0000-0000-000000000003')] AND known_at <= toDateTime64('2026-04-01 00:00:00.000', 3, 'UTC')) AS first_event,
  coalesce(least(toDateTime64('2026-01-01 00:00:00.000', 3, 'UTC'), first_event), toDateTime64('2026-01-01 00:00:00.000', 3, 'UTC'), first_event, toDateTime64('2026-01-02 00:00:00.000', 3, 'UTC')) AS exists_from,
  (if(isNull(event_sum_1) OR isNull(toFloat64(0)), NULL, greatest(event_sum_1, toFloat64(0))) / nullIf((event_count_2 + toFloat64(1)), 0)) AS computed
SELECT if(exists_from < toDateTime64('2026-03-31 09:30:00.001', 3, 'UTC') AND isFinite(computed), computed, NULL) AS value
FROM (
  SELECT
    round(sumKahanIf(numbers['value'], event IN ['won'] AND ts >= toDateTime64('2025-12-31 09:30:00.001', 3, 'UTC') AND mapContains(numbers, 'value')), 6) AS event_sum_1,
    toFloat64(countIf(event IN ['won', 'lost'] AND (JSONType(properties, 'region') = 'String' AND has(['EU', 'UK'], JSONExtractString(properties, 'region'))) AND ts >= toDateTime64('2025-12-31 09:30:00.001', 3, 'UTC'))) AS event_count_2
  FROM events FINAL
  WHERE workspace_id = toUUID('00000000-0000-0000-0000-000000000001')
    AND account_id IN [toUUID('00000000-0000-0000-0000-000000000002'), toUUID('00000000-0000-0000-0000-000000000003')]
    AND known_at <= toDateTime64('2026-04-01 00:00:00.000', 3, 'UTC')
    AND ts >= toDateTime64('2025-12-31 09:30:00.001', 3, 'UTC')
    AND ts < toDateTime64('2026-03-31 09:30:00.001', 3, 'UTC')
)
