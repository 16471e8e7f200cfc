import type { UnitSystem } from '#base'

const inchMm = 25.4
const sixteenths = 16

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b))

/** Feet, inches and sixteenths of an inch, as drawings have them: `12'-3 1/2"`. */
const feetAndInches = (valueM: number): string => {
  const whole = Math.round((Math.abs(valueM) * 1000 * sixteenths) / inchMm)
  const feet = Math.floor(whole / (12 * sixteenths))
  const inches = Math.floor((whole % (12 * sixteenths)) / sixteenths)
  const rest = whole % sixteenths
  const by = divisor(rest, sixteenths)
  const fraction = rest === 0 ? '' : ` ${rest / by}/${sixteenths / by}`
  return `${valueM < 0 ? '−' : ''}${feet}'-${inches}${fraction}"`
}

/** A length as a dimension line states it: whole millimetres, or feet and inches to a sixteenth. */
export const dimensionText = (valueM: number, units: UnitSystem): string =>
  units === 'imperial' ? feetAndInches(valueM) : String(Math.round(valueM * 1000))

/** A place along an axis as a title names it: `1.20 m`, `3'-11 1/4"`. */
export const heightText = (valueM: number, units: UnitSystem): string =>
  units === 'imperial' ? feetAndInches(valueM) : `${valueM.toFixed(2)} m`

/** A height above the datum, with its sign: `+3.600`, `+11'-9 3/4"`. */
export const levelText = (z: number, units: UnitSystem): string => {
  const sign = Math.abs(z) < 5e-4 ? '±' : z > 0 ? '+' : '−'
  const size = Math.abs(z)
  return `${sign}${units === 'imperial' ? feetAndInches(size) : size.toFixed(3)}`
}

const letter = 0.56

/** How wide words are on paper, about, mm. */
export const widthOf = (words: string, sizeMm: number): number => words.length * sizeMm * letter

/** Words as far as they have room. */
export const fitted = (words: string, widthMm: number, sizeMm: number): string => {
  const most = Math.floor(widthMm / (sizeMm * letter))
  return words.length > most ? `${words.slice(0, Math.max(most - 1, 1)).trimEnd()}…` : words
}

/** Words in lines that have room; a word too long for a line is broken. */
export const wrapped = (words: string, widthMm: number, sizeMm: number): readonly string[] => {
  const most = Math.max(Math.floor(widthMm / (sizeMm * letter)), 4)
  return words.split('\n').flatMap((paragraph) => {
    const lines: string[] = []
    let line = ''
    for (const word of paragraph.split(/\s+/)) {
      let rest = word
      if (line !== '' && line.length + 1 + rest.length > most) {
        lines.push(line)
        line = ''
      }
      while (rest.length > most) {
        lines.push(rest.slice(0, most))
        rest = rest.slice(most)
      }
      line = line === '' ? rest : `${line} ${rest}`
    }
    return [...lines, line]
  })
}
