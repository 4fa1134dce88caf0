import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { meQuery, personEventCountQuery, personQuery } from '../../api'
import { formatInstant, formatNumber } from '../format'
import { counted, listWords } from './counted'
import type { Side } from './merge-dialog'

export type PersonSide = Side & { moves: string }

/** What of a person matters when they are merged; null until it is read or when there is none. */
export function usePersonSide(id: string | null): PersonSide | null {
  const enabled = id !== null
  const { data: me } = useQuery(meQuery)
  const { data: person } = useQuery({ ...personQuery(id ?? ''), enabled })
  const { data: events } = useQuery({ ...personEventCountQuery(id ?? ''), enabled })
  if (!person) return null
  const ids = Object.entries(person.ids)
  const timeZone = me?.workspace.timeZone ?? 'UTC'
  const held = person.accounts.filter((link) => link.to === null)
  return {
    id: person.id,
    name: person.name ?? person.email ?? person.id,
    facts: new Map<string, ReactNode>([
      ['E-mail', person.email ?? 'none'],
      ['Id', person.externalId ?? 'none'],
      ['Ids elsewhere', ids.map(([source, one]) => `${source} ${one}`).join(', ') || 'none'],
      ['Accounts', held.map((link) => `${link.name} (${link.role})`).join(', ') || 'none'],
      ['Events', events === undefined ? '…' : formatNumber(events)],
      ['Last seen', person.lastSeenAt ? formatInstant(person.lastSeenAt, timeZone) : 'never'],
    ]),
    moves: listWords([
      counted(ids.length + (person.externalId ? 1 : 0), 'id', 'ids'),
      counted(events, 'event', 'events'),
      counted(held.length, 'link to an account', 'links to accounts'),
    ]),
  }
}
