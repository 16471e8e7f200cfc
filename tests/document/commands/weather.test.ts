import { describe, expect, it } from 'vitest'
import { openDocument, removeWeather, setSite, setWeather } from '#document'
import { packWeather, readFacility } from '#model'

const values = (fill: number) => new Float64Array(8760).fill(fill)
const weather = (station: string) => ({
  station,
  source: 'TMYx',
  ...packWeather({
    dryBulbC: values(20),
    dewPointC: values(10),
    relativeHumidity: values(0.5),
    pressurePa: values(101_320),
  }),
})

const open = () => {
  const read = readFacility({ format: 'gridhall', version: 1, id: 'f', name: 'F' })
  if (!read.ok) throw new Error(read.problem)
  return openDocument(read.facility)
}

describe('the weather of a facility', () => {
  it('is brought in, replaced, taken away and brought back by undo, one step each', () => {
    const document = open()
    document.transact('Bring', (edit) => setWeather(edit, weather('A')))
    document.transact('Bring', (edit) => setWeather(edit, weather('B')))
    expect(document.list('weather').map(({ station }) => station)).toEqual(['B'])
    document.undo()
    expect(document.list('weather').map(({ station }) => station)).toEqual(['A'])
    document.transact('Remove', removeWeather)
    expect(document.list('weather')).toEqual([])
    document.undo()
    expect(document.toFacility().weather[0]?.station).toBe('A')
    document.undo()
    expect(document.toFacility().weather).toEqual([])
  })

  it('is written once: edits of the site and the rest do not carry it along', () => {
    const document = open()
    document.transact('Bring', (edit) => setWeather(edit, weather('A')))
    const [record] = document.list('weather')
    const written: number[] = []
    document.subscribe(({ operations }) => written.push(JSON.stringify(operations).length))
    document.transact('Site', (edit) => setSite(edit, { elevationM: 100 }))
    document.undo()
    expect(Math.max(...written)).toBeLessThan(1000)
    expect(document.list('weather')[0]).toBe(record)
  })

  it('answers whether there was one to take away', () => {
    const document = open()
    expect(document.transact('Remove', removeWeather)).toBe(false)
    expect(document.undoLabel).toBeUndefined()
  })
})
