import type { Climate } from './climate'
import { type Ambient, figure, type PlantState, sameK, type YearPlant } from './state'

/** The plant in the weather of each hour, and how that was come by. */
export interface YearCourse {
  /** Undefined where the hour states too little. */
  stateOf(hour: number): PlantState | undefined
  /** How often the facility was solved. */
  readonly solves: number
  /** Greatest deviation of an interpolated PUE from a solved one where both were looked at. */
  readonly interpolationError: number
}

/** Between states further apart than this nothing is interpolated, K. */
const widestSpanK = 6
/** A part of the IT load: deviations below it do not show in a PUE of four decimals. */
const toleranceOfIt = 2e-5

interface Driver {
  readonly name: 'dryBulbC' | 'wetBulbC'
  readonly values: Float64Array
}

const isSame = (a: number, b: number, tolerance: number): boolean =>
  Number.isNaN(a) ? Number.isNaN(b) : Math.abs(a - b) <= tolerance

/** How far a figure may be off: kilowatts by the IT load, temperatures by a hundredth of a kelvin. */
const toleranceAt = (at: number, figures: Float64Array): number => {
  if (at <= figure.waterLPerH) {
    const scale = figures[at === figure.waterLPerH ? at : figure.itKw] as number
    return Math.max(1e-6, toleranceOfIt * (Number.isNaN(scale) ? (figures[at] as number) : scale))
  }
  return (at - figure.waterLPerH - 1) % 3 === 0
    ? sameK
    : Math.max(1e-6, 1e-4 * Math.abs(figures[at] as number))
}

const sameModes = (a: PlantState, b: PlantState): boolean =>
  a.modes.every((mode, plant) => Object.is(mode, b.modes[plant]))

const mix = (a: PlantState, b: PlantState, share: number): PlantState => ({
  figures: a.figures.map((value, at) => value + share * ((b.figures[at] as number) - value)),
  modes: a.modes,
})

const pueOf = ({ figures }: PlantState): number =>
  (figures[figure.utilityKw] as number) / (figures[figure.itKw] as number)

/** Whether a state is what the two around it lead to expect. */
const isExpected = (state: PlantState, expected: PlantState): boolean =>
  sameModes(state, expected) &&
  state.figures.every((value, at) =>
    isSame(value, expected.figures[at] as number, toleranceAt(at, state.figures)),
  )

const known = (values: Float64Array): Float64Array =>
  new Float64Array(new Set(values.filter((value) => !Number.isNaN(value)))).sort()

class Solver {
  solves = 0
  error = 0
  readonly #plant: YearPlant

  constructor(plant: YearPlant) {
    this.#plant = plant
  }

  at(ambient: Ambient): PlantState {
    this.solves += 1
    return this.#plant.at(ambient)
  }

  /** Takes note of how far an interpolated state was off. */
  note(solved: PlantState, expected: PlantState): void {
    const off = Math.abs(pueOf(solved) - pueOf(expected))
    if (off > this.error) this.error = off
  }
}

/** Whether the plant draws, gives or carries anything else when one of its ambients changes. */
function* depends(solver: Solver, ambients: readonly Ambient[]): Generator<undefined, boolean> {
  let first: PlantState | undefined
  for (const ambient of ambients) {
    const state = solver.at(ambient)
    yield
    if (first && !isExpected(state, first)) return true
    first ??= state
  }
  return false
}

const spread = (values: Float64Array): readonly number[] =>
  values.length === 0
    ? []
    : [0, values.length >> 1, values.length - 1].map((at) => values[at] as number)

/** Which of dry and wet bulb the plant feels. */
function* driversOf(solver: Solver, climate: Climate): Generator<undefined, readonly Driver[]> {
  const dry: Driver = { name: 'dryBulbC', values: climate.dryBulbC }
  const wet: Driver = { name: 'wetBulbC', values: climate.wetBulbC }
  const dries = spread(known(dry.values))
  const stated = spread(known(wet.values))
  // Without any humidity it still has to be known whether the plant would feel it.
  const wets = stated.length > 0 ? stated : dries
  const hottest = dries.at(-1) ?? Number.NaN
  const byWet = yield* depends(
    solver,
    wets.map((wetBulbC) => ({ dryBulbC: hottest, wetBulbC })),
  )
  const mildest = wets[0] ?? Number.NaN
  const byDry = yield* depends(
    solver,
    dries.map((dryBulbC) => ({ dryBulbC, wetBulbC: mildest })),
  )
  if (byWet && byDry) return [dry, wet]
  return byWet ? [wet] : [dry]
}

/**
 * States along one ambient: solved where they bend, interpolated where the state in the middle is
 * what its neighbours lead to expect.
 */
class Line {
  readonly #solver: Solver
  readonly #name: Driver['name']
  readonly #values: Float64Array
  readonly #states = new Map<number, PlantState>()

  constructor(solver: Solver, { name, values }: Driver) {
    this.#solver = solver
    this.#name = name
    this.#values = known(values)
  }

  stateOf(value: number): PlantState | undefined {
    return this.#states.get(value)
  }

  *fill(): Generator<undefined> {
    const last = this.#values.length - 1
    if (last < 0) return
    this.#solve(0)
    yield
    if (last > 0) {
      this.#solve(last)
      yield* this.#between(0, last)
    }
  }

