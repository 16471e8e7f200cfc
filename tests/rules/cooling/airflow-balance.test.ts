import { expect, it } from 'vitest'
import rule from '../../../src/rules/cooling/airflow-balance'
import { type Asked, saidBy, verdictsOf } from '../../support/cooling/judge'
import { hall, item } from '../../support/cooling/solve'
import { rectangle } from '../../support/plan'

const rack = item('rack', 'rack', { loadKw: 100, airflowM3PerH: 20_000 })
const crah = (airflowM3PerH?: number) =>
  item('crah', 'crah', {
    netSensibleKw: 233,
    ...(airflowM3PerH === undefined ? {} : { airflowM3PerH }),
  })

it('compares what is supplied with what is drawn', () => {
  expect(verdictsOf(rule, { equipment: [rack, crah(20_000)] })).toEqual({ hall: 'pass' })
  expect(verdictsOf(rule, { equipment: [rack, crah(19_000)] })).toEqual({ hall: 'fail' })
})

it('counts the leakage of a raised floor', () => {
  const rooms = [{ ...hall, raisedFloorM: 0.9 }]
  expect(verdictsOf(rule, { rooms, equipment: [rack, crah(22_000)] })).toEqual({ hall: 'fail' })
  expect(verdictsOf(rule, { rooms, equipment: [rack, crah(24_000)] })).toEqual({ hall: 'pass' })
})

it('asks for an airflow that nobody states', () => {
  const [said] = saidBy(rule, { equipment: [rack, crah()] })
  expect(said).toMatchObject({
    verdict: 'unknown',
    missing: [{ equipment: 'crah', field: 'airflowM3PerH' }],
  })
})

it('does not concern the open, nor a room that draws nothing', () => {
  const yard = { rooms: [{ ...hall, open: true }], equipment: [rack] }
  expect(verdictsOf(rule, yard)).toEqual({ hall: 'not-applicable' })
  expect(verdictsOf(rule, { equipment: [crah(20_000)] })).toEqual({ hall: 'not-applicable' })
})

it('judges each contained aisle by itself, and names the worst', () => {
  const aisle = {
    id: 'HA',
    name: 'Hot aisle',
    aisle: 'hot',
    complete: true,
    polygon: rectangle(8, 9, 4, 3),
  }
  const plan = {
    rooms: [{ ...hall, containments: [aisle] }],
    equipment: [rack, crah(25_000)],
  }
  const share = (containment: string | undefined, demand: number, supply: number) => ({
    containment,
    aisle: 'hot' as const,
    rows: [0],
    demandM3PerH: { value: demand, unknownCount: 0 },
    supplyM3PerH: { value: supply, unknownCount: 0 },
    leakageM3PerH: 0,
    ratio: supply / demand,
    intakeC: undefined,
    exhaustC: undefined,
    gaps: [],
  })
  const asked = (hot: number): Asked => ({
    instead: ({ rooms }) => ({
      rooms: rooms.map((room) => ({
        ...room,
        aisles: [share('HA', 10_000, hot), share(undefined, 10_000, 12_000)],
      })),
    }),
  })
  expect(saidBy(rule, plan, asked(10_000))).toEqual([{ subject: 'hall', verdict: 'pass' }])
  const [said] = saidBy(rule, plan, asked(9900))
  expect(said).toMatchObject({ verdict: 'fail', measured: 0.99, limit: 1 })
  expect(said?.detail?.en).toContain('is drawn in Hot aisle of hall')
})
