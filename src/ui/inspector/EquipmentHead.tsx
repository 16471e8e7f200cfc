import { useState } from 'react'
import { labels, plainLabels, renameEquipment, replaceProduct } from '#document'
import type { Equipment } from '#model'
import { layoutOf } from '#workspace'
import { useEditing, useWorkspace } from '../app/context'
import { useTables } from '../app/tables'
import { FieldRow } from '../kit/FieldRow'
import { say, words } from '../text/text'
import css from './Inspector.module.css'
import { shared } from './values'

interface EquipmentHeadProps {
  readonly items: readonly Equipment[]
}

/** The tag, the kind, and the product, which can be exchanged. */
export function EquipmentHead({ items }: EquipmentHeadProps) {
  const workspace = useWorkspace()
  const { document } = useTables('products')
  const { library } = layoutOf(document, workspace.library)
  const [first] = items
  if (!first) return null
  const kinds = new Set(items.map(({ kind }) => kind))
  const name =
    kinds.size === 1 ? say(library.kind(first.kind).name) : words.inspector.kinds(kinds.size)
  return (
    <header className={css.head}>
      {items.length === 1 ? (
        <TagInput key={first.id} item={first} />
      ) : (
        <h2>{words.inspector.many(items.length)}</h2>
      )}
      <p>{name}</p>
      {kinds.size === 1 ? <ProductPicker items={items} /> : null}
    </header>
  )
}

function TagInput({ item }: { readonly item: Equipment }) {
  const editing = useEditing()
  const [draft, setDraft] = useState<string | undefined>()
  const commit = () => {
    setDraft(undefined)
    if (draft === undefined || draft.trim() === item.tag) return
    editing.perform(plainLabels.rename, (edit) => renameEquipment(edit, item.id, draft))
  }
  return (
    <input
      className={css.tag}
      aria-label={words.inspector.tag}
      value={draft ?? item.tag}
      spellCheck={false}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur()
        if (event.key === 'Escape') setDraft(undefined)
      }}
    />
  )
}

function ProductPicker({ items }: EquipmentHeadProps) {
  const workspace = useWorkspace()
  const editing = useEditing()
  const { document } = useTables('products')
  const { library } = layoutOf(document, workspace.library)
  const { value, isMixed } = shared(items, ({ product }) => product)
  const kind = items[0]?.kind
  const products = [...library.products.values()].filter((product) => product.kind === kind)
  const ids = items.map(({ id }) => id)
  const replace = (product: string) =>
    editing.perform({ en: labels.replace.en(ids.length) }, (edit, context) =>
      replaceProduct(edit, context, ids, product === '' ? undefined : product),
    )
  return (
    <FieldRow label={words.inspector.product} isWide>
      {(id) => (
        <select
          id={id}
          className="select"
          value={isMixed ? 'mixed' : (value ?? '')}
          onChange={(event) => replace(event.target.value)}
        >
          {isMixed ? <option value="mixed">{words.common.mixed}</option> : null}
          <option value="">{words.inspector.noProduct}</option>
          {products.map((product) => (
            <option key={product.id} value={product.id}>
              {product.maker} {product.model}
            </option>
          ))}
        </select>
      )}
    </FieldRow>
  )
}
