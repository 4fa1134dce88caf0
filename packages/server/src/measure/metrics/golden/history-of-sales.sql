SELECT account, as_of, [toNullable(leaf_1), toNullable(leaf_2), if(isFinite((if(isNull(leaf_1) OR isNull(toFloat64(0)), NULL, greatest(leaf_1, toFloat64(0))) / nullIf((leaf_2 + toFloat64(1)), 0))), toNullable((if(isNull(leaf_1) OR isNull(toFloat64(0)), NULL, greatest(leaf_1, toFloat64(0))) / nullIf((leaf_2 + toFloat64(1)), 0))), NULL), if(isFinite((((leaf_2 - leaf_3) / nullIf(leaf_3, 0)) * toFloat64(100))), toNullable((((leaf_2 - leaf_3) / nullIf(leaf_3, 0)) * toFloat64(100))), NULL), toNullable(leaf_4), if(isFinite(((leaf_2 / nullIf(leaf_4, 0)) * toFloat64(100))), toNullable(((leaf_2 / nullIf(leaf_4, 0)) * toFloat64(100))), NULL)] AS values
FROM (
  SELECT account, as_of,
    leaf_1,
    leaf_2,
    leaf_3,
    leaf_4
  FROM (SELECT account, as_of FROM (
    SELECT account_id AS account, since, arrayJoin(arrayMap(i -> toDate({first_day:Date} + i * {step:UInt32}), range({count:UInt32}))) AS as_of
    FROM metric_frame WHERE workspace_id = {workspace:UUID} AND run = {run:UUID}
  ) WHERE as_of >= since) AS f
  LEFT JOIN (
    SELECT account, as_of, round(sumKahanIf(sum_1, event IN {events_1:Array(String)} AND day > as_of - 90), 6) AS leaf_1,
      toFloat64(sumIf(n, event IN {events_2:Array(String)} AND where_1 AND day > as_of - 90)) AS leaf_2,
      toFloat64(sumIf(n, event IN {events_2:Array(String)} AND where_1 AND day > as_of - 180 AND day <= as_of - 90)) AS leaf_3,
      toFloat64(uniqExactIf(person, person != {nobody:UUID} AND day > as_of - 7)) AS leaf_4
    FROM (
      SELECT *, toDate({first_day:Date} + arrayJoin(range(toUInt32(greatest(0, intDiv(toInt32(dateDiff('day', {first_day:Date}, day)) + {step:UInt32} - 1, {step:UInt32}))), toUInt32(greatest(greatest(0, intDiv(toInt32(dateDiff('day', {first_day:Date}, day)) + {step:UInt32} - 1, {step:UInt32})), least({count:UInt32}, intDiv(toInt32(dateDiff('day', {first_day:Date}, day)) + {reach:UInt32} - 1 + {step:UInt32}, {step:UInt32})))))) * {step:UInt32}) AS as_of
      FROM (SELECT account_id AS account, person_id AS person, event, toDate(ts, {time_zone:String}) AS day, (JSONType(properties, {property_2:String}) = 'String' AND has({texts_1:Array(String)}, JSONExtractString(properties, {property_2:String}))) AS where_1, count() AS n, sumKahanIf(numbers[{property_1:String}], mapContains(numbers, {property_1:String})) AS sum_1, countIf(mapContains(numbers, {property_1:String})) AS having_1,
      maxOrNullIf(numbers[{property_1:String}], mapContains(numbers, {property_1:String})) AS max_1
    FROM events FINAL
    WHERE workspace_id = {workspace:UUID} AND ts >= {oldest:DateTime64(3, 'UTC')} AND ts < {to:DateTime64(3, 'UTC')}
    GROUP BY account, person, event, day, where_1)
    )
    GROUP BY account, as_of
  ) AS w USING (account, as_of)
)
