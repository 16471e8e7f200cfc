import type { UnitSystem } from '#base'
import type { Equipment, Library } from '#model'
import { barAtPx, type Drawing, type PlacedPart, type PlacedWire } from '../diagram/drawing'
import type { Dressed, Dresser, Strand } from '../diagram/dressed'
import { textsOf } from '../diagram/texts'
import { words } from '../text/text'
import { spokenName, wordsOf } from './captions'
import { framePx, glyphOf, headerMarks } from './glyphs'
import { pairOf } from './lines'
import type { LoopReadings } from './readings'

/** What a drawing of loops is dressed with: the document as it is now and the last answer. */
export interface LoopWardrobe {
  readonly item: (id: string) => Equipment | undefined
  readonly library: Library
  readonly readings: LoopReadings
  readonly units: UnitSystem
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

/** Dresses parts of a drawing of liquid loops; each wire is a supply and a return. */
export const createLoopDresser = (drawing: Drawing, wardrobe: LoopWardrobe): Dresser => {
  const { item, library, readings, units } = wardrobe
  const byKey = new Map(drawing.parts.map((part) => [part.key, part]))
  const dress = (placed: PlacedPart): Dressed => {
    const part = { ...placed, tag: item(placed.ids[0] ?? '')?.tag ?? placed.tag }
    const kind = library.kind(part.kind)
    const about = {
      kind,
      reading: readings.of(part.ids),
      lastTag: item(part.ids.at(-1) ?? '')?.tag ?? '',
      units,
    }
    const isBar = part.role === 'bus'
    return {
      part,
      lines: isBar ? headerMarks(part.width, barAtPx) : [],
      marks: isBar ? [] : glyphOf(kind, part.width),
      centre: { x: part.width / 2, y: part.height / 2, turnDeg: 0 },
      contact: undefined,
      texts: textsOf(part, wordsOf(part, about)),
      isOver: about.reading?.isShort === true,
      position: undefined,
      isDead: false,
      spoken: spokenName(part, about),
    }
  }
  const strandsOf = (wire: PlacedWire): readonly Strand[] => {
    const { supply, back } = pairOf(reaching(wire, byKey.get(wire.from), byKey.get(wire.to)))
    return [
      { tone: words.loops.supply, isDead: false, points: supply },
      { tone: words.loops.back, isDead: false, points: back },
    ]
  }
  return { dress, strandsOf }
}
