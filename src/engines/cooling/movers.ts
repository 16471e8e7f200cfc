import type { Inventory } from '#model'
import { type PumpPoint, pumpFlowLPerMin, pumpHeadKpa, pumpPointsOf } from './formulas/pump'
import type { Wiring } from './network'
import type { Gap } from './solution'
import { Sum, sharesOf } from './sum'

/** One thing that moves a loop's coolant. NaN: not known. */
export interface Mover {
  readonly row: number
  /** Published points at full speed; undefined where none is. */
  readonly points: readonly PumpPoint[] | undefined
  /** Most that is published for it, whatever the head. */
  readonly publishedLPerMin: number
  readonly gaps: readonly Gap[]
}

export interface Movers {
  readonly movedBy: 'cdu' | 'pump' | 'nobody'
  readonly all: readonly Mover[]
}

/** Points of a pump as its curve or its rated point publish them. */
const pointsOf = (inventory: Inventory, row: number): readonly PumpPoint[] | undefined => {
  const curve = inventory.textOf(row, 'pumpCurve')
  const read = curve === undefined ? undefined : pumpPointsOf(curve)
  if (read) return read
  const flowLPerMin = inventory.numberOf(row, 'flowLPerMin')
  const headKpa = inventory.numberOf(row, 'headKpa')
  return flowLPerMin === undefined || headKpa === undefined || !(flowLPerMin > 0)
    ? undefined
    : [{ flowLPerMin, headKpa }]
}

const moverOf = (inventory: Inventory, row: number): Mover => {
  const points = pointsOf(inventory, row)
  const flow = inventory.numberOf(row, 'flowLPerMin')
  return {
    row,
    points,
    publishedLPerMin: points?.at(-1)?.flowLPerMin ?? flow ?? Number.NaN,
    gaps: [
      ...(flow === undefined && !points ? [{ row, field: 'flowLPerMin' }] : []),
      ...(points ? [] : [{ row, field: 'headKpa' }]),
    ],
  }
}

/** What moves a loop: the pumps of its CDUs or, on a loop without any, pumps in the pipes. */
export const moversOf = (inventory: Inventory, wiring: Wiring): Movers => {
  const cdus = wiring.sinks
    .map(({ row }) => row)
    .filter((row) => inventory.kindOf(row).cooling === 'exchanger')
  const rows = [...new Set(cdus.length > 0 ? cdus : wiring.pumpRows)]
  return {
    movedBy: cdus.length > 0 ? 'cdu' : rows.length > 0 ? 'pump' : 'nobody',
    all: rows.map((row) => moverOf(inventory, row)),
  }
}

/** Shares of the loop's flow: by published flow, or equally where one is not known. */
const moverShares = (movers: readonly Mover[]): readonly number[] =>
  sharesOf(movers.map(({ publishedLPerMin }) => publishedLPerMin))

/** Head that the movers keep up together at a flow of the loop, kPa. */
export interface Head {
  /** Undefined where nothing moves the loop, or beyond the published points of a pump. */
  readonly kpa: number | undefined
  readonly unknownCount: number
  readonly gaps: readonly Gap[]
}

/** Like units share the flow, so that the weakest of them sets the head. */
export const headAt = (movers: readonly Mover[], flowLPerMin: number): Head => {
  const shares = moverShares(movers)
  let kpa: number | undefined
  let beyond = movers.length === 0 || Number.isNaN(flowLPerMin)
  let unknownCount = 0
  const gaps: Gap[] = []
  movers.forEach((mover, at) => {
    if (!mover.points) {
      unknownCount += 1
      gaps.push(...mover.gaps)
      return
    }
    const head = pumpHeadKpa(mover.points, flowLPerMin * (shares[at] as number))
    if (head === undefined) beyond = true
    else kpa = Math.min(kpa ?? head, head)
  })
  return { kpa: beyond ? undefined : (kpa ?? 0), unknownCount, gaps }
}

/**
 * Flow that each mover reaches against the real pressure drop of its loop, L/min, within its
 * published points. `requiredKpa` tells the drop at a multiple of the flow asked for; where parts
 * of it are not known (`complete` false), only a figure below the published one stands.
 */
export const moverFlows = (
  movers: readonly Mover[],
  flowLPerMin: number,
  requiredKpa: ((factor: number) => number) | undefined,
  complete: boolean,
): readonly number[] => {
  const shares = moverShares(movers)
  return movers.map(({ points, publishedLPerMin }, at) => {
    const own = flowLPerMin * (shares[at] as number)
    if (!points || !requiredKpa || !(own > 0)) return Number.NaN
    const reached = pumpFlowLPerMin(points, (flow) => requiredKpa(flow / own))
    return complete || reached < publishedLPerMin ? reached : Number.NaN
  })
}

/** What the movers are published for, or the less that the drop leaves of it. */
export const moverTotal = (movers: readonly Mover[], reached: readonly number[]): Sum => {
  const total = new Sum()
  movers.forEach(({ row, publishedLPerMin }, at) => {
    const real = reached[at] as number
    total.add(Number.isNaN(real) ? publishedLPerMin : real, [{ row, field: 'flowLPerMin' }])
  })
  return total
}
