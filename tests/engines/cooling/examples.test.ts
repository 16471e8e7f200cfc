import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog'
import { type Solution, solve } from '#engines'
import { createInventory, readFacility } from '#model'
import { parametersOf } from '#standards'

function solved(name: string): Solution {
  const file = new URL(`../../../public/examples/${name}.gridhall.json`, import.meta.url)
  const read = readFacility(JSON.parse(readFileSync(file, 'utf8')))
  if (!read.ok) throw new Error(read.problem)
  const { facility } = read
  return solve(createInventory(facility, catalog), parametersOf(facility.parameters))
}

const sumOf = ({ power }: Solution, name: string): number =>
  (power.columns.find((column) => column.name === name)?.values ?? new Float64Array())
    .filter((kw) => !Number.isNaN(kw))
    .reduce((sum, kw) => sum + kw, 0)

describe.each(['gb300-hall', 'hydro-yard', 'superpod-h100', 'immersion-building'])(
  'the energy of %s',
  (name) => {
    const solution = solved(name)
    const { balance, mechanicalKw } = solution.cooling

    it('closes: all heat reaches the air of the site', () => {
      expect(balance.unknownCount).toBe(0)
      expect(balance.unassignedKw).toBe(0)
      expect(Math.abs(balance.rejectedKw / balance.sourceKw - 1)).toBeLessThan(0.001)
    })

    it('is that of the power engine: IT load, losses, cooling plant', () => {
      const drawn = solution.power.itLoadKw.value + mechanicalKw.value + sumOf(solution, 'lossKw')
      expect(Math.abs(balance.sourceKw / drawn - 1)).toBeLessThan(0.001)
    })
  },
)
