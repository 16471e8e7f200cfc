import { formatQuantity } from '#base'
import type { FabricLoss, NetworkLoss, Total } from '#engines'
import type { GridColumn } from '../kit/grid/columns'
import { namedColumns } from '../kit/grid/named'
import { networkLossWords as text } from '../text/networkLoss'
import { words } from '../text/text'

/** Names of what a loss speaks of, by its rows. */
interface Names {
  readonly id: (row: number) => string
  readonly tag: (row: number) => string
  readonly cluster: (id: string) => string
}

/** What is left of one fabric. */
export interface FabricLine {
  readonly key: string
  readonly ids: readonly string[]
  readonly name: string
  readonly bisection: number
  readonly lost: number
  readonly partly: number
}

/** A figure before and after, as it is written. */
export interface FigureLine {
  readonly key: string
  readonly ids: readonly string[]
  readonly what: string
  readonly before: string
  readonly after: string
}

/** A piece of equipment that the loss touches. */
export interface TouchedLine {
  readonly key: string
  readonly ids: readonly string[]
  readonly name: string
  readonly state: string
  /** Its links on its most hurt fabric; null where it is not about those. */
  readonly before: number | null
  readonly after: number | null
}

/** A fabric by what it is for, and by its cluster where there are several. */
const nameOf = ({ role, clusterId }: FabricLoss, several: boolean, names: Names): string =>
  text.fabric(text.roles[role], several && clusterId !== undefined ? names.cluster(clusterId) : '')

const idsOf = (rows: readonly number[], names: Names): readonly string[] => rows.map(names.id)

/** Every fabric, as the engine has them. */
export const fabricLines = ({ fabrics }: NetworkLoss, names: Names): readonly FabricLine[] => {
  const several = new Set(fabrics.map(({ clusterId }) => clusterId)).size > 1
  return fabrics.map((fabric) => ({
    key: `${fabric.clusterId ?? ''} ${fabric.role}`,
    ids: idsOf([...fabric.nodesLost, ...fabric.nodesDegraded.map(({ row }) => row)], names),
    name: nameOf(fabric, several, names),
    bisection: fabric.bisection,
    lost: fabric.nodesLost.length,
    partly: fabric.nodesDegraded.length,
  }))
}

const count = (value: number): string => formatQuantity(value, 'count')

const totalText = ({ value, unknownCount }: Total, isEmpty: boolean): string => {
  if (isEmpty || unknownCount === 0) return formatQuantity(value, 'factor')
  return value === 0 ? words.common.unknown : words.common.atLeast(formatQuantity(value, 'factor'))
}

/** What is lost and what is left, in figures; those of which there is nothing are left out. */
export const figureLines = (loss: NetworkLoss, names: Names): readonly FigureLine[] => {
  const { kinds } = text
  const { entrances, carriers, capacityGbps, miners } = loss
  const line = (
    kind: keyof typeof kinds,
    before: string,
    after: string,
    rows: readonly number[] = [],
  ): FigureLine => ({ key: kind, ids: idsOf(rows, names), what: kinds[kind], before, after })
  const lostOf = (kind: keyof typeof kinds, rows: readonly number[]): FigureLine[] =>
    rows.length === 0 ? [] : [line(kind, '–', count(rows.length), rows)]
  const gone = loss.storageLost
  const storage = (kind: 'read' | 'write', total: Total): FigureLine[] =>
    gone.length === 0 ? [] : [line(kind, '–', totalText(total, false), gone)]
  const without = new Set(entrances.after)
  const outside =
    entrances.before.length === 0
      ? []
      : [
          line(
            'entrances',
            count(entrances.before.length),
            count(entrances.after.length),
            entrances.before.filter((row) => !without.has(row)),
          ),
          line('carriers', count(carriers.before.length), count(carriers.after.length)),
          line(
            'capacity',
            totalText(capacityGbps.before, false),
            totalText(capacityGbps.after, entrances.after.length === 0),
          ),
        ]
  return [
    ...lostOf('racks', loss.racksLost),
    ...(loss.gpusLost > 0 ? [line('gpus', '–', count(loss.gpusLost), loss.nodesLost)] : []),
    ...lostOf('cutOff', loss.cutOff),
    ...(miners.before > 0 ? [line('miners', count(miners.before), count(miners.after))] : []),
    ...lostOf('containers', loss.minersOffline),
    ...storage('read', loss.readGBytesPerSLost),
    ...storage('write', loss.writeGBytesPerSLost),
    ...lostOf('unmanaged', loss.unmanaged),
    ...outside,
    line('links', '–', count(loss.linksLost)),
  ]
}

