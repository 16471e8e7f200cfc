import { describe, expect, it } from 'vitest'
import { openDocument } from '#document'
import { examples } from '../../../scripts/examples/index'
import { solverHere } from '../../support/platform/desk'

const add = (values: readonly (number | undefined)[]): number =>
  values.reduce<number>((sum, value) => sum + (value ?? Number.NaN), 0)

const askAbout = async ({ build }: (typeof examples)[number]) => {
  const document = openDocument(build())
  const solver = solverHere()
  solver.open(document.toFacility(), document.revision)
  return (await solver.inquire('cooling-schedule', undefined)).output
}

describe('cooling-schedule', () => {
  it.each(examples.map((example) => [example.build().name, example] as const))(
    'adds up in %s: loads to their sums, splits to the heat, units to their loops',
    async (_, example) => {
      const schedule = await askAbout(example)
      const { loads, loops, coolers, rooms, balance } = schedule
      expect(loads.length).toBeGreaterThan(7)
      expect(schedule.heatKw.unknownCount).toBe(0)
      expect(add(loads.map(({ heatKw }) => heatKw))).toBeCloseTo(schedule.heatKw.value, 6)
      const split = schedule.airKw.value + schedule.liquidKw.value + schedule.dielectricKw.value
      expect(split).toBeCloseTo(schedule.heatKw.value, 6)
      for (const { units, heatKw } of loops) {
        if (units.length > 0)
          expect(add(units.map(({ dutyKw }) => dutyKw))).toBeCloseTo(heatKw.value, 3)
      }
      for (const room of rooms) {
        const own = coolers.filter(({ room: id }) => id === room.id)
        // Fans without a coil take no heat: they let it out.
        if (room.open || own.every(({ dutyKw }) => dutyKw === undefined)) continue
        expect(add(own.map(({ dutyKw }) => dutyKw))).toBeCloseTo(room.airHeatKw.value, 3)
      }
      expect(balance.rejectedKw + balance.unassignedKw).toBeCloseTo(balance.sourceKw, 3)
    },
  )
})
