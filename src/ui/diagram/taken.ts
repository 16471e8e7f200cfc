import { barAtPx, type Drawing, type PlacedPart } from './drawing'
import type { Box } from './viewing'

/** Whether two boxes share more than an edge. */
const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

/** What a symbol covers; of a bar only the bar. */
const bodyOf = ({ x, y, width, height, role }: PlacedPart): Box =>
  role === 'bus'
    ? { x: x - 5, y: y + barAtPx - 4, width: width + 10, height: 8 }
    : { x, y, width, height }

/** Boxes by the columns that they reach into, so that few are asked about one place. */
const createColumns = <T extends Box>(columnPx: number) => {
  const columns = new Map<number, T[]>()
  const spanOf = ({ x, width }: Box) => {
    const first = Math.floor(x / columnPx)
    return { first, last: Math.max(first, Math.floor((x + width) / columnPx)) }
  }
  return {
    add: (item: T) => {
      const { first, last } = spanOf(item)
      for (let at = first; at <= last; at++) {
        const column = columns.get(at)
        if (column) column.push(item)
        else columns.set(at, [item])
      }
    },
    meeting: (box: Box): Set<T> => {
      const { first, last } = spanOf(box)
      const found = new Set<T>()
      for (let at = first; at <= last; at++) {
        for (const item of columns.get(at) ?? []) if (overlap(item, box)) found.add(item)
      }
      return found
    },
  }
}

/** A wire along a line of letters strikes them out; one across them is read past. */
const alongWeight = 3

/** Which places of a drawing are taken: by symbols, by titles, and less strictly by wires. */
export const createTaken = ({
  parts,
  wires,
  width,
}: Pick<Drawing, 'parts' | 'wires' | 'width'>) => {
  const columnPx = Math.max(80, width / 160)
  const solid = createColumns<Box>(columnPx)
  const lines = createColumns<Box & { readonly weight: number }>(columnPx)
  for (const part of parts) solid.add(bodyOf(part))
  for (const { points } of wires) {
    for (let at = 0; at + 3 < points.length; at += 2) {
      const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = points.slice(at, at + 4)
      const [w, h] = [Math.abs(x2 - x1), Math.abs(y2 - y1)]
      const corner = { x: Math.min(x1, x2), y: Math.min(y1, y2) }
      lines.add({ ...corner, width: w, height: h, weight: w > h ? alongWeight : 1 })
    }
  }
  return {
    isFree: (box: Box): boolean => solid.meeting(box).size === 0,
    crossings: (box: Box): number =>
      [...lines.meeting(box)].reduce((sum, { weight }) => sum + weight, 0),
    take: (box: Box): void => solid.add(box),
  }
}