/** Every piece that the loss touches, the gravest first, each once. */
export const touchedLines = (loss: NetworkLoss, names: Names): readonly TouchedLine[] => {
  const { states } = text
  const links = new Map(
    loss.fabrics.flatMap(({ nodesDegraded }) =>
      nodesDegraded.map((node) => [node.row, node.links] as const),
    ),
  )
  const partly = [
    ...loss.nodesDegraded,
    ...loss.storageDegraded,
    ...loss.minersDegraded,
    ...links.keys(),
  ]
  const groups: readonly (readonly [string, readonly number[]])[] = [
    [states.lost, loss.rows],
    [states.off, [...loss.nodesLost, ...loss.storageLost, ...loss.minersOffline]],
    [states.cutOff, loss.cutOff],
    [states.partly, partly],
    [states.unmanaged, loss.unmanaged],
  ]
  const lines = new Map<number, TouchedLine>()
  for (const [state, rows] of groups) {
    for (const row of rows) {
      if (lines.has(row)) continue
      const own = state === states.partly ? links.get(row) : undefined
      const id = names.id(row)
      const after = own?.after ?? null
      lines.set(row, {
        key: id,
        ids: [id],
        name: names.tag(row),
        state,
        before: own?.before ?? null,
        after,
      })
    }
  }
  return [...lines.values()]
}

/** The sentences that say what the loss takes away; the first one is the gravest. */
export const networkLossSentence = (loss: NetworkLoss): string => {
  const { sentence, roles } = text
  // What the loss of management means is told by what it no longer reaches.
  const working = loss.fabrics.filter(({ role: own }) => own !== 'out-of-band')
  const hurt = working.filter(({ bisection }) => bisection < 1 - 1e-9)
  const unknown = working.filter(
    ({ bisection, bisectionLinks }) => Number.isNaN(bisection) && bisectionLinks.before > 0,
  )
  const role = (fabric: FabricLoss) => roles[fabric.role].toLowerCase()
  const { entrances, miners } = loss
  const offline = miners.before - miners.after
  const parts = [
    ...hurt.map((fabric) => sentence.left(role(fabric), formatQuantity(fabric.bisection, 'ratio'))),
    ...unknown.map((fabric) => sentence.unknown(role(fabric))),
    loss.nodesLost.length > 0 ? sentence.nodes(loss.nodesLost.length, loss.gpusLost) : '',
    loss.nodesDegraded.length > 0 ? sentence.degraded(loss.nodesDegraded.length) : '',
    offline > 0 ? sentence.miners(offline) : '',
    loss.storageLost.length > 0 ? sentence.storage(loss.storageLost.length) : '',
    loss.cutOff.length > 0 ? sentence.cutOff(loss.cutOff.length) : '',
    entrances.after.length < entrances.before.length
      ? sentence.entrances(entrances.after.length)
      : '',
    loss.unmanaged.length > 0 ? sentence.unmanaged(loss.unmanaged.length) : '',
  ].filter(Boolean)
  const doubts = [
    loss.linksUnsaid > 0 ? sentence.unsaid(loss.linksUnsaid) : '',
    loss.minersUnsaid > 0 ? sentence.minersUnsaid(loss.minersUnsaid) : '',
  ].filter(Boolean)
  const said = parts.join(', ')
  const first = said === '' ? '' : `${said.charAt(0).toUpperCase()}${said.slice(1)}.`
  const whole = first === '' && doubts.length === 0 ? sentence.none : first
  return [whole, ...doubts].filter(Boolean).join(' ')
}

const { columns, columnHelp } = text
const named = namedColumns(columns, columnHelp)
const whole = { alarmBelow: 1 - 1e-9 }

/** The columns of the fabrics. */
export const fabricColumns: readonly GridColumn<FabricLine>[] = [
  named('fabric', 116, ({ name }) => name),
  named('left', 80, ({ bisection }) => bisection, 'ratio', whole),
  named('lost', 78, ({ lost }) => lost, 'count', { alarmAbove: 0 }),
  named('partly', 66, ({ partly }) => partly, 'count'),
]

/** The columns of the figures. */
export const figureColumns: readonly GridColumn<FigureLine>[] = [
  named('what', 190, ({ what }) => what),
  named('before', 70, ({ before }) => before),
  named('after', 76, ({ after }) => after),
]

/** The columns of what is touched. */
export const touchedColumns: readonly GridColumn<TouchedLine>[] = [
  named('item', 128, ({ name }) => name),
  named('state', 104, ({ state }) => state),
  named('linksBefore', 52, ({ before }) => before, 'count'),
  named('linksAfter', 48, ({ after }) => after, 'count'),
]
