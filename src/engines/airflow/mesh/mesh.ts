import { polygonContains } from '#base'
import type { AirCase, Device, HeatSource, Opening, Patch, Triple } from '../case'
import { wallAisle } from './aisles'
import { balanceSpaces, spaceAt } from './balance'
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

/** Sides of the grid where the room goes on: what lies beyond them is still its floor. */
const cutFaces = (survey: AirSurvey, cells: Cells): readonly Face[] => {
  if (!survey.isCut) return []
  const { nx, ny, nz, cellMm } = cells.grid
  const goesOn = (i: number, j: number) =>
    polygonContains(survey.polygonMm, (i + 0.5) * cellMm[0], (j + 0.5) * cellMm[1])
  const faces: Face[] = []
  const add = (cell: Triple, axis: 0 | 1, plane: number) => {
    if (cells.isAir(cell)) faces.push({ axis, plane, a: cell[axis === 0 ? 1 : 0], b: cell[2] })
  }
  for (let k = 0; k < nz; k++) {
    for (let j = 0; j < ny; j++) {
      if (goesOn(-1, j)) add([0, j, k], 0, 0)
      if (goesOn(nx, j)) add([nx - 1, j, k], 0, nx)
    }
    for (let i = 0; i < nx; i++) {
      if (goesOn(i, -1)) add([i, 0, k], 1, 0)
      if (goesOn(i, ny)) add([i, ny - 1, k], 1, ny)
    }
  }
  return faces
}

/** Air that fans bring in leaves under the ceiling: over hot aisles, else far from the fans. */
const reliefFaces = (
  survey: AirSurvey,
  cells: Cells,
  spaces: Spaces,
  hot: ReadonlySet<number>,
): readonly Face[] => {
  const fans = survey.boxes.filter(({ air }) => air?.role === 'fan')
  if (fans.length === 0) return []
  const { nx, ny, nz, cellMm } = cells.grid
  const distance = (i: number, j: number) =>
    Math.min(
      ...fans.map(({ xMm, yMm }) =>
        Math.hypot((i + 0.5) * cellMm[0] - xMm, (j + 0.5) * cellMm[1] - yMm),
      ),
    )
  const faces: { face: Face; far: number }[] = []
  for (let j = 0; j < ny; j++) {
    for (let i = 0; i < nx; i++) {
      const space = spaces.of[cells.at(i, j, nz - 1)] as number
      if (space < 0 || (hot.size > 0 && !hot.has(space))) continue
      faces.push({ face: { axis: 2, plane: nz, a: i, b: j }, far: distance(i, j) })
    }
  }
  if (hot.size > 0) return faces.map(({ face }) => face)
  const furthest = [...faces].sort((a, b) => b.far - a.far)
  return furthest.slice(0, Math.ceil(faces.length / 5)).map(({ face }) => face)
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

const openingsOf = (faces: readonly Face[], outsideC: number): readonly Opening[] =>
  patchesOf(faces, ({ plane }) => (plane === 0 ? -1 : 1)).map((patch: Patch) => ({
    patch,
    outsideC,
  }))

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
  if (streams.length === 0) throw new AirBlocked('Nothing in this room moves air.')
  const aisles = survey.aisles.map((aisle) => wallAisle(survey, cells, aisle))
  const walls = aisles.flatMap((aisle) => aisle.walls)
  const spaces = spacesOf(cells, walls)
  const within = (kind: 'hot' | 'cold') =>
    new Set(
      aisles
        .filter(({ aisle }) => aisle.aisle === kind && aisle.complete)
        .flatMap((aisle) =>
          [...new Set(spaces.of.filter((_, at) => aisle.within[at] === 1))].filter((n) => n >= 0),
        ),
    )
  const hot = within('hot')
  const cold = within('cold')
  const cut = cutFaces(survey, cells)
  const relief = reliefFaces(survey, cells, spaces, hot)
  const vented = new Set([...cut, ...relief].map((face) => spaceAt(cells, spaces, face)))
  balanceSpaces(cells, spaces, streams, {
    isVented: (space) => vented.has(space),
    isCold: (space) => cold.has(space),
    beyondC: survey.isCut ? survey.startC : undefined,
  })
  if (cut.length === 0) seeThatHeatLeaves(survey)
  const moved = streams.flatMap(({ intakes, exhausts }) => [...intakes, ...exhausts])
  const busy = new Set([...vented, ...moved.map((face) => spaceAt(cells, spaces, face))])
  closeIdle(cells, spaces, busy)
  const spaceOf = ([face]: readonly Face[]) => (face ? spaceAt(cells, spaces, face) : -1)
  return {
    grid,
    mixes: streams.some(
      ({ role, intakes, exhausts }) => role === 'rack' && spaceOf(intakes) === spaceOf(exhausts),
    ),
    devices: streams.map(({ box, role, flowM3PerS }) => ({ id: box?.id, role, flowM3PerS })),
    case: {
      ...grid,
      solid: cells.solid(),
      devices: streams.map(deviceOf),
      baffles: patchesOf(walls, () => 1),
      openings: [...openingsOf(cut, survey.startC), ...openingsOf(relief, survey.startC)],
      sources: sourcesOf(survey, cells),
      fluid: { densityKgPerM3: survey.densityKgPerM3 },
      startC: survey.startC,
    },
  }
}
