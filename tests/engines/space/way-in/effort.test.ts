import { describe, expect, it } from 'vitest'
import { rectangle } from '../../../support/plan'
import { cdu, dock, door, hall, type Loose, receiving, wayCounted } from '../../../support/way-in'

/** Two halls side by side, of one size. */
const halls = (widthM: number, depthM: number): Loose[] => [
  { ...receiving, polygon: rectangle(0, 0, widthM / 2, depthM) },
  { ...hall, polygon: rectangle(widthM / 2, 0, widthM / 2, depthM) },
]

describe('the effort of a search', () => {
  // At every pause it has looked at 2,000 to 5,000 places; on the large floor there are 4 million.
  it.each([
    [40, 30],
    [160, 120],
  ])('is small where there is no way on %d × %d m', (widthM, depthM) => {
    const at = cdu({ x: widthM - 4, y: depthM - 4 })
    const none = wayCounted({
      rooms: halls(widthM, depthM),
      elements: [dock],
      equipment: [at],
    })
    expect(none.way).toMatchObject({ outcome: 'blocked', reason: 'walls' })
    expect(none.pauses).toBeLessThan(60)
  })

  it('is small where the only door is too narrow', () => {
    const way = wayCounted({
      rooms: halls(80, 60),
      elements: [dock, door({ x: 40, y: 30, widthM: 0.8 })],
      equipment: [cdu({ x: 76, y: 56 })],
    })
    expect(way.way.outcome).toBe('blocked')
    expect(way.pauses).toBeLessThan(200)
  })

  it('is small where a long piece does not get round a corner between two halls', () => {
    const passage = {
      ...receiving,
      id: 'passage',
      polygon: [
        [14, 15],
        [15.5, 15],
        [15.5, 19],
        [20, 19],
        [20, 20.5],
        [14, 20.5],
      ].map(([x, y]) => ({ x, y })),
    }
    const [first, second] = halls(40, 30) as [Loose, Loose]
    const way = wayCounted({
      rooms: [{ ...first, polygon: rectangle(0, 0, 20, 15) }, passage, second],
      elements: [
        dock,
        door({ id: 'in', x: 14.75, y: 15, rotationDeg: 0, widthM: 1.5 }),
        door({ x: 20, y: 19.75, widthM: 1.5 }),
      ],
      equipment: [cdu({ x: 35, y: 25 }, { widthM: 4.4, depthM: 0.9, massKg: 800 })],
      clearM: 0,
    })
    expect(way.way).toMatchObject({ outcome: 'blocked', reason: 'walls' })
    expect(way.pauses).toBeLessThan(300)
  })
})
