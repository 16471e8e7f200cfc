import type { Inventory } from '#model'
import { type Parameters, pipeFittingsK, pipeRoughnessMm } from '#standards'
import { frictionPaPerM, type PipeFlow, velocityMPerS } from '../formulas/liquid'
import type { Pipework } from '../network'
import type { Gap } from '../solution'

/** A pair of pipes, supply and return. NaN: not stated, or no figure a pipe can have. */
export interface PipePair {
  readonly lengthM: number
  readonly innerDiameterM: number
  readonly roughnessMm: number
  /** Fittings each way, sum of K. */
  readonly fittingsK: number
  /** Like pairs side by side, which share the flow. */
  readonly count: number
  /** What has to be stated to know its pressure drop. */
  readonly gaps: readonly Gap[]
}

/** The fluid on its way there and on its way back. */
export interface Legs {
  readonly supply: PipeFlow
  readonly back: PipeFlow
}

const real = (figure: number | undefined, least: number): number =>
  figure !== undefined && Number.isFinite(figure) && figure >= least ? figure : Number.NaN

/** Anything thinner is no pipe. */
const leastDiameterM = 1e-4

const pairOf = (
  stated: Readonly<Record<'lengthM' | 'innerDiameterM' | 'roughnessMm' | 'fittingsK', number>>,
  count: number,
  gapOf: (field: 'lengthM' | 'innerDiameterM') => Gap,
  parameters: Parameters,
): PipePair => {
  const noLength = Number.isNaN(stated.lengthM)
  const noBore = stated.lengthM !== 0 && Number.isNaN(stated.innerDiameterM)
  return {
    lengthM: stated.lengthM,
    innerDiameterM: stated.innerDiameterM,
    roughnessMm: Number.isNaN(stated.roughnessMm)
      ? parameters(pipeRoughnessMm)
      : stated.roughnessMm,
    fittingsK: Number.isNaN(stated.fittingsK) ? parameters(pipeFittingsK) : stated.fittingsK,
    count,
    gaps: [...(noLength ? [gapOf('lengthM')] : []), ...(noBore ? [gapOf('innerDiameterM')] : [])],
  }
}

/** The pipe pair that a header or manifold is. */
export const headerPair = (inventory: Inventory, row: number, parameters: Parameters): PipePair =>
  pairOf(
    {
      lengthM: real(inventory.numberOf(row, 'lengthM'), 0),
      innerDiameterM: real(inventory.numberOf(row, 'innerDiameterM'), leastDiameterM),
      roughnessMm: real(inventory.numberOf(row, 'roughnessMm'), 0),
      fittingsK: real(inventory.numberOf(row, 'fittingsK'), 0),
    },
    1,
    (field) => ({ row, field }),
    parameters,
  )

type Values = Readonly<Record<string, unknown>> | undefined

const numberIn = (values: Values, field: string): number | undefined => {
  const stated = values?.[field]
  const value =
    typeof stated === 'object' && stated !== null && 'value' in stated ? stated.value : stated
  return typeof value === 'number' ? value : undefined
}

const ownFields = { lengthM: 'pipeLengthM', innerDiameterM: 'pipeInnerDiameterM' } as const

/**
 * The pipe pair of a connection: as the connection states it, else as the equipment at its end
 * that is no header does.
 */
export const connectionPair = (
  inventory: Inventory,
  pipework: Pipework,
  edge: number,
  parameters: Parameters,
): PipePair => {
  const connection = inventory.facility.connections[pipework.connection[edge] as number]
  const ends = [pipework.from[edge], pipework.to[edge]].map(
    (node) => pipework.rows[node ?? 0] as number,
  )
  const passes = (row: number) => inventory.kindOf(row).cooling === 'header'
  const end = ends.find((row) => !passes(row)) ?? Math.max(...ends)
  const values = connection?.values
  const own = (field: keyof typeof ownFields) => inventory.numberOf(end, ownFields[field])
  return pairOf(
    {
      lengthM: real(connection?.lengthM ?? own('lengthM'), 0),
      innerDiameterM: real(
        numberIn(values, 'innerDiameterM') ?? own('innerDiameterM'),
        leastDiameterM,
      ),
      roughnessMm: real(numberIn(values, 'roughnessMm'), 0),
      fittingsK: real(numberIn(values, 'fittingsK'), 0),
    },
    connection?.count ?? 1,
    (field) => ({ row: end, field: ownFields[field] }),
    parameters,
  )
}

const legKpa = (pair: PipePair, flowLPerMin: number, fluid: PipeFlow): number => {
  const { lengthM, innerDiameterM, roughnessMm, fittingsK } = pair
  const friction = frictionPaPerM(flowLPerMin, innerDiameterM, fluid, roughnessMm / 1000)
  const dynamicPa = (fluid.densityKgPerM3 * velocityMPerS(flowLPerMin, innerDiameterM) ** 2) / 2
  return (friction * lengthM + fittingsK * dynamicPa) / 1000
}

/**
 * Pressure drop of a pipe pair there and back, kPa, with its fittings (Darcy–Weisbach, Haaland);
 * the mass that goes there comes back. A pair of no length drops nothing. NaN with gaps.
 */
export const pairDropKpa = (
  pair: PipePair,
  flowLPerMin: number,
  { supply, back }: Legs,
): number => {
  if (pair.lengthM === 0 || flowLPerMin === 0) return 0
  const flow = Math.abs(flowLPerMin) / pair.count
  const returned = (flow * supply.densityKgPerM3) / back.densityKgPerM3
  return legKpa(pair, flow, supply) + legKpa(pair, returned, back)
}

/** Velocity and friction in the supply pipe of a pair; NaN where its bore is not known. */
export const pairState = (pair: PipePair, flowLPerMin: number, { supply }: Legs) => {
  const flow = Math.abs(flowLPerMin) / pair.count
  return {
    velocityMPerS: velocityMPerS(flow, pair.innerDiameterM),
    frictionPaPerM: frictionPaPerM(flow, pair.innerDiameterM, supply, pair.roughnessMm / 1000),
  }
}
