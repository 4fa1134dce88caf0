import type { ImportPreview } from '../../api'

/** Where each target takes its value from: a column, a constant in quotes, or a template of columns in braces. */
export type Mapping = { target: string; source: string }[]

/** The targets that stand by themselves, with their guesses, then the guessed repeated ones. */
export function startMapping(preview: ImportPreview): Mapping {
  const single = preview.targets
    .filter((target) => !target.repeat)
    .map((target) => ({ target: target.key, source: preview.guesses[target.key] ?? '' }))
  const known = new Set(single.map((entry) => entry.target))
  const repeated = Object.entries(preview.guesses)
    .filter(([target]) => !known.has(target))
    .map(([target, source]) => ({ target, source }))
  return [...single, ...repeated]
}

/** The mapping as the API takes it: `target=source,…`, without what is not mapped. */
export function writeMapping(mapping: Mapping): string {
  return mapping
    .filter((entry) => entry.source !== '')
    .map((entry) => `${entry.target}=${entry.source}`)
    .join(',')
}

/** The labels of required targets that have no source. */
export function missingTargets(preview: ImportPreview, mapping: Mapping): string[] {
  const mapped = new Set(mapping.filter((entry) => entry.source !== '').map((entry) => entry.target))
  return preview.targets
    .filter((target) => target.required && !target.repeat && !mapped.has(target.key))
    .map((target) => target.label)
}

/** What a source would give for the first row, as far as the samples tell. */
export function sampleOf(preview: ImportPreview, source: string): string {
  const samples = new Map(preview.columns.map((column) => [column.name, column.samples[0] ?? '']))
  if (/^'.*'$/.test(source)) return source.slice(1, -1)
  if (source.includes('{')) return source.replace(/\{([^}]+)\}/g, (_, name: string) => samples.get(name) ?? '')
  return (
    preview.columns
      .find((column) => column.name === source)
      ?.samples.slice(0, 3)
      .join(', ') ?? ''
  )
}
