SELECT toString(message_id) AS id, toUnixTimestamp64Milli(ts) AS at_ms, event, if(has({person_from:Array(UUID)}, person_id), {person_to:Array(UUID)}[indexOf({person_from:Array(UUID)}, person_id)], person_id) AS person,
  toUnixTimestamp64Milli(known_at) AS known_ms, source, properties
FROM events FINAL
WHERE workspace_id = {workspace:UUID}
  AND account_id IN {accounts:Array(UUID)}
  AND ts < {to:DateTime64(3, 'UTC')}
  AND ((event IN {events_1:Array(String)} AND mapContains(numbers, {property_1:String}) AND ts >= {from_90d:DateTime64(3, 'UTC')}) OR (event IN {events_2:Array(String)} AND (JSONType(properties, {property_2:String}) = 'String' AND has({texts_1:Array(String)}, JSONExtractString(properties, {property_2:String}))) AND ts >= {from_90d:DateTime64(3, 'UTC')}) OR (event IN {events_2:Array(String)} AND (JSONType(properties, {property_2:String}) = 'String' AND has({texts_1:Array(String)}, JSONExtractString(properties, {property_2:String}))) AND ts >= {from_90d_90_ago:DateTime64(3, 'UTC')} AND ts < {to_90_ago:DateTime64(3, 'UTC')}) OR (ts >= {from_7d:DateTime64(3, 'UTC')}))
ORDER BY ts DESC, message_id LIMIT {limit:UInt32}
