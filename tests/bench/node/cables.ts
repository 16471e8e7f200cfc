import { writeFileSync } from 'node:fs'
import { catalog } from '#catalog'
import { createInventory } from '#model'
import { parametersOf } from '#standards'
import { routeCabling, toTheEnd } from '../../../src/engines/fiber/routing/solve'
import { type LargeHall, largeHall } from '../../support/fiber/large'
import { clockName, median, timed } from './clock'
import { count, type Figure, ms } from './figure'

const parameter = parametersOf({})
const cases: readonly (LargeHall & { readonly goalMs: number; readonly runs: number })[] = [
  { nodes: 5000, sources: 200, links: 100_000, goalMs: 500, runs: 5 },
  { nodes: 5000, sources: 1000, links: 100_000, goalMs: 500, runs: 5 },
  { nodes: 20_000, sources: 500, links: 1_000_000, goalMs: 3000, runs: 3 },
  { nodes: 20_000, sources: 500, links: 1_000_000, goalMs: 3000, runs: 3, lattice: true },
]

const written = (value: number): string => value.toLocaleString('en')

/** All of it as the app does it: graph, drops, searches, cables by reach, fill, walls. */
const routed = (hall: LargeHall & { readonly goalMs: number; readonly runs: number }): Figure[] => {
  const facility = largeHall(hall)
  const spent: number[] = []
  let last: ReturnType<typeof once> | undefined
  const once = () => {
    // A new inventory each time: what is kept of an earlier routing must not count.
    const inventory = createInventory(facility, catalog)
    return timed(() => toTheEnd(routeCabling(inventory, parameter)))
  }
  for (let run = 0; run < hall.runs; run++) {
    last = once()
    spent.push(last.ms)
  }
  const { graph, groups, routing, cabling } = (last as ReturnType<typeof once>).result
  return [
    count('nodes', 'Nodes of the tray graph', graph.trays.nodeCount),
    count('edges', 'Edges', graph.trays.edgeCount),
    count('branches', 'Nodes at which trays branch', graph.nodeCount),
    count('links', 'Links', cabling.records.length),
    count('searches', 'Searches, one for each source', groups.length),
    count('visits', 'Nodes visited, in all', routing.router.search.visits),
    ms('route', 'Every length, cable, fill and weight', median(spent), hall.goalMs),
  ]
}

const target = process.argv[2]
const results = cases.map((hall) => ({
  shape: `${written(hall.links)} links, ${written(hall.sources)} sources${hall.lattice ? ', lattice' : ''}`,
  figures: routed(hall),
}))
if (target === undefined) {
  for (const { shape, figures } of results) {
    console.log(shape)
    for (const { label, value, unit } of figures) console.log(`  ${label}: ${value} ${unit}`)
  }
} else writeFileSync(target, JSON.stringify({ clock: clockName, results }))
