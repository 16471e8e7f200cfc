import type { CoolingSolution, Loop } from './cooling/solution'
import type { TrayUse } from './fiber/cabling'
import type { FiberSolution } from './fiber/solution'
import type { PowerSolution } from './power/solution'
import type { Solution } from './solution'

/**
 * The part of a solution that crosses from the worker at every edit: totals, rooms, loops and
 * fabrics, without the records per rack and per load, which would grow with the facility.
 */
export interface Digest {
  readonly power: Pick<
    PowerSolution,
    'itLoadKw' | 'supportLoadKw' | 'lossKw' | 'utilityKw' | 'paths' | 'standby' | 'componentsTried'
  >
  readonly cooling: Pick<
    CoolingSolution,
    'rooms' | 'loops' | 'approaches' | 'densestRackKw' | 'mechanicalKw'
  > & {
    readonly rackCount: number
    /** Racks whose load nobody states: one of them may be denser than the densest known. */
    readonly unknownRackCount: number
  }
  readonly fiber: Pick<FiberSolution, 'fabrics' | 'entrances' | 'mining' | 'linkCount'> & {
    /** What lies in routes that carry data, and in placed trays. */
    readonly trays: readonly TrayUse[]
  }
  readonly pue: number | undefined
}

/** As many gaps as a page could name; all of them stand with the findings. */
const mostGaps = 100

/** A loop without its records per rack: the headers among its pipes, and some of its gaps. */
const briefOf = (loop: Loop): Loop => ({
  ...loop,
  pipes: loop.pipes.filter(({ row }) => row >= 0),
  headGaps: loop.headGaps.slice(0, mostGaps),
  volumeGaps: loop.volumeGaps.slice(0, mostGaps),
})

const briefs = new WeakMap<readonly Loop[], readonly Loop[]>()

/** The same loops are told by the same briefs, so that whoever reads them can tell. */
const briefsOf = (loops: readonly Loop[]): readonly Loop[] => {
  let brief = briefs.get(loops)
  if (!brief) {
    brief = loops.map(briefOf)
    briefs.set(loops, brief)
  }
  return brief
}

/** Takes from a solution what the page shows of it. */
export const digestOf = ({ power, cooling, fiber, pue }: Solution): Digest => ({
  power: {
    itLoadKw: power.itLoadKw,
    supportLoadKw: power.supportLoadKw,
    lossKw: power.lossKw,
    utilityKw: power.utilityKw,
    paths: power.paths,
    standby: power.standby,
    componentsTried: power.componentsTried,
  },
  cooling: {
    rooms: cooling.rooms,
    loops: briefsOf(cooling.loops),
    approaches: cooling.approaches,
    densestRackKw: cooling.densestRackKw,
    mechanicalKw: cooling.mechanicalKw,
    rackCount: cooling.racks.length,
    unknownRackCount: cooling.racks.filter(({ loadKw }) => Number.isNaN(loadKw)).length,
  },
  fiber: {
    fabrics: fiber.fabrics,
    entrances: fiber.entrances,
    mining: fiber.mining,
    linkCount: fiber.linkCount,
    trays: fiber.cabling.trays,
  },
  pue,
})
