import { TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { formatNumber, sharedDecimals } from '../format'
import { type FieldInputProps, isMoney, sameValue } from './field-kind'

/** Text, number, money or day. A number stands with its thousands apart, and may be written either way. */
export function TextualInput(props: FieldInputProps) {
  const { type, value, onSave, error, id, label, title, currency, required } = props
  const numeric = type === 'number' || type === 'money'
  const given = numeric ? grouped(writtenOf(value)) : writtenOf(value)
  const [text, setText] = useState(given)
  const [fault, setFault] = useState<string | null>(null)
  useEffect(() => {
    setText(given)
    setFault(null)
  }, [given])
  const leave = () => {
    const read = readText(text, props)
    if (read.fault !== null) {
      setFault(read.fault)
      return
    }
    if (read.value === null && required) {
      setText(given)
      return
    }
    setFault(null)
    if (sameValue(read.value, value)) setText(given)
    else onSave(read.value)
  }
  const unit = type === 'money' ? (isMoney(value) ? value.currency : currency) : null
  return (
    <TextInput
      id={id}
      aria-label={label}
      label={title}
      error={fault ?? error}
      type={type === 'date' ? 'date' : 'text'}
      inputMode={numeric ? 'decimal' : undefined}
      value={text}
      rightSection={unit ? <small>{unit}</small> : undefined}
      rightSectionWidth={unit ? 44 : undefined}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur()
        if (event.key === 'Escape') {
          event.stopPropagation()
          setText(given)
        }
      }}
    />
  )
}

function writtenOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (isMoney(value)) return String(Number(value.amount))
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

function grouped(text: string): string {
  const number = Number(text)
  return text.trim() === '' || Number.isNaN(number) ? text : formatNumber(number, sharedDecimals([number]))
}

type Read = { value: unknown; fault: null } | { value: null; fault: string }

function readText(text: string, { type, value, currency }: FieldInputProps): Read {
  const trimmed = text.trim()
  if (trimmed === '') return { value: null, fault: null }
  if (type !== 'number' && type !== 'money') return { value: trimmed, fault: null }
  const plain = trimmed.replace(/[\s,\u00a0]/g, '').replace('−', '-')
  const number = Number(plain)
  if (!Number.isFinite(number)) return { value: null, fault: `${trimmed} is not a number.` }
  if (type === 'number') return { value: number, fault: null }
  return { value: { amount: plain, currency: isMoney(value) ? value.currency : currency }, fault: null }
}
