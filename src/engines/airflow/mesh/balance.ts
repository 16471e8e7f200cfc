import type { Cells } from './cells'
import { besideFace, type Face } from './faces'
import type { Spaces } from './spaces'
import { AirBlocked, lookingOut, type Stream, splitFaces } from './streams'

/** Flows below this are the rounding of floats, m³/s. */
const nothing = 1e-9

/** The space that the air at a face belongs to. */
export const spaceAt = (cells: Cells, spaces: Spaces, face: Face): number => {
  for (const side of [1, -1] as const) {
    const cell = besideFace(face, side)
    if (cells.isAir(cell)) return spaces.of[cells.at(...cell)] as number
  }
  return -1
}

/** What each space is given beyond what is drawn from it, m³/s. */
const surplusOf = (cells: Cells, spaces: Spaces, streams: readonly Stream[]): Float64Array => {
  const surplus = new Float64Array(spaces.count)
  const add = (faces: readonly Face[], flow: number) => {
    for (const face of faces) {
      const space = spaceAt(cells, spaces, face)
      surplus[space] = (surplus[space] as number) + flow / faces.length
    }
  }
  for (const { intakes, exhausts, flowM3PerS } of streams) {
    add(intakes, -flowM3PerS)
    add(exhausts, flowM3PerS)
  }
  return surplus
}

/** The largest space: the room at large. */
export const mainOf = ({ sizes }: Spaces): number => sizes.indexOf(Math.max(...sizes))

/** Faces of the ceiling over a space. */
export const ceilingOf = (cells: Cells, spaces: Spaces, space: number): readonly Face[] => {
  const { nx, ny, nz } = cells.grid
  const faces: Face[] = []
  for (let j = 0; j < ny; j++) {
    for (let i = 0; i < nx; i++) {
      if (spaces.of[cells.at(i, j, nz - 1)] === space)
        faces.push({ axis: 2, plane: nz, a: i, b: j })
    }
  }
  return faces
}

/** What joins a space to the rest of the room over the ceiling. */
interface Overhead {
  readonly cells: Cells
  readonly spaces: Spaces
  readonly main: number
  /** Ceilings that are still free, by space; a face serves once. */
  readonly ceilings: Map<number, readonly Face[]>
}

const ceiling = ({ cells, spaces, ceilings }: Overhead, space: number): readonly Face[] => {
  const known = ceilings.get(space) ?? ceilingOf(cells, spaces, space)
  ceilings.set(space, known)
  return known
}

/** Takes a share of a space's ceiling; the rest stays for others. */
const takeCeiling = (over: Overhead, space: number, share: number): readonly Face[] => {
  const free = ceiling(over, space)
  if (free.length === 0) {
    throw new AirBlocked('Air is blown into a space that it cannot leave. Give it a way out.')
  }
  if (share >= 1) return free
  const [own = [], rest = []] = splitFaces(free, [share, 1 - share])
  over.ceilings.set(space, rest)
  return own
}

/** Coolers that take from and give to the room at large, whose ends can be led elsewhere. */
const atLarge = ({ cells, spaces, main }: Overhead, streams: readonly Stream[]) =>
  streams.filter(
    ({ role, intakes, exhausts }) =>
      (role === 'cooler' || role === 'fan') &&
      intakes.every((face) => spaceAt(cells, spaces, face) === main) &&
      exhausts.every((face) => spaceAt(cells, spaces, face) === main),
  )

/** Leads a flow from one space's ceiling through all coolers, or from all coolers to it. */
const duct = (
  over: Overhead,
  streams: Stream[],
  space: number,
  flow: number,
  end: 'intakes' | 'exhausts',
  ceilingShare: number,
): void => {
  const coolers = atLarge(over, streams)
  const total = coolers.reduce((sum, { flowM3PerS }) => sum + flowM3PerS, 0)
  const share = flow / total
  const overhead = takeCeiling(over, space, ceilingShare)
  const other = end === 'intakes' ? 'exhausts' : 'intakes'
  const parts = splitFaces(
    overhead,
    coolers.map(({ flowM3PerS }) => flowM3PerS / total),
  )
  coolers.forEach((cooler, n) => {
    const [led, own] =
      share > 1 - 1e-6 ? [cooler[other], []] : splitFaces(cooler[other], [share, 1 - share])
    const overheadPart = parts[n] ?? []
    const faces = led ?? []
    const ends =
      end === 'intakes'
        ? { intakes: overheadPart, exhausts: faces }
        : { intakes: faces, exhausts: overheadPart }
    streams.push({
      ...cooler,
      role: 'duct',
      flowM3PerS: cooler.flowM3PerS * share,
      ...ends,
      lookOut: lookingOut(over.cells, ends.intakes, ends.exhausts),
    })
    cooler[other] = own ?? []
    cooler.flowM3PerS *= 1 - share
  })
  for (let n = streams.length - 1; n >= 0; n--) {
    if ((streams[n] as Stream).flowM3PerS <= nothing) streams.splice(n, 1)
  }
}

const through = (over: Overhead, space: number): readonly Face[] =>
  takeCeiling(over, space, space === over.main ? 0.5 : 1)

/** Lets air through from one space to another. */
const leak = (over: Overhead, streams: Stream[], from: number, to: number, flow: number): void => {
  const intakes = through(over, from)
  const exhausts = through(over, to)
  streams.push({
    box: undefined,
    role: 'leak',
    flowM3PerS: flow,
    heatKw: 0,
    intakes,
    exhausts,
    lookOut: lookingOut(over.cells, intakes, exhausts),
  })
}

/**
 * Sees to it that every closed space is given as much air as is drawn from it: what a hot aisle has
 * too much of returns to the coolers over the ceiling, what a cold one lacks comes from them there;
 * beyond what the coolers move it leaks from or into the room.
 */
export const balanceSpaces = (
  cells: Cells,
  spaces: Spaces,
  streams: Stream[],
  isCold: (space: number) => boolean,
): void => {
  const main = mainOf(spaces)
  const over: Overhead = { cells, spaces, main, ceilings: new Map() }
  surplusOf(cells, spaces, streams).forEach((flow, space) => {
    const lacks = Math.abs(flow)
    if (space === main || lacks <= nothing) return
    const carried = atLarge(over, streams).reduce((sum, one) => sum + one.flowM3PerS, 0)
    // A cold aisle is supplied; into a hot one air only leaks.
    const led = flow > 0 || isCold(space) ? Math.min(lacks, carried) : 0
    if (led > nothing) {
      duct(over, streams, space, led, flow > 0 ? 'intakes' : 'exhausts', led / lacks)
    }
    if (lacks - led <= nothing) return
    if (flow > 0) leak(over, streams, space, main, lacks - led)
    else leak(over, streams, main, space, lacks - led)
  })
}
