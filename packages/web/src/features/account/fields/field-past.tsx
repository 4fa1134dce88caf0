import { Link } from '@tanstack/react-router'
import { Button } from '../../../ui/button'
import { formatInstant } from '../../../ui/format'
import { useMemberNames } from '../../../ui/member'
import { Tag } from '../../../ui/tag'
import type { AccountPageState } from '../use-account-page'
import { patchOf, saidByHand, undoOf } from './field-edits'
import type { ShownField } from './field-groups'
import styles from './fields.module.css'
import type { AccountSaver } from './use-save-account'

type FieldPastProps = {
  field: ShownField
  canEdit: boolean
  state: AccountPageState
  save: AccountSaver
  words: (value: unknown) => string
}

/** What sources say now and who wins, and everything that was ever said, newest first. */
export function FieldPast({ field, canEdit, state, save, words }: FieldPastProps) {
  const nameOf = useMemberNames()
  const takeBack = () =>
    save.save({
      key: field.key,
      patch: patchOf(field, null),
      undo: undoOf(field),
      said: `${field.label}: the edit by hand is taken back`,
    })
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={styles.past} tabIndex={0} aria-label={`History of ${field.label}`}>
      <p className={styles.rule}>
        {ruleWords(field)}
        {canEdit && saidByHand(field) ? (
          <Button small icon="undo" onClick={() => void takeBack()}>
            Take back the edit by hand
          </Button>
        ) : null}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">Value</th>
            <th scope="col">Source</th>
            <th scope="col">Set by</th>
            <th scope="col">Since</th>
            <th scope="col">Known</th>
          </tr>
        </thead>
        <tbody>
          {field.history.map((said) => (
            <tr key={`${said.source} ${said.at} ${said.knownAt} ${JSON.stringify(said.value)} ${said.pinned}`}>
              <td>
                {said.value === null ? <span className={styles.none}>taken back</span> : words(said.value)}{' '}
                {said.pinned ? <Tag>pinned</Tag> : null}
              </td>
              <td>
                {said.importId ? (
                  <Link to="/imports/$id" params={{ id: said.importId }} className={styles.link}>
                    {said.source}
                  </Link>
                ) : (
                  said.source
                )}
              </td>
              <td title={said.setBy}>{nameOf(said.setBy)}</td>
              <td>{formatInstant(said.at, state.timeZone)}</td>
              <td>{formatInstant(said.knownAt, state.timeZone)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function ruleWords(field: ShownField): string {
  if (field.pinned) return 'The pinned value wins over every source.'
  if (field.sources.length === 0) return 'The newest value wins, whoever says it.'
  return `Sources come in this order: ${field.sources.join(', ')}; then the newest of all others.`
}
