import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cableLabel, portAt, portsText } from '#engines'

const run = (...positions: number[]) => ({
  positions,
  labels: positions.map((place) => `${Math.ceil(place / 2)}/${2 - (place % 2)}`),
})

describe('the label of a cable', () => {
  it('is made of what it joins alone', () => {
    expect(cableLabel('DGX-01', run(6), 'LEAF-05', run(1))).toBe('DGX-01:3/2 – LEAF-05:1/1')
  })

  it('names the ports of a bundle by runs', () => {
    expect(portsText(run(1, 2, 3, 4))).toBe('1/1–2/2')
    expect(portsText(run(1, 3, 4, 9))).toBe('1/1, 2/1–2/2, 5/1')
  })

  it('says so where ports are not known', () => {
    expect(cableLabel('A', { positions: [], labels: [] }, 'B', run(1))).toBe('A:? – B:1/1')
  })

  it('takes each of several cables with the ports that are its own', () => {
    const all = run(1, 2, 3, 4)
    expect(portsText(portAt(all, 2, 4))).toBe('2/1')
    // Two links of a twin-port cable are one cable.
    expect(portsText(portAt(all, 1, 2))).toBe('2/1–2/2')
    expect(portsText(portAt({ positions: [], labels: [] }, 1, 2))).toBe('?')
  })

  it('shares the ports of a bundle out among its cables without loss', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 40 }),
        (links, most) => {
          const cables = Math.min(links, most)
          const all = run(...Array.from({ length: links }, (_, n) => n + 1))
          const shared = Array.from({ length: cables }, (_, n) => portAt(all, n, cables).positions)
          expect(shared.flat()).toEqual(all.positions)
          expect(shared.every((one) => one.length > 0)).toBe(true)
        },
      ),
    )
  })
})
