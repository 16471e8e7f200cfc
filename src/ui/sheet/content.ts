import type { UnitSystem } from '#base'
import type { Element, Room, Route, Sheet } from '#model'
import type { Looked } from './looked'
import type { Marks, MarkType } from './marks'
import type { PaperSize } from './paper'
import type { Projected } from './project'

/** What a drawing sheet is written from. */
export interface SheetContent {
  readonly looked: Looked
  readonly paper: PaperSize
  readonly scale: number
  readonly units: UnitSystem
  readonly projected: Projected
  readonly marks: Marks
  readonly shows: ReadonlySet<MarkType>
  readonly rooms: readonly Room[]
  readonly doors: readonly Element[]
  readonly routes: readonly Route[]
  readonly sheet: Sheet | undefined
  readonly facility: string
  readonly title: string
  /** What stands under the drawing: what is left out, and what it rests on. */
  readonly notes: readonly string[]
  /** What the lines of the title block are called. */
  readonly labels: Readonly<Record<TitleField, string>>
  readonly scaleText: string
  readonly length: { readonly metre: string; readonly foot: string }
  /** What is said where one sheet goes on in another. */
  readonly pageText: PageText
}

export interface PageText {
  readonly page: (number: number, of: number) => string
  readonly goesOn: (page: number) => string
  readonly notes: string
  readonly notesOn: (page: number) => string
}

export type TitleField =
  | 'project'
  | 'client'
  | 'drawing'
  | 'drawnBy'
  | 'checkedBy'
  | 'number'
  | 'revision'
  | 'date'
  | 'scale'
  | 'page'
