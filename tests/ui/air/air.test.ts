import { describe, expect, it } from 'vitest'
import { openDocument } from '#document'
import { parametersOf } from '#standards'
import { aboutTime, allowableText, frameIndices, indexText } from '../../../src/ui/air/figures'
import { askedValues } from '../../../src/ui/air/questions'
import { defaultTarget, targetOptions } from '../../../src/ui/air/targets'
import { frameOf } from '../../support/airflow/frame'
import { library } from '../../support/editor/facility'
import { facilityOf, itemOf, roomOf } from '../../support/ui/facility'

const containment = {
  id: 'aisle',
  aisle: 'hot' as const,
  complete: true,
  polygon: roomOf('x', [0, 0, 1, 1]).polygon,
}
const document = openDocument(
  facilityOf({
    rooms: [
      roomOf('yard', [0, 0, 50, 50], { open: true, use: 'yard' }),
      roomOf('ups', [10, 0, 5, 5], { use: 'electrical' }),
      roomOf('hall', [0, 0, 9, 9], { containments: [containment] }),
    ],
    equipment: [itemOf('a', { x: 11, y: 1 }), itemOf('b', { x: 1, y: 1 })],
  }),
)

describe('what can be looked at', () => {
  it('is every closed room and every containment of one', () => {
    const options = targetOptions(document.list('rooms'))
    expect(options.map(({ label }) => label)).toEqual([
      'Room ups',
      'Room hall',
      'Room hall, around aisle',
    ])
  })

  it('is the room of what is selected, else a hall with IT in it', () => {
    const of = (...ids: string[]) => defaultTarget(document, new Set(ids))?.room
    expect(of()).toBe('hall')
    expect(of('a')).toBe('ups')
    expect(of('ups')).toBe('ups')
    expect(of('yard')).toBe('hall')
    expect(of('gone', 'b')).toBe('hall')
  })
})

describe('what has to be stated first', () => {
  it('is asked once for like equipment, by the name of the field', () => {
    const asked = askedValues(
      [
        { subject: 'a', field: 'airflowM3PerH' },
        { subject: 'b', field: 'airflowM3PerH' },
        { subject: 'hall', field: 'supplyAirC' },
        { subject: 'site', field: 'designDryBulbC' },
      ],
      document,
      library,
    )
    expect(asked.map(({ text }) => text)).toEqual([
      'Airflow: A and 1 more',
      'Supply air of the room: Room hall',
      'Design dry bulb: the site',
    ])
    expect(asked[0]?.ids).toEqual(['a', 'b'])
  })
})

const rack = (intakeMaxC: number) => ({
  id: 'b',
  flowM3PerS: 1,
  intakeC: 24,
  intakeMaxC,
  exhaustC: 36,
})
const frame = (intakeMaxC: number) =>
  frameOf([2, 2, 2], {}, undefined, {
    readings: {
      racks: [rack(intakeMaxC)],
      coolers: [],
      cooling: { flowM3PerS: 1.2, supplyC: 20, returnC: 30 },
    },
  })

describe('figures of the air', () => {
  it('are indices against what is recommended and class A1', () => {
    const found = frameIndices(frame(29), parametersOf({}), 0)
    expect(found?.shi).toBeCloseTo(4 / 16, 12)
    expect(found?.rciHigh).toBeCloseTo(1 - 2 / 5, 12)
    expect(found?.rti).toBeCloseTo(10 / 12, 12)
    expect(frameIndices(frameOf([2, 2, 2]), parametersOf({}), 0)).toBeUndefined()
  })

  it('are said as people know them, and never as nought where they are unknown', () => {
    expect(indexText('shi', 0.25)).toBe('0.25')
    expect(indexText('rti', 0.958)).toBe('95.8 %')
    expect(indexText('shi', Number.NaN)).toBe('unknown')
    expect(indexText('shi', -0.004)).toBe('0.00')
    expect(indexText('rciHigh', -0.0001)).toBe('0.0 %')
    expect(indexText('rciHigh', -0.2)).toBe('-20.0 %')
  })

  it('never claim more than "within A2 allowable", and that only with the margin', () => {
    expect(allowableText(frame(31), 4, 0, 'metric')).toMatch(
      /^Warmest intake 31 °C: within A2 allowable \(35 °C\)/,
    )
    expect(allowableText(frame(31.5), 4, 0, 'metric')).toMatch(
      /not shown to be within A2 allowable/,
    )
    // 2,000 m: A2 ends at 31.3 °C.
    expect(allowableText(frame(31), 4, 2000, 'metric')).toMatch(/not shown/)
    expect(allowableText(frame(31), 4, 0, 'metric')).not.toMatch(/ASHRAE|compliant/i)
  })

  it('claim nothing of air that was stopped before it was steady', () => {
    const steady = frame(24)
    const stopped = { ...steady, progress: { ...steady.progress, settled: false } }
    const said = allowableText(stopped, 4, 0, 'metric')
    expect(said).toMatch(/^Warmest intake 24 °C so far/)
    expect(said).not.toMatch(/within|allowable/)
  })

  it('round an expected time as an estimate is', () => {
    expect([0.2, 7.4, 43, 200].map(aboutTime)).toEqual(['1 s', '7 s', '45 s', '3 min'])
  })
})
