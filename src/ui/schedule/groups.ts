import type { Total } from '#engines'
import { formatTotal } from '../format/figures'
import type { GridItem } from '../kit/grid/columns'
import { words } from '../text/text'
import type { ScheduleLine } from './lines'

/** By what the lines stand together. */
export const groupings = ['none', 'kind', 'board'] as const
export type Grouping = (typeof groupings)[number]

/**
 * Connected and demand kW of the loads among some lines. What hands power on is not added: its load
 * is that of the loads below it.
 */
export const sumLoads = (lines: readonly ScheduleLine[]) => {
  let count = 0
  const sums = {
    connectedKw: { value: 0, unknownCount: 0 },
    demandKw: { value: 0, unknownCount: 0 },
  }
  const add = (total: { value: number; unknownCount: number }, kw: number | undefined) => {
    if (kw === undefined || Number.isNaN(kw)) total.unknownCount += 1
    else total.value += kw
  }
  for (const { figures } of lines) {
    if (!figures.isLoad) continue
    count += 1
    add(sums.connectedKw, figures.connectedKw)
    add(sums.demandKw, figures.demandKw)
  }
  return { count, ...(sums as Readonly<Record<keyof typeof sums, Total>>) }
}

const greatestShare = (lines: readonly ScheduleLine[]): number =>
  lines.reduce((most, { figures }) => Math.max(most, figures.utilisation ?? 0), 0)

const noteOf = (lines: readonly ScheduleLine[]): string => {
  const { count, demandKw } = sumLoads(lines)
  const { items, loads, fullest } = words.schedule
  const most = greatestShare(lines)
  return [
    items(lines.length),
    count > 0 ? loads(count, formatTotal(demandKw, 'kW')) : '',
    most > 0 ? fullest(most) : '',
  ]
    .filter(Boolean)
    .join(' · ')
}

const groupName = (line: ScheduleLine, grouping: Grouping): string =>
  (grouping === 'kind' ? line.kind : line.board) ?? words.schedule.noBoard

const byName = new Intl.Collator('en', { numeric: true })

/** Groups that the person has opened or closed; the rest are open while there are few lines. */
export type Folds = ReadonlyMap<string, boolean>

const mostOpen = 60

const rowOf = (row: ScheduleLine): GridItem<ScheduleLine> => ({ type: 'row', key: row.id, row })

/** The lines as they stand in the table: in groups with their sums, or one after another. */
export const layOutSchedule = (
  lines: readonly ScheduleLine[],
  grouping: Grouping,
  folds: Folds,
): readonly GridItem<ScheduleLine>[] => {
  if (grouping === 'none') return lines.map(rowOf)
  const groups = new Map<string, ScheduleLine[]>()
  for (const line of lines) {
    const name = groupName(line, grouping)
    const group = groups.get(name)
    if (group) group.push(line)
    else groups.set(name, [line])
  }
  return [...groups]
    .sort(([a], [b]) => byName.compare(a, b))
    .flatMap(([name, own]): GridItem<ScheduleLine>[] => {
      const key = ` ${grouping} ${name}`
      const isOpen = folds.get(key) ?? lines.length <= mostOpen
      const head = { type: 'group', key, title: name, note: noteOf(own), isOpen } as const
      return isOpen ? [head, ...own.map(rowOf)] : [head]
    })
}
