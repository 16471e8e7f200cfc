import { describe, expect, it } from 'vitest'
import { cables, transceivers } from '#standards'
import { chooseMedium, orderLengthM, runsOf } from '../../../src/engines/fiber/media'
import type { LinkEnd } from '../../../src/engines/fiber/media-types'

const qm9700: LinkEnd = { cage: 'osfp', gbps: 400, portsPerCage: 2 }
const cx7: LinkEnd = { cage: 'osfp-rhs', gbps: 400, portsPerCage: 1 }

describe('what is ordered', () => {
  const cable = (id: string) => {
    const found = cables.find((one) => one.id === id)
    if (!found) throw new Error(`No cable ${id}`)
    return found
  }

  it('is the next length on the list', () => {
    expect(orderLengthM(cable('mfp7e10-om3'), 11.2)).toBe(15)
    expect(orderLengthM(cable('mfp7e10-om4'), 31)).toBe(35)
    expect(orderLengthM(cable('mfp7e30'), 61)).toBe(70)
    expect(orderLengthM(cable('mcp4y10'), 0.2)).toBe(0.5)
  })

  it('is unknown where none is long enough, and by the metre where cable is cut', () => {
    expect(orderLengthM(cable('mfp7e30'), 101)).toBeNaN()
    expect(orderLengthM(cable('cat6'), 41.2)).toBe(42)
    expect(orderLengthM(cable('cat6'), Number.NaN)).toBeNaN()
  })

  it('is one cable for two links of twin-port copper, and a tail for each of a splitter', () => {
    const of = (a: LinkEnd, b: LinkEnd, lengthM: number, links: number, wish = {}) => {
      const { medium } = chooseMedium(a, b, lengthM, { links, ...wish })
      if (!medium) throw new Error('Nothing reaches')
      return runsOf(medium, links)
    }
    expect(of(qm9700, qm9700, 1, 8)).toBe(4)
    expect(of(qm9700, qm9700, 1, 3)).toBe(2)
    expect(of(qm9700, cx7, 1, 2)).toBe(2)
    expect(of(qm9700, qm9700, 10, 8)).toBe(8)
    expect(of(qm9700, qm9700, 40, 40, { cable: 'trunk-144-mpo-12-om4' })).toBe(3)
  })
})

describe('the tables', () => {
  it('list lengths upwards and never beyond the reach', () => {
    for (const { id, lengthsM, reachM } of cables) {
      expect(
        [...lengthsM].sort((p, q) => p - q),
        id,
      ).toEqual(lengthsM)
      if (reachM !== undefined) expect(Math.max(0, ...lengthsM), id).toBeLessThanOrEqual(reachM)
    }
  })

  it('offer every transceiver a cable to speak over', () => {
    const dumb = transceivers.filter(
      (one) =>
        !cables.some(
          ({ connector, grade }) =>
            connector === one.connector && grade !== undefined && one.reachM[grade] !== undefined,
        ),
    )
    expect(dumb.map(({ id }) => id)).toEqual([])
  })
})
