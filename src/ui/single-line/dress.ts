import type { Equipment, Kind, Library } from '#model'
import type { Drawing, PlacedPart, PlacedWire } from '../diagram/drawing'
import type { Dressed, Position, Strand } from '../diagram/dressed'
import { type GlyphState, rect, stroke } from '../diagram/marks'
import { textsOf } from '../diagram/texts'
import { formatCount } from '../format/figures'
import { words } from '../text/text'
import { type Caption, captionOf, spokenName, wordsOf } from './captions'
import type { Reading, Readings } from './readings'
import { barMarks } from './symbols/bars'
import { barStyleOf } from './symbols/ids'
import { glyphOf, type SymbolStyle } from './symbols/symbol'

/** What a drawing is dressed with: the document as it is now and the last answer. */
export interface Wardrobe {
  readonly item: (id: string) => Equipment | undefined
  readonly library: Library
  readonly readings: Readings
  readonly style: SymbolStyle
}

/** A dressed part with its caption in its parts. */
export interface PowerDressed extends Dressed {
  readonly caption: Caption
}

/** How many of a part's devices are open; undefined where nothing can be operated. */
export const positionOf = (
  { ids }: Pick<PlacedPart, 'ids'>,
  kind: Kind,
  { item, library }: Pick<Wardrobe, 'item' | 'library'>,
): Position | undefined => {
  if (kind.fields['normally'] === undefined) return undefined
  const open = ids.filter((id) => {
    const device = item(id)
    return device !== undefined && library.valueOf(device, 'normally')?.value === 'open'
  })
  return { open: open.length, count: ids.length }
}

/** The wires into a part as they arrive, from left to right. */
const arriving = (key: string, wires: readonly PlacedWire[]): PlacedWire[] =>
  wires
    .filter(({ to }) => to === key)
    .sort((a, b) => (a.points.at(-2) ?? 0) - (b.points.at(-2) ?? 0))

/** The input that a transfer switch takes: the preferred one, unless that one is dead and it is not. */
const inputOf = (
  part: PlacedPart,
  into: readonly PlacedWire[],
  isDead: (key: string) => boolean,
): number => {
  const preferred = Math.max(
    0,
    into.findIndex(({ toPort }) => toPort === 'in1'),
  )
  const other = into.length > 1 ? 1 - preferred : preferred
  const from = into[preferred]?.from
  return from !== undefined && isDead(from) && !isDead(part.key) ? other : preferred
}

const stubs = (xs: readonly number[], edge: number, bend: number, to: { x: number; y: number }) => {
  const [only] = xs
  if (only === undefined) return []
  if (xs.length === 1 && Math.abs(only - to.x) < 0.5) return [stroke(`M${only} ${edge}V${to.y}`)]
  const [low, high] = [Math.min(...xs, to.x), Math.max(...xs, to.x)]
  const drops = xs.map((x) => `M${x} ${edge}V${bend}`).join('')
  return [stroke(`${drops}M${low} ${bend}H${high}M${to.x} ${bend}V${to.y}`)]
}

/** Cords end apart from each other: each at a supply of its own. */
const cordStubs = (xs: readonly number[], to: { x: number; y: number }) => {
  if (xs.length < 2) return stubs(xs, 0, 3, to)
  const [low, high] = [Math.min(...xs) - 5, Math.max(...xs) + 5]
  return [stroke(rect(low, 0, high - low, 5), { fill: 'ground' }), stroke(`M${to.x} 5V${to.y}`)]
}

const tieStubs = (width: number, y: number, top: number, bottom: number) => [
  stroke(`M0 ${y}H${width / 2 + top}M${width / 2 + bottom} ${y}H${width}`),
]

const transferStubs = (xs: readonly number[], centre: { x: number; y: number }, top: number) =>
  xs.map((x, at) => {
    const target = centre.x + (at === 0 ? -6 : 6)
    return stroke(Math.abs(x - target) < 1 ? `M${x} 0V${top}` : `M${x} 0V3H${target}V${top}`)
  })

