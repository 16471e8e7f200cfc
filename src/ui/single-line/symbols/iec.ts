import { circle, type Glyph, type GlyphState, rect, stroke } from '../../diagram/marks'
import {
  battery,
  box,
  consumer,
  doubleConversion,
  frame,
  load,
  machine,
  rectifier,
  storage,
  transfer,
} from './common'
import type { SymbolId } from './ids'

/** A moving contact: its blade stands away from the fixed contact while it is open. */
const blade = (isOpen: boolean) =>
  stroke(isOpen ? 'M0 11L-10 -9' : 'M0 11L0 -10', { weight: 'bold' })

const contact = { halfWidth: 14, halfHeight: 16 }

/** The cross at the fixed contact says that it breaks currents. */
const breaker = ({ isOpen = false }: GlyphState): Glyph => ({
  marks: [blade(isOpen), stroke('M-4 -14L4 -6M4 -14L-4 -6')],
  top: -10,
  bottom: 11,
  contact,
})

/** The bar at the fixed contact says that it isolates. */
const disconnector = ({ isOpen = false }: GlyphState): Glyph => ({
  marks: [blade(isOpen), stroke('M-5 -10H5')],
  top: -10,
  bottom: 11,
  contact,
})

const transformer: Glyph = {
  marks: [stroke(circle(0, -7, 11)), stroke(circle(0, 7, 11))],
  top: -18,
  bottom: 18,
}

/** A network beyond the drawing: a hatched square. */
const grid: Glyph = {
  marks: [
    stroke(rect(-16, -18, 32, 32), { fill: 'ground' }),
    stroke(
      'M-16 -10L-8 -18M-16 -2L0 -18M-16 6L8 -18M-16 14L16 -18M-8 14L16 -10M0 14L16 -2M8 14L16 6' +
        'M16 -10L8 -18M16 -2L0 -18M16 6L-8 -18M16 14L-16 -18M8 14L-16 -10M0 14L-16 -2M-8 14L-16 6',
      { weight: 'thin' },
    ),
  ],
  top: -18,
  bottom: 14,
}

/** A transformer in the cabinet that distributes its output. */
const cabinet: Glyph = {
  marks: [
    stroke(rect(-18, -20, 36, 40), { fill: 'ground', weight: 'thin', isDashed: true }),
    stroke('M0 -20V-14M0 14V20'),
    stroke(circle(0, -5, 9)),
    stroke(circle(0, 5, 9)),
  ],
  top: -20,
  bottom: 20,
}

/** Symbols after IEC 60617, as they are usual in single-line diagrams. */
export const iec: Readonly<Record<SymbolId, (state: GlyphState) => Glyph>> = {
  grid: () => grid,
  generator: () => machine('G', true),
  transformer: () => transformer,
  breaker,
  tie: breaker,
  bypass: disconnector,
  ats: (state) => transfer('ATS', state),
  sts: (state) => transfer('STS', state),
  ups: () => doubleConversion,
  battery: () => battery,
  storage: () => storage,
  cabinet: () => cabinet,
  rectifier: () => rectifier,
  frame: () => frame,
  miner: () => consumer('TH'),
  network: () => box('SW'),
  motor: () => machine('M', true),
  load: () => load,
}
