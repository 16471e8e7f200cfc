import type { Parameter } from '#standards'
import { say, words } from '../text/text'

type Group = keyof typeof words.assumptions.groups

/** One line of the panel: a group's heading or a parameter with its value in force. */
export type AssumptionRow =
  | { readonly type: 'group'; readonly key: string; readonly title: string }
  | {
      readonly type: 'parameter'
      readonly key: string
      readonly parameter: Parameter
      readonly value: number
      readonly isChanged: boolean
    }

const groupOf = ({ id }: Parameter): Group => {
  const prefix = id.split('.')[0] ?? ''
  return Object.hasOwn(words.assumptions.groups, prefix) ? (prefix as Group) : 'other'
}

const matches = (parameter: Parameter, wanted: readonly string[]): boolean => {
  const { id, label, source } = parameter
  const all = `${id} ${say(label)} ${source.document ?? ''} ${source.grade}`.toLowerCase()
  return wanted.every((word) => all.includes(word))
}

export interface AssumptionFilter {
  readonly text: string
  readonly onlyChanged: boolean
}

/** Lays the parameters out by discipline, with the facility's own values where it changed them. */
export const layOutAssumptions = (
  parameters: Iterable<Parameter>,
  changed: Readonly<Record<string, number>>,
  { text, onlyChanged }: AssumptionFilter,
): readonly AssumptionRow[] => {
  const wanted = text.toLowerCase().split(/\s+/).filter(Boolean)
  const groups = new Map<Group, AssumptionRow[]>()
  for (const parameter of parameters) {
    const own = changed[parameter.id]
    const isChanged = own !== undefined && own !== parameter.value
    if (!matches(parameter, wanted) || (onlyChanged && !isChanged)) continue
    const row = {
      type: 'parameter',
      key: parameter.id,
      parameter,
      value: own ?? parameter.value,
      isChanged,
    } as const
    const group = groupOf(parameter)
    groups.set(group, [...(groups.get(group) ?? []), row])
  }
  const order = Object.keys(words.assumptions.groups) as Group[]
  return order.flatMap((group): AssumptionRow[] => {
    const rows = groups.get(group)
    if (!rows) return []
    const title = words.assumptions.groups[group]
    const label = (row: AssumptionRow) =>
      row.type === 'parameter' ? say(row.parameter.label) : row.title
    return [
      { type: 'group', key: `group ${group}`, title },
      ...rows.sort((a, b) => label(a).localeCompare(label(b), 'en')),
    ]
  })
}

/** How many parameters the facility has changed, of those that exist. */
export const countChanged = (
  parameters: ReadonlyMap<string, Parameter>,
  changed: Readonly<Record<string, number>>,
): number =>
  Object.entries(changed).filter(([id, value]) => {
    const parameter = parameters.get(id)
    return parameter !== undefined && parameter.value !== value
  }).length
