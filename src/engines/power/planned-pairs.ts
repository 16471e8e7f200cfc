import { findUsed } from './breaks'
import { lookFrom } from './likeness'
import {
  type Baseline,
  createBaseline,
  createLoser,
  dispatchWithout,
  loseEach,
  loseNodes,
  type Outcome,
} from './losses'
import { type Kin, type PairOutcome, tryBatch } from './pairs'
import { gate } from './plant'

const harmless: Outcome = { dropped: [], unprotected: [], unknown: [], overloads: [] }

const singlesOf = (base: Baseline): ReadonlyMap<number, Outcome> => {
  const found = new Map<number, Outcome>()
  loseEach(base, (node, outcome) => found.set(node, outcome))
  return found
}

const isSame = (first: readonly number[], second: readonly number[]): boolean =>
  first.length === second.length && first.every((group) => second.includes(group))

/** Manual devices that people close to take a component out, as nodes. */
const closedFor = (planned: Baseline, node: number): number[] => {
  const state = dispatchWithout(planned, [node])
  const used = findUsed(state)
  return [...planned.network.roles.keys()].filter((at) => {
    const vertex = state.plant.vertexOf[at] as number
    return vertex >= 0 && used[vertex] === 1 && state.plant.gate[vertex] === gate.manual
  })
}

/** The normal state with some manual devices in use, so that they hold when something fails. */
const withClosed = ({ network, classes }: Baseline, nodes: readonly number[]): Baseline => {
  const manual = network.manual.slice()
  for (const node of nodes) manual[node] = 0
  return createBaseline({ ...network, manual }, classes)
}

/**
 * Faults while one component is out for work (N-1-1), for those components whose work calls for
 * devices that people close: elsewhere a fault during work does what two faults do. Of each pair the
 * first is out for work. Pauses every so often.
 */
export function* losePlannedPairs(
  base: Baseline,
  planned: Baseline,
  kin: Kin,
): Generator<undefined, PairOutcome[], undefined> {
  const faults = singlesOf(base)
  const works = singlesOf(planned)
  yield
  const found: PairOutcome[] = []
  for (const mates of kin.members) {
    const first = mates[0] as number
    const fault = faults.get(first) ?? harmless
    const work = works.get(first) ?? harmless
    if (isSame(fault.dropped, work.dropped) && isSame(fault.unprotected, work.unprotected)) continue
    const held = withClosed(base, closedFor(planned, first))
    const outlook = lookFrom(kin.fabric, kin.partition, first)
    const seconds = new Map<string, { node: number; count: number }>()
    for (let node = 0; node < base.network.nodeCount; node++) {
      if (node === first) continue
      const key = `${kin.classOf[node]} ${outlook.cell(node)}`
      const known = seconds.get(key)
      if (known) known.count += mates.length
      else seconds.set(key, { node, count: mates.length })
    }
    const out = loseNodes(held, [first])
    const alone = (node: number) => (node === first ? out : (faults.get(node) ?? harmless))
    found.push(
      ...tryBatch(held, createLoser(held), { first, seconds: [...seconds.values()] }, alone),
    )
    yield
  }
  return found
}
