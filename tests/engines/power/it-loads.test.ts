import { describe, expect, it } from 'vitest'
import { type Site, solveSite } from '../../support/power/site'

const v = 415
const feed = { kind: 'utility-feed', values: { capacityKw: 5000, voltageV: v } }
const ups = (ratingKw: number) => ({
  kind: 'ups',
  values: { ratingKw, voltageV: v, efficiency: 0.96 },
})
const rack = (loadKw: number, cordsNeeded?: number) => ({
  kind: 'rack',
  values: { loadKw, voltageV: v, ...(cordsNeeded === undefined ? {} : { cordsNeeded }) },
})

describe('racks and what stands in them', () => {
  const hall = (pieces: Site['pieces'], wires: readonly string[]) =>
    solveSite({
      pieces: { util: feed, a: ups(500), b: ups(500), ...pieces },
      wires: ['util>a', 'util>b', ...wires],
    })

  it('count a rack with a load of its own once', () => {
    const { power, at } = hall(
      {
        rk: rack(40, 1),
        s1: { kind: 'server', inside: 'rk', values: { loadKw: 10 } },
        s2: { kind: 'server', inside: 'rk', values: { loadKw: 10 } },
      },
      ['a>rk', 'b>rk'],
    )
    expect(power.itLoadKw.value).toBe(40)
    expect(at('a', 'loadKw')).toBe(20)
    expect(at('s1', 'loadKw')).toBeNaN()
  })

  it('count the contents of a frame, with the cords of the frame', () => {
    const { power, at, row } = hall(
      {
        rk: { kind: 'rack', demandFactor: 0.5 },
        s1: { kind: 'server', inside: 'rk', values: { loadKw: 10, cords: 6, cordsNeeded: 4 } },
        s2: { kind: 'switch', inside: 'rk', values: { loadKw: 2, cordsNeeded: 1 } },
      },
      ['a>rk', 'b>rk'],
    )
    expect(power.itLoadKw.value).toBe(6)
    expect(at('a', 'loadKw')).toBe(3)
    // Six supplies over two cords are three on each, of which four are needed.
    const lost = power.componentLosses.find((state) => state.lost === 'a')
    expect(lost?.dropped).toEqual([row('s1')])
  })

  it('take the feeds of their rack PDUs', () => {
    const { power, at } = hall(
      {
        rk: { kind: 'rack' },
        pa: { kind: 'rack-pdu', inside: 'rk', values: { ratingKw: 30, voltageV: v } },
        pb: { kind: 'rack-pdu', inside: 'rk', values: { ratingKw: 30, voltageV: v } },
        s1: { kind: 'server', inside: 'rk', values: { loadKw: 10, cordsNeeded: 2 } },
      },
      ['a>pa', 'b>pb', 'pa>s1*2', 'pb>s1*2'],
    )
    expect(power.itLoadKw.value).toBe(10)
    expect(at('pa', 'loadKw')).toBe(5)
    expect(power.componentLosses.map(({ lost }) => lost)).toEqual(['util'])
  })

  it('draw a stated load through the feeds of the contents where the rack has none', () => {
    const { at } = hall(
      { rk: rack(40, 1), s1: { kind: 'server', inside: 'rk', values: { loadKw: 1 } } },
      ['a>s1', 'b>s1'],
    )
    expect([at('a', 'loadKw'), at('b', 'loadKw')]).toEqual([20, 20])
  })

  it('that are empty and unstated are unknown loads', () => {
    expect(hall({ rk: { kind: 'rack' } }, ['a>rk']).power.itLoadKw).toEqual({
      value: 0,
      unknownCount: 1,
    })
  })

  it('that nothing feeds are dropped', () => {
    const { power, row } = hall({ rk: rack(40) }, [])
    expect(power.supply.get(row('rk'))).toBe('dropped')
    expect(power.utilityKw.value).toBe(0)
  })

  it('survive circles in the file', () => {
    const { power } = hall(
      {
        s1: { kind: 'server', inside: 's2', values: { loadKw: 1 } },
        s2: { kind: 'server', inside: 's1', values: { loadKw: 2 } },
      },
      ['a>s1', 'a>s2'],
    )
    expect(power.itLoadKw).toEqual({ value: 3, unknownCount: 0 })
  })
})
