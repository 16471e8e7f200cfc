import type { Cells } from './cells'
import { besideFace, type Face } from './faces'
import type { AirBox, AirSurvey } from './survey'

/** Air on its way through something: where it is drawn, where it is given out. */
export interface Stream {
  /** The box that moves it; undefined for what returns over the ceiling or leaks. */
  readonly box: AirBox | undefined
  readonly role: 'rack' | 'cooler' | 'fan' | 'duct' | 'leak'
  flowM3PerS: number
  readonly heatKw: number
  readonly supplyC?: number
  intakes: readonly Face[]
  exhausts: readonly Face[]
  /** Air leaves a box on its front, rear or top: which way each face looks. */
  lookOut: ReadonlyMap<Face, 1 | -1>
}

/** Something that stands so that its air cannot pass; said in plain words. */
export class AirBlocked extends Error {}

const perHour = 3600
/** Tiles reach so far before a rack, mm: one of 600 mm. */
const tileMm = 600

const signOf = (cells: Cells, face: Face): 1 | -1 => (cells.isAir(besideFace(face, 1)) ? 1 : -1)

/** Remembers for faces which of their sides is air. */
export const lookingOut = (
  cells: Cells,
  ...lists: readonly (readonly Face[])[]
): ReadonlyMap<Face, 1 | -1> =>
  new Map(lists.flatMap((faces) => faces.map((face) => [face, signOf(cells, face)] as const)))

const streamOf = (survey: AirSurvey, cells: Cells, index: number): Stream | undefined => {
  const box = survey.boxes[index] as AirBox
  const { air } = box
  if (!air) return undefined
  const intakes = air.intake ? cells.facesOf(box, index, air.intake) : []
  const exhausts = air.exhaust ? cells.facesOf(box, index, air.exhaust) : []
  const isShut = (air.intake && intakes.length === 0) || (air.exhaust && exhausts.length === 0)
  if (isShut) {
    throw new AirBlocked(
      `${box.tag} has no open cell before the side that its air passes. Give it room, or take a finer grid.`,
    )
  }
  return {
    box,
    role: air.role,
    flowM3PerS: air.flowM3PerH / perHour,
    heatKw: air.heatKw,
    ...(air.supplyC === undefined ? {} : { supplyC: air.supplyC }),
    intakes,
    exhausts,
    lookOut: lookingOut(cells, intakes, exhausts),
  }
}

/** Open floor before the fronts of racks, and the rest of it. */
const floorOf = (survey: AirSurvey, cells: Cells) => {
  const { grid } = cells
  const tiles = new Set<number>()
  survey.boxes.forEach((box, index) => {
    if (box.air?.role !== 'rack') return
    for (const face of cells.facesOf(box, index, 'front')) {
      const sign = signOf(cells, face)
      const cell = [...besideFace(face, sign)] as [number, number, number]
      for (let mm = 0; mm < tileMm; mm += grid.cellMm[face.axis]) {
        cell[2] = 0
        if (!cells.isAir(cell)) break
        tiles.add(cells.at(...cell))
        cell[face.axis as 0 | 1] += sign
      }
    }
  })
  const tiled: Face[] = []
  const rest: Face[] = []
  for (let j = 0; j < grid.ny; j++) {
    for (let i = 0; i < grid.nx; i++) {
      if (!cells.isAir([i, j, 0])) continue
      const face: Face = { axis: 2, plane: 0, a: i, b: j }
      if (tiles.has(cells.at(i, j, 0))) tiled.push(face)
      else rest.push(face)
    }
  }
  return { tiled, rest }
}

/** Joins what the coolers draw and lets it rise through the floor. */
const underFloor = (survey: AirSurvey, cells: Cells, coolers: readonly Stream[]): Stream[] => {
  const [first] = coolers
  if (!first) return []
  const { tiled, rest } = floorOf(survey, cells)
  const flow = coolers.reduce((sum, { flowM3PerS }) => sum + flowM3PerS, 0)
  const supplyC =
    coolers.reduce((sum, one) => sum + one.flowM3PerS * (one.supplyC as number), 0) / flow
  const tileShare = tiled.length === 0 ? 0 : rest.length === 0 ? 1 : (survey.tileShare ?? 1)
  const intakes = coolers.flatMap((one) => one.intakes)
  const ways = [
    { share: tileShare, exhausts: tiled },
    { share: 1 - tileShare, exhausts: rest },
  ].filter(({ share }) => share > 0)
  const parts = splitFaces(
    intakes,
    ways.map(({ share }) => share),
  )
  return ways.map(({ share, exhausts }, n) => ({
    ...first,
    flowM3PerS: flow * share,
    supplyC,
    intakes: parts[n] as readonly Face[],
    exhausts,
    lookOut: lookingOut(cells, intakes, exhausts),
  }))
}

/** Deals faces out by shares that add up to 1; every share gets at least one while there are enough. */
export const splitFaces = (
  faces: readonly Face[],
  shares: readonly number[],
): readonly (readonly Face[])[] => {
  let from = 0
  let before = 0
  return shares.map((share, n) => {
    before += share
    const most = faces.length - (shares.length - 1 - n)
    const end = Math.min(most, Math.max(from + 1, Math.round(before * faces.length)))
    const own = faces.slice(from, end)
    from = end
    return own
  })
}

/** What moves air in a room, box by box; throws {@link AirBlocked} where something cannot. */
export const streamsOf = (survey: AirSurvey, cells: Cells): Stream[] => {
  const streams = survey.boxes.flatMap((_, index) => streamOf(survey, cells, index) ?? [])
  const isUnder = ({ role, exhausts }: Stream) => role === 'cooler' && exhausts.length === 0
  return [
    ...streams.filter((stream) => !isUnder(stream)),
    ...underFloor(survey, cells, streams.filter(isUnder)),
  ]
}
