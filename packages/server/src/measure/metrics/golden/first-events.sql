SELECT if(has({account_from:Array(UUID)}, account_id), {account_to:Array(UUID)}[indexOf({account_from:Array(UUID)}, account_id)], account_id) AS account, toUnixTimestamp64Milli(min(ts)) AS first
FROM events
WHERE workspace_id = {workspace:UUID}
  AND account_id IN {accounts:Array(UUID)}
  AND known_at <= {known_at:DateTime64(3, 'UTC')}
GROUP BY account
