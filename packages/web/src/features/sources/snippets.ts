/** Ways to send the first events; each can be pasted and run as it is. */
export type Snippet = { key: string; name: string; lead: string; code: (host: string, writeKey: string) => string }

export const snippets: readonly Snippet[] = [
  {
    key: 'curl',
    name: 'curl',
    lead: 'One call, to see that the way is open.',
    code: (host, writeKey) => `curl ${host}/v1/batch \\
  -u ${writeKey}: \\
  -H 'content-type: application/json' -d '{
  "batch": [
    { "type": "group", "userId": "ada", "groupId": "brightwater",
      "traits": { "name": "Brightwater Utilities", "plan": "Growth" } },
    { "type": "track", "userId": "ada", "event": "report_created",
      "context": { "groupId": "brightwater" } }
  ]
}'`,
  },
  {
    key: 'node',
    name: 'Node',
    lead: 'The official Segment client, with Waymark as its host.',
    code: (host, writeKey) => `// npm install @segment/analytics-node
import { Analytics } from '@segment/analytics-node'

const analytics = new Analytics({ writeKey: '${writeKey}', host: '${host}' })

analytics.identify({ userId: 'ada', traits: { name: 'Ada Byron', email: 'ada@brightwater.example' } })
analytics.group({ userId: 'ada', groupId: 'brightwater', traits: { name: 'Brightwater Utilities' } })
analytics.track({ userId: 'ada', event: 'report_created', context: { groupId: 'brightwater' } })
await analytics.closeAndFlush()`,
  },
  {
    key: 'browser',
    name: 'Browser',
    lead: 'Without a library: paste it before the end of the page.',
    code: (host, writeKey) => `<script type="module">
  const send = (type, body) =>
    fetch('${host}/v1/' + type, {
      method: 'POST',
      keepalive: true,
      headers: { 'content-type': 'application/json', authorization: 'Bearer ${writeKey}' },
      body: JSON.stringify({ messageId: crypto.randomUUID(), timestamp: new Date(), ...body }),
    })

  send('identify', { userId: 'ada', traits: { name: 'Ada Byron' } })
  send('group', { userId: 'ada', groupId: 'brightwater' })
  send('track', { userId: 'ada', event: 'page_opened', properties: { path: location.pathname } })
</script>`,
  },
]
