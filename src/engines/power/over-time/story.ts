import { powerFactor } from '#standards'
import { gate } from '../plant'
import type { Timing } from '../spans'
import type { Wiring } from '../wiring'
import type { PowerBasis, PowerStep } from './ask'
import type { Passage, Passages } from './gaps'

/** What steps are told from. */
export interface StoryFrame {
  readonly wiring: Wiring
  readonly timing: Timing
  /** Figures that the readiness of a generator rests on. */
  readonly generatorRests: readonly PowerBasis[]
  /** When this part of the story begins, s. */
  readonly startS: number
  /** The step that it comes from. */
  readonly root: number
  readonly steps: PowerStep[]
}

/** The steps at which a vertex went dark and came back, where it did. */
export interface Story {
  darkBy(vertex: number): number
  backBy(vertex: number): number
}

const exact = ({ least, most }: { readonly least: number; readonly most: number }): number =>
  least === most ? least : Number.NaN

const rowsAt = ({ rowOfNode }: Wiring, { state }: Passages, vertex: number): number[] => {
  const { offsets, items } = state.plant.members
  return [...items.subarray(offsets[vertex], offsets[vertex + 1])].map(
    (node) => rowOfNode[node] as number,
  )
}

/** What joins a step that is told already. */
interface Joined {
  readonly at: number
  readonly rows: Set<number>
  readonly rests: PowerBasis[]
  readonly gaps: PowerStep['gaps'][number][]
}

/** Adds steps; what happens alike at once is one of them. `finish` puts in what joined later. */
const createTeller = ({ steps, startS }: StoryFrame) => {
  const known = new Map<string, Joined>()
  const seconds = (ms: number): number => startS + ms / 1000
  const tell = (
    type: PowerStep['type'],
    atMs: number,
    rows: readonly number[],
    causes: readonly number[],
    more: { readonly rests?: readonly PowerBasis[]; readonly untilMs?: number } = {},
  ): number => {
    const { rests = [], untilMs } = more
    const key = `${type} ${atMs} ${untilMs} ${causes.join()}`
    const gaps = Number.isNaN(atMs) || Number.isNaN(untilMs ?? 0) ? unstatedIn(rests) : []
    const own = known.get(key)
    if (own) {
      for (const row of rows) own.rows.add(row)
      own.rests.push(...rests)
      own.gaps.push(...gaps)
      return own.at
    }
    const joined = { at: steps.length, rows: new Set(rows), rests: [...rests], gaps: [...gaps] }
    known.set(key, joined)
    steps.push({
      type,
      atS: seconds(atMs),
      rows: [],
      causes,
      rests: joined.rests,
      gaps: joined.gaps,
      ...(untilMs === undefined ? {} : { untilS: seconds(untilMs) }),
    })
    return joined.at
  }
  const finish = (): void => {
    for (const { at, rows } of known.values()) {
      steps[at] = { ...(steps[at] as PowerStep), rows: [...rows].sort((a, b) => a - b) }
    }
  }
  return { tell, finish }
}

const unstatedIn = (rests: readonly PowerBasis[]) =>
  rests.flatMap((basis) => ('row' in basis ? [basis] : []))

/** What the ride-through of a battery rests on; stated minutes count at a rating that kVA may bound. */
const batteryRests = ({ storesOf, inventory }: Wiring, row: number): readonly PowerBasis[] => {
  const stores = storesOf.get(row)
  if (stores) return stores.map((store) => ({ row: store, field: 'energyKwh' }))
  const isInKva = inventory.numberOf(row, 'ratingKva') !== undefined
  return [{ row, field: 'batteryMin' }, ...(isInKva ? [{ parameter: powerFactor.id }] : [])]
}

/** What feeds a vertex in the state after the loss. */
const feedersOf = ({ state: { plant, share } }: Passages, vertex: number): number[] => {
  const feeders: number[] = []
  const end = plant.inOffsets[vertex + 1] as number
  for (let arc = plant.inOffsets[vertex] as number; arc < end; arc++) {
    if ((share[arc] as number) > 0) feeders.push(plant.arcFrom[arc] as number)
  }
  return feeders
}

