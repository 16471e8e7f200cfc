import { describe, expect, it } from 'vitest'
import { type PowerSchedule, powerSchedule } from '#engines'
import { parametersOf } from '#standards'
import { type Site, solveSite } from '../../support/power/site'

const v = 415

const finish = <T>(steps: Generator<undefined, T, undefined>): T => {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

const scheduleOf = (site: Site) => {
  const solved = solveSite(site)
  const parameters = parametersOf(site.parameters ?? {})
  const schedule = finish(powerSchedule(solved.inventory, parameters, solved.power))
  const line = (id: string) => {
    const found = schedule.rows.find((row) => row.id === id)
    if (!found) throw new Error(`no line ${id}`)
    return found
  }
  return { ...solved, schedule, line }
}

const ups = (ratingKw: number) => ({
  kind: 'ups',
  values: { ratingKw, voltageV: v, efficiency: 0.96 },
})
const bus = { kind: 'switchgear-bus', values: { ratingA: 1000, voltageV: v } }
const rack = (loadKw?: number, demandFactor = 1) => ({
  kind: 'rack',
  demandFactor,
  values: { voltageV: v, cordsNeeded: 1, ...(loadKw === undefined ? {} : { loadKw }) },
})

const hall: Site = {
  pieces: {
    util: { kind: 'utility-feed', values: { capacityKw: 1000, voltageV: v } },
    upsA: ups(200),
    upsB: ups(200),
    busA: bus,
    busB: bus,
    r1: rack(100, 0.8),
    r2: rack(60),
    crah: { kind: 'crah', values: { voltageV: v } },
  },
  wires: [
    'util>upsA',
    'util>upsB',
    'upsA>busA',
    'upsB>busB',
    ...['r1', 'r2'].flatMap((id) => [`busA>${id}`, `busB>${id}`]),
    'util>crah',
  ],
  mechanicalKw: { crah: 10 },
}

const sum = ({ rows }: PowerSchedule, of: 'connectedKw' | 'demandKw') =>
  rows.filter(({ isLoad }) => isLoad).reduce((all, row) => all + (row[of] ?? 0), 0)

describe('the load schedule', () => {
  const { schedule, line, power, at } = scheduleOf(hall)

  it('has a line for every load and every component that carries some', () => {
    expect(schedule.rows.map(({ id }) => id)).toEqual(Object.keys(hall.pieces))
  })

  it('adds up to what the solution says', () => {
    expect(sum(schedule, 'demandKw')).toBeCloseTo(
      power.itLoadKw.value + power.supportLoadKw.value,
      9,
    )
    expect(schedule.demandKw).toEqual({ value: 150, unknownCount: 0 })
    expect(schedule.demandKw.value + schedule.lossKw).toBeCloseTo(power.utilityKw.value, 9)
    expect(schedule.connectedKw.value).toBe(170)
    expect(sum(schedule, 'connectedKw')).toBe(170)
    for (const row of schedule.rows) {
      expect(row.demandKw).toBe(at(row.id, 'loadKw'))
      expect(row.loadA ?? Number.NaN).toEqual(at(row.id, 'loadA'))
      expect(row.utilisation ?? Number.NaN).toEqual(at(row.id, 'utilisation'))
    }
  })

  it('tells what is connected apart from what is drawn', () => {
    expect(line('r1')).toMatchObject({ connectedKw: 100, demandKw: 80 })
    expect(line('busA').connectedKw).toBeCloseTo(80, 9)
    expect(line('busA').demandKw).toBeCloseTo(70, 9)
    expect(line('util').connectedKw).toBeCloseTo(160 / 0.96 + 10, 9)
  })

  it('tells the worst that the loss of another component brings', () => {
    expect(line('upsA').worstKw).toBeCloseTo(140, 9)
    expect(line('upsA').worstBy).toBe('upsB')
    expect(line('upsA').worstUtilisation).toBeCloseTo(0.7, 9)
    expect(line('upsA').headroomKw).toBeCloseTo(60, 9)
    // Nothing that is lost brings the utility more.
    expect(line('util').worstBy).toBeUndefined()
    expect(line('util').worstKw).toBe(line('util').demandKw)
    expect(line('r1').worstKw).toBeUndefined()
  })

  it('finds the worst behind a closed tie as well', () => {
    const tied = scheduleOf({
      ...hall,
      pieces: {
        ...hall.pieces,
        tie: { kind: 'tie', values: { ratingA: 1000, voltageV: v, normally: 'closed' } },
      },
      wires: [...hall.wires, 'busA>tie', 'tie.b>busB'],
    })
    expect(tied.line('upsA').worstKw).toBeCloseTo(140, 9)
    expect(tied.line('tie').worstKw).toBeCloseTo(70, 9)
    expect(tied.line('tie').worstBy).toBe('upsA')
  })

  it('leaves unknown what hangs on an unstated load', () => {
    const open = scheduleOf({ ...hall, pieces: { ...hall.pieces, r2: rack() } })
    expect(open.line('r2').demandKw).toBeUndefined()
    expect(open.line('busA').connectedKw).toBeUndefined()
    expect(open.line('upsA').worstKw).toBeUndefined()
    expect(open.line('upsA').headroomKw).toBeUndefined()
    expect(open.schedule.connectedKw.unknownCount).toBe(1)
    expect(open.schedule.demandKw).toEqual({ value: 90, unknownCount: 1 })
  })
})
