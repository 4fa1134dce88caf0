WITH account_id AS account, person_id AS person
SELECT
  account,
  [
    toFloat64(uniqExactIf(person, person != {nobody:UUID} AND ts >= {from_1d:DateTime64(3, 'UTC')})),
    toFloat64(uniqExactIf(person, person != {nobody:UUID} AND ts >= {from_7d:DateTime64(3, 'UTC')})),
    toFloat64(uniqExactIf(person, person != {nobody:UUID} AND ts >= {from_28d:DateTime64(3, 'UTC')})),
    toFloat64(uniqExactIf(toDate(ts, {time_zone:String}), ts >= {from_28d:DateTime64(3, 'UTC')})),
    toFloat64(countIf(ts >= {from_28d:DateTime64(3, 'UTC')})),
    toFloat64(uniqExactIf(event, ts >= {from_28d:DateTime64(3, 'UTC')})),
    toFloat64(dateDiff('day', toDate(maxOrNull(ts), {time_zone:String}), {as_of_day:Date})),
    toFloat64(dateDiff('day', toDate(minOrNull(ts), {time_zone:String}), {as_of_day:Date})),
    toFloat64(countIf(ts >= {from_28d_28_ago:DateTime64(3, 'UTC')} AND ts < {to_28_ago:DateTime64(3, 'UTC')})),
    toFloat64(uniqExactIf(person, person != {nobody:UUID} AND ts >= {from_7d_7_ago:DateTime64(3, 'UTC')} AND ts < {to_7_ago:DateTime64(3, 'UTC')})),
    toFloat64(uniqExactIf(person, person != {nobody:UUID} AND ts >= {from_28d_28_ago:DateTime64(3, 'UTC')} AND ts < {to_28_ago:DateTime64(3, 'UTC')})),
    toFloat64(uniqExactIf(toDate(ts, {time_zone:String}), ts >= {from_28d_28_ago:DateTime64(3, 'UTC')} AND ts < {to_28_ago:DateTime64(3, 'UTC')}))
  ] AS leaves
FROM events FINAL
WHERE workspace_id = {workspace:UUID}
  AND ts < {to:DateTime64(3, 'UTC')}
GROUP BY account
