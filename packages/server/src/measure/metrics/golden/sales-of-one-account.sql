WITH if(has({account_from:Array(UUID)}, account_id), {account_to:Array(UUID)}[indexOf({account_from:Array(UUID)}, account_id)], account_id) AS account, if(has({person_from:Array(UUID)}, person_id), {person_to:Array(UUID)}[indexOf({person_from:Array(UUID)}, person_id)], person_id) AS person
SELECT
  account,
  [
    round(sumKahanIf(numbers[{property_1:String}], event IN {events_1:Array(String)} AND ts >= {from_90d:DateTime64(3, 'UTC')} AND mapContains(numbers, {property_1:String})), 6),
    toFloat64(countIf(event IN {events_2:Array(String)} AND (JSONType(properties, {property_2:String}) = 'String' AND has({texts_1:Array(String)}, JSONExtractString(properties, {property_2:String}))) AND ts >= {from_90d:DateTime64(3, 'UTC')})),
    toFloat64(countIf(event IN {events_2:Array(String)} AND (JSONType(properties, {property_2:String}) = 'String' AND has({texts_1:Array(String)}, JSONExtractString(properties, {property_2:String}))) AND ts >= {from_90d_90_ago:DateTime64(3, 'UTC')} AND ts < {to_90_ago:DateTime64(3, 'UTC')})),
    toFloat64(uniqExactIf(person, person != {nobody:UUID} AND ts >= {from_7d:DateTime64(3, 'UTC')}))
  ] AS leaves
FROM events FINAL
WHERE workspace_id = {workspace:UUID}
  AND account_id IN {accounts:Array(UUID)}
  AND ts >= {oldest:DateTime64(3, 'UTC')}
  AND ts < {to:DateTime64(3, 'UTC')}
GROUP BY account
