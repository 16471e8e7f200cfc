import { polygonContains } from '#base'
import type { Triple } from '../case'
import { ceilingOf, mainOf } from './balance'
import type { Cells } from './cells'
import type { Face } from './faces'
import type { Spaces } from './spaces'
import { AirBlocked, lookingOut, type Stream, splitFaces } from './streams'
import type { AirSurvey } from './survey'

/** Sides of the grid where the room goes on: what lies beyond them is still its floor. */
const cutFaces = (survey: AirSurvey, cells: Cells): readonly { face: Face; layer: number }[] => {
  const { nx, ny, nz, cellMm } = cells.grid
  const goesOn = (i: number, j: number) =>
    polygonContains(survey.polygonMm, (i + 0.5) * cellMm[0], (j + 0.5) * cellMm[1])
  const faces: { face: Face; layer: number }[] = []
  const add = (cell: Triple, axis: 0 | 1, plane: number) => {
    if (!cells.isAir(cell)) return
    faces.push({ face: { axis, plane, a: cell[axis === 0 ? 1 : 0], b: cell[2] }, layer: cell[2] })
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

const flowOf = (streams: readonly Stream[], role: Stream['role']): number =>
  streams.reduce((sum, one) => sum + (one.role === role ? one.flowM3PerS : 0), 0)

/**
 * Around a containment that was cut out, the rest of the room stands for a cooler: air leaves through
 * the upper half of the cut and comes back at supply temperature through the lower one, as much as the
 * racks draw beyond what coolers within move.
 */
export const streamBeyond = (
  survey: AirSurvey,
  cells: Cells,
  streams: readonly Stream[],
): readonly Stream[] => {
  const flowM3PerS = flowOf(streams, 'rack') - flowOf(streams, 'cooler')
  if (!survey.isCut || flowM3PerS <= 0) return []
  const cut = cutFaces(survey, cells)
  const half = cells.grid.nz / 2
  const intakes = cut.filter(({ layer }) => layer >= half).map(({ face }) => face)
  const exhausts = cut.filter(({ layer }) => layer < half).map(({ face }) => face)
  if (intakes.length === 0 || exhausts.length === 0) return []
  return [
    {
      box: undefined,
      role: 'cooler',
      flowM3PerS,
      heatKw: 0,
      supplyC: survey.startC,
      intakes,
      exhausts,
      lookOut: lookingOut(cells, intakes, exhausts),
    },
  ]
}

/** The part of a ceiling that lets out what fans bring in: the fifth that lies furthest from them. */
const reliefShare = 0.2

/** What fans bring in leaves the room below the ceiling, far from them. */
export const relieveFans = (cells: Cells, spaces: Spaces, streams: readonly Stream[]): void => {
  const fans = streams.filter(({ role }) => role === 'fan')
  if (fans.length === 0) return
  const { cellMm } = cells.grid
  const distance = ({ a, b }: Face) =>
    Math.min(
      ...fans.map(({ box }) =>
        Math.hypot(
          (a + 0.5) * cellMm[0] - (box?.xMm ?? 0),
          (b + 0.5) * cellMm[1] - (box?.yMm ?? 0),
        ),
      ),
    )
  const faces = ceilingOf(cells, spaces, mainOf(spaces))
    .map((face) => ({ face, far: distance(face) }))
    .sort((one, other) => other.far - one.far)
  const relief = faces.slice(0, Math.ceil(faces.length * reliefShare)).map(({ face }) => face)
  if (relief.length < fans.length) {
    throw new AirBlocked('What the fans bring in finds no way out below the ceiling.')
  }
  const total = flowOf(fans, 'fan')
  const parts = splitFaces(
    relief,
    fans.map(({ flowM3PerS }) => flowM3PerS / total),
  )
  fans.forEach((fan, n) => {
    fan.intakes = parts[n] ?? []
    fan.lookOut = lookingOut(cells, fan.intakes, fan.exhausts)
  })
}
