import type { Shape } from '../shape/shapes'
import { type Chunk, touchesDisc } from './chunks'
import { placeFloats, type Rows } from './rows'

/** The disc on the floor in which equipment is worth its details. */
export interface Focus {
  readonly x: number
  readonly y: number
  readonly radiusM: number
}

/** How much detail a frame can carry. */
export interface Budget {
  readonly items: number
  readonly triangles: number
  /** Each distinct shape is one draw call. */
  readonly shapes: number
}

export const defaultBudget: Budget = { items: 6000, triangles: 400_000, shapes: 44 }

export interface NearChoice {
  /** Rows by shape, the most frequent shape first. */
  readonly groups: ReadonlyMap<Shape, readonly number[]>
  /** The radius that the budget allowed. */
  readonly radiusM: number
  readonly items: number
}

/** The listed rows within the focus, as far as they are of use to find where the budget ends. */
const gather = (rows: Rows, chunks: readonly Chunk[], { x, y, radiusM }: Focus) => {
  const groups = new Map<Shape, number[]>()
  const reach = radiusM * radiusM
  const { placing } = rows
  let items = 0
  let triangles = 0
  for (const chunk of chunks) {
    if (radiusM === 0 || !touchesDisc(chunk, x, y, radiusM)) continue
    const { values, count } = chunk.rows
    for (let n = 0; n < count; n++) {
      const row = values[n] as number
      const dx = (placing[row * placeFloats] as number) - x
      const dy = (placing[row * placeFloats + 1] as number) - y
      if (dx * dx + dy * dy > reach) continue
      const shape = rows.shapes[row]
      if (!shape) continue
      const group = groups.get(shape)
      if (group) group.push(row)
      else groups.set(shape, [row])
      items += 1
      triangles += shape.triangles
    }
  }
  return { groups, items, triangles }
}

/**
 * Chooses the rows that are drawn in detail: all within the focus, or within as much of it as the
 * budget allows. Shapes beyond the budget's count stay boxes, the rarest ones first.
 */
export const chooseNear = (
  rows: Rows,
  chunks: readonly Chunk[],
  focus: Focus,
  budget: Budget,
): NearChoice => {
  let { radiusM } = focus
  let found = gather(rows, chunks, focus)
  for (let attempt = 0; attempt < 4; attempt++) {
    const excess = Math.max(found.items / budget.items, found.triangles / budget.triangles)
    if (excess <= 1) break
    const reach = Number.isFinite(radiusM) ? radiusM : reachOf(chunks, focus)
    radiusM = attempt === 3 ? 0 : (reach / Math.sqrt(excess)) * 0.92
    found = gather(rows, chunks, { ...focus, radiusM })
  }
  const ranked = [...found.groups].sort(([, a], [, b]) => b.length - a.length)
  const groups = new Map(ranked.slice(0, budget.shapes))
  let items = 0
  for (const group of groups.values()) items += group.length
  return { groups, radiusM, items }
}

/** How far the farthest chunk reaches from the focus. */
const reachOf = (chunks: readonly Chunk[], { x, y }: Focus): number => {
  let farthest = 1
  for (const { box } of chunks) {
    const dx = Math.max(Math.abs(box.minX - x), Math.abs(box.maxX - x))
    const dy = Math.max(Math.abs(box.minY - y), Math.abs(box.maxY - y))
    farthest = Math.max(farthest, dx * dx + dy * dy)
  }
  return Math.sqrt(farthest)
}

/** The focus may drift by this share of its radius before the choice is made anew. */
const drift = 0.15

/** Whether the camera went so far from a focus that other rows deserve what it grants. */
export const outgrown = (focus: Focus, grantedM: number, { x, y, radiusM }: Focus): boolean => {
  const settled = radiusM === 0 || radiusM === Number.POSITIVE_INFINITY
  if (settled && radiusM === grantedM) return false
  const moved = Math.hypot(x - focus.x, y - focus.y)
  const unlimited = grantedM >= focus.radiusM * 0.99
  return (
    moved > Math.min(grantedM, radiusM) * drift + 0.5 ||
    radiusM < grantedM * (1 - drift) ||
    (unlimited && radiusM > focus.radiusM * (1 + drift))
  )
}
