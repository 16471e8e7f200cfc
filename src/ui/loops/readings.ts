import { greatestOf, leastOf } from '#base'
import type { Loop, LoopUnit } from '#engines'
import type { Answer } from '#workspace'
import { rowsOf } from '../inspector/solved'

/** A figure of several pieces: the least and the most of those that are known. */
export interface Span {
  readonly least: number
  readonly most: number
  /** Of how many it is not known, of all. */
  readonly unknownCount: number
  readonly count: number
}

/** What the solution says of one part of the liquid network. Undefined without an answer. */
export interface LoopReading {
  readonly flowLPerMin: Span
  readonly supplyC: Span
  readonly returnC: Span
  readonly dropKpa: Span
  readonly marginKpa: Span
  readonly velocityMPerS: Span
  readonly frictionPaPerM: Span
  /** Heat that exchangers and outdoor units take, and what they can take; both together. */
  readonly dutyKw: number
  readonly capacityKw: number
  readonly approachK: Span
  /** Head that pumps have at their flow; NaN where it is not known. */
  readonly headKpa: number
  /** Short of heat, flow or pressure. */
  readonly isShort: boolean
}

/** Looks up what the last answer says about equipment. */
export interface LoopReadings {
  of(ids: readonly string[]): LoopReading | undefined
}

const spanOf = (values: readonly number[]): Span => {
  const known = values.filter((value) => Number.isFinite(value))
  return {
    least: known.length === 0 ? Number.NaN : leastOf(known),
    most: known.length === 0 ? Number.NaN : greatestOf(known),
    unknownCount: values.length - known.length,
    count: values.length,
  }
}

const headOf = ([loop]: readonly Pick<Loop, 'availableHeadKpa'>[]): number =>
  loop?.availableHeadKpa?.unknownCount === 0 ? loop.availableHeadKpa.value : Number.NaN

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)

/** Room for the rounding of sums. */
const slack = 1e-6

const isUnitShort = ({ dutyKw, capacityKw, flowLPerMin, flowCapacityLPerMin }: LoopUnit): boolean =>
  dutyKw > capacityKw * (1 + slack) || flowLPerMin > flowCapacityLPerMin * (1 + slack)

/** Reads an answer part by part; without an answer nothing is said. */
export const loopReadingsOf = (answer: Answer | undefined): LoopReadings => {
  if (!answer) return { of: () => undefined }
  const rows = rowsOf(answer)
  const columns = new Map(answer.columns.map(({ name, values }) => [name, values]))
  const { loops } = answer.solution.cooling
  const units = new Map(loops.flatMap((loop) => loop.units.map((unit) => [unit.row, unit])))
  const pipes = new Map(
    loops.flatMap((loop) => loop.pipes.filter(({ row }) => row >= 0).map((one) => [one.row, one])),
  )
  const loopOfHeader = new Map(
    loops.flatMap((loop) => [...loop.headerRows, ...loop.pumpRows].map((row) => [row, loop])),
  )
  return {
    of: (ids) => {
      const own = ids.flatMap((id) => rows.get(id) ?? [])
      if (own.length === 0) return undefined
      const at = (name: string, row: number) => columns.get(name)?.[row] ?? Number.NaN
      const read = (
        name: string,
        otherwise: (row: number) => number | undefined = () => undefined,
      ) =>
        spanOf(
          own.map((row) => {
            const value = at(name, row)
            return Number.isNaN(value) ? (otherwise(row) ?? Number.NaN) : value
          }),
        )
      const ownUnits = own.flatMap((row) => units.get(row) ?? [])
      const ofUnits = (value: (unit: LoopUnit) => number) =>
        ownUnits.length === 0 ? Number.NaN : sum(ownUnits.map(value))
      const marginKpa = read('coolantMarginKpa')
      return {
        flowLPerMin: spanOf(
          own.map(
            (row) =>
              units.get(row)?.flowLPerMin ??
              pipes.get(row)?.flowLPerMin ??
              at('coolantFlowLPerMin', row),
          ),
        ),
        supplyC: read('coolantSupplyC', (row) => loopOfHeader.get(row)?.supplyC),
        returnC: read('coolantReturnC', (row) => loopOfHeader.get(row)?.returnC),
        dropKpa: read('coolantDropKpa'),
        marginKpa,
        velocityMPerS: read('velocityMPerS'),
        frictionPaPerM: read('frictionPaPerM'),
        dutyKw: ofUnits(({ dutyKw }) => dutyKw),
        capacityKw: ofUnits(({ capacityKw }) => capacityKw),
        headKpa: headOf(own.flatMap((row) => loopOfHeader.get(row) ?? [])),
        approachK: spanOf(ownUnits.map(({ approachK }) => approachK)),
        isShort: marginKpa.least < -slack || ownUnits.some(isUnitShort),
      }
    },
  }
}
