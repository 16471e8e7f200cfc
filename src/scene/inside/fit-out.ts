import type { Equipment, KindId, Library, Size } from '#model'
import type { Shape } from '../shape/shapes'
import { buildSolidMesh, type SolidMesh } from '../shape/solid-mesh'
import { type Interior, rackInterior, shelvesInterior, tankInterior } from './interiors'

/** Machines inside a piece of equipment that are counted, not placed: what is seen when it is open. */
export interface FitOut {
  readonly key: string
  /** Machines inside. */
  readonly count: number
  /** The piece without its doors or lid. */
  readonly hull: Shape
  readonly machine: SolidMesh
  /** Triangles of all machines of one piece. */
  readonly triangles: number
  readonly grid: Interior['grid']
}

/** More than so many machines in one piece are no machines any more, but a wrong figure. */
const mostMachines = 4096

type Builder = (size: Size, count: number) => Interior

const builders: Readonly<Partial<Record<KindId, Builder>>> = {
  rack: rackInterior,
  'storage-rack': rackInterior,
  'miner-container': shelvesInterior,
  'immersion-tank': tankInterior,
}

/** The fields that count the machines of a kind, the best first. */
const countFields: Readonly<Partial<Record<KindId, readonly string[]>>> = {
  rack: ['slotsU'],
  'storage-rack': ['slotsU'],
  'miner-container': ['miners', 'slots'],
  'immersion-tank': ['miners'],
}

/**
 * How many machines a piece of equipment holds by its own figures; 0 where nobody says. A rack has one
 * to a unit, and only where its load says that it is populated: an empty frame holds none.
 */
export const machinesIn = (item: Equipment, library: Library): number => {
  const figure = (field: string): number | undefined => {
    const value = library.valueOf(item, field)?.value
    return typeof value === 'number' && value > 0 ? value : undefined
  }
  const fields = countFields[item.kind]
  if (!fields) return 0
  if (item.kind === 'rack' && figure('loadKw') === undefined) return 0
  for (const field of fields) {
    const count = figure(field)
    if (count !== undefined) return Math.min(Math.round(count), mostMachines)
  }
  return 0
}

/** The fit-outs of a facility, by kind, size and count. Equal ones are one object. */
export class FitOuts {
  readonly #fitOuts = new Map<string, FitOut>()

  of(kind: KindId, shape: Shape, count: number): FitOut | undefined {
    const build = builders[kind]
    if (!build || count === 0) return undefined
    const key = `${shape.key} ${count}`
    let fitOut = this.#fitOuts.get(key)
    if (!fitOut) {
      const { hull, machine, grid } = build(shape.size, count)
      const mesh = buildSolidMesh(hull)
      fitOut = {
        key,
        count,
        hull: {
          key: `open ${key}`,
          size: shape.size,
          surface: shape.surface,
          triangles: mesh.index.length / 3,
          mesh,
        },
        machine,
        triangles: (machine.index.length / 3) * count,
        grid,
      }
      this.#fitOuts.set(key, fitOut)
    }
    return fitOut
  }
}
