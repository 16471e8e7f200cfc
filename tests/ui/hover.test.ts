import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { feedCodes } from '#engines'
import type { Answer } from '#workspace'
import { coolingFacts } from '../../src/ui/view/coolingHover'
import { cardPlace, hoverFacts } from '../../src/ui/view/hover'

const unknown = Number.NaN
const answer = {
  ids: ['ups', 'rack', 'tray'],
  columns: Object.entries({
    loadKw: [90, 40, unknown],
    loadA: [150, 58, unknown],
    utilisation: [0.45, unknown, unknown],
  }).map(([name, values]) => ({ name, values: Float64Array.from(values) })),
  feeds: Uint8Array.of(feedCodes.ok, feedCodes.unprotected, feedCodes.outside),
} as unknown as Answer

const said = (from: Answer, id: string, power: 'ups' | 'load' | undefined, path?: string) =>
  hoverFacts(from, id, power === undefined ? {} : { power }, path, 'metric').map(
    ({ label, value, isUnknown }) => `${label}: ${value}${isUnknown ? ' ?' : ''}`,
  )

describe('the card at the pointer', () => {
  it('tells load, the worst phase, the share of the rating, path and supply', () => {
    expect(said(answer, 'ups', 'ups', 'A')).toEqual([
      'Load: 90 kW',
      'Current, worst phase: 150 A',
      'Of its rating: 45 %',
      'Path: A',
      'Supply: Fed',
    ])
  })

  it('holds a load to no rating', () => {
    expect(said(answer, 'rack', 'load')).toEqual([
      'Load: 40 kW',
      'Current, worst phase: 58 A',
      'Supply: Fed, unprotected',
    ])
  })

  it('says unknown where nobody stated it, and nothing of what is not in the chain', () => {
    const bare = { ...answer, columns: [], feeds: Uint8Array.of(feedCodes.unknown) } as Answer
    expect(said(bare, 'ups', 'ups')).toEqual([
      'Load: unknown ?',
      'Current, worst phase: unknown ?',
      'Of its rating: unknown ?',
      'Supply: Supply unknown ?',
    ])
    expect(said(answer, 'tray', undefined)).toEqual([])
    expect(said(answer, 'gone', 'ups')).toEqual([])
  })

  it('stands beside the pointer and within the view, wherever that is', () => {
    expect(
      cardPlace({ x: 10, y: 10 }, { width: 100, height: 50 }, { width: 800, height: 600 }),
    ).toEqual({ x: 26, y: 26 })
    const pixel = (most: number) => fc.integer({ min: 0, max: most })
    fc.assert(
      fc.property(pixel(800), pixel(600), pixel(260), pixel(200), (x, y, width, height) => {
        const view = { width: 800, height: 600 }
        const at = cardPlace({ x, y }, { width, height }, view)
        expect(at.x).toBeGreaterThanOrEqual(0)
        expect(at.y).toBeGreaterThanOrEqual(0)
        expect(at.x + width).toBeLessThanOrEqual(view.width)
        expect(at.y + height).toBeLessThanOrEqual(view.height)
        const covers = x >= at.x && x <= at.x + width && y >= at.y && y <= at.y + height
        expect(covers).toBe(false)
      }),
    )
  })
})

describe('the card under an overlay of heat', () => {
  const heat = {
    ids: ['rack', 'tank', 'crah', 'header'],
    columns: Object.entries({
      heatKw: [142, unknown, unknown, unknown],
      airHeatKw: [14.2, 0, unknown, unknown],
      liquidHeatKw: [127.8, 0, unknown, unknown],
      dielectricHeatKw: [0, unknown, unknown, unknown],
      intakeC: [24, unknown, unknown, unknown],
      intakeMaxC: [35, unknown, unknown, unknown],
      coolantFlowLPerMin: [119, unknown, 548, unknown],
      coolingLoadKw: [unknown, unknown, 180, unknown],
      coolingCapacityKw: [unknown, unknown, 252.4, unknown],
    }).map(([name, values]) => ({ name, values: Float64Array.from(values) })),
    feeds: new Uint8Array(4),
  } as unknown as Answer
  const told = (id: string, kind: Parameters<typeof coolingFacts>[2]) =>
    coolingFacts(heat, { id }, kind, 'metric').map(
      ({ label, value, isUnknown }) => `${label}: ${value}${isUnknown ? ' ?' : ''}`,
    )

  it('tells a rack by its heat, intake and coolant, and says what is not known', () => {
    expect(told('rack', { it: true })).toEqual([
      'Heat: 142 kW',
      'Intake: 24 °C of at most 35 °C',
      'Intake, one unit out: unknown of at most 35 °C ?',
      'Coolant flow: 119 L/min',
      'Coolant supply: unknown ?',
      'Head left: unknown ?',
    ])
    expect(told('tank', { it: true })).toEqual(['Heat: unknown ?'])
  })

  it('tells a cooler by what it takes of what it can', () => {
    expect(told('crah', { cooling: 'air-cooler' })).toEqual([
      'Cooling load: 180 kW',
      'Cooling capacity: 252.4 kW',
      'Coolant flow: 548 L/min',
    ])
    expect(told('header', { cooling: 'header' })).toEqual([])
    expect(told('gone', { it: true })).toEqual([])
  })
})
