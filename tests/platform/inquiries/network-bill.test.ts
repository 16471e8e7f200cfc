import { describe, expect, it } from 'vitest'
import { openDocument } from '#document'
import { examples } from '../../../scripts/examples/index'
import { solverHere } from '../../support/platform/desk'

describe('network-bill', () => {
  it.each(examples.map((example) => [example.build().name, example] as const))(
    'has every link of %s, and its totals are those of its lines',
    async (_, { build }) => {
      const document = openDocument(build())
      const solver = solverHere()
      solver.open(document.toFacility(), document.revision)
      const bill = (await solver.inquire('network-bill', undefined)).output
      const links = document
        .list('connections')
        .filter(({ medium }) => medium === 'data')
        .reduce((sum, { count }) => sum + count, 0)
      expect(bill.linkCount).toBe(links)
      expect(bill.cables.reduce((sum, { count }) => sum + count, 0)).toBe(bill.cableCount)
      expect(bill.modules.reduce((sum, { count }) => sum + count, 0)).toBe(bill.moduleCount)
      expect(bill.unknownLinks).toBeLessThanOrEqual(links)
    },
  )
})
