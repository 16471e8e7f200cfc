import type { RoomAir } from './air'
import { type Aisle, type Intakes, intakesOf, type RoomMix, type UnitClass } from './aisle-air'
import type { IntakeLimits } from './intake-limits'
import type { PlaceReader } from './places'
import type { RoomLoss } from './room-solution'
import type { Sum } from './sum'

/** What the loss of any one unit of a room does to its air. */
export interface AirLosses {
  readonly losses: readonly RoomLoss[]
  /** The warmest intake of each aisle over all losses; NaN where a loss leaves none or is not known. */
  readonly worstC: readonly number[]
  /** The unit whose loss that is; −1 where the room has none. */
  readonly worstBy: readonly number[]
}

/** Whether intakes come to rest; undefined when that cannot be told. */
export const steadyOf = (intakes: Intakes): boolean | undefined => {
  if (intakes.includes(Number.POSITIVE_INFINITY)) return false
  return intakes.some(Number.isNaN) ? undefined : true
}

/** The warmest intake of aisles in which equipment stands; undefined when not known or not steady. */
const warmestC = (aisles: readonly Aisle[], intakes: Intakes): number | undefined => {
  const drawn = intakes.filter((_, at) => (aisles[at]?.roots.length ?? 0) > 0)
  const warmest = drawn.reduce((most, intakeC) => Math.max(most, intakeC), Number.NEGATIVE_INFINITY)
  return Number.isFinite(warmest) ? warmest : undefined
}

/** One way to lose a unit: those that are alike in it, and the room without one of them. */
interface Removal {
  readonly rows: readonly number[]
  readonly without: RoomMix
  readonly lostKw: number
}

const withoutUnit = (mix: RoomMix, { unit, rows }: UnitClass): Removal => ({
  rows,
  lostKw: unit.mostKw,
  without: {
    ...mix,
    classes: mix.classes.flatMap((one) => {
      if (one.unit !== unit) return [one]
      return unit.count === 1 ? [] : [{ ...one, unit: { ...unit, count: unit.count - 1 } }]
    }),
  },
})

/** The heat that a door takes comes back into its aisle. */
const withoutDoors = (reader: PlaceReader, mix: RoomMix, { doors }: RoomAir): Removal[] => {
  const alike = new Map<string, Removal & { rows: number[] }>()
  const rackOf = new Map(mix.place.doors.map(({ row, rack }) => [row, rack]))
  for (const { row, capacity, load } of doors) {
    const zone = mix.place.open ? undefined : reader.aisles.containmentOf(rackOf.get(row) ?? -1)
    const at = mix.aisles.findIndex(({ containment }) => containment === zone)
    const key = `${at} ${load.value} ${capacity.kw}`
    const like = alike.get(key)
    if (like) {
      like.rows.push(row)
      continue
    }
    const aisles = mix.aisles.map((aisle, index) =>
      index === at ? { ...aisle, heatKw: aisle.heatKw + load.figure } : aisle,
    )
    const lostKw = Number.isNaN(capacity.kw) ? capacity.kw : Math.min(capacity.kw, load.value)
    alike.set(key, { rows: [row], lostKw, without: { ...mix, aisles } })
  }
  return [...alike.values()]
}

/** Racks of aisles by the limit that they state, lowest first; sorted only once one is exceeded. */
class Limited {
  readonly #aisles: readonly Aisle[]
  readonly #limitOf: IntakeLimits
  readonly #lowest: readonly number[]
  readonly #ordered: ({ readonly rows: number[]; readonly limits: number[] } | undefined)[]
  /** What like losses exceed is found once. */
  readonly #found = new Map<string, readonly number[]>()

  constructor(aisles: readonly Aisle[], limitOf: IntakeLimits) {
    this.#aisles = aisles
    this.#limitOf = limitOf
    this.#ordered = aisles.map(() => undefined)
    this.#lowest = aisles.map(({ roots }) =>
      roots.reduce((least, row) => {
        const limitC = limitOf(row)
        return limitC < least ? limitC : least
      }, Number.POSITIVE_INFINITY),
    )
  }

  #order(at: number) {
    const known = this.#ordered[at]
    if (known) return known
    const stated = (this.#aisles[at]?.roots ?? [])
      .map((row) => ({ row, limitC: this.#limitOf(row) }))
      .filter(({ limitC }) => !Number.isNaN(limitC))
      .sort((a, b) => a.limitC - b.limitC)
    const order = { rows: stated.map(({ row }) => row), limits: stated.map(({ limitC }) => limitC) }
    this.#ordered[at] = order
    return order
  }

  /** Racks whose limit is below the intake of their aisle, in order of rows. */
  above(intakes: Intakes): readonly number[] {
    const counts = intakes.map((intakeC, at) => {
      if (!(intakeC > (this.#lowest[at] as number))) return 0
      const { limits } = this.#order(at)
      const kept = limits.findIndex((limitC) => limitC >= intakeC)
      return kept < 0 ? limits.length : kept
    })
    const key = counts.join(' ')
    const known = this.#found.get(key)
    if (known) return known
    const rows = counts
      .flatMap((count, at) => (count > 0 ? this.#order(at).rows.slice(0, count) : []))
      .sort((a, b) => a - b)
    this.#found.set(key, rows)
    return rows
  }
}

/** Whether a loss leaves an aisle worse than another: none at all, then unknown, then warmer. */
const isWorse = (intakeC: number, than: number): boolean => {
  if (than === Number.POSITIVE_INFINITY) return false
  if (intakeC === Number.POSITIVE_INFINITY) return true
  return !Number.isNaN(than) && !(intakeC <= than)
}

/**
 * Takes out every cooler of a room once; like ones are solved together. `capacity` is that of all
 * of them, of which the lost one's is taken off.
 */
export const airLosses = (
  reader: PlaceReader,
  mix: RoomMix,
  air: RoomAir,
  capacity: Sum,
  limitOf: IntakeLimits,
): AirLosses => {
  const { equipment } = reader.inventory
  const idOf = (row: number) => equipment[row]?.id ?? ''
  const removals = [
    ...mix.classes.map((one) => withoutUnit(mix, one)),
    ...withoutDoors(reader, mix, air),
  ]
    .map((removal) => ({ ...removal, first: removal.rows.map(idOf).sort()[0] ?? '' }))
    .sort((a, b) => (a.first < b.first ? -1 : 1))
  const limited = new Limited(removals.length > 0 ? mix.aisles : [], limitOf)
  const worstC = mix.aisles.map(() => Number.NEGATIVE_INFINITY)
  const worstBy = mix.aisles.map(() => -1)
  const losses = removals.flatMap(({ rows, without, lostKw, first }): RoomLoss[] => {
    const intakes = intakesOf(without)
    intakes.forEach((intakeC, at) => {
      if (!isWorse(intakeC, worstC[at] as number)) return
      worstC[at] = intakeC
      worstBy[at] = reader.inventory.rowOf.get(first) ?? -1
    })
    const unknown = Number.isNaN(lostKw)
    const loss = {
      capacityKw: {
        value: capacity.value - (unknown || !Number.isFinite(lostKw) ? 0 : lostKw),
        unknownCount: capacity.unknownCount - (unknown ? 1 : 0),
      },
      worstIntakeC: warmestC(mix.aisles, intakes),
      overLimitRows: limited.above(intakes),
      steady: steadyOf(intakes),
    }
    return rows.map((row) => ({ row, ...loss }))
  })
  return {
    losses: losses.sort((a, b) => a.row - b.row),
    worstC: worstC.map((intakeC) => (Number.isFinite(intakeC) ? intakeC : Number.NaN)),
    worstBy,
  }
}
