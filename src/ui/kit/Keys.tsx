import { keyNames } from '../format/keys'
import css from './Keys.module.css'

/** A shortcut as the keys to press. */
export function Keys({ shortcut }: { readonly shortcut: string }) {
  return (
    <span className={css.keys}>
      {keyNames(shortcut).map((name) => (
        <kbd key={name}>{name}</kbd>
      ))}
    </span>
  )
}
