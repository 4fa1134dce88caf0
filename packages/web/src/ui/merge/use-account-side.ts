import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import {
  accountCountQuery,
  accountEventCountQuery,
  accountPeopleQuery,
  accountQuery,
  accountSubscriptionsQuery,
} from '../../api'
import { formatMrr, formatNumber } from '../format'
import { useMemberNames } from '../member'
import { counted, listWords } from './counted'
import type { Side } from './merge-dialog'

const now = { day: null, known: 'then' } as const

export type AccountSide = Side & { moves: string }

/** What of an account matters when it is merged; null until it is read or when there is none. */
export function useAccountSide(id: string | null): AccountSide | null {
  const enabled = id !== null
  const of = id ?? ''
  const { data: account } = useQuery({ ...accountQuery(of), enabled })
  const { data: people } = useQuery({ ...accountPeopleQuery(of, now), enabled })
  const { data: events } = useQuery({ ...accountEventCountQuery(of), enabled })
  const { data: subscriptions } = useQuery({ ...accountSubscriptionsQuery(of, now), enabled })
  const own = account?.externalId ?? ''
  const children = useQuery({
    ...accountCountQuery({ filter: { field: 'account.parent', op: '=', value: own } }),
    enabled: account !== undefined,
  }).data
  const nameOf = useMemberNames()
  if (!account) return null
  const ids = Object.entries(account.ids)
  const number = (value: number | undefined): ReactNode => (value === undefined ? '…' : formatNumber(value))
  return {
    id: account.externalId,
    name: account.name,
    facts: new Map<string, ReactNode>([
      ['Id', account.externalId],
      ['Ids elsewhere', ids.map(([source, one]) => `${source} ${one}`).join(', ') || 'none'],
      ['Domains', account.domains.join(', ') || 'none'],
      ['Owner', account.owner ? nameOf(account.owner) : 'none'],
      ['MRR', formatMrr(account)],
      ['Subscriptions', number(subscriptions?.items.length)],
      ['People', number(people?.total)],
      ['Events', number(events)],
      ['Child accounts', number(children)],
    ]),
    moves: listWords([
      counted(ids.length + 1, 'id', 'ids'),
      counted(account.domains.length, 'domain', 'domains'),
      counted(people?.total, 'person', 'people'),
      counted(events, 'event', 'events'),
      counted(subscriptions?.total, 'subscription', 'subscriptions'),
      counted(children, 'child account', 'child accounts'),
    ]),
  }
}
