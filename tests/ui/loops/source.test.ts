import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Connection, Equipment } from '#model'
import { liquidSource } from '../../../src/ui/loops/source'
import { diagramOf, exampleOf, layOutHere, plainWish } from '../../support/ui/diagram'
import { itemOf } from '../../support/ui/facility'

const pipe = (a: string, b: string): Connection => {
  const [from = '', fromPort = ''] = a.split(':')
  const [to = '', toPort = ''] = b.split(':')
  return {
    id: `${a}>${b}`,
    medium: 'liquid',
    from: { equipment: from, port: fromPort },
    to: { equipment: to, port: toPort },
    count: 1,
  }
}

const equipment: Equipment[] = [
  itemOf('dc', { kind: 'dry-cooler' }),
  itemOf('main', { kind: 'pipe-header' }),
  itemOf('branch', { kind: 'pipe-header' }),
  itemOf('cdu', { kind: 'cdu' }),
  itemOf('tcs', { kind: 'manifold' }),
  ...[1, 2, 3].map((n) => itemOf(`rack-${n}`, { kind: 'rack' })),
  itemOf('dry-rack', { kind: 'rack' }),
  itemOf('breaker', { kind: 'breaker' }),
]
const connections = [
  pipe('main:branch', 'dc:coolant'),
  pipe('branch:branch', 'main:branch'),
  pipe('cdu:primary', 'branch:branch'),
  pipe('tcs:branch', 'cdu:secondary'),
  ...[1, 2, 3].map((n) => pipe(`rack-${n}:coolant`, 'tcs:branch')),
]

const turned = (one: Connection): Connection => ({ ...one, from: one.to, to: one.from })

const drawn = (joined: readonly Connection[]) => {
  const { parts, wires } = diagramOf({ equipment, connections: [...joined] }, liquidSource)
  return {
    parts: [...parts.values()].map(({ tag, role, ids }) => `${tag} ${role} ${ids.length}`),
    wires: wires.map(({ from, to, count }) => `${from} > ${to} ${count}`).sort(),
  }
}

describe('the liquid network', () => {
  it('runs from what cools to what is cooled, with like racks on one branch', () => {
    const { parts, wires } = drawn(connections)
    expect(wires).toEqual([
      'branch > cdu 1',
      'cdu > tcs 1',
      'dc > main 1',
      'main > branch 1',
      'tcs > like rack-1 3',
    ])
    expect(parts).toContain('DC plant 1')
    expect(parts).toContain('CDU converter 1')
    expect(parts).toContain('TCS bus 1')
    expect(parts).toContain('RACK-1 load 3')
    expect(parts.join()).not.toMatch(/DRY-RACK|BREAKER/)
  })

  it('is the same whichever way connections were drawn, in whatever order', () => {
    const expected = drawn(connections)
    fc.assert(
      fc.property(
        fc.shuffledSubarray(connections, { minLength: connections.length }),
        fc.array(fc.boolean(), {
          minLength: connections.length,
          maxLength: connections.length,
        }),
        (shuffled, turns) => {
          expect(drawn(shuffled.map((one, at) => (turns[at] ? turned(one) : one)))).toEqual(
            expected,
          )
        },
      ),
    )
  })

  it.each(['gb300-hall', 'superpod-h100', 'hydro-yard', 'immersion-building'])(
    'of %s is laid out with every piece once, plant above what it cools',
    async (name) => {
      const facility = exampleOf(name)
      const drawing = await layOutHere()(diagramOf(facility, liquidSource), {
        ...plainWish,
        merged: undefined,
      })
      const ids = drawing.parts.flatMap((part) => part.ids)
      expect(new Set(ids).size).toBe(ids.length)
      const byKey = new Map(drawing.parts.map((part) => [part.key, part]))
      for (const { from, to } of drawing.wires) {
        expect(byKey.get(from)?.y).toBeLessThan(byKey.get(to)?.y ?? Number.NEGATIVE_INFINITY)
      }
      const piped = new Set(
        facility.connections
          .filter(({ medium }) => medium === 'liquid')
          .flatMap(({ from, to }) => [from.equipment, to.equipment]),
      )
      expect(ids.filter((id) => piped.has(id)).length).toBe(piped.size)
    },
  )
})
