import { entered, unnamed } from '#model'
import { words } from '../text/text'

/** How far a figure may be trusted, as the screen marks it. */
type Mark = keyof typeof words.common.grades

/** The source of a value or a limit. */
export interface SourceLike {
  readonly document?: string | undefined
  readonly clause?: string | undefined
  readonly via?: string | undefined
  readonly grade: 'primary' | 'secondary' | 'derived' | 'estimate'
}

export interface DescribedSource {
  readonly mark: Mark
  /** The document with its clause; empty where nobody named one. */
  readonly document: string
  /** What the mark means, in a sentence. */
  readonly help: string
}

const markOf = (source: SourceLike): Mark => {
  if (source.document === entered.document) return 'entered'
  if (source.grade === 'secondary' && isUnnamed(source)) return 'unverified'
  return source.document === undefined ? 'estimate' : source.grade
}

const isUnnamed = (source: SourceLike): boolean =>
  source.document === undefined || source.document === unnamed.document

/** Puts a source into words. A figure without a document is an estimate, whatever it claims. */
export const describeSource = (source: SourceLike): DescribedSource => {
  const mark = markOf(source)
  const clause = source.clause === undefined ? '' : `, ${source.clause}`
  const via = source.via === undefined ? '' : ` ${words.common.via(source.via)}`
  const document =
    mark === 'entered' || isUnnamed(source) ? '' : `${source.document}${clause}${via}`
  return { mark, document, help: words.common.gradeHelp[mark] }
}
