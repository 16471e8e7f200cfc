import type { NetworkLoss } from '#engines'
import type { NetworkLossStudy } from '../study'
import { type PaintClass, type Painting, painted } from './define'

/** The gravest last: where two meet in one piece, the later one shows. */
const classes = [
  { id: 'rest', label: { en: 'Not on the network' }, tone: 'rest', neutral: true },
  { id: 'same', label: { en: 'As before' }, tone: 'plain', neutral: true },
  { id: 'unmanaged', label: { en: 'Works, but management no longer reaches it' }, tone: 'open' },
  { id: 'degraded', label: { en: 'Keeps some of its links' }, tone: 'high' },
  { id: 'cut-off', label: { en: 'No way to any entrance' }, tone: 'interrupted' },
  { id: 'dropped', label: { en: 'Off the network' }, tone: 'dropped', outlined: true },
  { id: 'out', label: { en: 'Lost' }, tone: 'dead', hatched: true },
] as const satisfies readonly PaintClass[]

type LossClass = (typeof classes)[number]['id']

const numberOf = (id: LossClass): number => classes.findIndex((one) => one.id === id)

const marksOf = (loss: NetworkLoss, count: number): Uint8Array => {
  const marks = new Uint8Array(count)
  const mark = (rows: readonly number[], as: LossClass) => {
    for (const row of rows) {
      if (row >= 0 && row < count) marks[row] = Math.max(marks[row] as number, numberOf(as))
    }
  }
  const lost = new Set(loss.entrances.after)
  mark(loss.onNetwork, 'same')
  mark(loss.unmanaged, 'unmanaged')
  for (const rows of [
    loss.nodesDegraded,
    loss.racksDegraded,
    loss.storageDegraded,
    loss.minersDegraded,
    ...loss.fabrics.map(({ nodesDegraded }) => nodesDegraded.map(({ row }) => row)),
  ]) {
    mark(rows, 'degraded')
  }
  mark(loss.cutOff, 'cut-off')
  for (const rows of [loss.nodesLost, loss.racksLost, loss.storageLost, loss.minersOffline]) {
    mark(rows, 'dropped')
  }
  mark(
    loss.entrances.before.filter((row) => !lost.has(row)),
    'dropped',
  )
  mark(loss.rows, 'out')
  return marks
}

/** What a loss takes away from each piece of equipment; undefined while it is being found out. */
export const paintNetworkLoss = ({ found }: NetworkLossStudy): Painting | undefined => {
  if (!found) return undefined
  const marks = marksOf(found.loss, found.ids.length)
  const about = {
    id: 'network-loss',
    label: { en: 'After the loss' },
    classes,
    lines: 'none',
  } as const
  return painted(about, found.ids, (_, row) => marks[row] ?? numberOf('rest'))
}
