import type { Shape } from '../shape/shapes'
import type { Rows } from './rows'

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

export const defaultBudget: Budget = { items: 6000, triangles: 1_200_000, shapes: 48 }

export interface NearChoice {
  /** Rows by shape, the most frequent shape first. */
  readonly groups: ReadonlyMap<Shape, readonly number[]>
  /** The radius that the budget allowed. */
  readonly radiusM: number
  readonly items: number
}

const gather = (rows: Rows, { x, y, radiusM }: Focus) => {
  const groups = new Map<Shape, number[]>()
  const reach = radiusM * radiusM
  const { matrices, end } = rows
  let items = 0
  let triangles = 0
  for (let row = 0; row < end && radiusM > 0; row++) {
    const dx = (matrices[row * 16 + 12] as number) - x
    const dy = (matrices[row * 16 + 13] as number) - y
    if (dx * dx + dy * dy > reach) continue
    const shape = rows.shapes[row]
    if (!shape) continue
    const group = groups.get(shape)
    if (group) group.push(row)
    else groups.set(shape, [row])
    items += 1
    triangles += shape.triangles
  }
  return { groups, items, triangles }
}

/**
 * Chooses the rows that are drawn in detail: all within the focus, or within as much of it as the
 * budget allows. Shapes beyond the budget's count stay boxes, the rarest ones first.
 */
export const chooseNear = (rows: Rows, focus: Focus, budget: Budget): NearChoice => {
  let { radiusM } = focus
  let found = gather(rows, { ...focus, radiusM })
  for (let attempt = 0; attempt < 4; attempt++) {
    const excess = Math.max(found.items / budget.items, found.triangles / budget.triangles)
    if (excess <= 1) break
    const reach = Number.isFinite(radiusM) ? radiusM : reachOf(rows, focus)
    radiusM = attempt === 3 ? 0 : (reach / Math.sqrt(excess)) * 0.92
    found = gather(rows, { ...focus, radiusM })
  }
  const ranked = [...found.groups].sort(([, a], [, b]) => b.length - a.length)
  const groups = new Map(ranked.slice(0, budget.shapes))
  let items = 0
  for (const group of groups.values()) items += group.length
  return { groups, radiusM, items }
}

/** How far the farthest row lies from the focus. */
const reachOf = ({ matrices, end }: Rows, { x, y }: Focus): number => {
  let farthest = 1
  for (let row = 0; row < end; row++) {
    const dx = (matrices[row * 16 + 12] as number) - x
    const dy = (matrices[row * 16 + 13] as number) - y
    farthest = Math.max(farthest, dx * dx + dy * dy)
  }
  return Math.sqrt(farthest)
}
