import type { AirCase, Device, HeatSource } from '../case'
import { type WalledAisle, wallAisle } from './aisles'
import { balanceSpaces, spaceAt } from './balance'
import { relieveFans, streamBeyond } from './beyond'
import { Cells } from './cells'
import { type Face, patchesOf } from './faces'
import { type AirGrid, gridOf } from './grid'
import { cellsUnder, layersOf } from './raster'
import { type Spaces, spacesOf } from './spaces'
import { AirBlocked, type Stream, streamsOf } from './streams'
import type { AirSurvey } from './survey'

/** Which of a case's devices is what: in the order of its devices. */
export interface MeshedDevice {
  /** Id of the equipment; undefined for what returns over a ceiling or leaks. */
  readonly id: string | undefined
  readonly role: Stream['role']
  readonly flowM3PerS: number
}

/** Stands among ids for the room beyond a cut. */
const beyond = '(beyond the cut)'

/** A room as the solver takes it, and what its devices stand for. */
export interface AirMesh {
  readonly case: AirCase
  readonly grid: AirGrid
  readonly devices: readonly MeshedDevice[]
  /** Some rack draws from the very space that it blows into: such air takes long to come to rest. */
  readonly mixes: boolean
}

const deviceOf = (stream: Stream): Device => {
  const { flowM3PerS, intakes, exhausts, heatKw, supplyC, lookOut } = stream
  const out = (face: Face) => lookOut.get(face) ?? 1
  const inward = (face: Face): 1 | -1 => (out(face) > 0 ? -1 : 1)
  return {
    flowM3PerS,
    intakes: patchesOf(intakes, inward),
    exhausts: patchesOf(exhausts, out),
    ...(heatKw === 0 ? {} : { heatKw }),
    ...(supplyC === undefined ? {} : { supplyC }),
  }
}

/** Losses of what stands in the room warm the air around it. */
const sourcesOf = (survey: AirSurvey, cells: Cells): readonly HeatSource[] =>
  survey.boxes.flatMap((box) => {
    if (box.lossKw === undefined) return []
    const { nx, ny, nz } = cells.grid
    const min: [number, number, number] = [nx, ny, 0]
    const max: [number, number, number] = [0, 0, 0]
    cellsUnder(cells.grid, box, (i, j) => {
      min[0] = Math.min(min[0], i)
      min[1] = Math.min(min[1], j)
      max[0] = Math.max(max[0], i + 1)
      max[1] = Math.max(max[1], j + 1)
    })
    if (max[0] === 0) return []
    const [from, to] = layersOf(cells.grid, box)
    return [
      {
        min: [Math.max(0, min[0] - 1), Math.max(0, min[1] - 1), from] as const,
        max: [Math.min(nx, max[0] + 1), Math.min(ny, max[1] + 1), Math.min(nz, to + 1)] as const,
        heatKw: box.lossKw,
      },
    ]
  })

/** Closes spaces that no air is moved in and none comes into: nothing happens there. */
const closeIdle = (cells: Cells, spaces: Spaces, busy: ReadonlySet<number>): void => {
  spaces.of.forEach((space, at) => {
    if (space >= 0 && !busy.has(space)) cells.close(at)
  })
}

/** Spaces that belong to a cold aisle with a roof. */
const coldSpaces = (aisles: readonly WalledAisle[], spaces: Spaces): ReadonlySet<number> => {
  const found = new Set<number>()
  for (const { aisle, within } of aisles) {
    if (aisle.aisle !== 'cold' || !aisle.complete) continue
    within.forEach((is, at) => {
      if (is) found.add(spaces.of[at] as number)
    })
  }
  return found
}

/** A room whose coolers cannot take its heat has no steady air to show. */
const seeThatHeatLeaves = ({ boxes }: AirSurvey): void => {
  const has = (role: 'cooler' | 'fan') => boxes.some(({ air }) => air?.role === role)
  if (has('fan')) return
  if (!has('cooler')) {
    throw new AirBlocked('Nothing takes the heat out of the air of this room.')
  }
  let heatKw = 0
  let capacityKw = 0
  for (const { air, lossKw = 0 } of boxes) {
    heatKw += lossKw + (air?.heatKw ?? 0)
    if (air?.role === 'cooler') capacityKw += air.capacityKw ?? Number.POSITIVE_INFINITY
  }
  if (heatKw > capacityKw) {
    throw new AirBlocked(
      `${Math.round(heatKw)} kW go into the air of this room and its coolers take ${Math.round(capacityKw)} kW: the air warms for ever, and there is no steady state to show.`,
    )
  }
}

/**
 * Cuts a surveyed room into cells of about an edge, for the solver. Racks and coolers become boxes
 * that air flows through, containments thin walls, the rest solids. Throws {@link AirBlocked} in
 * plain words where the air of something cannot pass.
 */
export const meshAir = (survey: AirSurvey, wantedMm: number): AirMesh => {
  const grid = gridOf(survey.sizeMm, wantedMm)
  const cells = new Cells(survey, grid)
  const streams = streamsOf(survey, cells)
  streams.push(...streamBeyond(survey, cells, streams))
  if (streams.length === 0) throw new AirBlocked('Nothing in this room moves air.')
  const aisles = survey.aisles.map((aisle) => wallAisle(survey, cells, aisle))
  const walls = aisles.flatMap((aisle) => aisle.walls)
  const spaces = spacesOf(cells, walls)
  relieveFans(cells, spaces, streams)
  const cold = coldSpaces(aisles, spaces)
  balanceSpaces(cells, spaces, streams, (space) => cold.has(space))
  if (!survey.isCut) seeThatHeatLeaves(survey)
  const moved = streams.flatMap(({ intakes, exhausts }) => [...intakes, ...exhausts])
  const busy = new Set(moved.map((face) => spaceAt(cells, spaces, face)))
  closeIdle(cells, spaces, busy)
  const spaceOf = ([face]: readonly Face[]) => (face ? spaceAt(cells, spaces, face) : -1)
  return {
    grid,
    mixes: streams.some(
      ({ role, intakes, exhausts }) => role === 'rack' && spaceOf(intakes) === spaceOf(exhausts),
    ),
    devices: streams.map(({ box, role, flowM3PerS }) => ({
      id: box?.id ?? (role === 'leak' ? undefined : beyond),
      role,
      flowM3PerS,
    })),
    case: {
      ...grid,
      solid: cells.solid(),
      devices: streams.map(deviceOf),
      baffles: patchesOf(walls, () => 1),
      sources: sourcesOf(survey, cells),
      fluid: { densityKgPerM3: survey.densityKgPerM3 },
      startC: survey.startC,
    },
  }
}
