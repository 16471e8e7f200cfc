import { formatQuantity, type UnitSystem } from '#base'
import type { Basis, CascadeEvent } from '#engines'
import type { OpenQuestion } from '#rules'
import type { Parameter } from '#standards'
import { breakWords } from '../text/breakPanel'
import { say } from '../text/text'
import type { BreakNames } from './names'

const { rest: text } = breakWords

/** One figure that times rest on: an assumption, a stated field, or a field that nobody stated. */
export interface RestLine {
  readonly key: string
  readonly text: string
  readonly value: string
  /** Where it is changed. */
  readonly at:
    | { readonly type: 'assumption'; readonly id: string }
    | { readonly type: 'field'; readonly id: string; readonly field: string }
  readonly isMissing: boolean
  readonly isEstimate: boolean
}

interface Known {
  readonly names: BreakNames
  readonly parameters: ReadonlyMap<string, Parameter>
  /** The facility's own figures. */
  readonly changed: Readonly<Record<string, number>>
  /** What a row states in a field, as people read it. */
  readonly stated: (row: number, field: string) => string
  readonly units: UnitSystem
}

const assumptionLine = (id: string, { parameters, changed, units }: Known): RestLine[] => {
  const parameter = parameters.get(id)
  if (!parameter) return []
  return [
    {
      key: id,
      text: say(parameter.label),
      value: formatQuantity(changed[id] ?? parameter.value, parameter.unit, units),
      at: { type: 'assumption', id },
      isMissing: false,
      isEstimate: parameter.source.grade === 'estimate' || parameter.source.document === undefined,
    },
  ]
}

const fieldLine = (
  row: number,
  field: string,
  isMissing: boolean,
  { names, stated }: Known,
): RestLine => {
  const said = isMissing ? text.missing : text.stated
  return {
    key: `${isMissing ? 'gap' : 'field'} ${row} ${field}`,
    text: said(names.tag(row), names.field(row, field)),
    value: isMissing ? '' : stated(row, field),
    at: { type: 'field', id: names.id(row), field },
    isMissing,
    isEstimate: false,
  }
}

type Resting = Pick<CascadeEvent, 'rests' | 'gaps'>

const linesOf = (basis: Basis, known: Known): RestLine[] =>
  'parameter' in basis
    ? assumptionLine(basis.parameter, known)
    : [fieldLine(basis.row, basis.field, false, known)]

/** Everything that some times rest on, each once: what is missing first, then assumptions, then fields. */
export const restLines = (resting: readonly Resting[], known: Known): readonly RestLine[] => {
  const lines = new Map<string, RestLine>()
  const add = (line: RestLine) => lines.set(line.key, line)
  for (const { gaps } of resting) {
    for (const { row, field } of gaps) add(fieldLine(row, field, true, known))
  }
  for (const { rests } of resting) for (const basis of rests) linesOf(basis, known).forEach(add)
  const rank = ({ isMissing, at }: RestLine): number =>
    isMissing ? 0 : at.type === 'assumption' ? 1 : 2
  return [...lines.values()].sort((a, b) => rank(a) - rank(b))
}

/** The open question that asks for a field of a piece of equipment, where there is one. */
export const questionFor = (
  questions: readonly OpenQuestion[] | undefined,
  id: string,
  field: string,
): string | undefined =>
  questions?.find((one) => one.field === field && one.equipment.includes(id))?.key
