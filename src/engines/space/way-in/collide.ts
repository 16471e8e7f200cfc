/** An oriented rectangle in plan: its middle, the direction of its length, and its half sizes. */
export interface Block {
  readonly x: number
  readonly y: number
  readonly cos: number
  readonly sin: number
  /** Half of it along its direction, and across; a wall has no thickness. */
  readonly halfM: number
  readonly acrossM: number
}

/** What meets by less than this merely touches: arithmetic, not a limit. */
const touchM = 1e-6

/** How far one rectangle has to move to be clear of another. */
export interface Push {
  /** Zero or less when they are apart or touch. */
  depthM: number
  /** Where the first one is to move. */
  x: number
  y: number
}

/**
 * How far `moving` reaches into `block` (separating axes of both), and the shortest way out of it.
 * Writes into `out`, which spares an object for each of a million questions.
 */
export const pushOut = (moving: Block, block: Block, out: Push): Push => {
  const dx = moving.x - block.x
  const dy = moving.y - block.y
  const c = Math.abs(moving.cos * block.cos + moving.sin * block.sin)
  const s = Math.abs(moving.cos * block.sin - moving.sin * block.cos)
  out.depthM = Number.POSITIVE_INFINITY
  const axis = (ax: number, ay: number, reachM: number) => {
    const along = dx * ax + dy * ay
    const depthM = reachM - Math.abs(along)
    if (depthM >= out.depthM) return
    const way = along < 0 ? -1 : 1
    out.depthM = depthM
    out.x = ax * way
    out.y = ay * way
  }
  axis(moving.cos, moving.sin, moving.halfM + block.halfM * c + block.acrossM * s)
  axis(-moving.sin, moving.cos, moving.acrossM + block.halfM * s + block.acrossM * c)
  axis(block.cos, block.sin, block.halfM + moving.halfM * c + moving.acrossM * s)
  axis(-block.sin, block.cos, block.acrossM + moving.halfM * s + moving.acrossM * c)
  if (out.depthM <= touchM) out.depthM = 0
  return out
}

/** A straight piece of wall as a block without thickness. */
export const wallBlock = (ax: number, ay: number, bx: number, by: number): Block => {
  const length = Math.hypot(bx - ax, by - ay)
  const isPoint = length === 0
  return {
    x: (ax + bx) / 2,
    y: (ay + by) / 2,
    cos: isPoint ? 1 : (bx - ax) / length,
    sin: isPoint ? 0 : (by - ay) / length,
    halfM: length / 2,
    acrossM: 0,
  }
}

/** Half the extents of the upright rectangle around a block. */
export const spanOf = ({ cos, sin, halfM, acrossM }: Block): readonly [number, number] => [
  Math.abs(cos) * halfM + Math.abs(sin) * acrossM,
  Math.abs(sin) * halfM + Math.abs(cos) * acrossM,
]

/** Whether a point lies in a block, widened on all sides. */
export const blockHolds = (block: Block, x: number, y: number, widerM = 0): boolean => {
  const dx = x - block.x
  const dy = y - block.y
  return (
    Math.abs(dx * block.cos + dy * block.sin) <= block.halfM + widerM &&
    Math.abs(dy * block.cos - dx * block.sin) <= block.acrossM + widerM
  )
}

/** How far a point is from a block; zero within. */
export const awayFrom = (block: Block, x: number, y: number): number => {
  const dx = x - block.x
  const dy = y - block.y
  const along = Math.abs(dx * block.cos + dy * block.sin) - block.halfM
  const across = Math.abs(dy * block.cos - dx * block.sin) - block.acrossM
  return Math.hypot(Math.max(0, along), Math.max(0, across))
}
