import type { Equipment, Library } from '#model'
import { barAtPx, type Drawing, type PlacedPart, type PlacedWire } from '../diagram/drawing'
import type { Dressed, Dresser, Strand, WireLabel } from '../diagram/dressed'
import { textsOf } from '../diagram/texts'
import { networkWords } from '../text/networkDiagram'
import { type About, spokenName, wordsOf } from './captions'
import { framePx, networkGlyph, panelMarks } from './glyphs'
import { partOf } from './layers'
import type { NetworkReadings } from './readings'

/** What a drawing of the network is dressed with: the document as it is now and what was found. */
export interface NetworkWardrobe {
  readonly item: (id: string) => Equipment | undefined
  readonly library: Library
  readonly readings: NetworkReadings
}

/** How far a wire leaves its upper end straight down, and reaches its lower end so: words stand there. */
const [leavePx, reachPx] = [10, 38]

/**
 * Wires of a mesh run straight from row to row, which is easier to follow than corners. Those that
 * pass a row keep clear of its symbols, as they were laid out.
 */
const straightened = (points: readonly number[], passes: boolean): readonly number[] => {
  const [x0 = 0, y0 = 0] = points
  const [x1 = 0, y1 = 0] = points.slice(-2)
  if (passes || y1 - y0 < 2 * (leavePx + reachPx)) return points
  return [x0, y0, x0, y0 + leavePx, x1, y1 - reachPx, x1, y1]
}

/** The corners of a wire on to the frames of the symbols that it joins. */
const reaching = (
  { points }: PlacedWire,
  from: PlacedPart | undefined,
  to: PlacedPart | undefined,
): readonly number[] => {
  const reached = [...points]
  if (from && from.role !== 'bus') reached[1] = (reached[1] ?? 0) - framePx
  if (to && to.role !== 'bus') {
    reached[reached.length - 1] = (reached[reached.length - 1] ?? 0) + framePx
  }
  return reached
}

/** More labels than this are no help. */
const mostLabels = 400

/** Dresses parts of a drawing of the network. */
export const createNetworkDresser = (drawing: Drawing, wardrobe: NetworkWardrobe): Dresser => {
  const { item, library, readings } = wardrobe
  const byKey = new Map(drawing.parts.map((part) => [part.key, part]))
  const isAll = ({ ids }: PlacedPart): boolean => {
    const { fates } = readings.of(ids)
    return (fates.get('lost') ?? 0) + (fates.get('off') ?? 0) === ids.length
  }
  const middles = [...new Set(drawing.parts.map(({ y, height }) => Math.round(y + height / 2)))]
  const passesRow = ({ points }: PlacedWire): boolean => {
    const [top = 0, bottom = 0] = [points[1], points.at(-1)]
    return middles.some((middle) => middle > top + 4 && middle < bottom - 4)
  }
  const dead = new Map(drawing.parts.map((part) => [part.key, isAll(part)]))
  const dress = (placed: PlacedPart): Dressed => {
    const first = item(placed.ids[0] ?? '')
    const part = { ...placed, tag: first?.tag ?? placed.tag }
    const tier = first ? partOf(first, library).tier : 'unknown'
    const reading = readings.of(part.ids)
    const about: About = {
      item: first,
      tier,
      library,
      reading,
      lastTag: item(part.ids.at(-1) ?? '')?.tag ?? '',
      tagOf: (id) => item(id)?.tag ?? id,
    }
    const isBar = part.role === 'bus'
    const isDead = dead.get(part.key) === true
    return {
      part,
      lines: isBar ? panelMarks(part.width, barAtPx) : [],
      marks: isBar ? [] : networkGlyph(first ?? part, tier, part.width),
      centre: { x: part.width / 2, y: part.height / 2, turnDeg: 0 },
      contact: undefined,
      texts: textsOf(part, wordsOf(part, about)),
      isOver: !isDead && reading.fates.size > 0,
      position: undefined,
      isDead,
      spoken: spokenName(part, about),
    }
  }
  const strandsOf = (wire: PlacedWire): readonly Strand[] => [
    {
      tone: wire.path,
      isDead: dead.get(wire.from) === true || dead.get(wire.to) === true,
      points: straightened(
        reaching(wire, byKey.get(wire.from), byKey.get(wire.to)),
        passesRow(wire),
      ),
    },
  ]
  const labelOf = (wire: PlacedWire): WireLabel | undefined => {
    const [from, to] = [byKey.get(wire.from), byKey.get(wire.to)]
    if (!from || !to || drawing.wires.length > mostLabels) return undefined
    const speed = readings.speedBetween(from.ids, to.ids)
    const [x = 0, y = 0] = wire.points.slice(-2)
    return { text: networkWords.wire(wire.count, speed), x, y }
  }
  return { dress, strandsOf, labelOf }
}
