import { describe, expect, it } from 'vitest'
import { cascadesOf } from '../../support/resilience/cascades'
import { smallHall } from '../../support/resilience/halls'

/** The small hall with a UPS of which nobody states how long its battery lasts. */
const facility = (() => {
  const hall = smallHall()
  return {
    ...hall,
    equipment: hall.equipment.map((item) =>
      item.id === 'ups'
        ? { ...item, values: { ratingKw: 200, voltageV: 400, efficiency: 1 } }
        : item,
    ),
  }
})()

describe('battery minutes that nobody states', () => {
  const { run } = cascadesOf(facility)

  it('leave unknown whether a load bears the start of the standby set', () => {
    const told = run(['util'])
    const rack = told.load('rack')
    expect(rack).toMatchObject({ state: 'unknown' })
    expect(rack?.lostS).toBeUndefined()
    expect(rack?.effects).toContain('unpowered')
    expect(told.cascade.figures).toMatchObject({ loadsUnknown: 1, loadsLost: 0, racksLost: 0 })
    expect(told.sentence('rack')).toMatch(/^Nobody can tell whether rack carries on: /)
    const field = expect.objectContaining({ field: 'batteryMin' })
    expect(told.cascade.events.flatMap(({ gaps }) => gaps)).toContainEqual(field)
  })

  it('never count as none, nor as endless, without a set', () => {
    const told = run(['util', 'gen'], {})
    const battery = told.cascade.events.find(({ type }) => type === 'battery-empty')
    expect(battery?.atS).toBeNaN()
    // Heat stops the rack meanwhile at a time that is known; when the battery ends it is not.
    expect(told.load('rack')?.state).toBe('lost')
    expect(told.course('ups').map(([, state]) => state)).not.toContain('running')
  })

  it('matter to nobody in planned work that keeps the chain fed', () => {
    expect(run(['gen'], { mode: 'planned' }).cascade.loads).toEqual([])
  })
})
