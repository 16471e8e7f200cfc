import { switchingOrderS } from '#standards'
import { loadsByRow, setInsideApart } from '../compartment-losses'
import { toLossState } from '../loss-states'
import { type Baseline, loseNodes, type Outcome } from '../losses'
import type { LossState } from '../outcome'
import { nodeLoads } from '../sections'
import type { FeedChange, PowerAsk, PowerCourse, PowerStep } from './ask'
import {
  burn,
  type Coming,
  comingLater,
  fuelOf,
  type Journey,
  outcomeOf,
  overloadsOf,
  rowsOf,
} from './coming'
import { feedsOf, type Leg, runLeg } from './leg'
import type { PreparedPower } from './prepare'

/** Lets a leg's changes take the place of what earlier legs foresaw for later. */
const note = (
  { changes }: Journey,
  startS: number,
  found: ReadonlyMap<number, readonly FeedChange[]>,
) => {
  for (const [group, own] of found) {
    const before = (changes.get(group) ?? []).filter(({ atS }) => !(atS > startS))
    changes.set(group, [...before, ...own])
  }
}

const go = (
  journey: Journey,
  startS: number,
  root: number,
  isPlanned: boolean,
): ReadonlyMap<number, number> => {
  const { prepared, nodes, manual, steps, state, discharges } = journey
  const from = state ? { from: state } : {}
  const leg: Leg = { startS, nodes, manual, isPlanned, root, discharges, ...from }
  const { changes, loadedS } = runLeg(prepared, leg, steps)
  note(journey, startS, changes)
  return loadedS
}

/** What comes first of what is known; of things at one time all that are of one sort. */
const nextOf = (coming: readonly Coming[], horizonS: number): readonly Coming[] => {
  const first = coming.reduce((least, { atS }) => (atS < least ? atS : least), Infinity)
  if (!(first <= horizonS)) return []
  const [{ type } = { type: 'orders' }] = coming.filter(({ atS }) => atS === first)
  return coming.filter((one) => one.atS === first && one.type === type)
}

/** What nobody can say when it comes: those that would go dark then may go dark at any time. */
const doubt = (journey: Journey, coming: readonly Coming[]): void => {
  const open = coming.filter(({ atS, type }) => Number.isNaN(atS) && type !== 'orders')
  const { prepared, steps, changes } = journey
  for (const { type, nodes, causes, gaps } of open) {
    const rests = gaps
    steps.push({
      type: type as 'tripped' | 'fuel-empty',
      atS: Number.NaN,
      rows: rowsOf(journey, nodes),
      causes,
      rests,
      gaps,
    })
    const because = steps.length - 1
    const { base, lose } = prepared.benchOf(journey.manual)
    const now = new Set(lose(journey.nodes).dropped)
    const { dropped, unknown } = loseNodes(base, [...journey.nodes, ...nodes])
    for (const group of [...dropped, ...unknown]) {
      if (now.has(group)) continue
      const before = changes.get(group) ?? []
      const last = before.at(-1)?.supply
      if (last === 'dropped' || last === 'unknown') continue
      changes.set(group, [...before, { atS: Number.NaN, supply: 'unknown', because }])
    }
  }
}

/** Legs at the most: what trips makes the next one trip only so often. */
const mostLegs = 32

/** Devices that stand open, are worked by hand, and carry something from then on, as a step. */
const byHand = (journey: Journey, atS: number): number => {
  const { prepared, nodes, steps } = journey
  const { base } = prepared.benchOf(true)
  const { open, manual } = base.network
  const nodeKw = nodeLoads(prepared.settledWithout(base, nodes))
  const worked = [...nodeKw.keys()].filter(
    (node) => open[node] && manual[node] && (nodeKw[node] as number) > 0,
  )
  steps.push({
    type: 'switched',
    atS,
    rows: rowsOf(journey, worked),
    causes: [0],
    rests: [{ parameter: switchingOrderS.id }],
    gaps: [],
  })
  return steps.length - 1
}

/** Takes the next thing that comes on board: its step, and what is out from then on. */
const turn = (journey: Journey, next: readonly Coming[], bench: Baseline): number => {
  const [{ atS, type } = { atS: 0, type: 'orders' as const }] = next
  // A leg starts from the settled state before it, worked out as a whole.
  journey.state = journey.prepared.settledWithout(bench, journey.nodes)
  if (type === 'orders') {
    journey.manual = true
    return byHand(journey, atS)
  }
  const nodes = [...new Set(next.flatMap((one) => one.nodes))]
  journey.steps.push({
    type,
    atS,
    rows: rowsOf(journey, nodes),
    causes: [...new Set(next.flatMap(({ causes }) => causes))].sort((a, b) => a - b),
    rests: [],
    gaps: [],
  })
  journey.nodes = [...new Set([...journey.nodes, ...nodes])]
  return journey.steps.length - 1
}

