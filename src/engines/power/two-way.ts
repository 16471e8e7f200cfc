import { groupBy } from '#base'
import { isPassive, type NodeRole } from './network'

interface Chain {
  readonly roles: readonly NodeRole[]
  /** Sections of a ring, which feed each other either way. */
  readonly ring: ArrayLike<number>
  readonly from: readonly number[]
  readonly to: readonly number[]
}

/**
 * Which edges conduct both ways: those at ties, on through breakers in series with a tie, and those
 * between sections of a ring. Elsewhere power keeps to the direction in which it was drawn, so that
 * nothing is fed backwards through a board that two paths supply.
 */
export const twoWayEdges = ({ roles, ring, from, to }: Chain): Uint8Array => {
  const both = new Uint8Array(from.length)
  const ends = [...from, ...to]
  const touching = groupBy(roles.length, ends)
  const waiting: number[] = []
  const open = (node: number) => {
    const stop = touching.offsets[node + 1] as number
    for (let at = touching.offsets[node] as number; at < stop; at++) {
      const edge = (touching.items[at] as number) % from.length
      const first = from[edge] as number
      const second = to[edge] as number
      if (both[edge]) continue
      if (!isPassive(roles[first] as NodeRole) || !isPassive(roles[second] as NodeRole)) continue
      both[edge] = 1
      const other = first === node ? second : first
      if (roles[other] === 'breaker') waiting.push(other)
    }
  }
  roles.forEach((role, node) => {
    if (role === 'tie') open(node)
  })
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) open(node)
  from.forEach((first, edge) => {
    if (ring[first] && ring[to[edge] as number]) both[edge] = 1
  })
  return both
}
