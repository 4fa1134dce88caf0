import type { OlapParams } from '../../../platform/clickhouse'

/**
 * The rows of a file as ClickHouse reads them: from the file itself where it is embedded, else from a staging table. Every column
 * is a text.
 */
export interface Relation {
  /** What stands behind FROM. */
  readonly from: string
  readonly params: OlapParams
  readonly settings: Readonly<Record<string, string | number>>
  /** An expression for a column's text. */
  column(name: string): string
  /** An expression for a property, as JSON; the empty text where it is absent. */
  json(name: string): string
  /** An expression for the fault of a row that cannot be read, or null where every row can. */
  readonly unreadable: string | null
  /** The line a row begins at; only for queries that read in order, on one thread. */
  readonly line: string
}

/** A text as a literal of SQL; names of columns and properties stand in expressions, where a parameter would have no type to take. */
export const literal = (text: string): string =>
  `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`

// At most 15 digits before and after the point: what a Float64 gives back as it was written.
const NUMBER = literal('^-?(0|[1-9]\\d{0,14})(\\.\\d{1,15})?$')

/** Whether a text is a plain number, so that it becomes one. */
const isNumber = (text: string): string => `match(${text}, ${NUMBER})`

/** A text as JSON: plain numbers and truth values as such, all else as a text. */
const textAsJson = (text: string): string =>
  `if(${text} = '', '', if(${isNumber(text)} OR ${text} IN ('true', 'false'), ${text}, toJSONString(${text})))`

/** CSV that ClickHouse reads by itself. */
export function csvRelation(file: {
  readonly path: string
  readonly gzip: boolean
  readonly delimiter: string
  readonly columns: readonly string[]
  readonly headerLines: number
}): Relation {
  const column = (name: string): string => `c${file.columns.indexOf(name)}`
  const all = file.columns.map((_, index) => `c${index}`)
  const newlines = all.map((name) => `countSubstrings(${name}, '\\n')`).join(' + ')
  return {
    from: 'file({path:String}, CSV, {structure:String}, {compression:String})',
    params: {
      path: file.path,
      structure: all.map((name) => `${name} String`).join(', '),
      compression: file.gzip ? 'gzip' : 'none',
    },
    settings: {
      input_format_csv_skip_first_lines: file.headerLines,
      format_csv_delimiter: file.delimiter === '\t' ? '\\t' : file.delimiter,
      input_format_csv_trim_whitespaces: 1,
      input_format_csv_allow_whitespace_or_tab_as_delimiter: file.delimiter === '\t' ? 1 : 0,
      input_format_csv_skip_trailing_empty_lines: 1,
      input_format_csv_allow_variable_number_of_columns: 0,
      input_format_csv_detect_header: 0,
      input_format_null_as_default: 0,
      format_csv_null_representation: 'no such text stands for null',
    },
    column,
    json: (name) => textAsJson(column(name)),
    unreadable: null,
    // Lines of rows before, and the line breaks within their quotes.
    line: `rowNumberInAllBlocks() + 1 + ${file.headerLines} + sum(${newlines}) OVER (ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) - (${newlines})`,
  }
}

/** Staged rows: columns `c0`, `c1` ... in the order of `columns`, and the line. */
export function stagedRelation(table: string, columns: readonly string[]): Relation {
  const column = (name: string): string => `c${columns.indexOf(name)}`
  return {
    from: table,
    params: {},
    settings: {},
    column,
    json: (name) => textAsJson(column(name)),
    unreadable: null,
    line: 'line',
  }
}

/** JSON lines, from the file or staged: `row` holds a line, and ClickHouse alone reads the JSON, so that both read it alike. */
export function jsonRelation(source: { file: { path: string; gzip: boolean } } | { table: string }): Relation {
  const embedded = 'file' in source
  return {
    from: embedded ? "file({path:String}, LineAsString, 'row String', {compression:String})" : source.table,
    params: embedded ? { path: source.file.path, compression: source.file.gzip ? 'gzip' : 'none' } : {},
    settings: {},
    column: (name) => jsonPath(name, (path) => textOf(path)),
    json: (name) => jsonPath(name, (path) => `if(JSONType(${path}) = 'Null', '', JSONExtractRaw(${path}))`),
    unreadable:
      "multiIf(trimBoth(row) = '', 'blank', NOT isValidJSON(row), 'not_json', JSONType(row) != 'Object', 'not_an_object', '')",
    line: embedded ? 'rowNumberInAllBlocks() + 1' : 'line',
  }
}

const textOf = (path: string): string =>
  `multiIf(JSONType(${path}) = 'String', JSONExtractString(${path}), JSONType(${path}) = 'Null', '', JSONExtractRaw(${path}))`

/** A key that holds dots is itself first, a path of keys next. */
function jsonPath(name: string, read: (path: string) => string): string {
  const whole = `row, ${literal(name)}`
  if (!name.includes('.')) return read(whole)
  const path = ['row', ...name.split('.').map(literal)].join(', ')
  return `if(JSONHas(${whole}), ${read(whole)}, ${read(path)})`
}
