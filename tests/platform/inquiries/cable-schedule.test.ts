import { describe, expect, it } from 'vitest'
import { openDocument } from '#document'
import { examples } from '../../../scripts/examples/index'
import { solverHere } from '../../support/platform/desk'

describe('cable-schedule', () => {
  it.each(examples.map((example) => [example.build().name, example] as const))(
    'has every cable of %s once, and its sums are those of the lines',
    async (_, { build }) => {
      const document = openDocument(build())
      const solver = solverHere()
      solver.open(document.toFacility(), document.revision)
      const { output } = await solver.inquire('cable-schedule', undefined)
      const drawn = document.list('connections').filter(({ medium }) => medium === 'data')
      expect(output.cables.map(({ id }) => id)).toEqual(drawn.map(({ id }) => id))
      expect(output.cableCount).toBe(output.cables.reduce((sum, { count }) => sum + count, 0))
      const metres = output.cables.reduce(
        (sum, { count, lengthM, atLeastM }) => sum + count * (lengthM ?? atLeastM),
        0,
      )
      expect(output.lengthM.value).toBeCloseTo(metres, 6)
      const missing = output.cables.filter(({ lengthM }) => lengthM === undefined)
      expect(output.lengthM.unknownCount).toBe(missing.reduce((sum, { count }) => sum + count, 0))
    },
  )
})
