import { readFileSync } from 'node:fs'
import ELK from 'elkjs/lib/elk.bundled.js'
import { catalog } from '#catalog'
import { type Connection, type Equipment, type Facility, readFacility } from '#model'
import { assemble } from '../../../src/ui/diagram/assemble'
import { createLayOut, type Wish } from '../../../src/ui/diagram/lay-out'
import { type DiagramSource, readInSlices } from '../../../src/ui/diagram/read'
import { powerSource } from '../../../src/ui/single-line/source'
import { itemOf } from './facility'

/** A facility that comes with the app. */
export const exampleOf = (name: string): Facility => {
  const read = readFacility(
    JSON.parse(readFileSync(`public/examples/${name}.gridhall.json`, 'utf8')),
  )
  if (!read.ok) throw new Error(read.problem)
  return read.facility
}

/** Everything shown, nothing drawn as one. */
export const plainWish: Wish = {
  merged: false,
  spread: new Set(),
  open: new Set(),
  shut: new Set(),
}

/** A power connection between two pieces by their ports. */
export const cable = (from: string, to: string, count = 1): Connection => {
  const [source = '', out = 'out'] = from.split(':')
  const [target = '', into = 'in'] = to.split(':')
  return {
    id: `${from}>${to}`,
    medium: 'power',
    from: { equipment: source, port: out },
    to: { equipment: target, port: into },
    count,
  }
}

/**
 * A utility and a board with `feeders` breakers, each with a busway; racks hang in pairs on
 * neighbouring busways by two cords each.
 */
export const boardWith = (
  feeders: number,
): { readonly equipment: Equipment[]; readonly connections: Connection[] } => {
  const equipment = [
    itemOf('grid', { kind: 'utility-feed' }),
    itemOf('board', { kind: 'switchgear-bus' }),
  ]
  const connections = [cable('grid', 'board')]
  for (let at = 0; at < feeders; at++) {
    equipment.push(itemOf(`cb${at}`, { kind: 'breaker' }), itemOf(`bw${at}`, { kind: 'busway' }))
    connections.push(cable('board', `cb${at}`), cable(`cb${at}`, `bw${at}`))
    for (const rack of [`r${at}a`, `r${at}b`]) {
      equipment.push(itemOf(rack, { kind: 'rack', values: { loadKw: 10 + at } }))
      connections.push(cable(`bw${at}`, `${rack}:cord`, 2))
    }
  }
  return { equipment, connections }
}

/** Reads a diagram with the catalog's kinds. */
export const diagramOf = (
  tables: Pick<Facility, 'equipment' | 'connections'>,
  source: DiagramSource = powerSource,
) => assemble(readInSlices(tables, catalog, source))

/** Lays diagrams out with elk itself, without a worker. */
export const layOutHere = () => {
  const elk = new ELK({ algorithms: ['layered'] })
  return createLayOut((graph) => elk.layout(graph))
}
