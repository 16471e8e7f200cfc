import type { Equipment, Library, Value } from '#model'
import type { FacilityDocument } from '../document'
import {
  type FieldReader,
  plainFieldName,
  type QueryFields,
  queryFields,
  type SolvedFigures,
} from './fields'
import { figureOf } from './figure'
import { type Comparison, parseQuery, type Query, type QueryProblem } from './parse'

/** Three answers: what is not known is neither. */
type Truth = 'yes' | 'no' | 'unknown'
type Test = (item: Equipment) => Truth

export type QueryResult =
  | {
      readonly ok: true
      readonly ids: readonly string[]
      /** Of how many it cannot be told, because something that is asked for is not stated. */
      readonly unknownCount: number
    }
  | { readonly ok: false; readonly problem: QueryProblem; readonly at: number }

class Unfit extends Error {
  readonly problem: QueryProblem
  readonly at: number

  constructor(problem: QueryProblem, at: number) {
    super(problem.type)
    this.problem = problem
    this.at = at
  }
}

const truth = (holds: boolean): Truth => (holds ? 'yes' : 'no')

/** Letters as they are; `*` for any of them. */
const patternOf = (text: string): RegExp => {
  const escaped = text.replace(/[.+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`^${escaped.replaceAll('*', '.*')}$`, 'is')
}

const orders: Readonly<Record<Comparison, (a: number, b: number) => boolean>> = {
  '=': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '~': (a, b) => String(a).includes(String(b)),
}

type Compare = Extract<Query, { readonly type: 'compare' }>

/** Texts are equal without regard to case; figures among them are compared as figures. */
const comparing = ({ by, value, quoted, field, at }: Compare): ((found: Value) => boolean) => {
  const pattern = patternOf(value)
  const lower = value.toLowerCase()
  const figure = quoted ? 'no-figure' : figureOf(value, field)
  const isOrder = by !== '=' && by !== '!=' && by !== '~'
  if (isOrder && figure === 'no-figure') {
    throw new Unfit({ type: 'no-figure', text: value }, at)
  }
  if (isOrder && figure === 'no-unit') throw new Unfit({ type: 'no-unit', text: value }, at)
  return (found) => {
    if (typeof found === 'number' && typeof figure === 'number') return orders[by](found, figure)
    const text = String(found === true ? 'yes' : found === false ? 'no' : found)
    if (by === '~') return text.toLowerCase().includes(lower)
    if (isOrder) return false
    return pattern.test(text) === (by === '=')
  }
}

const compareTest = (query: Compare, fields: QueryFields): Test => {
  const read: FieldReader | undefined = fields.reader(query.field)
  if (!read) throw new Unfit({ type: 'no-field', text: query.field }, query.at)
  const holds = comparing(query)
  return (item) => {
    const found = read(item)
    return found === undefined ? 'unknown' : truth(holds(found))
  }
}

const wordTest = (word: string, fields: QueryFields): Test => {
  const pattern = patternOf(`*${word}*`)
  const readers = ['tag', 'kind', 'maker', 'model', 'product'].flatMap(
    (name) => fields.reader(name) ?? [],
  )
  return (item) =>
    truth(
      readers.some((read) => {
        const found = read(item)
        return found !== undefined && pattern.test(String(found))
      }),
    )
}

const joined = (tests: readonly Test[], decides: Truth): Test => {
  const other: Truth = decides === 'no' ? 'yes' : 'no'
  return (item) => {
    let answer: Truth = other
    for (const test of tests) {
      const one = test(item)
      if (one === decides) return decides
      if (one === 'unknown') answer = 'unknown'
    }
    return answer
  }
}

const turned: Readonly<Record<Truth, Truth>> = { yes: 'no', no: 'yes', unknown: 'unknown' }

const testOf = (query: Query, fields: QueryFields): Test => {
  switch (query.type) {
    case 'and':
      return joined(
        query.parts.map((part) => testOf(part, fields)),
        'no',
      )
    case 'or':
      return joined(
        query.parts.map((part) => testOf(part, fields)),
        'yes',
      )
    case 'not': {
      const test = testOf(query.part, fields)
      return (item) => turned[test(item)]
    }
    case 'word':
      return wordTest(query.word, fields)
    case 'compare':
      return compareTest(query, fields)
  }
}

/** Whether a kind has anything to say about what is asked: a pump's slots are not unknown, it has none. */
const asksOf = (query: Query, names: string[] = []): readonly string[] => {
  if (query.type === 'compare') names.push(plainFieldName(query.field))
  else if (query.type === 'not') asksOf(query.part, names)
  else if (query.type !== 'word') for (const part of query.parts) asksOf(part, names)
  return names
}

/**
 * The equipment that a query finds, in the order of the document. What is asked for and not stated
 * is not known: such equipment is not found, but counted, where its kind has such a field.
 */
export const runQuery = (
  source: string,
  document: FacilityDocument,
  library: Library,
  solved: SolvedFigures,
): QueryResult => {
  const parsed = parseQuery(source)
  if (!parsed.ok) return parsed
  const fields = queryFields(document, library, solved)
  try {
    const test = testOf(parsed.query, fields)
    const concerned = kindsConcerned(asksOf(parsed.query), library, solved)
    const ids: string[] = []
    let unknownCount = 0
    for (const item of document.records('equipment').values()) {
      const answer = test(item)
      if (answer === 'yes') ids.push(item.id)
      else if (answer === 'unknown' && concerned(item)) unknownCount += 1
    }
    return { ok: true, ids, unknownCount }
  } catch (fault) {
    if (fault instanceof Unfit) return { ok: false, problem: fault.problem, at: fault.at }
    throw fault
  }
}

const kindsConcerned = (
  asked: readonly string[],
  library: Library,
  solved: SolvedFigures,
): ((item: Equipment) => boolean) => {
  const figures = new Set(solved.names.map((name) => name.toLowerCase()))
  const concerned = new Map<string, boolean>()
  return ({ kind }) => {
    let answer = concerned.get(kind)
    if (answer === undefined) {
      const fields = new Set(Object.keys(library.kind(kind).fields).map((one) => one.toLowerCase()))
      answer = asked.some((name) => fields.has(name) || figures.has(name))
      concerned.set(kind, answer)
    }
    return answer
  }
}