  #value(at: number): number {
    return this.#values[at] as number
  }

  #known(at: number): PlantState {
    return this.#states.get(this.#value(at)) as PlantState
  }

  #solve(at: number): PlantState {
    const value = this.#value(at)
    const still = this.#name === 'dryBulbC' ? 'wetBulbC' : 'dryBulbC'
    // The plant does not feel the other one: any will do, and this fits all.
    const ambient = { [this.#name]: value, [still]: value } as unknown as Ambient
    const state = this.#solver.at(ambient)
    this.#states.set(value, state)
    return state
  }

  *#between(low: number, high: number): Generator<undefined> {
    if (high - low < 2) return
    const middle = (low + high) >> 1
    const solved = this.#solve(middle)
    yield
    const expected = this.#mix(low, high, middle)
    const isNarrow = this.#value(high) - this.#value(low) <= widestSpanK
    if (
      isNarrow &&
      sameModes(this.#known(low), this.#known(high)) &&
      isExpected(solved, expected)
    ) {
      this.#solver.note(solved, expected)
      this.#interpolate(low, middle)
      this.#interpolate(middle, high)
    } else {
      yield* this.#between(low, middle)
      yield* this.#between(middle, high)
    }
  }

  #mix(low: number, high: number, at: number): PlantState {
    const span = this.#value(high) - this.#value(low)
    return mix(this.#known(low), this.#known(high), (this.#value(at) - this.#value(low)) / span)
  }

  #interpolate(low: number, high: number): void {
    for (let at = low + 1; at < high; at++) {
      this.#states.set(this.#value(at), this.#mix(low, high, at))
    }
  }
}

function* alongOne(solver: Solver, driver: Driver): Generator<undefined, YearCourse> {
  const line = new Line(solver, driver)
  yield* line.fill()
  return {
    stateOf: (hour) => line.stateOf(driver.values[hour] as number),
    solves: solver.solves,
    interpolationError: solver.error,
  }
}

/** Steps of the grid of a plant that feels both, K. */
const gridK = 1

/** States over dry and wet bulb: a grid solved where the year comes by, with its cells in between. */
class Grid {
  readonly #solver: Solver
  readonly #nodes = new Map<string, PlantState>()

  constructor(solver: Solver) {
    this.#solver = solver
  }

  at(ambient: Ambient): PlantState {
    const [dry, wet] = [ambient.dryBulbC / gridK, ambient.wetBulbC / gridK]
    const [low, left] = [Math.floor(dry), Math.floor(wet)]
    const corners = [
      [low, left],
      [low + 1, left],
      [low, left + 1],
      [low + 1, left + 1],
    ] as const
    const [a, b, c, d] = corners.map(([i, j]) => this.#node(i * gridK, j * gridK)) as [
      PlantState,
      PlantState,
      PlantState,
      PlantState,
    ]
    const share = dry - low
    const state = mix(mix(a, b, share), mix(c, d, share), wet - left)
    const isWhole = [b, c, d].every((other) => sameModes(a, other))
    const rounded = (value: number) => Math.round(value * 2) / 2
    // Where compressors start somewhere in between, only a solution can tell on which side.
    return isWhole && !Number.isNaN(state.figures[figure.utilityKw])
      ? state
      : this.#node(rounded(ambient.dryBulbC), rounded(ambient.wetBulbC))
  }

  #node(dryBulbC: number, wetBulbC: number): PlantState {
    const key = `${dryBulbC} ${wetBulbC}`
    let state = this.#nodes.get(key)
    if (!state) {
      state = this.#solver.at({ dryBulbC, wetBulbC })
      this.#nodes.set(key, state)
    }
    return state
  }
}

/** Every so many hours an interpolated one is solved as well, to know how far off it is. */
const sampledHours = 397

function* alongBoth(solver: Solver, climate: Climate): Generator<undefined, YearCourse> {
  const grid = new Grid(solver)
  const states: (PlantState | undefined)[] = []
  for (let hour = 0; hour < climate.dryBulbC.length; hour++) {
    const ambient = {
      dryBulbC: climate.dryBulbC[hour] as number,
      wetBulbC: climate.wetBulbC[hour] as number,
    }
    if (Number.isNaN(ambient.dryBulbC + ambient.wetBulbC)) continue
    const before = solver.solves
    const state = grid.at(ambient)
    states[hour] = state
    if (hour % sampledHours === 0) solver.note(solver.at(ambient), state)
    if (solver.solves > before) yield
  }
  return {
    stateOf: (hour) => states[hour],
    solves: solver.solves,
    interpolationError: solver.error,
  }
}

/**
 * Runs a plant through the weather of a year. It is solved anew where its figures bend and
 * interpolated where they do not; `interpolationError` tells how far off that was where it was
 * looked at. Yields after each solution.
 */
export function* courseOf(plant: YearPlant, climate: Climate): Generator<undefined, YearCourse> {
  const solver = new Solver(plant)
  const [driver, other] = yield* driversOf(solver, climate)
  if (driver === undefined) throw new Error('A plant feels at least one ambient')
  return other === undefined ? yield* alongOne(solver, driver) : yield* alongBoth(solver, climate)
}
