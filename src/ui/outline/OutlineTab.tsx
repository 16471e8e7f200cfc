import { useDeferredValue, useMemo, useState } from 'react'
import { useWorkspace } from '../app/context'
import { useTables } from '../app/tables'
import { Empty } from '../kit/Empty'
import { SearchField } from '../kit/SearchField'
import { words } from '../text/text'
import css from './Outline.module.css'
import { OutlineTree } from './OutlineTree'
import { kindKey, layOutTree, roomKey } from './tree'
import { useFollowedSelection } from './useFollowedSelection'
import { useOutline } from './useOutline'

/** The facility as a tree: rooms, kinds, equipment. All of it works by keyboard alone. */
export function OutlineTab() {
  const workspace = useWorkspace()
  const outline = useOutline()
  const products = useTables('products', 'rooms')
  const [text, setText] = useState('')
  const wanted = useDeferredValue(text)
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set())
  const library = useMemo(
    () => workspace.library.with(products.document.list('products')),
    [workspace, products],
  )
  const rows = useMemo(
    () =>
      layOutTree(
        { document: outline.document, library, index: outline.index },
        { open, text: wanted },
      ),
    [outline, library, open, wanted],
  )
  const fold = (key: string, isOpen: boolean) =>
    setOpen((before) => {
      const next = new Set(before)
      if (isOpen) next.add(key)
      else next.delete(key)
      return next
    })
  const followed = useFollowedSelection((id) => {
    const spot = outline.index.listedAt(id)
    if (!spot) return
    setOpen((before) => {
      const keys = [roomKey(spot.room), kindKey(spot.room, spot.kind)]
      return keys.every((key) => before.has(key)) ? before : new Set([...before, ...keys])
    })
  })
  return (
    <>
      <div className={css.bar}>
        <SearchField label={words.outline.search} value={text} onInput={setText} />
      </div>
      {rows.length === 0 ? (
        <Empty title={text === '' ? words.outline.empty : words.outline.noMatch}>
          {text === '' ? words.outline.emptyHelp : null}
        </Empty>
      ) : (
        <OutlineTree rows={rows} index={outline.index} onFold={fold} followed={followed} />
      )}
    </>
  )
}
