import type { Ids, Text } from '#base'
import type { Library } from '#model'
import type { Edit } from '../document'

/** What a command reads: an open document, or an edit of one. */
export type Reader = Pick<Edit, 'get' | 'list' | 'head'>

/** What a command needs besides the document: kinds and products, and a source of new ids. */
export interface CommandContext {
  /** The catalog; the facility's own products are added by the commands. */
  readonly library: Library
  readonly ids: Ids
}

/** A command that did not happen, with the reason in plain words. It wrote nothing. */
export interface Refusal {
  readonly ok: false
  readonly reason: Text
}

/** A command that happened, with what the person should still know. */
export interface Done<T> {
  readonly ok: true
  readonly value: T
  readonly warnings: readonly Text[]
}

/** What came of a command. A refused one has written nothing, so it leaves no undo step. */
export type Outcome<T> = Done<T> | Refusal

export const done = <T>(value: T, warnings: readonly Text[] = []): Done<T> => ({
  ok: true,
  value,
  warnings,
})

export const refused = (reason: Text): Refusal => ({ ok: false, reason })

/** Thrown where a refusal has to end a gesture from within. */
export class Refused extends Error {
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusal.reason.en)
    this.refusal = refusal
  }
}

/** The kinds and products that hold in a document: the catalog's and its own. */
export const libraryOf = (reader: Reader, { library }: Pick<CommandContext, 'library'>): Library =>
  library.with(reader.list('products'))

/** A record with some fields set; a field set to `undefined` is taken out. */
export const withFields = <T extends object>(
  record: T,
  fields: { readonly [K in keyof T]?: T[K] | undefined },
): T => {
  const next: Record<string, unknown> = { ...record, ...fields }
  for (const [key, value] of Object.entries(fields)) if (value === undefined) delete next[key]
  return next as T
}

/** Metres to a tenth of a millimetre: finer than anyone builds, and files stay readable. */
export const tidyM = (metres: number): number => Math.round(metres * 1e4) / 1e4 + 0

/** Degrees in [0, 360), to a ten-thousandth. */
export const tidyDeg = (degrees: number): number => {
  const turned = Math.round((((degrees % 360) + 360) % 360) * 1e4) / 1e4
  return turned === 360 ? 0 : turned + 0
}
