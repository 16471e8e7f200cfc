import type { Block, Placement } from '#model'
import { type Reader, withFields } from '../context'
import { standsFree } from '../move'
import { carried, cellFrame, type Pose, pointOut, poseOut, samePoint, samePose } from './cells'
import { stop, type Touched, type TouchedPart } from './touched'

type Of<T extends TouchedPart['table']> = Extract<TouchedPart, { table: T }>

const memberOf = <T extends 'equipment' | 'routes'>(
  block: Block,
  table: T,
  { part }: TouchedPart,
): Block[T][number] | undefined => block[table].find(({ id }) => id === part.member)

/** Where a piece of equipment stands by the block; undefined where its host says that. */
const wanted = (reader: Reader, { block }: Touched, placement: Placement, one: Of<'equipment'>) => {
  const member = memberOf(block, 'equipment', one)
  if (!member || member.inside || one.record.inside || !standsFree(reader, one.record)) {
    return undefined
  }
  return poseOut(cellFrame(placement, one.part), member)
}

/** How far a route was shifted as it is, or nothing when it was bent. */
const shifted = ({ block }: Touched, placement: Placement, one: Of<'routes'>): Pose | undefined => {
  const member = memberOf(block, 'routes', one)
  const frame = cellFrame(placement, one.part)
  const points = member?.points.map((point) => pointOut(frame, point)) ?? []
  const now = one.record.points
  const [a, b] = [points[0], now[0]]
  if (!a || !b || points.length !== now.length) return undefined
  const by = { x: b.x - a.x, y: b.y - a.y, z: b.z - a.z }
  const all = points.every((at, index) => {
    const to = now[index]
    return to && samePoint({ x: at.x + by.x, y: at.y + by.y, z: at.z + by.z }, to)
  })
  return all ? { ...by, rotationDeg: 0 } : undefined
}

const isStill = ({ x, y, z }: Pose): boolean => samePoint({ x, y, z }, { x: 0, y: 0, z: 0 })

/** Where the placement comes to stand by the first of its parts that was moved. */
const ledBy = (reader: Reader, touched: Touched): Placement | undefined => {
  const { placement, changed } = touched
  for (const one of changed) {
    if (one.table !== 'equipment') continue
    const from = wanted(reader, touched, placement, one)
    if (from && !samePose(from, one.record)) {
      return { ...placement, ...posed(placement, from, one.record) }
    }
  }
  for (const one of changed) {
    if (one.table !== 'routes') continue
    const by = shifted(touched, placement, one)
    if (!by || isStill(by)) continue
    const { x, y, z } = placement
    const from = { x, y, z, rotationDeg: 0 }
    return { ...placement, ...carried(placement, from, add(from, by)) }
  }
  return undefined
}

const add = (a: Pose, b: Pose): Pose => ({
  x: a.x + b.x,
  y: a.y + b.y,
  z: a.z + b.z,
  rotationDeg: a.rotationDeg,
})

const posed = (placement: Placement, from: Pose, to: Pose): Pose => {
  const { x, y, z, rotationDeg } = carried(placement, from, to)
  return { x, y, z, rotationDeg }
}

/**
 * The placement where its parts were taken by a gesture; itself when none was moved. Refuses when
 * they were moved apart from each other: then it is the block that has to change.
 */
export const carriedPlacement = (reader: Reader, touched: Touched): Placement => {
  const { placement } = touched
  const led = ledBy(reader, touched)
  if (!led) return placement
  for (const one of touched.changed) {
    if (one.table !== 'equipment') continue
    const before = wanted(reader, touched, placement, one)
    const after = wanted(reader, touched, led, one)
    if (!before || !after || samePose(after, one.record)) continue
    // What the gesture left alone follows; what it took elsewhere cannot.
    if (samePose(before, one.record)) continue
    return stop({
      en: `Parts of ${placement.name} would move apart. Change the block to move one of them in every copy, or explode ${placement.name} first.`,
    })
  }
  return withFields(placement, led)
}
