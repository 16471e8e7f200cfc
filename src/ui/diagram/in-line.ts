import { barAtPx, type Drawing, type PlacedPart, type PlacedWire, tieHeightPx } from './drawing'
import { type Box, meets } from './viewing'

type Laid = Pick<Drawing, 'parts' | 'wires'>

/** Room between two bars for the tie that lies in line with them, and for its words. */
export const tieGapPx = 168
/** The words of a tie in line stand above it. */
const wordsAbovePx = 50
const besidePx = 28

const segments = ({ points }: PlacedWire): Box[] =>
  points.slice(2).flatMap((_, index) => {
    if (index % 2 === 1) return []
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = points.slice(index, index + 4)
    const corner = { x: Math.min(x1, x2), y: Math.min(y1, y2) }
    return [{ ...corner, width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) }]
  })

interface Move {
  readonly tie: PlacedPart
  readonly wires: ReadonlyMap<PlacedWire, PlacedWire>
}

/** A tie put between its two bars; undefined where they are no neighbours on one level. */
const moved = (
  tie: PlacedPart,
  own: readonly PlacedWire[],
  byKey: ReadonlyMap<string, PlacedPart>,
  { parts, wires }: Laid,
): Move | undefined => {
  const bars = own.flatMap(({ from }) => byKey.get(from) ?? [])
  const [left, right] = bars.sort((a, b) => a.x - b.x)
  if (own.length !== 2 || !left || !right || bars.some(({ role }) => role !== 'bus'))
    return undefined
  const [from, to] = [left.x + left.width, right.x]
  if (Math.abs(left.y - right.y) > 1 || to - from < tieGapPx - 1) return undefined
  const barY = left.y + barAtPx
  const between: Box = {
    x: from + 1,
    y: barY - tieHeightPx / 2 - wordsAbovePx,
    width: to - from - 2,
    height: tieHeightPx + wordsAbovePx,
  }
  const isCrossed =
    parts.some((part) => part !== tie && meets(part, between)) ||
    wires.some((wire) => !own.includes(wire) && segments(wire).some((box) => meets(box, between)))
  if (isCrossed) return undefined
  // Left of the middle, as its words run on to the right.
  const x = from + Math.min(besidePx, (to - from - tie.width) / 2)
  const put = { ...tie, x, y: barY - tieHeightPx / 2, isInLine: true }
  const ends = own.map((wire): readonly [PlacedWire, PlacedWire] => {
    const points = wire.from === left.key ? [from, barY, x, barY] : [to, barY, x + tie.width, barY]
    return [wire, { ...wire, points }]
  })
  return { tie: put, wires: new Map(ends) }
}

/** Puts ties in line with their two bars, where these stand beside each other with nothing between. */
export const putTiesInLine = <D extends Laid>(drawing: D): D => {
  const byKey = new Map(drawing.parts.map((part) => [part.key, part]))
  const moves = drawing.parts.flatMap((part) => {
    if (part.role !== 'tie') return []
    const own = drawing.wires.filter(({ from, to }) => to === part.key || from === part.key)
    return moved(part, own, byKey, drawing) ?? []
  })
  if (moves.length === 0) return drawing
  const ties = new Map(moves.map(({ tie }) => [tie.key, tie]))
  const wires = new Map(moves.flatMap((move) => [...move.wires]))
  return {
    ...drawing,
    parts: drawing.parts
      .map((part) => ties.get(part.key) ?? part)
      .sort((a, b) => a.y - b.y || a.x - b.x),
    wires: drawing.wires.map((wire) => wires.get(wire) ?? wire),
  }
}