const carriesOf = ({ type }: PowerStep): boolean => type === 'generator-carries'

/** Follows what comes until nothing does within the horizon. */
const travel = (journey: Journey): Outcome => {
  const { ask, prepared } = journey
  let coming = comingLater(journey)
  let [startS, root] = [0, 0]
  let outcome: Outcome = { dropped: [], unprotected: [], unknown: [], overloads: [] }
  for (let legs = 0; legs < mostLegs; legs++) {
    const loadedS = go(journey, startS, root, ask.mode === 'planned')
    outcome = outcomeOf(journey)
    const trips = overloadsOf(journey, outcome, startS, root, loadedS)
    const lasting = coming.filter(({ type, isBorne }) => type !== 'fuel-empty' && !isBorne)
    coming = [...lasting, ...trips]
    const { base } = prepared.benchOf(journey.manual)
    if (ask.mode === 'fault' && journey.steps.some(carriesOf)) {
      coming.push(...fuelOf(journey, prepared.settledWithout(base, journey.nodes), startS))
    }
    const next = nextOf(
      coming.filter(
        ({ nodes, type }) =>
          type === 'orders' || nodes.some((node) => !journey.nodes.includes(node)),
      ),
      ask.horizonS,
    )
    const [first] = next
    if (!first) break
    coming = coming.filter(
      (one) =>
        !next.includes(one) &&
        (one.type !== 'tripped' || Number.isNaN(one.atS) || one.atS > first.atS),
    )
    burn(journey, first.atS)
    startS = first.atS
    root = turn(journey, next, base)
  }
  doubt(journey, coming)
  return outcome
}

const endOf = (journey: Journey, outcome: Outcome): LossState => {
  const { prepared, inside, changes } = journey
  const { wired } = prepared
  const { base } = prepared.benchOf(journey.manual)
  const state = toLossState(wired.wiring, base, 'selection', 'selection', outcome)
  const told = setInsideApart(wired.wiring, base, state, inside, loadsByRow(wired.wiring))
  const within = new Set(inside)
  const rows = (is: (own: readonly FeedChange[]) => boolean): readonly number[] =>
    feedsOf(wired, base, new Map([...changes].filter(([, own]) => is(own))))
      .flatMap((feed) => feed.rows)
      .filter((row) => !within.has(row))
      .sort((a, b) => a - b)
  const ends = (own: readonly FeedChange[]) => own.at(-1)?.supply
  return {
    ...told,
    interrupted: rows(
      (own) => own.some(({ supply }) => supply === 'dropped') && ends(own) !== 'dropped',
    ),
    interruptionUnknown: rows((own) => ends(own) === 'unknown'),
  }
}

/**
 * How the power goes on once some rows are lost: batteries, transfers, generators with their blocks of
 * load, overloads that are borne for so long, fuel, and switching by hand, from one settled state to
 * the next. Costs what the loss changes as long as nothing goes off on the way.
 */
export const powerCourse = (prepared: PreparedPower, ask: PowerAsk): PowerCourse => {
  const { wiring } = prepared.wired
  const loadOf = loadsByRow(wiring)
  const journey: Journey = {
    prepared,
    ask,
    steps: [{ type: 'out', atS: 0, rows: ask.rows, causes: [], rests: [], gaps: [] }],
    changes: new Map(),
    inside: ask.rows.filter((row) => loadOf.has(row)),
    nodes: ask.rows.map((row) => wiring.nodeOfRow[row] as number).filter((node) => node >= 0),
    manual: ask.mode === 'planned',
    state: undefined,
    discharges: new Map(),
    overSince: new Map(),
    fuel: { left: 1, fromS: 0, hours: Number.NaN },
  }
  const outcome = travel(journey)
  const { base } = prepared.benchOf(journey.manual)
  let end: LossState | undefined
  return {
    steps: journey.steps,
    feeds: feedsOf(prepared.wired, base, journey.changes),
    // Most who follow many courses never ask for it.
    get end() {
      end ??= endOf(journey, outcome)
      return end
    },
  }
}
