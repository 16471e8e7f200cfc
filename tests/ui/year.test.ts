import { describe, expect, it } from 'vitest'
import { openDocument } from '#document'
import { createLibrary, kinds } from '#model'
import { yearCsv } from '../../src/ui/year/csv'
import { formatPue, formatWue } from '../../src/ui/year/figures'
import { namesOfGaps } from '../../src/ui/year/gaps'
import { placeToTake } from '../../src/ui/year/place'
import { durationPlot, monthsPlot, puePlot, tightestLoop } from '../../src/ui/year/plots'
import { weatherOf, yearOf } from '../support/weather/plant'

const swing = (hour: number) =>
  hour === 7 ? Number.NaN : Math.round((20 - 18 * Math.cos((2 * Math.PI * hour) / 8760)) * 10) / 10

const { year, inventory } = yearOf({ weather: weatherOf(swing) })
const result = year.year
if (!result) throw new Error('There is no year')

describe('the charts of a year', () => {
  it('draw every hour, with gaps where nothing is known', () => {
    const plot = puePlot(result)
    expect(plot.x).toHaveLength(8760)
    const [line] = plot.series
    expect(line?.values[7]).toBeNull()
    expect(line?.values[8]).toBeCloseTo(1.05, 2)
    expect(plot.text).toContain(formatPue(result.total.pue))
  })

  it('rank the hours by temperature, against the limit of the tightest loop', () => {
    const plot = durationPlot(result, 'metric')
    const [dry, , supply, limit] = plot.series
    expect(plot.x).toHaveLength(8759)
    expect(dry?.values[0]).toBeCloseTo(38, 1)
    expect(dry?.values.at(-1)).toBeCloseTo(2, 1)
    expect(supply?.values[0]).toBeCloseTo(38 + 9, 0)
    expect(limit?.values[100]).toBe(45.15)
    const imperial = durationPlot(result, 'imperial')
    expect(imperial.left).toBe('°F')
    expect(imperial.series[0]?.values[0]).toBeCloseTo(100.4, 1)
  })

  it('draw the months, with water only where there is some', () => {
    const plot = monthsPlot(result)
    expect(plot.series.map(({ kind }) => kind)).toEqual(['bars', 'line'])
    expect(plot.series[0]?.values.reduce<number>((sum, one) => sum + (one ?? 0), 0)).toBe(
      result.total.freeHours,
    )
  })

  it('take the loop with most hours above its limit for the tightest', () => {
    const [loop] = result.loops
    if (!loop) throw new Error('There is no loop')
    const mild = { ...loop, shortHours: 0, highestSupplyC: 44 }
    const cool = { ...loop, shortHours: 0, highestSupplyC: 30 }
    expect(tightestLoop([mild, loop])).toBe(1)
    expect(tightestLoop([cool, mild])).toBe(1)
    expect(tightestLoop([])).toBe(-1)
    expect(tightestLoop([{ ...loop, highestSupplyC: Number.NaN }])).toBe(-1)
  })
})

describe('the hours as CSV', () => {
  const lines = yearCsv(result).trimEnd().split('\r\n')

  it('are all there, units in their names, empty where not known', () => {
    expect(lines).toHaveLength(8761)
    expect(lines[0]).toBe(
      'month,day,hour,dryBulbC,wetBulbC,pue,facilityKw,coolingKw,waterLPerH,withoutCompressor,shortOfCapacityKw,"supplyC R"',
    )
    expect(lines[8]).toBe('1,1,7,,,,,,,,,')
    expect(lines[1]).toMatch(/^1,1,0,2,/)
    expect(lines.at(-1)).toMatch(/^12,31,23,2,/)
    expect(lines[31 * 24 + 1]).toMatch(/^2,1,0,/)
  })

  it('add up to the PUE of the year', () => {
    const rows = lines.slice(1).map((line) => line.split(','))
    const kwh = rows.reduce((sum, row) => sum + Number(row[6]), 0)
    expect(kwh / result.total.itKwh).toBeCloseTo(result.total.pue as number, 5)
  })
})

describe('what the file can tell the site', () => {
  const weather = { ...weatherOf(swing), latitudeDeg: 39.1, longitudeDeg: -77.6, elevationM: 119 }

  it('is its place, as far as it states none itself', () => {
    expect(placeToTake({}, weather)).toEqual({
      latitudeDeg: 39.1,
      longitudeDeg: -77.6,
      elevationM: 119,
    })
    expect(placeToTake({ elevationM: 0 }, weather)).toEqual({
      latitudeDeg: 39.1,
      longitudeDeg: -77.6,
    })
    expect(placeToTake({ elevationM: 0, latitudeDeg: 1, longitudeDeg: 2 }, weather)).toBeUndefined()
    expect(placeToTake({}, weatherOf(swing))).toBeUndefined()
  })
})

describe('figures', () => {
  it('read plainly, and unknown where they are', () => {
    expect(formatPue(1.0364)).toBe('1.036')
    expect(formatPue(undefined)).toBe('unknown')
    expect(formatWue(0.4567, 'metric')).toBe('0.457 L/kWh')
    expect(formatWue(undefined, 'metric')).toBe('unknown')
  })

  it('name what is missing', () => {
    const document = openDocument(inventory.facility)
    const library = createLibrary(kinds, new Map())
    const ids = inventory.equipment.map(({ id }) => id)
    const row = ids.indexOf('DC')
    const gaps = [
      { row, field: 'fanKw' },
      { row, field: 'fanKw' },
      { row: -1, field: 'designDryBulbC' },
    ]
    expect(namesOfGaps({ gaps }, ids, document, library)).toBe('DC (Fan power), designDryBulbC')
    const many = ids.flatMap((_, at) => ['a', 'b'].map((field) => ({ row: at, field })))
    expect(namesOfGaps({ gaps: many }, ids, document, library)).toMatch(/more$/)
  })
})
