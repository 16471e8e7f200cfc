import { describe, expect, it } from 'vitest'
import { loseCooling } from '#engines'
import { follow, valueAt } from '../../../support/cooling/course'
import { hall, item, tightAisle } from '../../../support/cooling/solve'

const forever = Number.POSITIVE_INFINITY
const rack = (id: string, values: object = {}, more: object = {}) =>
  item(id, 'rack', { loadKw: 40, airInletMaxC: 32, ...values }, more)
const crah = (id: string, values: object = {}) =>
  item(id, 'crah', { netSensibleKw: 30, fanKw: 1, airflowM3PerH: 6000, ...values })
const room = { ...hall, supplyAirC: 22, containments: [tightAisle] }
const plan = { rooms: [room], equipment: [rack('R'), crah('A'), crah('B')] }

/** 30 × 30 × 4 m of air of 1.21 kJ/m³K, and one rack of 62.5 kJ/K. */
const airKjPerM3K = 1.206
const hallKjPerK = 30 * 30 * 4 * airKjPerM3K + 62.5

describe('a room whose coolers stop', () => {
  const hot = follow(plan)

  it('warms as C ΔT / P says: 22 to 32 °C with all of its 40 kW, the very time of its ride-through', () => {
    const { loads, masses } = hot.courseOf([['A'], ['B']])
    const [told] = hot.state.cooling.rooms
    expect(loads[0]?.throttledS).toBeCloseTo((hallKjPerK * 10) / 40, -1)
    expect(loads[0]?.throttledS).toBeCloseTo(told?.rideThroughS?.seconds ?? Number.NaN, 9)
    expect(masses[0]).toMatchObject({ type: 'room', id: 'hall', warmsFromS: 0, because: [0, 1] })
    expect(masses[0]?.overS).toBe(loads[0]?.throttledS)
    expect(valueAt(hot.mass(hot.courseOf([['A'], ['B']]), 'hall'), 500)).toBeCloseTo(
      22 + (500 * 40) / ((told?.rideThroughS?.seconds ?? 0) * 4),
      6,
    )
  })

  it('goes on at the throttled half of its power until it stops 7 K above its limit', () => {
    const { loads } = hot.courseOf([['A'], ['B']])
    const first = loads[0]?.throttledS ?? Number.NaN
    // 10 K took `first` at 40 kW; 7 K more take twice 0.7 of it at 20 kW.
    expect(loads[0]?.stopS).toBeCloseTo(first + 2 * 0.7 * first, 6)
    expect(loads[0]).toMatchObject({ rows: [0], throttleC: 32, stopC: 39 })
    const rests = loads[0]?.rests ?? []
    expect(rests).toContainEqual({ parameter: 'resilience.throttled-share' })
    expect(rests).toContainEqual({ parameter: 'resilience.trip-margin.air' })
  })

  it('takes four times as long with one of two left: 10 of 40 kW are missing, as a loss tells it', () => {
    const { loads } = hot.courseOf([['A']])
    const loss = loseCooling(hot.state, { ids: ['A'] })
    expect(loads[0]?.throttledS).toBeCloseTo(loss.rooms[0]?.secondsToLimit ?? Number.NaN, 6)
    // Throttled to 20 kW the other carries it: back at 22 °C, and there it stays throttled.
    expect(loads[0]).toMatchObject({ stopS: undefined, throttleEndsS: undefined })
  })

  it('cools back with what is spare once a cooler runs again', () => {
    // 90 s at 40 kW, then 60 of 40 kW: twice 90 s back.
    const { masses, loads, plant } = hot.courseOf([
      ['A', 0, 60],
      ['B', 0, 60],
    ])
    expect(plant.map(({ runsS }) => runsS)).toEqual([90, 90])
    expect(masses[0]?.recoversS).toBeCloseTo(90 + 180, 6)
    expect(loads).toEqual([])
  })

  it('does not change where nothing stops, or what is left carries the heat', () => {
    expect(hot.courseOf([])).toEqual({ plant: [], masses: [], loads: [] })
    const ample = follow({ ...plan, equipment: [rack('R'), crah('A'), crah('B'), crah('C')] })
    const { masses, loads } = ample.courseOf([['A']])
    expect(masses).toEqual([])
    expect(loads).toEqual([])
  })

  it('warms less fast where loads are off', () => {
    const twice = { netSensibleKw: 90, airflowM3PerH: 30_000 }
    const two = follow({ ...plan, equipment: [rack('R'), rack('S'), crah('A', twice)] })
    const off = { row: two.row('S'), fromS: 0, toS: forever, share: 0 }
    const off2 = two.courseOf([['A']], { heat: [off] })
    // The room has two racks to warm and the heat of one.
    expect(off2.loads.map(({ rows }) => rows)).toEqual([[two.row('R')]])
    expect(off2.loads[0]?.throttledS).toBeCloseTo(((hallKjPerK + 62.5) * 10) / 40, -1)
  })
})

describe('what nobody states', () => {
  it('leaves the time open where no limit, no height or no capacity is known, and says what is missing', () => {
    const noLimit = follow({ ...plan, equipment: [item('R', 'rack', { loadKw: 40 }), crah('A')] })
    const [first] = noLimit.courseOf([['A']]).loads
    expect(first?.stopS).toBeNaN()
    expect(first?.gaps).toContainEqual({ row: 0, field: 'airInletMaxC' })

    const { heightM: _, ...low } = room
    const noHeight = follow({ ...plan, rooms: [low] })
    const open = noHeight.courseOf([['A'], ['B']])
    expect(open.loads[0]?.throttledS).toBeNaN()
    expect(open.masses[0]?.warmsFromS).toBeNaN()
    expect(open.masses[0]?.gaps.map(({ field }) => field)).toContain('heightM')

    const unrated = item('B', 'crah', { fanKw: 1, airflowM3PerH: 6000 })
    const noCapacity = follow({ ...plan, equipment: [rack('R'), crah('A'), unrated] })
    const may = noCapacity.courseOf([['A']])
    expect(may.loads[0]?.stopS).toBeNaN()
    expect(may.loads[0]?.gaps).toContainEqual({ row: 2, field: 'netSensibleKw' })
    // Without either it warms for sure; how warm it was before, nobody can say.
    const both = noCapacity.courseOf([['A'], ['B']])
    expect(both.masses[0]?.warmsFromS).toBe(0)
    expect(both.loads[0]?.stopS).toBeNaN()
  })

  it('leaves it open where nobody can say when a cooler is back', () => {
    const hot = follow(plan)
    const { plant, loads } = hot.courseOf([['A', 0, Number.NaN], ['B']])
    expect(plant[0]?.runsS).toBeNaN()
    expect(loads[0]?.stopS).toBeNaN()
  })
})

describe('miners', () => {
  it('throttle above 40 °C and stop above 47 °C, as a review of the S21 publishes', () => {
    const miner = {
      ...item('M', 'miner', {}),
      product: 'bitmain-antminer-s21',
    }
    const { courseOf, state } = follow({ rooms: [room], equipment: [miner, crah('A')] })
    const [load] = courseOf([['A']]).loads
    expect(load).toMatchObject({ throttleC: 40, stopC: 47 })
    expect(load?.rests).toContainEqual({ row: 0, field: 'tripC' })
    expect(load?.throttledS).toBeCloseTo(state.cooling.rooms[0]?.rideThroughS?.seconds ?? 0, 6)
  })
})
