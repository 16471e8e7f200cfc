import { describeSource, type SourceLike } from '../format/sources'
import { words } from '../text/text'
import css from './SourceMark.module.css'

interface SourceMarkProps {
  readonly source: SourceLike
  /** Only the mark, with the document as its title. */
  readonly short?: boolean
}

/** Where a figure comes from and how well it is known. */
export function SourceMark({ source, short = false }: SourceMarkProps) {
  const { mark, document, help } = describeSource(source)
  const name = words.common.grades[mark]
  return (
    <span className={css.source} title={document === '' ? help : `${document}. ${help}`}>
      <span className={css.mark} data-mark={mark}>
        {name}
      </span>
      {short || document === '' ? null : <span className={css.document}>{document}</span>}
    </span>
  )
}