/** The symbol of a part on a line, with the stubs that join it to its wires. */
const dressGlyph = (part: PlacedPart, kind: Kind, style: SymbolStyle, state: GlyphState) => {
  const glyph = glyphOf(kind, style, state)
  const isTie = part.role === 'tie'
  const centre = { x: part.width / 2, y: part.height / 2, turnDeg: isTie ? -90 : 0 } as const
  const inlets = part.inlets.map((x) => x - part.x)
  const outlets = part.outlets.map((x) => x - part.x)
  const [top, bottom] = [centre.y + glyph.top, centre.y + glyph.bottom]
  const above =
    part.role === 'transfer'
      ? transferStubs(inlets, centre, top)
      : part.role === 'load'
        ? cordStubs(inlets, { x: centre.x, y: top })
        : stubs(inlets, 0, 3, { x: centre.x, y: top })
  const below = stubs(outlets, part.height, part.height - 3, { x: centre.x, y: bottom })
  const store = part.hasStore ? [stroke(`M0 ${centre.y}H${centre.x - 16}`)] : []
  const lines = isTie
    ? [...tieStubs(part.width, centre.y, glyph.top, glyph.bottom), ...below]
    : [...above, ...below, ...store]
  return { lines, marks: glyph.marks, centre, contact: glyph.contact }
}

const dressBar = (part: PlacedPart, kind: Kind) => ({
  lines: [],
  marks: barMarks(barStyleOf(kind), part.width),
  centre: { x: 0, y: 0, turnDeg: 0 } as const,
  contact: undefined,
})

/** Dresses parts of one drawing, one at a time, as they come into view. */
export const createDresser = (drawing: Drawing, wardrobe: Wardrobe) => {
  const { item, library, readings, style } = wardrobe
  const byKey = new Map(drawing.parts.map((part) => [part.key, part]))
  const readingOf = (key: string): Reading => readings.of(byKey.get(key)?.ids ?? [])
  const isDead = (key: string): boolean => readingOf(key).live === 'dead'
  const stateOf = (part: PlacedPart, position: Position | undefined): GlyphState => ({
    isOpen: position !== undefined && position.open === position.count,
    input: part.role === 'transfer' ? inputOf(part, arriving(part.key, drawing.wires), isDead) : 0,
  })
  const dress = (placed: PlacedPart): PowerDressed => {
    const part = { ...placed, tag: item(placed.ids[0] ?? '')?.tag ?? placed.tag }
    const kind = library.kind(part.kind)
    const reading = readings.of(part.ids)
    const position = positionOf(part, kind, wardrobe)
    const caption = captionOf(
      part,
      item(part.ids[0] ?? ''),
      reading,
      library,
      item(part.ids.at(-1) ?? '')?.tag ?? '',
    )
    const hidden = part.hidden === undefined ? '' : words.diagram.hides(formatCount(part.hidden))
    const shape =
      part.role === 'bus'
        ? dressBar(part, kind)
        : dressGlyph(part, kind, style, stateOf(part, position))
    return {
      part,
      ...shape,
      texts: textsOf(part, wordsOf(part, caption, hidden)),
      caption,
      isOver: caption.isOver,
      position,
      isDead: reading.live === 'dead',
      spoken: spokenName(part, kind, reading, position),
    }
  }
  const isOpen = (key: string): boolean => {
    const part = byKey.get(key)
    const position = part && positionOf(part, library.kind(part.kind), wardrobe)
    return position !== undefined && position.open === position.count
  }
  /** Whether a wire is dead: what it comes from is, or is open with nothing alive beyond. */
  const isWireDead = ({ from, to }: PlacedWire): boolean =>
    isDead(from) || (isDead(to) && isOpen(from))
  const strandsOf = (wire: PlacedWire): readonly Strand[] => [
    { tone: wire.path, isDead: isWireDead(wire), points: wire.points },
  ]
  return { dress, strandsOf }
}
