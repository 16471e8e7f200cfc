import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LossMemory } from '../../../src/engines/power/loss-memory'
import {
  type Baseline,
  createBaseline,
  createLoser,
  loseEach,
  loseNodes,
  type Outcome,
} from '../../../src/engines/power/losses'
import { study } from '../../support/power/graph'
import { networkOf, plan } from '../../support/power/random'

// Off the halves, at which the last digit of a sum would decide.
const rounded = (outcome: Outcome) => ({
  dropped: [...outcome.dropped].sort((a, b) => a - b),
  unprotected: [...outcome.unprotected].sort((a, b) => a - b),
  unknown: [...outcome.unknown].sort((a, b) => a - b),
  shed: outcome.shed ?? [],
  overloads: outcome.overloads.map(({ node, loadKw }) => [node, Math.round(loadKw * 1e6 + 0.1234)]),
})

const outcomes = (base: Baseline, memory?: LossMemory) => {
  const found = new Map<number, ReturnType<typeof rounded>>()
  const note = (node: number, outcome: Outcome) => found.set(node, rounded(outcome))
  loseEach(base, note, undefined, memory)
  return found
}

describe('several components taken out at once', () => {
  it('do what a dispatch of the whole network says, one set after another', () => {
    const sets = fc.array(fc.array(fc.nat(13), { minLength: 1, maxLength: 5 }), { maxLength: 6 })
    fc.assert(
      fc.property(plan, sets, fc.boolean(), (sketch, lost, planned) => {
        const base = createBaseline(networkOf(sketch), undefined, planned)
        const loser = createLoser(base)
        for (const numbers of lost) {
          const nodes = [...new Set(numbers.map((number) => number % sketch.nodes.length))]
          expect(rounded(loser.lose(nodes))).toEqual(rounded(loseNodes(base, nodes)))
        }
      }),
      { numRuns: 400 },
    )
  })
})

describe('joined sections that feed others', () => {
  it('carry what they did when those fall apart', () => {
    const system = study({
      nodes: {
        util: 'source',
        b: { role: 'bus', ratingKw: 1 },
        ab: 'tie',
        a: 'bus',
        cd: 'tie',
        c: 'bus',
      },
      edges: ['util>ab', 'util>cd', 'b>ab', 'ab>a', 'cd>c', 'a>c'],
      loads: { rack: { kw: 2, cords: { c: 1 } } },
    })
    expect(system.kw('b')).toBe(0)
    expect(system.lose('cd')).toMatchObject({ dropped: [], overloads: {} })
    expect(system.each().get('cd')).toBeUndefined()
  })
})

describe('losses kept from one edit to the next', () => {
  it('are those that a new survey finds', () => {
    const edits = fc.array(
      fc.array(fc.tuple(fc.nat(7), fc.integer({ min: 0, max: 120 })), { maxLength: 3 }),
      { minLength: 1, maxLength: 8 },
    )
    fc.assert(
      fc.property(plan, edits, (sketch, steps) => {
        const first = createBaseline(networkOf(sketch))
        const memory = new LossMemory()
        let { network } = first
        outcomes(first, memory)
        for (const step of steps) {
          const loadKw = network.loadKw.slice()
          for (const [load, kw] of step) {
            const at = load % loadKw.length
            if (!Number.isNaN(loadKw[at])) loadKw[at] = kw
          }
          network = { ...network, loadKw }
          const base = createBaseline(network, first.classes, false, first.plant)
          expect(outcomes(base, memory)).toEqual(outcomes(base))
        }
      }),
      { numRuns: 300 },
    )
  })
})
