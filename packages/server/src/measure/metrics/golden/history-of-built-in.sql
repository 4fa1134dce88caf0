SELECT account, as_of, [toNullable(leaf_1), toNullable(leaf_2), toNullable(leaf_3), if(isFinite((leaf_1 / nullIf(leaf_3, 0))), toNullable((leaf_1 / nullIf(leaf_3, 0))), NULL), if(isFinite((leaf_2 / nullIf(leaf_3, 0))), toNullable((leaf_2 / nullIf(leaf_3, 0))), NULL), toNullable(leaf_4), toNullable(leaf_5), toNullable(leaf_6), toNullable(leaf_7), toNullable(leaf_8), if(isFinite((((leaf_5 - leaf_9) / nullIf(leaf_9, 0)) * toFloat64(100))), toNullable((((leaf_5 - leaf_9) / nullIf(leaf_9, 0)) * toFloat64(100))), NULL), if(isFinite((((leaf_2 - leaf_10) / nullIf(leaf_10, 0)) * toFloat64(100))), toNullable((((leaf_2 - leaf_10) / nullIf(leaf_10, 0)) * toFloat64(100))), NULL), if(isFinite((((leaf_3 - leaf_11) / nullIf(leaf_11, 0)) * toFloat64(100))), toNullable((((leaf_3 - leaf_11) / nullIf(leaf_11, 0)) * toFloat64(100))), NULL), if(isFinite((((leaf_4 - leaf_12) / nullIf(leaf_12, 0)) * toFloat64(100))), toNullable((((leaf_4 - leaf_12) / nullIf(leaf_12, 0)) * toFloat64(100))), NULL)] AS values
FROM (
  SELECT account, as_of,
    leaf_1,
    leaf_2,
    leaf_3,
    leaf_4,
    leaf_5,
    leaf_6,
    leaf_9,
    leaf_10,
    leaf_11,
    leaf_12,
    if(empty(arrayFilter(d -> d <= as_of, leaf_7_days)), NULL, toFloat64(dateDiff('day', arrayMax(arrayFilter(d -> d <= as_of, leaf_7_days)), as_of))) AS leaf_7,
    if(empty(arrayFilter(d -> d <= as_of, leaf_8_days)), NULL, toFloat64(dateDiff('day', arrayMin(arrayFilter(d -> d <= as_of, leaf_8_days)), as_of))) AS leaf_8
  FROM (SELECT account, as_of FROM (
    SELECT account_id AS account, since, arrayJoin(arrayMap(i -> toDate({first_day:Date} + i * {step:UInt32}), range({count:UInt32}))) AS as_of
    FROM metric_frame WHERE workspace_id = {workspace:UUID} AND run = {run:UUID}
  ) WHERE as_of >= since) AS f
  LEFT JOIN (
    SELECT account, as_of, toFloat64(uniqExactIf(person, person != {nobody:UUID} AND day > as_of - 1)) AS leaf_1,
      toFloat64(uniqExactIf(person, person != {nobody:UUID} AND day > as_of - 7)) AS leaf_2,
      toFloat64(uniqExactIf(person, person != {nobody:UUID} AND day > as_of - 28)) AS leaf_3,
      toFloat64(uniqExactIf(day, day > as_of - 28)) AS leaf_4,
      toFloat64(sumIf(n, day > as_of - 28)) AS leaf_5,
      toFloat64(uniqExactIf(event, day > as_of - 28)) AS leaf_6,
      toFloat64(sumIf(n, day > as_of - 56 AND day <= as_of - 28)) AS leaf_9,
      toFloat64(uniqExactIf(person, person != {nobody:UUID} AND day > as_of - 14 AND day <= as_of - 7)) AS leaf_10,
      toFloat64(uniqExactIf(person, person != {nobody:UUID} AND day > as_of - 56 AND day <= as_of - 28)) AS leaf_11,
      toFloat64(uniqExactIf(day, day > as_of - 56 AND day <= as_of - 28)) AS leaf_12
    FROM (
      SELECT *, toDate({first_day:Date} + arrayJoin(range(toUInt32(greatest(0, intDiv(toInt32(dateDiff('day', {first_day:Date}, day)) + {step:UInt32} - 1, {step:UInt32}))), toUInt32(greatest(greatest(0, intDiv(toInt32(dateDiff('day', {first_day:Date}, day)) + {step:UInt32} - 1, {step:UInt32})), least({count:UInt32}, intDiv(toInt32(dateDiff('day', {first_day:Date}, day)) + {reach:UInt32} - 1 + {step:UInt32}, {step:UInt32})))))) * {step:UInt32}) AS as_of
      FROM (SELECT account_id AS account, person_id AS person, event, toDate(ts, {time_zone:String}) AS day, count() AS n
    FROM events FINAL
    WHERE workspace_id = {workspace:UUID} AND ts >= {oldest:DateTime64(3, 'UTC')} AND ts < {to:DateTime64(3, 'UTC')}
    GROUP BY account, person, event, day)
    )
    GROUP BY account, as_of
  ) AS w USING (account, as_of)
  LEFT JOIN (
    SELECT account, groupUniqArray(day) AS leaf_7_days,
      groupUniqArray(day) AS leaf_8_days
    FROM (SELECT account_id AS account, person_id AS person, event, toDate(ts, {time_zone:String}) AS day, count() AS n
    FROM events FINAL
    WHERE workspace_id = {workspace:UUID} AND ts < {to:DateTime64(3, 'UTC')}
    GROUP BY account, person, event, day)
    GROUP BY account
  ) AS e USING (account)
)
