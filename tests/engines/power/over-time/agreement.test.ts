import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { losePower } from '#engines'
import { parametersOf } from '#standards'
import { courses } from '../../../support/power/course'
import { type Plan, plan } from '../../../support/power/random'
import type { Piece, Site } from '../../../support/power/site'

const kinds: Readonly<Record<string, string>> = {
  source: 'utility-feed',
  generator: 'generator',
  bus: 'switchgear-bus',
  converter: 'transformer',
  ups: 'ups',
  transfer: 'sts',
  breaker: 'breaker',
  tie: 'tie',
  bypass: 'bypass',
}

const v = 480

/** Half of all times and curves are stated, by the place of the component. */
const pieceOf = (node: Plan['nodes'][number], at: number): Piece => {
  const kw = node.ratingKw
  const isStated = at % 2 === 0
  const inKw = kw === undefined ? {} : { ratingKw: kw }
  const inA = kw === undefined ? {} : { ratingA: kw }
  const gate = {
    normally: node.normallyOpen ? 'open' : 'closed',
    operation: node.manual ? 'manual' : 'automatic',
    ...(isStated ? { transferMs: 50 * at } : {}),
  }
  const own: Record<string, Piece['values']> = {
    source: { capacityKw: 1e6 },
    generator: { ...inKw, ratingClass: 'COP', ...(isStated ? { startS: 5 + at } : {}) },
    bus: inA,
    converter: kw === undefined ? {} : { ratingKva: kw },
    ups: {
      ...inKw,
      efficiency: 0.95,
      ...(isStated ? { batteryMin: at, overload1MinRatio: 1.5, overload10MinRatio: 1.1 } : {}),
    },
    transfer: { ...inA, ...(isStated ? { transferMs: 4 * at } : {}) },
    breaker: { ...inA, ...gate },
    tie: { ...inA, ...gate },
    bypass: { ...inKw, ...gate },
  }
  return { kind: kinds[node.role] as string, values: { voltageV: v, ...own[node.role] } }
}

/** A random network as a facility; `order` is that of its records. */
const siteOf = (
  { nodes, edges, loads }: Plan,
  order: readonly number[] = nodes.map((_, i) => i),
): Site => {
  const inputs = nodes.map(() => 0)
  const wires = edges.flatMap(([from, to]) => {
    const role = nodes[to]?.role
    if (role === 'source' || role === 'generator') return []
    const nth = (inputs[to] as number) + 1
    inputs[to] = nth
    if (role === 'transfer' && nth > 2) return []
    return [`n${from}>n${to}${role === 'transfer' ? `.in${nth}` : ''}`]
  })
  const pieces: [string, Piece][] = [
    ...order.map((i): [string, Piece] => [`n${i}`, pieceOf(nodes[i] as Plan['nodes'][number], i)]),
    ...loads.map(({ kw, needed }, i): [string, Piece] => [
      `load${i}`,
      {
        kind: 'rack',
        values: {
          voltageV: v,
          ...(kw === undefined ? {} : { loadKw: kw }),
          ...(needed === undefined ? {} : { cordsNeeded: needed }),
        },
      },
    ]),
  ]
  return {
    pieces: Object.fromEntries(pieces),
    wires: [...wires, ...loads.flatMap(({ cords }, i) => cords.map((at) => `n${at}>load${i}`))],
  }
}

const lostOf = (nodes: Plan['nodes'], seed: number) =>
  nodes.flatMap((_, i) => ((seed >> i) & 1 ? [`n${i}`] : []))

describe('the state in the end', () => {
  it('is that of the single losses where nothing trips', () => {
    fc.assert(
      fc.property(plan, fc.nat(2 ** 14 - 1), (sketch, seed) => {
        const site = siteOf(sketch)
        const lost = lostOf(sketch.nodes, seed)
        fc.pre(lost.length > 0)
        const { course, inventory, power } = courses(site)(lost)
        fc.pre(!course.steps.some(({ type }) => type === 'tripped'))
        const known = losePower(inventory, parametersOf({}), power, { ids: lost })
        const { interrupted, interruptionUnknown, lost: _, ...end } = course.end
        const { interrupted: broken, interruptionUnknown: open, lost: __, ...rest } = known
        expect({ ...end, shed: end.shed }).toEqual({ ...rest, shed: rest.shed })
        // Over time generators take longer than their start alone.
        const seen = new Set([...interrupted, ...interruptionUnknown])
        expect(broken.filter((row) => !seen.has(row))).toEqual([])
        void open
      }),
      { numRuns: 120 },
    )
  })

  it('is what the feeds come to', () => {
    fc.assert(
      fc.property(plan, fc.nat(2 ** 14 - 1), (sketch, seed) => {
        const lost = lostOf(sketch.nodes, seed)
        fc.pre(lost.length > 0)
        const { course } = courses(siteOf(sketch))(lost)
        const last = new Map(
          course.feeds.flatMap(({ rows, changes }) =>
            rows.map((row) => [row, changes.at(-1)?.supply]),
          ),
        )
        for (const row of course.end.dropped) expect(last.get(row)).toBe('dropped')
        const dark = [...last].filter(([, supply]) => supply === 'dropped').map(([row]) => row)
        expect(dark.sort((a, b) => a - b)).toEqual([...course.end.dropped])
        for (const row of course.end.unprotected) {
          expect(['unprotected', 'unknown']).toContain(last.get(row))
        }
      }),
      { numRuns: 120 },
    )
  })

  it('has causes before what they bring about, and times that only grow', () => {
    fc.assert(
      fc.property(plan, fc.nat(2 ** 14 - 1), (sketch, seed) => {
        const { course } = courses(siteOf(sketch))(lostOf(sketch.nodes, seed))
        course.steps.forEach(({ causes, atS }, at) => {
          for (const cause of causes) {
            expect(cause).toBeLessThan(at)
            const before = course.steps[cause]?.atS ?? 0
            if (!Number.isNaN(atS) && !Number.isNaN(before))
              expect(
                before,
                JSON.stringify([siteOf(sketch), lostOf(sketch.nodes, seed), course.steps]),
              ).toBeLessThanOrEqual(atS)
          }
        })
        for (const { changes } of course.feeds) {
          const times = changes.map(({ atS }) => (Number.isNaN(atS) ? Infinity : atS))
          expect(times).toEqual([...times].sort((a, b) => a - b))
        }
      }),
      { numRuns: 120 },
    )
  })

  it('does not depend on the order of records', () => {
    fc.assert(
      fc.property(plan, fc.nat(2 ** 14 - 1), (sketch, seed) => {
        const lost = lostOf(sketch.nodes, seed)
        const order = sketch.nodes.map((_, i) => i)
        const one = courses(siteOf(sketch, order))(lost)
        const other = courses(siteOf(sketch, [...order].reverse()))(lost)
        expect(other.feeds).toEqual(one.feeds)
        // Which of several causes at one moment joins rows to one step may differ.
        const each = (steps: readonly string[]) =>
          steps
            .flatMap((step) => {
              const [what, names = ''] = step.split(': ')
              return names.split(' ').map((name) => `${what}: ${name}`)
            })
            .sort()
        expect(each(other.steps)).toEqual(each(one.steps))
      }),
      { numRuns: 120 },
    )
  })
})
