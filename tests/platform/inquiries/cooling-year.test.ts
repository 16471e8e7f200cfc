import { describe, expect, it } from 'vitest'
import { openDocument, removeWeather, setWeather } from '#document'
import { hydroYard } from '../../../scripts/examples/hydro-yard/index'
import { solverHere } from '../../support/platform/desk'
import { weatherOf } from '../../support/weather/plant'

describe('cooling-year', () => {
  it('follows the weather of the document: design point, year, design point', async () => {
    const document = openDocument(hydroYard())
    const solver = solverHere()
    solver.open(document.toFacility(), document.revision)
    document.subscribe(({ operations, revision }) => solver.change(operations, revision))
    const ask = async () => (await solver.inquire('cooling-year', undefined)).output
    const before = await ask()
    expect(before.year).toBeUndefined()
    expect(before.assumed?.pue).toBe(before.designPue)

    document.transact('Bring', (edit) =>
      setWeather(
        edit,
        weatherOf((hour) => (hour % 40) - 5),
      ),
    )
    const { year } = await ask()
    expect(year?.weather).toMatchObject({ station: 'Testville', hours: 8760 })
    expect(year?.total.pue).toBeGreaterThan(1)
    expect(() => structuredClone(year)).not.toThrow()

    document.transact('Remove', removeWeather)
    expect((await ask()).year).toBeUndefined()
    document.undo()
    expect((await ask()).year?.total.pue).toBe(year?.total.pue)
  })
})
