import { type AccountRow, type Act, type Money, readAccountsOf, runAccountAction, type Scalar } from '../../api'
import { sameValue } from '../../ui/field-input'

type Value = Scalar | Money

/** Does it to the accounts; answers how many changed, and how it is taken back from those nobody has changed since. */
export async function actWithUndo(ids: readonly string[], act: Act) {
  const before = await readAccountsOf(ids)
  const result = await runAccountAction({ ids: [...ids], ...act, dryRun: false })
  return { changed: result.changed, undo: () => takeBack(before, act) }
}

async function takeBack(before: readonly AccountRow[], act: Act): Promise<void> {
  const now = new Map((await readAccountsOf(before.map((row) => row.externalId))).map((row) => [row.externalId, row]))
  for (const [back, ids] of actsBack(before, now, act)) await runAccountAction({ ids, ...back, dryRun: false })
}

/** The actions that put back what stood before, each with the accounts it is for; one for every different value. */
export function actsBack(
  before: readonly AccountRow[],
  now: ReadonlyMap<string, AccountRow>,
  act: Act,
): [Act, string[]][] {
  const groups = new Map<string, [Act, string[]]>()
  const add = (back: Act, id: string) => {
    const key = JSON.stringify(back)
    const group = groups.get(key) ?? [back, []]
    group[1].push(id)
    groups.set(key, group)
  }
  for (const was of before) {
    const is = now.get(was.externalId)
    if (is) for (const back of backFor(was, is, act)) add(back, was.externalId)
  }
  return [...groups.values()]
}

function backFor(was: AccountRow, is: AccountRow, act: Act): Act[] {
  switch (act.action) {
    case 'assign':
      return is.owner === act.to && was.owner !== is.owner ? [{ action: 'assign', to: was.owner }] : []
    case 'tag': {
      const added = act.tags.filter((tag) => is.tags.includes(tag) && !was.tags.includes(tag))
      return added.length > 0 ? [{ action: 'untag', tags: added }] : []
    }
    case 'untag': {
      const gone = act.tags.filter((tag) => !is.tags.includes(tag) && was.tags.includes(tag))
      return gone.length > 0 ? [{ action: 'tag', tags: gone }] : []
    }
    case 'set_field': {
      const value = (row: AccountRow): Value => row.fields[act.key] ?? null
      if (!sameValue(value(is), act.value) || sameValue(value(was), value(is))) return []
      return [{ action: 'set_field', key: act.key, value: value(was) }]
    }
  }
}
