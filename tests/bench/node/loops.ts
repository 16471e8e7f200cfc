import { writeFileSync } from 'node:fs'
import { catalog } from '#catalog'
import { solveCooling } from '#engines'
import { createInventory } from '#model'
import { parametersOf } from '#standards'
import { type LoopShape, largeLoops } from '../../support/cooling/large'
import { clockName, median, times } from './clock'
import { count, type Figure, ms } from './figure'

const parameter = parametersOf({})

const loopFigures = (racks: number, shape: LoopShape): Figure[] => {
  const facility = largeLoops(racks, shape)
  const fresh = () => createInventory(facility, catalog)
  const inventory = fresh()
  const lossKw = new Float64Array(inventory.count)
  const { loops } = solveCooling(inventory, parameter, lossKw)
  const pipes = loops.reduce((sum, loop) => sum + loop.pipes.length, 0)
  return [
    count('racks', 'Liquid-cooled racks', racks),
    count('loops', 'Loops', loops.length),
    count('pipes', 'Pipes and headers with flow and drop', pipes),
    ms(
      'solve',
      'Heat network with flows and pressures',
      median(times(() => solveCooling(fresh(), parameter, lossKw))),
    ),
  ]
}

const target = process.argv[2]
const results = (['tree', 'ring'] as const).flatMap((shape) =>
  [1000, 10_000, 100_000].map((racks) => ({
    shape: `${racks.toLocaleString('en')} racks, ${shape}s`,
    figures: loopFigures(racks, shape),
  })),
)
if (target === undefined) {
  for (const { shape, figures } of results) {
    console.log(shape)
    for (const { label, value, unit } of figures) console.log(`  ${label}: ${value} ${unit}`)
  }
} else writeFileSync(target, JSON.stringify({ clock: clockName, results }))
