import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog'
import { powerLines, solve } from '#engines'
import { createInventory } from '#model'
import { parametersOf } from '#standards'
import { gb300Hall } from '../../../scripts/examples/gb300-hall/index'
import { superpodH100 } from '../../../scripts/examples/superpod-h100/index'
import { type Site, solveSite } from '../../support/power/site'

const linesOf = (site: Site) => {
  const { inventory, power } = solveSite(site)
  const lines = powerLines(inventory, parametersOf({}), power)
  const at = new Map(lines.ids.map((id, n) => [id, n]))
  const wire = (text: string) => at.get(`w${site.wires.indexOf(text)}`) ?? -1
  return {
    kw: (text: string) => lines.loadKw[wire(text)],
    isLive: (text: string) => lines.live[wire(text)] === 1,
  }
}

const rack = (cords: number, cordsNeeded = 1) => ({
  kind: 'rack',
  values: { loadKw: 100, cords, cordsNeeded },
})

describe('what power connections carry', () => {
  it('is the draw of their cords, with losses on the way, split where feeders are parallel', () => {
    const { kw, isLive } = linesOf({
      pieces: {
        util: { kind: 'utility-feed' },
        a: { kind: 'ups', values: { ratingKw: 100, efficiency: 0.8 } },
        b: { kind: 'ups', values: { ratingKw: 300, efficiency: 0.8 } },
        bus: { kind: 'switchgear-bus' },
        rack: rack(2, 1),
        other: rack(1),
      },
      wires: ['util>a', 'util>b', 'a>bus', 'b>bus', 'bus>rack*2', 'util>other'],
    })
    expect(kw('bus>rack*2')).toBeCloseTo(100, 9)
    expect(kw('a>bus')).toBeCloseTo(25, 9)
    expect(kw('b>bus')).toBeCloseTo(75, 9)
    expect(kw('util>b')).toBeCloseTo(93.75, 9)
    expect(kw('util>other')).toBeCloseTo(100, 9)
    expect(isLive('a>bus')).toBe(true)
  })

  it('is what a closed tie hands over, and nothing where it stands open or dead', () => {
    const tied = (normally: string) =>
      linesOf({
        pieces: {
          util: { kind: 'utility-feed' },
          ba: { kind: 'switchgear-bus' },
          bb: { kind: 'switchgear-bus' },
          tie: { kind: 'tie', values: { normally, operation: 'manual' } },
          rack: rack(1),
        },
        wires: ['util>ba', 'ba>tie', 'tie.b>bb.in', 'bb>rack'],
      })
    expect(tied('closed').kw('tie.b>bb.in')).toBeCloseTo(100, 9)
    expect(tied('closed').kw('bb>rack')).toBeCloseTo(100, 9)
    const open = tied('open')
    expect([open.kw('ba>tie'), open.kw('tie.b>bb.in'), open.kw('bb>rack')]).toEqual([0, 0, 0])
    expect([open.isLive('util>ba'), open.isLive('bb>rack')]).toEqual([true, false])
  })

  it('is unknown below what nobody stated', () => {
    const { kw } = linesOf({
      pieces: {
        util: { kind: 'utility-feed' },
        bus: { kind: 'switchgear-bus' },
        rack: { kind: 'rack' },
      },
      wires: ['util>bus', 'bus>rack'],
    })
    expect(kw('bus>rack')).toBeNaN()
    expect(kw('util>bus')).toBeNaN()
  })
})

describe.each([
  ['GB300 hall', gb300Hall],
  ['SuperPOD', superpodH100],
])('the connections of the %s', (_, make) => {
  const inventory = createInventory(make(), catalog)
  const parameters = parametersOf(inventory.facility.parameters)
  const { power } = solve(inventory, parameters)
  const lines = powerLines(inventory, parameters, power)
  const ends = new Map(inventory.facility.connections.map((one) => [one.id, one]))

  it('add up to the load of each component that they leave', () => {
    const sums = new Map<string, number>()
    lines.ids.forEach((id, n) => {
      const from = ends.get(id)?.from.equipment ?? ''
      sums.set(from, (sums.get(from) ?? 0) + (lines.loadKw[n] as number))
    })
    const loads = power.columns.find(({ name }) => name === 'loadKw')?.values
    let compared = 0
    for (const [id, sum] of sums) {
      const row = inventory.rowOf.get(id) ?? -1
      if (inventory.kindOf(row).power === 'tie' || inventory.kindOf(row).power === 'bus') continue
      if (Number.isNaN(sum)) continue
      expect(sum, id).toBeCloseTo(loads?.[row] ?? Number.NaN, 6)
      compared += 1
    }
    expect(compared).toBeGreaterThan(10)
  })
})
