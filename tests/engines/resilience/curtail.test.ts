import { describe, expect, it } from 'vitest'
import type { Plan } from '../../support/plan'
import { facilityOf, rectangle } from '../../support/plan'
import { cascadesOf } from '../../support/resilience/cascades'
import { cable, volts } from '../../support/resilience/plant'

const at = (id: string, kind: string, values: object, x: number) => ({ id, kind, x, y: 5, values })

const miner = (id: string, x: number, values: object) =>
  at(id, 'miner-container', { cooling: 'air', voltageV: volts, ...values }, x)

/** Two feeders; the first may be curtailed within 4 s. Old miners at 30 J/TH, new ones at 15. */
const mine: Plan = {
  site: { designDryBulbC: 30 },
  rooms: [{ id: 'yard', use: 'mining', open: true, polygon: rectangle(0, 0, 100, 30) }],
  equipment: [
    at('util', 'utility-feed', { capacityKw: 9000, voltageV: volts }, 2),
    at('fast', 'breaker', { ratingA: 6000, voltageV: volts, curtailable: true, shedS: 4 }, 8),
    at('slow', 'breaker', { ratingA: 6000, voltageV: volts }, 12),
    miner('new', 20, { loadKw: 900, hashrateThPerS: 60_000 }),
    miner('old-1', 40, { loadKw: 600, hashrateThPerS: 20_000 }),
    miner('old-2', 60, { loadKw: 600, hashrateThPerS: 20_000 }),
    miner('mute', 80, { loadKw: 300 }),
    at('rack', 'rack', { loadKw: 50, voltageV: volts }, 95),
  ],
  connections: [
    cable('util', 'fast'),
    cable('util', 'slow'),
    cable('fast', 'old-1', 'cord'),
    cable('slow', 'old-2', 'cord'),
    cable('slow', 'new', 'cord'),
    cable('slow', 'mute', 'cord'),
    cable('slow', 'rack', 'cord'),
  ],
}

describe('a call of the grid', () => {
  const { run, inventory } = cascadesOf(facilityOf(mine))
  const ids = (rows: readonly number[] | undefined) =>
    (rows ?? []).map((row) => inventory.equipment[row]?.id)
  const call = (curtailKw: number) => run([], { curtailKw })

  it('takes the least efficient first, and no more of them than it needs', () => {
    expect(ids(call(500).cascade.curtailed?.rows)).toEqual(['old-1'])
    expect(ids(call(600).cascade.curtailed?.rows)).toEqual(['old-1'])
    expect(ids(call(601).cascade.curtailed?.rows)).toEqual(['old-1', 'old-2'])
    const all = call(1201).cascade.curtailed
    expect(ids(all?.rows)).toEqual(['old-1', 'old-2', 'new'])
    expect(all).toMatchObject({ shedKw: 2100, thPerS: { value: 100_000 }, leftKw: 300 })
  })

  it('tells how fast: the feeder where it states so, else the miners themselves', () => {
    const told = call(1200)
    expect(told.cascade.curtailed?.withinS).toBe(16)
    expect(told.events).toEqual(['curtailed 4 old-1', 'curtailed 16 old-2'])
    expect(told.rests('old-1')).toEqual(['fast.shedS'])
    expect(told.rests('old-2')).toEqual(['resilience.miner-shed'])
    expect(told.load('old-1')).toMatchObject({ state: 'lost', effects: ['curtailed'], lostS: 4 })
  })

  it('takes what states no hashrate last and asks for it; what does not mine is not offered', () => {
    const told = call(99_999)
    const { curtailed } = told.cascade
    expect(ids(curtailed?.rows)).toEqual(['old-1', 'old-2', 'new', 'mute'])
    expect(curtailed).toMatchObject({ askedKw: 99_999, shedKw: 2400, leftKw: 0 })
    expect(curtailed?.notOfferedKw).toEqual({ value: 50, unknownCount: 0 })
    expect(curtailed?.gaps).toEqual([{ row: inventory.rowOf.get('mute'), field: 'hashrateThPerS' }])
    expect(told.load('rack')).toBeUndefined()
  })

  it('does nothing where nothing is asked for', () => {
    expect(call(0).cascade.curtailed).toBeUndefined()
    expect(call(-5).cascade.loads).toEqual([])
  })

  it('tells what the utility gives less, and what still hashes', () => {
    // No losses on the way here: what goes is what the utility gives less.
    expect(call(500).cascade.curtailed?.utilityKw).toBeCloseTo(600, 9)
    // `old-2` with 20,000 and `new` with 60,000 TH/s stay, and `mute` with nobody knows what.
    expect(call(500).cascade.curtailed?.thPerSLeft).toEqual({ value: 80_000, unknownCount: 1 })
    // Behind a transformer of 98 % they are 600 / 0.98 kW.
    const transformer = at(
      'tx',
      'transformer',
      { ratingKva: 9000, primaryV: volts, secondaryV: volts, efficiency: 0.98 },
      4,
    )
    const behind = facilityOf({
      ...mine,
      equipment: [...(mine.equipment ?? []), transformer],
      connections: [
        cable('util', 'tx'),
        cable('tx', 'fast'),
        cable('tx', 'slow'),
        ...(mine.connections ?? []).slice(2),
      ],
    })
    const lossy = cascadesOf(behind).run([], { curtailKw: 500 })
    expect(lossy.cascade.curtailed?.utilityKw).toBeCloseTo(600 / 0.98, 9)
  })

  it('does not count what is dark anyway, and ranks by what is stated, not by what is drawn', () => {
    // Behind the lost feeder `old-1` gives nothing any more.
    const told = run(['fast'], { curtailKw: 500 })
    expect(ids(told.cascade.curtailed?.rows)).toEqual(['old-2'])
    // At half its draw an old miner still needs 30 J/TH.
    const half = (mine.equipment ?? []).map((item) =>
      item['id'] === 'old-1' || item['id'] === 'old-2' ? { ...item, demandFactor: 0.4 } : item,
    )
    const eased = cascadesOf(facilityOf({ ...mine, equipment: half })).run([], { curtailKw: 300 })
    expect(ids(eased.cascade.curtailed?.rows)).toEqual(['old-1', 'old-2'])
  })
})
