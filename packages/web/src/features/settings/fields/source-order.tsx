import { Autocomplete } from '@mantine/core'
import { useState } from 'react'
import type { FieldDefinition } from '../../../api'
import { Button } from '../../../ui/button'
import { formatNumber } from '../../../ui/format'
import parts from './fields.module.css'
import { usePutField } from './use-put-field'

type SourceOrderProps = {
  field: FieldDefinition
  canWrite: boolean
  /** Who says something of this field now. */
  said: readonly { source: string; values: number }[]
}

/** Whose value wins: the first that says anything; then the newest of all others. */
export function SourceOrder({ field, canWrite, said }: SourceOrderProps) {
  const { save, faultOf } = usePutField(field)
  const [adding, setAdding] = useState('')
  const { sources } = field
  const put = (next: string[], words: string) => void save({ sources: next }, `${field.label}: ${words}`)
  const move = (source: string, step: number) => {
    const next = sources.filter((one) => one !== source)
    next.splice(sources.indexOf(source) + step, 0, source)
    put(next, `${next[0]} comes first now`)
  }
  const add = (source: string) => {
    const name = source.trim()
    if (!name || sources.includes(name)) return
    setAdding('')
    put([...sources, name], `${name} has a place in the order`)
  }
  const rest = said.filter((one) => !sources.includes(one.source))
  const countOf = (source: string) => said.find((one) => one.source === source)?.values ?? 0
  return (
    <section aria-label="Order of sources">
      <h3>Order of sources</h3>
      <p className={parts.quiet}>
        {sources.length > 0
          ? 'The first that says anything wins; a pinned value wins over all.'
          : 'The newest value wins, whoever says it; a pinned value wins over all.'}
      </p>
      <ol className={parts.sources}>
        {sources.map((source, index) => (
          <li key={source}>
            <i>{index + 1}</i>
            <b title={source}>{source}</b>
            <small>{values(countOf(source))}</small>
            {canWrite ? (
              <span className={parts.moves}>
                <Button
                  variant="ghost"
                  small
                  icon="up"
                  aria-label={`Move ${source} up`}
                  disabled={index === 0}
                  onClick={() => move(source, -1)}
                />
                <Button
                  variant="ghost"
                  small
                  icon="down"
                  aria-label={`Move ${source} down`}
                  disabled={index === sources.length - 1}
                  onClick={() => move(source, 1)}
                />
                <Button
                  variant="ghost"
                  small
                  icon="close"
                  aria-label={`Take ${source} out of the order`}
                  onClick={() =>
                    put(
                      sources.filter((one) => one !== source),
                      `${source} has no place in the order any more`,
                    )
                  }
                />
              </span>
            ) : null}
          </li>
        ))}
        {rest.length > 0 ? (
          <li className={parts.rest}>
            <i>{sources.length + 1}</i>
            <span>
              the newest of {rest.map((one) => `${one.source} (${values(one.values)})`).join(', ')} and any other
            </span>
          </li>
        ) : null}
      </ol>
      {canWrite ? (
        <div className={parts.add}>
          <Autocomplete
            aria-label="Source to add"
            placeholder="crm, billing, hand"
            data={rest.map((one) => one.source)}
            value={adding}
            onChange={setAdding}
            onOptionSubmit={add}
            onKeyDown={(event) => {
              if (event.key === 'Enter') add(adding)
            }}
          />
          <Button disabled={!adding.trim() || sources.includes(adding.trim())} onClick={() => add(adding)}>
            Add source
          </Button>
        </div>
      ) : null}
      {faultOf('sources') ? (
        <p role="alert" className={parts.fault}>
          {faultOf('sources')}
        </p>
      ) : null}
    </section>
  )
}

const values = (count: number) => `${formatNumber(count)} ${count === 1 ? 'value' : 'values'}`
