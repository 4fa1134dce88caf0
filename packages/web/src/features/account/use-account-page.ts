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
  const compareTo = search.compare && search.compare < shownDay ? search.compare : addDays(shownDay, -28)
  const page = useQuery(accountPageQuery(id, { day, known }, compareTo))
  const compareWith = (next: string) =>
    void navigate({ to: '.', search: (was: object) => ({ ...was, compare: next }) } as never)
  return {
    id,
    tab: tabs.find((one) => one === tab) ?? 'overview',
    page,
    asOf: { day, known },
    timeZone,
    today,
    shownDay,
    compareTo,
    compareWith,
    currency: me?.workspace.currency ?? 'USD',
  }
}

export type AccountPageState = ReturnType<typeof useAccountPage>
