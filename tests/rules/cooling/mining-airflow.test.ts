import { expect, it } from 'vitest'
import rule from '../../../src/rules/cooling/mining-airflow'
import { saidBy, sentencesOf, verdictsOf } from '../../support/cooling/judge'
import { hall, item } from '../../support/cooling/solve'

const room = { ...hall, use: 'mining' }
const fans = (airflowM3PerH: number) => item('fans', 'fan-wall', { airflowM3PerH, fanKw: 1 })
const s21 = (id: string, airflowM3PerH?: number) =>
  item(id, 'miner', {
    loadKw: 3.51,
    cooling: 'air',
    ...(airflowM3PerH === undefined ? {} : { airflowM3PerH }),
  })
const judged = (...equipment: readonly ReturnType<typeof item>[]) =>
  verdictsOf(rule, { rooms: [room], equipment }, { lens: 'mining' })

it('compares the fans with what miners state', () => {
  expect(judged(s21('1', 500), s21('2', 500), fans(1000))).toEqual({ hall: 'pass' })
  expect(judged(s21('1', 500), s21('2', 500), fans(999))).toEqual({ hall: 'fail' })
})

it('counts 145 CFM per kW for miners that state none', () => {
  expect(judged(s21('1'), fans(864))).toEqual({ hall: 'pass' })
  expect(judged(s21('1'), fans(862))).toEqual({ hall: 'fail' })
})

it('fails a closed room without fans, and does not know fans without a figure', () => {
  const plan = { rooms: [room], equipment: [s21('1', 500)] }
  expect(sentencesOf(rule, plan, { lens: 'mining' })).toEqual([
    'hall needs 500 m³/h of outside air and gets 0 m³/h.',
  ])
  expect(judged(item('1', 'miner', { cooling: 'air' }), fans(1000))).toEqual({ hall: 'unknown' })
})

it('leaves rooms with coolers to kilowatts, and the open to the wind', () => {
  expect(judged(s21('1', 500), item('crah', 'crah', { netSensibleKw: 50 }))).toEqual({
    hall: 'not-applicable',
  })
  const yard = { rooms: [{ ...room, open: true }], equipment: [s21('1', 500)] }
  expect(verdictsOf(rule, yard, { lens: 'mining' })).toEqual({ hall: 'not-applicable' })
})

it('judges containers by their own fans', () => {
  const box = (values: object) => judged(item('box', 'miner-container', values))
  expect(box({ loadKw: 1000, cooling: 'air', airflowM3PerH: 250_000 })).toEqual({ box: 'pass' })
  expect(box({ loadKw: 1000, cooling: 'air', airflowM3PerH: 240_000 })).toEqual({ box: 'fail' })
  expect(box({ loadKw: 1000, cooling: 'air' })).toEqual({ box: 'unknown' })
  expect(box({ loadKw: 1000, cooling: 'hydro' })).toEqual({ box: 'not-applicable' })
})

// Hartzell fan: 31,000 CFM in free air and 15,000 CFM at 374 Pa (systech-design.com).
it('counts fans at the static pressure that they work against', () => {
  const hartzell = '52669 0, 25485 374'
  const box = (staticPa: number | undefined, loadKw: number) => ({
    rooms: [room],
    equipment: [
      item('box', 'miner-container', { loadKw, cooling: 'air', fanCurve: hartzell, staticPa }),
    ],
  })
  const mining = { lens: 'mining' } as const
  // 246 m³/h for each kW: 103.6 kW at 374 Pa, twice as much in free air.
  expect(verdictsOf(rule, box(0, 200), mining)).toEqual({ box: 'pass' })
  expect(verdictsOf(rule, box(374, 200), mining)).toEqual({ box: 'fail' })
  expect(verdictsOf(rule, box(374, 103), mining)).toEqual({ box: 'pass' })
  expect(verdictsOf(rule, box(374, 104), mining)).toEqual({ box: 'fail' })
  expect(saidBy(rule, box(undefined, 100), mining)).toMatchObject([
    { verdict: 'unknown', missing: [{ field: 'staticPa' }] },
  ])
})

it('asks for the pressure that the fans of a room work against', () => {
  const curved = item('fans', 'fan-wall', { fanCurve: '52669 0, 25485 374', fanKw: 1 })
  const said = saidBy(
    rule,
    { rooms: [room], equipment: [s21('1', 500), curved] },
    { lens: 'mining' },
  )
  expect(said).toMatchObject([
    { verdict: 'unknown', missing: [{ equipment: 'fans', field: 'staticPa' }] },
  ])
})
