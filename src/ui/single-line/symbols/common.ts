import {
  circle,
  direct,
  type Glyph,
  type GlyphState,
  letters,
  rect,
  stroke,
  wave,
} from '../../diagram/marks'

/** Symbols that both traditions draw alike, or that neither standardises. */

/** A machine: a circle with the letters of what it is. */
export const machine = (text: string, withWave = false): Glyph => ({
  marks: [
    stroke(circle(0, 0, 16), { fill: 'ground' }),
    letters(text, 0, withWave ? -3 : 0, 14),
    ...(withWave ? [stroke(wave(0, 8))] : []),
  ],
  top: -16,
  bottom: 16,
})

/** A box with letters. */
export const box = (text: string, halfWidth = 17, halfHeight = 13): Glyph => ({
  marks: [
    stroke(rect(-halfWidth, -halfHeight, 2 * halfWidth, 2 * halfHeight), { fill: 'ground' }),
    ...(text === '' ? [] : [letters(text, 0, 0, text.length > 3 ? 9 : 11)]),
  ],
  top: -halfHeight,
  bottom: halfHeight,
})

/** Long and short plates of two cells. */
export const battery: Glyph = {
  marks: [
    stroke('M0 -16V-7M0 10V16'),
    stroke('M-12 -7H12M-12 4H12'),
    stroke('M-6 -2H6M-6 10H6', { weight: 'bold' }),
  ],
  top: -16,
  bottom: 16,
}

/** Rectifier over inverter: alternating to direct current and back. */
export const doubleConversion: Glyph = {
  marks: [
    stroke(rect(-16, -20, 32, 40), { fill: 'ground' }),
    stroke('M-16 0H16'),
    stroke('M-16 0L16 -20M-16 20L16 0', { weight: 'thin' }),
    stroke(wave(-8, -14, 10), { weight: 'thin' }),
    stroke(direct(7, -6, 11), { weight: 'thin' }),
    stroke(direct(-7, 6, 11), { weight: 'thin' }),
    stroke(wave(8, 14, 10), { weight: 'thin' }),
  ],
  top: -20,
  bottom: 20,
}

/** One conversion, as of a power shelf: alternating in, direct out. */
export const rectifier: Glyph = {
  marks: [
    stroke(rect(-15, -15, 30, 30), { fill: 'ground' }),
    stroke('M-15 15L15 -15', { weight: 'thin' }),
    stroke(wave(-7, -8, 10), { weight: 'thin' }),
    stroke(direct(7, 8, 11), { weight: 'thin' }),
  ],
  top: -15,
  bottom: 15,
}

/** A battery with its converter in one box. */
export const storage: Glyph = {
  marks: [
    stroke(rect(-16, -19, 32, 38), { fill: 'ground' }),
    stroke('M-16 2L16 -19', { weight: 'thin' }),
    stroke('M-16 2H16'),
    stroke(direct(-8, -13, 10), { weight: 'thin' }),
    stroke(wave(8, -3, 9), { weight: 'thin' }),
    stroke('M-10 8H10M-5 13H5'),
  ],
  top: -19,
  bottom: 19,
}

/** A frame of IT equipment, in stacks when it stands for several. */
export const frame: Glyph = {
  marks: [
    stroke(rect(-13, -18, 26, 36), { fill: 'ground' }),
    stroke('M-9 -12H9M-9 -7H9M-9 -2H9M-9 3H9M-9 8H9M-9 13H9', { weight: 'thin' }),
  ],
  top: -18,
  bottom: 18,
}

/** Load of any other kind: an arrow out of the drawing. */
export const load: Glyph = {
  marks: [stroke('M0 -22V8'), stroke('M-7 6H7L0 18z', { fill: 'ink' })],
  top: -22,
  bottom: 18,
}

/** A load in a box with the letters of what it does. */
export const consumer = (text: string): Glyph => ({
  marks: [
    stroke('M-15 -16H15V6L0 18L-15 6z', { fill: 'ground' }),
    letters(text, 0, -4, text.length > 2 ? 9 : 11),
  ],
  top: -16,
  bottom: 18,
})

/** Two inputs and a blade to the one that is taken. Stubs up to the inputs are the drawing's. */
export const transfer = (text: string, { input = 0 }: GlyphState): Glyph => ({
  marks: [
    stroke(rect(-20, -18, 40, 34), { fill: 'ground', weight: 'thin' }),
    stroke(`M0 10L${input === 0 ? -6 : 6} -9`),
    stroke(circle(-6, -11, 1.8), { fill: input === 0 ? 'ink' : 'ground' }),
    stroke(circle(6, -11, 1.8), { fill: input === 1 ? 'ink' : 'ground' }),
    stroke(circle(0, 10, 1.4), { fill: 'ink' }),
    letters(text, 11, 5, 7.5),
  ],
  top: -12.8,
  bottom: 10,
})
