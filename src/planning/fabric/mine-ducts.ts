import { type Ids, type Point, rotate } from '#base'
import type { Route } from '#model'
import type { Body } from '../cooling/shapes'

/** Ducts lie this deep; they come up at the ends of containers and go in below their roofs. */
const depthM = 0.6
const riseM = 2.4
const pastM = 1
const ductM = 0.1
const bendRadiusM = 0.3

const tidy = (value: number): number => Math.round(value * 1e3) / 1e3 + 0

/** Something in a yard that ducts lead to. */
export interface YardBody {
  readonly name: string
  readonly body: Body
}

type Corner = Route['points'][number]

const duct = (
  id: string,
  name: string,
  pathway: 'duct' | 'conduit',
  points: readonly Corner[],
): Route => ({
  id,
  name,
  carries: 'data',
  points: points.filter((point, at) => {
    const before = points[at - 1]
    return !before || Math.hypot(point.x - before.x, point.y - before.y, point.z - before.z) > 1e-6
  }),
  pathway,
  widthM: ductM,
  usableDepthM: ductM,
  bendRadiusM,
})

/**
 * A duct past the ends of all containers of a yard, a rise into each, and a way to each entrance.
 * Containers that stand in several columns get a duct for each column, joined at one end.
 */
export const yardDucts = (
  containers: readonly YardBody[],
  entrances: readonly YardBody[],
  ids: Ids,
): readonly Route[] => {
  const [first] = containers
  if (!first) return []
  const turn = first.body.rotationDeg
  const own = ({ x, y }: Point) => rotate({ x, y }, -turn)
  const at = (x: number, y: number, z: number): Corner => {
    const place = rotate({ x, y }, turn)
    return { x: tidy(place.x), y: tidy(place.y), z: tidy(z) }
  }
  const ground = Math.min(...containers.map(({ body }) => body.z))
  const low = ground - depthM
  const columns = new Map<number, YardBody[]>()
  for (const one of containers) {
    const column = Math.round(own(one.body).x)
    columns.set(column, [...(columns.get(column) ?? []), one])
  }
  const mains = [...columns.values()].map((column) => {
    const x = Math.max(...column.map(({ body }) => own(body).x + body.widthM / 2)) + pastM
    const across = column.map(({ body }) => own(body).y)
    return { column, x, low: Math.min(...across), high: Math.max(...across) }
  })
  mains.sort((a, b) => a.x - b.x)
  const bottom = Math.min(...mains.map((main) => main.low)) - pastM
  const joined = mains.length > 1
  const trunk = mains.map(({ x, low: from, high }, n) =>
    duct(ids(), `Containers ${n + 1}`, 'duct', [
      at(x, joined ? bottom : from - pastM, low),
      at(x, high + pastM, low),
    ]),
  )
  const [west, east] = [mains[0]?.x ?? 0, mains.at(-1)?.x ?? 0]
  const across = joined
    ? [duct(ids(), 'Between containers', 'duct', [at(west, bottom, low), at(east, bottom, low)])]
    : []
  const rises = mains.flatMap(({ column, x }) =>
    column.map(({ name, body }) => {
      const { x: middle, y } = own(body)
      return duct(ids(), `Into ${name}`, 'conduit', [
        at(x, y, low),
        at(x, y, ground + riseM),
        at(middle, y, ground + riseM),
      ])
    }),
  )
  const ends = entrances.map(({ name, body }) => {
    const { x, y } = own(body)
    const near = mains.reduce((best, main) =>
      Math.abs(main.x - x) < Math.abs(best.x - x) ? main : best,
    )
    const from = joined ? bottom : near.low - pastM
    const to = near.high + pastM
    const meet = Math.abs(y - from) <= Math.abs(y - to) ? from : to
    return duct(ids(), `Containers to ${name}`, 'duct', [
      at(near.x, meet, low),
      at(x, meet, low),
      at(x, y, low),
      at(x, y, body.z),
    ])
  })
  return [...trunk, ...across, ...rises, ...ends]
}
