import type { Kind } from '#model'
import type { Glyph, GlyphState } from '../../diagram/marks'
import { ansi } from './ansi'
import { symbolIdOf } from './ids'
import { iec } from './iec'

/** By which tradition symbols are drawn. */
export type SymbolStyle = 'iec' | 'ansi'

const styles = { iec, ansi }

/** The symbol of a kind. Bars are drawn by {@link barMarks}. */
export const glyphOf = (kind: Kind, style: SymbolStyle, state: GlyphState): Glyph =>
  styles[style][symbolIdOf(kind)](state)
