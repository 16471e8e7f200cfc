import { describe, expect, it } from 'vitest'
import { formatOf, loadFormat } from '#io'
import { weatherYearOf } from '#model'
import { type EpwHour, epwBytes, epwLines } from '../support/weather/epw'

const read = async (content: Uint8Array) => {
  const format = formatOf('Somewhere.EPW')
  const { readWeather } = format ? await loadFormat(format) : {}
  if (!readWeather) throw new Error('The format cannot read')
  return readWeather(content)
}

const yearOf = async (content: Uint8Array) => {
  const result = await read(content)
  if (!result.ok) throw new Error(result.problem)
  return { ...weatherYearOf({ id: 'w', ...result.weather }), weather: result.weather }
}

const problemOf = async (content: Uint8Array | string) => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const result = await read(bytes)
  return result.ok ? 'it was read' : result.problem
}

const mild = (): EpwHour => ({})
const text = (lines: readonly string[]) => new TextEncoder().encode(lines.join('\n'))

describe('an EnergyPlus weather year', () => {
  it('tells place, origin and every hour', async () => {
    const year = await yearOf(
      epwBytes((hour) => ({
        dryBulb: (hour % 24) - 5.1,
        dewPoint: -6,
        humidity: 30 + (hour % 60),
        pressure: 99_840,
      })),
    )
    expect(year.weather).toMatchObject({
      station: 'Testville, TS, XXX',
      source: 'TMYx',
      comment: 'Made up, for tests',
      latitudeDeg: 40,
      longitudeDeg: -75.5,
      elevationM: 100,
      hours: 8760,
    })
    expect(year.dryBulbC).toHaveLength(8760)
    expect([...year.dryBulbC.slice(0, 3)]).toEqual([-5.1, -4.1, -3.1])
    expect(year.relativeHumidity[61]).toBe(0.31)
    expect(year.pressurePa[8759]).toBe(99_840)
    expect(year.weather.dewPoint).toBeUndefined()
  })

  it('takes missing codes, blanks and impossible values for unknown, never for values', async () => {
    const hours: Record<number, EpwHour> = {
      0: { dryBulb: 99.9, humidity: 999, pressure: 999_999, dewPoint: 99.9 },
      1: { dryBulb: '', humidity: '', pressure: '' },
      2: { dryBulb: 88, humidity: 150, pressure: 5 },
      3: { dryBulb: 5, humidity: 999, dewPoint: 1.5, pressure: 999_999 },
      4: { humidity: 104 },
    }
    const year = await yearOf(epwBytes((hour) => hours[hour] ?? {}))
    for (const hour of [0, 1, 2]) {
      expect(year.dryBulbC[hour]).toBeNaN()
      expect(year.relativeHumidity[hour]).toBeNaN()
      expect(year.pressurePa[hour]).toBeNaN()
    }
    expect(year.dryBulbC[3]).toBe(5)
    expect(year.relativeHumidity[3]).toBeNaN()
    expect(year.dewPointC[3]).toBe(1.5)
    expect(year.relativeHumidity[4]).toBe(1)
    expect(year.dryBulbC.filter(Number.isNaN)).toHaveLength(3)
  })

  it('reads leap years, either line ending, a mark at the beginning and old code pages', async () => {
    const leap = await yearOf(epwBytes(mild, { leap: true, newline: '\n' }))
    expect(leap.dryBulbC).toHaveLength(8784)
    const marked = new Uint8Array([0xef, 0xbb, 0xbf, ...epwBytes(mild)])
    expect((await yearOf(marked)).weather.station).toBe('Testville, TS, XXX')
    const location = 'LOCATION,M\u00fcnchen,BY,DEU,IWEC Data,108660,48.13,11.70,1.0,529.0'
    const old = Uint8Array.from(epwLines(mild, { location }).join('\r\n'), (letter) =>
      letter.charCodeAt(0),
    )
    expect((await yearOf(old)).weather).toMatchObject({
      station: 'München, BY, DEU',
      source: 'IWEC Data',
    })
  })

  it('puts hours in the order of the calendar, in whatever order they stand', async () => {
    const lines = epwLines((hour) => ({ dryBulb: hour / 1000 }))
    const turned = [...lines.slice(0, 8), ...lines.slice(8).reverse()]
    const [there, back] = [await yearOf(text(lines)), await yearOf(text(turned))]
    expect(back.dryBulbC).toEqual(there.dryBulbC)
  })

  it('survives without coordinates', async () => {
    const location = 'LOCATION,Nowhere,-,-,,,,,,'
    const { weather } = await yearOf(epwBytes(mild, { location }))
    expect(weather.station).toBe('Nowhere')
    expect('latitudeDeg' in weather || 'elevationM' in weather).toBe(false)
  })
})

describe('what is no weather year', () => {
  it('is refused in plain words', async () => {
    expect(await problemOf('')).toBe('The file is empty.')
    expect(await problemOf('{"format":"gridhall"}')).toMatch(/begin with LOCATION/)
    const junk = new Uint8Array(1_000_000).map((_, at) => (at * 7919) % 251)
    expect(await problemOf(junk)).toMatch(/no EnergyPlus weather file/)
  })

  it('says so when it is cut off, wherever it is cut', async () => {
    const whole = epwBytes(mild, { newline: '\n' })
    for (const share of [0.001, 0.1, 0.5, 0.93, 0.9999]) {
      const problem = await problemOf(whole.slice(0, Math.floor(whole.length * share)))
      expect(problem, `cut at ${share}`).toMatch(/cut off|not whole/)
    }
    const short = epwLines(mild).slice(0, 8 + 100)
    expect(await problemOf(text(short))).toBe(
      'The year is not whole: 100 of 8,760 hours are there; the last line is 5 January, hour 4.',
    )
  })

  it('names hours that stand twice and lines that are none', async () => {
    const lines = epwLines(mild)
    const doubled = [...lines.slice(0, 20), lines[19] ?? '', ...lines.slice(20)]
    expect(await problemOf(text(doubled))).toMatch(
      /^1 January, hour 12 stands twice, in lines 20 and 21\./,
    )
    const broken = lines.map((line, at) =>
      at === 30 ? line.replace(',10,99.9', ',warm,99.9') : line,
    )
    expect(await problemOf(text(broken))).toBe('Line 31: "warm" stands where the dry bulb should.')
    const wild = lines.map((line, at) => (at === 40 ? 'what is this, then' : line))
    expect(await problemOf(text(wild))).toMatch(/^Line 41 is no hour of a weather year/)
    const never = lines.map((line, at) => (at === 50 ? line.replace('2001,1,', '2001,13,') : line))
    expect(await problemOf(text(never))).toMatch(/^Line 51 is no hour/)
  })

  it('is not even made into text when it is too large', async () => {
    const head = new TextEncoder().encode('LOCATION,Big,')
    const large = new Uint8Array(65 * 1024 * 1024)
    large.set(head)
    expect(await problemOf(large)).toMatch(/^The file has 68 MB; a weather year has 2 MB/)
  })
})
