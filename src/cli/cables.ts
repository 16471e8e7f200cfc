import { formatQuantity } from '#base'
import {
  type CableSchedule,
  cableSchedule,
  type FiberSolution,
  type NetworkBill,
  networkBill,
  portsText,
} from '#engines'
import type { Inventory } from '#model'
import type { Parameters } from '#standards'

type Line = CableSchedule['cables'][number]

/** A solved facility. */
interface Solved {
  readonly inventory: Inventory
  readonly parameters: Parameters
  readonly fiber: FiberSolution
}

interface Routed {
  readonly line: Line
  /** Pathways that it lies in, in order; none where its way is not known or leads over none. */
  readonly trays: readonly string[]
}

const routedLines = ({ inventory, parameters, fiber }: Solved): readonly Routed[] => {
  const { cables, ways } = cableSchedule(inventory, parameters, fiber)
  return cables.map((line) => ({ line, trays: ways[line.way] ?? [] }))
}

/** The documented JSON of `cables --json`; null means "not known". */
export const cablesJson = (solved: Solved): string => {
  const { inventory, fiber } = solved
  const cables = routedLines(solved).map(({ line: { way: _, ...line }, trays }) => ({
    ...line,
    trays,
  }))
  const written = {
    facility: inventory.facility.name,
    cables,
    bill: networkBill(inventory, fiber),
  }
  return JSON.stringify(written, (_, value) => (value === undefined ? null : value), 1)
}

/** Quotes what a table program would otherwise split, or take for a formula. */
const cell = (value: string | number | undefined): string => {
  if (value === undefined) return ''
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : ''
  const text = /^[=+@-]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

const metres = (value: number | undefined): number | undefined =>
  value === undefined ? undefined : Number(value.toFixed(2))

const columns = [
  'id',
  'label',
  'from',
  'fromPorts',
  'to',
  'toPorts',
  'count',
  'medium',
  'lengthM',
  'atLeastM',
  'orderM',
  'reachM',
  'why',
  'trays',
] as const

const cellsOf = ({
  line,
  trays,
}: Routed): Readonly<Record<(typeof columns)[number], string | number | undefined>> => ({
  id: line.id,
  label: line.label,
  from: line.from.id,
  fromPorts: portsText(line.from),
  to: line.to.id,
  toPorts: portsText(line.to),
  count: line.count,
  medium: line.medium,
  lengthM: metres(line.lengthM),
  atLeastM: metres(line.atLeastM),
  orderM: line.orderM,
  reachM: line.reachM,
  why: line.why,
  trays: trays.join(' > '),
})

/** The cable schedule as a table for spreadsheets, after RFC 4180; an empty cell is not known. */
export const cablesCsv = (solved: Solved): string => {
  const lines = routedLines(solved).map((routed) => {
    const cells = cellsOf(routed)
    return columns.map((name) => cell(cells[name])).join(',')
  })
  return `${[columns.join(','), ...lines].join('\r\n')}\r\n`
}

const lengthText = ({ lengthM, atLeastM, orderM }: Line): string => {
  const length =
    lengthM === undefined
      ? `at least ${formatQuantity(atLeastM, 'm')}`
      : formatQuantity(lengthM, 'm')
  return orderM === undefined ? `${length}, to order: unknown` : `${length}, order ${orderM} m`
}

const cableLine = ({ line, trays }: Routed): string => {
  const many = line.count > 1 ? `${line.count} × ` : ''
  const over = trays.length > 0 ? ` over ${trays.join(', ')}` : ''
  const why = line.why === 'ok' ? '' : ` [${line.why}]`
  return `  ${line.label}  ${many}${line.medium ?? 'unknown'}, ${lengthText(line)}${over}${why}`
}

const billLines = ({ cables, modules, ...bill }: NetworkBill): readonly string[] => [
  'Cables',
  ...cables.map(({ name, orderM, count }) => {
    const length = orderM === undefined ? 'of unknown length' : `of ${orderM} m`
    return `  ${count} × ${name ?? 'unknown'} ${length}`
  }),
  'Transceivers',
  ...modules.map(
    ({ name, inSwitches, inNodes, watts }) =>
      `  ${inSwitches + inNodes} × ${name}: ${inSwitches} in switches, ${inNodes} in machines, ${watts === undefined ? 'draw unknown' : formatQuantity(watts, 'W')}`,
  ),
  `${'Links'.padEnd(26)}${formatQuantity(bill.linkCount, 'count')}`,
  `${'Fibres'.padEnd(26)}${formatQuantity(bill.fibres, 'count')}`,
  `${'Draw of plugs'.padEnd(26)}${bill.unknownWatts > 0 || bill.unknownLinks > 0 ? 'at least ' : ''}${formatQuantity(bill.watts, 'W')}`,
  ...(bill.unknownLinks > 0
    ? [`Links whose cable is not known: ${formatQuantity(bill.unknownLinks, 'count')}`]
    : []),
  ...(bill.unknownLengths > 0
    ? [`Cables whose length to order is not known: ${formatQuantity(bill.unknownLengths, 'count')}`]
    : []),
]

/** The cable schedule and the bill as lines that a person reads. */
export const cablesText = (solved: Solved): string => {
  const { inventory, fiber } = solved
  return [
    inventory.facility.name,
    'Cable schedule',
    ...routedLines(solved).map(cableLine),
    ...billLines(networkBill(inventory, fiber)),
    '',
  ].join('\n')
}
