import { hashKey, useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import {
  ApiProblem,
  deleteScorecardDraft,
  type Scorecard,
  type ScorecardDefinition,
  saveScorecard,
  scorecardQuery,
} from '../../../api'
import { sayDone } from '../../../ui/notify'
import { definitionOf } from './edit-definition'
import { changeWords, listChanges } from './list-changes'

/** How long an edit by keys or in a field may go on before it is saved, in milliseconds. */
const SETTLE_MS = 600

/** Whether two definitions say the same; the order of their keys says nothing. */
export const sameDefinition = (a: ScorecardDefinition, b: ScorecardDefinition): boolean => hashKey([a]) === hashKey([b])

export type Draft = {
  definition: ScorecardDefinition
  /** Changes what is seen at once and saves it a moment later. */
  edit: (next: ScorecardDefinition) => void
  /** Changes what is seen, as while a point is dragged; nothing is saved until `release`. */
  hold: (next: ScorecardDefinition) => void
  release: () => void
  saving: boolean
  savedAt: Date | null
  /** What the server refused of what is seen. */
  fault: ApiProblem | Error | null
}

/** The draft as it is edited: seen at once, saved when it settles, each save with a way to take it back. */
export function useDraft(card: Scorecard, nameOf: (metric: string) => string): Draft {
  const client = useQueryClient()
  const told = definitionOf(card)
  const [definition, setDefinition] = useState(told)
  const [savedAt, setSavedAt] = useState<Date | null>(null)
  const latest = useRef(definition)
  const saved = useRef(told)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const show = useCallback((next: ScorecardDefinition) => {
    latest.current = next
    setDefinition(next)
  }, [])

  // What another member saved shows as soon as nothing of one's own is on its way.
  const toldHash = hashKey([told])
  const toldNow = useRef(told)
  toldNow.current = told
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is told anew counts, not who renders
  useEffect(() => {
    if (!sameDefinition(latest.current, saved.current)) return
    saved.current = toldNow.current
    show(toldNow.current)
  }, [toldHash, show])

  const store = async (next: ScorecardDefinition) => {
    const now = client.getQueryData(scorecardQuery(card.key).queryKey) ?? card
    const published = now.published && definitionOf(now.published)
    // A draft that changes nothing is none.
    if (published && now.status === 'draft' && sameDefinition(next, published)) {
      await deleteScorecardDraft(card.key)
      await client.fetchQuery({ ...scorecardQuery(card.key), staleTime: 0 })
    } else client.setQueryData(scorecardQuery(card.key).queryKey, await saveScorecard(card.key, next))
    setSavedAt(new Date())
    await client.invalidateQueries({ queryKey: ['scorecards', 'list'] })
  }
  const save = useMutation({
    // One after the other, so that the last one stays.
    scope: { id: `scorecard ${card.key}` },
    mutationFn: ({ next }: { next: ScorecardDefinition; before: ScorecardDefinition }) => store(next),
    onSuccess: (_, { next, before }) =>
      sayDone(changeWords(listChanges(before, next, nameOf)), { run: () => takeBack(next, before) }),
    onError: (_, { next, before }) => {
      if (saved.current === next) saved.current = before
    },
  })
  const takeBack = async (next: ScorecardDefinition, before: ScorecardDefinition) => {
    // What came after it would go with it.
    if (!sameDefinition(latest.current, next)) throw new Error('The draft was changed since: undo that first.')
    await store(before)
    saved.current = before
    show(before)
  }

  const release = useRef(() => {})
  release.current = () => {
    clearTimeout(timer.current)
    const [next, before] = [latest.current, saved.current]
    if (sameDefinition(next, before)) return
    saved.current = next
    save.mutate({ next, before })
  }
  useEffect(() => () => release.current(), [])

  return {
    definition,
    hold: show,
    edit: useCallback(
      (next: ScorecardDefinition) => {
        show(next)
        clearTimeout(timer.current)
        timer.current = setTimeout(() => release.current(), SETTLE_MS)
      },
      [show],
    ),
    release: useCallback(() => release.current(), []),
    saving: save.isPending,
    savedAt,
    fault: save.error,
  }
}

/** The place of a fault: null where it names none. */
export const placeOf = (fault: Error | null): string | null =>
  fault instanceof ApiProblem ? (fault.field?.replace(/^scorecard\./, '') ?? null) : null
