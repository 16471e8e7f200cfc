import type { Setting } from './conditions'
import type { Flowing, Pipes } from './liquid'
import type { LoopLoss } from './loop-solution'
import type { Mover, Movers } from './movers'
import type { LoopRun } from './thermal'

/** Fields by which two units of a kind are alike: one out is then like the other out. */
const likeFields = [
  'capacityKw',
  'approachK',
  'flowLPerMin',
  'headKpa',
  'primaryFlowLPerMin',
  'supplyC',
  'cop',
  'ratedAmbientC',
  'ratedWetBulbC',
  'rangeK',
  'inletC',
  'outletC',
] as const

const likenessOf = ({ inventory }: Setting, { network }: Pipes, row: number): string =>
  [
    inventory.kindOf(row).id,
    inventory.textOf(row, 'curve'),
    inventory.textOf(row, 'pumpCurve'),
    network.loopsFrom.get(row)?.join('+'),
    network.loopsInto.get(row)?.join('+'),
    ...likeFields.map((field) => inventory.numbers(field)[row]),
  ].join('|')

const figure = (parts: readonly number[]): number => parts.reduce((sum, part) => sum + part, 0)

/** What a loop's losses are told from. */
export interface LossFrame {
  readonly setting: Setting
  readonly pipes: Pipes
  readonly flowing: Flowing
  readonly at: number
  readonly capacityKw: (row: number) => number
  readonly movers: Movers
  /** Flow of a mover: against the real drop where that is known, else as published. */
  readonly moverLPerMin: (mover: Mover) => number
}

const lossOf = (frame: LossFrame, row: number, run: LoopRun): LoopLoss => {
  const { pipes, flowing, at, capacityKw, movers, moverLPerMin } = frame
  const whole = flowing.thermal.runOf(at)
  const units = whole.units.filter((unit) => unit.row !== row)
  const isUnit = units.length < whole.units.length
  const after = isUnit ? run : whole
  return {
    row,
    heatKw: flowing.rolled.heat[at]?.figure ?? Number.NaN,
    capacityKw: figure(units.map((unit) => capacityKw(unit.row))),
    flowDemandLPerMin: pipes.network.loops[at]?.sources.length === 0 ? 0 : after.flowLPerMin,
    flowCapacityLPerMin: figure(movers.all.filter((mover) => mover.row !== row).map(moverLPerMin)),
    supplyC: after.supplyC,
  }
}

/** A loop with any one of its units or movers out; units that are alike are solved once. */
export const loopLosses = (frame: LossFrame): readonly LoopLoss[] => {
  const { setting, pipes, flowing, at, movers } = frame
  const rows = new Set([
    ...flowing.thermal.runOf(at).units.map(({ row }) => row),
    ...movers.all.map(({ row }) => row),
  ])
  const known = new Map<string, LoopLoss>()
  return [...rows].map((row) => {
    const key = likenessOf(setting, pipes, row)
    const like = known.get(key)
    if (like) return { ...like, row }
    const loss = lossOf(frame, row, flowing.thermal.without(at, new Set([row])))
    known.set(key, loss)
    return loss
  })
}
