import { circle, type Glyph, type GlyphState, rect, stroke } from '../../diagram/marks'
import { machine } from './common'
import type { SymbolId } from './ids'
import { iec } from './iec'

const contact = { halfWidth: 14, halfHeight: 16 }

/** A square: filled while it is closed, as on a mimic panel. */
const breaker = ({ isOpen = false }: GlyphState): Glyph => ({
  marks: [stroke(rect(-9, -9, 18, 18), { fill: isOpen ? 'ground' : 'ink' })],
  top: -9,
  bottom: 9,
  contact,
})

const knife = ({ isOpen = false }: GlyphState): Glyph => ({
  marks: [
    stroke(circle(0, -10, 1.8), { fill: 'ground' }),
    stroke(circle(0, 10, 1.8), { fill: 'ground' }),
    stroke(isOpen ? 'M0 8L11 -7' : 'M0 8V-8', { weight: 'bold' }),
  ],
  top: -12,
  bottom: 12,
  contact,
})

const coil = (y: number, up: boolean): string => {
  const sweep = up ? 1 : 0
  return `M-15 ${y}a3.75 3.75 0 0 ${sweep} 7.5 0a3.75 3.75 0 0 ${sweep} 7.5 0a3.75 3.75 0 0 ${sweep} 7.5 0a3.75 3.75 0 0 ${sweep} 7.5 0`
}

/** Two windings face to face. */
const windings = (y: number) => [
  stroke(`${coil(-y, false)}M0 ${-y}V-20`),
  stroke(`${coil(y, true)}M0 ${y}V20`),
]

const transformer: Glyph = {
  marks: [...windings(7), stroke('M-15 0H15', { weight: 'thin' })],
  top: -20,
  bottom: 20,
}

const cabinet: Glyph = {
  marks: [
    stroke(rect(-19, -21, 38, 42), { fill: 'ground', weight: 'thin', isDashed: true }),
    ...windings(6),
  ],
  top: -21,
  bottom: 21,
}

const service: Glyph = {
  marks: [stroke(circle(0, -2, 15), { fill: 'ground' }), stroke('M-9 -2q4.5 -9 9 0t9 0')],
  top: -17,
  bottom: 13,
}

/** Symbols after IEEE 315 (ANSI Y32.2); what it does not draw is drawn as in IEC 60617. */
export const ansi: Readonly<Record<SymbolId, (state: GlyphState) => Glyph>> = {
  ...iec,
  grid: () => service,
  generator: () => machine('G'),
  motor: () => machine('M'),
  transformer: () => transformer,
  breaker,
  tie: breaker,
  bypass: knife,
  cabinet: () => cabinet,
}
