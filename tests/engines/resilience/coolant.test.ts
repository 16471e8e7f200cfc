import { describe, expect, it } from 'vitest'
import { facilityOf, pipe } from '../../support/plan'
import { cascadesOf } from '../../support/resilience/cascades'
import { twoBoards } from '../../support/resilience/plant'

// A rack with a cord on each of two boards; both CDUs of its loop hang on board A. Cold plates without
// flow throttle after 10 s and stop the rack after 30 s: both are figures of the assumptions.
const bothOnA = twoBoards({ 'CDU-1': 'A', 'CDU-2': 'A', 'D-1': 'A', 'D-2': 'B', P: 'B' })

describe('a lost board that stops the pumps of the CDUs', () => {
  const { run } = cascadesOf(facilityOf(bothOnA))
  const told = run(['A'])

  it('stops the rack that keeps its power', () => {
    expect(told.load('rack')).toMatchObject({
      state: 'lost',
      effects: ['without-coolant', 'throttled'],
      lostS: 30,
    })
    expect(told.events).toEqual([
      'out 0 A',
      'plant-stops 0 CDU-1,CDU-2,D-1',
      'throttled 10 rack',
      'load-lost 30 rack',
    ])
    expect(told.course('rack')).toEqual([
      [10, 'degraded'],
      [30, 'down'],
    ])
  })

  it('says so, with what the times rest on', () => {
    expect(told.sentence('rack')).toBe(
      'rack stops after 30 s: CDU-1, CDU-2 and D-1 stand still, because A is out.',
    )
    expect(told.rests('rack')).toEqual(['resilience.no-flow.throttle', 'resilience.no-flow.stop'])
  })

  it('leaves the rack well when the other board is lost', () => {
    const other = cascadesOf(facilityOf(twoBoards({ 'CDU-1': 'A', 'CDU-2': 'A', P: 'A' })))
    expect(other.run(['B']).cascade.loads).toEqual([])
  })

  it('changes its times with the assumptions', () => {
    const slow = cascadesOf(
      facilityOf({ ...bothOnA, parameters: { 'resilience.no-flow.stop': 120 } }),
    )
    expect(slow.run(['A']).load('rack')?.lostS).toBe(120)
  })
})

describe('lost headers', () => {
  const { run } = cascadesOf(facilityOf(bothOnA))

  it('part the loop from what moves it', () => {
    const told = run(['H'])
    expect(told.load('rack')).toMatchObject({ state: 'lost', lostS: 30 })
    expect(told.events[1]).toBe('plant-stops 0 CDU-1,CDU-2')
  })

  it('take the plant behind them, and the loop before them warms', () => {
    const told = run(['F'])
    expect(told.events[1]).toBe('plant-stops 0 D-1,D-2,P')
    expect(told.course('CDU-1')).toEqual([])
    // Nobody states what the loop holds: it warms, and nobody can say how fast.
    expect(told.load('rack')).toMatchObject({ state: 'unknown' })
  })

  it('leave the loads of other headers of the loop alone', () => {
    const plan = {
      ...bothOnA,
      equipment: [
        ...(bothOnA.equipment ?? []),
        { id: 'H2', kind: 'manifold', x: 10, y: 10, values: { loop: 'tcs', fluid: 'water' } },
        {
          id: 'rack-2',
          kind: 'rack',
          x: 12,
          y: 10,
          values: { loadKw: 20, liquidFraction: 0.9, cords: 1, cordsNeeded: 1 },
        },
      ],
      connections: [
        ...(bothOnA.connections ?? []),
        {
          id: 'B>rack-2',
          medium: 'power',
          from: { equipment: 'B', port: 'out' },
          to: { equipment: 'rack-2', port: 'cord' },
        },
        pipe('rack-2.coolant', 'H2.branch'),
        pipe('H2.branch', 'H.branch'),
      ],
    }
    const told = cascadesOf(facilityOf(plan)).run(['H2'])
    expect(told.load('rack-2')).toMatchObject({
      lostS: 30,
      effects: ['without-coolant', 'throttled'],
    })
    expect(told.load('rack')).toBeUndefined()
    expect(told.sentence('rack-2')).toBe('rack-2 stops after 30 s: H2 is out.')
  })
})
