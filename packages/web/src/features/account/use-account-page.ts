import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { accountPageQuery, meQuery } from '../../api'
import { useAsOf } from '../../ui/as-of'
import { addDays, dayOf } from '../../ui/format'

const tabs = ['overview', 'health', 'usage', 'people', 'revenue', 'timeline', 'fields'] as const
export type TabKey = (typeof tabs)[number]

/** The page of the account in the address, as of the day in the address, against the day compared with. */
export function useAccountPage() {
  const { id, tab } = useParams({ strict: false }) as { id: string; tab?: string }
  const search = useSearch({ from: '/shell/accounts/$id' })
  const navigate = useNavigate()
  const { day, known } = useAsOf()
  const { data: me } = useQuery(meQuery)
  const timeZone = me?.workspace.timeZone ?? 'UTC'
  const today = dayOf(new Date(), timeZone)
  const shownDay = day ?? today
  const until = search.until && search.until < shownDay ? search.until : null
  const lastDay = until ?? shownDay
  const compareTo = search.compare && search.compare < lastDay ? search.compare : addDays(lastDay, -28)
  const page = useQuery(accountPageQuery(id, { day, known }, compareTo))
  const go = (change: { compare?: string | undefined; until?: string | undefined }) =>
    void navigate({ to: '.', search: (was: object) => ({ ...was, ...change }) } as never)
  return {
    id,
    tab: tabs.find((one) => one === tab) ?? 'overview',
    page,
    asOf: { day, known },
    timeZone,
    today,
    shownDay,
    /** What was known at the end of this day alone is shown. */
    knownAt: day && known === 'then' ? day : undefined,
    compareTo,
    /** The later day of a comparison, where it is not the page's own. */
    until,
    go,
    currency: me?.workspace.currency ?? 'USD',
  }
}

export type AccountPageState = ReturnType<typeof useAccountPage>
