import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lossOfNode } from '../../../src/engines/power/loss-curve'
import {
  createBaseline,
  loseEach,
  loseNodes,
  type Outcome,
  withShedding,
} from '../../../src/engines/power/losses'
import { dead, supplyCode } from '../../../src/engines/power/state'
import { networkOf, type Plan, plan } from '../../support/power/random'

const build = (sketch: Plan, place?: readonly number[]) => createBaseline(networkOf(sketch, place))

const close = (a: number, b: number) => expect(a).toBeCloseTo(b, Math.abs(b) > 1e4 ? 3 : 6)

describe('dispatch', () => {
  it('balances loads and losses', () => {
    fc.assert(
      fc.property(plan, (sketch) => {
        const { state, plant, network, classes } = build(sketch)
        let drawn = 0
        for (const kw of state.feedKw) drawn += kw
        let given = 0
        let lost = 0
        for (let v = 0; v < plant.vertexCount; v++) {
          const role = plant.roles[v]
          const node = plant.members.items[plant.members.offsets[v] as number] as number
          const sole =
            (plant.members.offsets[v + 1] as number) - (plant.members.offsets[v] as number) === 1
          const loss = sole ? lossOfNode(network, node, state.loadKw[v] as number) : 0
          const known = Number.isNaN(loss) || state.rank[v] === dead ? 0 : loss
          lost += known
          if (role === 'source' || role === 'generator')
            given += (state.loadKw[v] as number) + known
        }
        close(given, drawn + lost)
        const expected = sketch.loads.reduce((sum, { kw = 0 }, load) => {
          const lit = state.supply[classes.of[load] as number] !== supplyCode.dropped
          return lit ? sum + kw : sum
        }, 0)
        close(drawn, expected)
      }),
      { numRuns: 400 },
    )
  })

  it('draws each load within what is live', () => {
    fc.assert(
      fc.property(plan, (sketch) => {
        const { state, plant } = build(sketch)
        plant.arcFrom.forEach((from, arc) => {
          if ((state.share[arc] as number) > 0) expect(state.rank[from]).not.toBe(dead)
        })
        for (let v = 0; v < plant.vertexCount; v++) {
          if (state.rank[v] === dead) close(state.loadKw[v] as number, 0)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('does not depend on the order of records', () => {
    const shuffled = plan.chain((sketch) =>
      fc.tuple(
        fc.constant(sketch),
        fc.shuffledSubarray(
          sketch.nodes.map((_, i) => i),
          { minLength: sketch.nodes.length },
        ),
      ),
    )
    fc.assert(
      fc.property(shuffled, ([sketch, place]) => {
        const first = build(sketch)
        const second = build(sketch, place)
        sketch.nodes.forEach((_, i) => {
          const kw = first.nodeKw[i] as number
          const moved = second.nodeKw[place[i] as number] as number
          if (Number.isNaN(kw)) expect(moved).toBeNaN()
          else close(moved, kw)
        })
        sketch.loads.forEach((_, load) => {
          expect(second.state.supply[second.classes.of[load] as number]).toBe(
            first.state.supply[first.classes.of[load] as number],
          )
        })
      }),
      { numRuns: 400 },
    )
  })

  it('never drops a load because a path was added', () => {
    const grown = plan.chain((sketch) =>
      fc.tuple(
        fc.constant(sketch),
        fc.nat(sketch.nodes.length - 1),
        fc.nat(sketch.nodes.length - 1),
      ),
    )
    fc.assert(
      fc.property(grown, ([sketch, a, b]) => {
        fc.pre(a !== b)
        const edge = [Math.min(a, b), Math.max(a, b)] as const
        const before = build(sketch)
        const after = build({ ...sketch, edges: [...sketch.edges, edge] })
        sketch.loads.forEach((_, load) => {
          const was = before.state.supply[before.classes.of[load] as number]
          const is = after.state.supply[after.classes.of[load] as number]
          if (is === supplyCode.dropped) expect(was).toBe(supplyCode.dropped)
        })
      }),
      { numRuns: 400 },
    )
  })
})

describe('removals one by one', () => {
  it('give what a dispatch of the whole network gives, and leave no trace', () => {
    fc.assert(
      fc.property(plan, (sketch) => {
        const base = build(sketch)
        const pristine = structuredClone(base.state)
        const found = new Map<number, unknown>()
        loseEach(base, (node, outcome) => found.set(node, round(outcome)))
        for (let node = 0; node < base.network.nodeCount; node++) {
          const full = round(withShedding(base.network, [node], (lost) => loseNodes(base, lost)))
          expect(found.get(node) ?? round(harmless)).toEqual(full)
        }
        expect(base.state).toEqual(pristine)
      }),
      { numRuns: 200 },
    )
  })
})

const harmless: Outcome = { dropped: [], unprotected: [], unknown: [], overloads: [] }

const round = (outcome: Outcome) => ({
  dropped: [...outcome.dropped].sort((a, b) => a - b),
  unprotected: [...outcome.unprotected].sort((a, b) => a - b),
  unknown: [...outcome.unknown].sort((a, b) => a - b),
  shed: outcome.shed ?? [],
  overloads: outcome.overloads.map(({ node, loadKw }) => [node, Math.round(loadKw * 1e6 + 0.1234)]),
})