/** Tells the steps with which what carried nothing before comes to be live: generators that start. */
const createCold = (
  { wiring, root, steps, generatorRests }: StoryFrame,
  passages: Passages,
  tell: ReturnType<typeof createTeller>['tell'],
  back: Map<number, number>,
) => {
  const { plant } = passages.state
  const earliest = (found: readonly number[]): number =>
    found.reduce((first, at) => {
      const [a, b] = [steps[first]?.atS ?? 0, steps[at]?.atS ?? 0]
      return b < a || Number.isNaN(a) ? at : first
    }, found[0] ?? root)
  const coldStep = (vertex: number, depth = 0): number => {
    const known = back.get(vertex)
    if (known !== undefined || depth > plant.vertexCount) return known ?? root
    const rows = rowsAt(wiring, passages, vertex)
    const rests = [...rows.map((row) => ({ row, field: 'startS' })), ...generatorRests]
    const atMs = exact(passages.readyAt(vertex))
    const step =
      plant.roles[vertex] === 'generator'
        ? tell('generator-carries', atMs, rows, [root], { rests })
        : earliest(feedersOf(passages, vertex).map((from) => coldStep(from, depth + 1)))
    back.set(vertex, step)
    return step
  }
  return coldStep
}

/** Tells what happens to the power after one loss, step by step. */
export const tellPassages = (frame: StoryFrame, passages: Passages): Story => {
  const { wiring, timing, root } = frame
  const { state, all, passageAt, readyAt } = passages
  const { plant } = state
  const { tell, finish } = createTeller(frame)
  const dark = new Map<number, number>()
  const back = new Map<number, number>()
  const rowsOf = (vertex: number) => rowsAt(wiring, passages, vertex)
  const coldStep = createCold(frame, passages, tell, back)
  const switchRests = (vertex: number): readonly PowerBasis[] =>
    rowsOf(vertex).map((row) => ({ row, field: 'transferMs' }))
  const returns = ({ vertex, input, newFrom, moves }: Passage): void => {
    // Whatever else feeds it from now on is told as well.
    for (const from of feedersOf(passages, vertex)) {
      if (!passageAt(from) && readyAt(from).most > 0) coldStep(from)
    }
    const by = newFrom < 0 ? root : (back.get(newFrom) ?? coldStep(newFrom))
    const closes = newFrom >= 0 && plant.gate[newFrom] !== gate.none && !passageAt(newFrom)
    const switches = moves && plant.roles[vertex] === 'transfer'
    if (switches || (moves && closes)) {
      const who = switches ? vertex : newFrom
      const step = tell('switched', exact(input.again), rowsOf(who), [by], {
        rests: switchRests(who),
      })
      back.set(vertex, step)
      return
    }
    back.set(vertex, tell('powered', exact(input.again), rowsOf(vertex), [by]))
  }
  for (const passage of all) {
    const { vertex, input, output, oldFrom } = passage
    if (state.lost[vertex]) continue
    if (input.until.least === Number.POSITIVE_INFINITY) continue
    const why = (oldFrom < 0 ? undefined : dark.get(oldFrom)) ?? root
    if (!passage.wasLive && input.again.least === Number.POSITIVE_INFINITY) {
      // What was dark and stays so sees nothing of it.
      dark.set(vertex, why)
      continue
    }
    const node = plant.sole[vertex] as number
    const isBattery = node >= 0 && timing.bridges[node] === 1
    if (isBattery) {
      const rests = batteryRests(wiring, wiring.rowOfNode[node] as number)
      const endsMs = output ? exact(output.until) : exact(input.again)
      const untilMs = Number.isNaN(endsMs) ? Number.NaN : Math.min(endsMs, exact(input.again))
      const on = tell('on-battery', exact(input.until), rowsOf(vertex), [why], { rests, untilMs })
      dark.set(vertex, on)
      if (output) {
        dark.set(
          vertex,
          tell('battery-empty', exact(output.until), rowsOf(vertex), [on], { rests }),
        )
      }
    } else if (plant.gate[vertex] !== gate.none && readyAt(vertex).most > 0) {
      // What stood open carried nothing that it could lose.
      dark.set(vertex, why)
    } else if (output) {
      dark.set(vertex, tell('unpowered', exact(output.until), rowsOf(vertex), [why]))
    }
    if (input.again.most !== Number.POSITIVE_INFINITY || Number.isFinite(input.again.least)) {
      returns(passage)
    }
  }
  finish()
  return {
    darkBy: (vertex) => dark.get(vertex) ?? root,
    backBy: (vertex) => back.get(vertex) ?? root,
  }
}
