import { useDeferredValue, useMemo, useState } from 'react'
import { formatQuantity } from '#base'
import type { KindId } from '#model'
import { useApp, useChrome, useRunner, useWorkspace, useWorkspaceState } from '../app/context'
import { useTables } from '../app/tables'
import { Button, IconButton } from '../kit/Button'
import { Chip } from '../kit/Chip'
import { Empty } from '../kit/Empty'
import { Pencil, Plus } from '../kit/icons'
import { SearchField } from '../kit/SearchField'
import { SourceMark } from '../kit/SourceMark'
import { VirtualList } from '../kit/VirtualList'
import { say, words } from '../text/text'
import { focusView } from '../view/focusView'
import css from './Catalog.module.css'
import { type CatalogFilter, type CatalogRow, disciplines, layOutCatalog } from './rows'

const keyOf = (row: CatalogRow): string => row.key
const heights = { discipline: 28, family: 26, product: 46, bare: 30 }
const heightOf = (row: CatalogRow): number => heights[row.type]

/** Everything that can be placed: discipline → family → product. */
export function CatalogTab() {
  const { chrome } = useApp()
  const { library } = useWorkspace()
  const tables = useTables('products')
  const [filter, setFilter] = useState<CatalogFilter>({ text: '', discipline: 'all' })
  const wanted = useDeferredValue(filter)
  const rows = useMemo(() => {
    const own = tables.document.list('products')
    return layOutCatalog(library.with(own), new Set(own.map(({ id }) => id)), wanted)
  }, [library, tables, wanted])
  const add = () => chrome.setState({ dialog: { type: 'product' } })
  return (
    <>
      <div className={css.bar}>
        <SearchField
          label={words.catalog.search}
          value={filter.text}
          onInput={(text) => setFilter({ ...filter, text })}
        />
        <IconButton icon={Plus} label={words.catalog.add} onClick={add} />
      </div>
      <Disciplines filter={filter} onChange={setFilter} />
      {rows.length === 0 ? (
        <Empty title={words.catalog.noMatch}>
          <p>{words.catalog.noMatchHelp}</p>
          <Button onClick={add}>{words.catalog.add}</Button>
        </Empty>
      ) : (
        <VirtualList rows={rows} keyOf={keyOf} rowHeight={heightOf}>
          {(row) => <Line row={row} />}
        </VirtualList>
      )}
    </>
  )
}

interface DisciplinesProps {
  readonly filter: CatalogFilter
  readonly onChange: (filter: CatalogFilter) => void
}

function Disciplines({ filter, onChange }: DisciplinesProps) {
  return (
    <div className={css.chips}>
      {(['all', ...disciplines] as const).map((discipline) => (
        <Chip
          key={discipline}
          pressed={filter.discipline === discipline}
          onToggle={() => onChange({ ...filter, discipline })}
        >
          {discipline === 'all' ? words.catalog.all : words.common.disciplines[discipline]}
        </Chip>
      ))}
    </div>
  )
}

function Line({ row }: { readonly row: CatalogRow }) {
  switch (row.type) {
    case 'discipline':
      return <h2 className={css.discipline}>{words.common.disciplines[row.discipline]}</h2>
    case 'family':
      return <h3 className={css.family}>{say(row.kind.name)}</h3>
    case 'product':
      return <ProductLine row={row} />
    case 'bare':
      return <BareLine kind={row.kind.id} name={words.catalog.bare(say(row.kind.name))} />
  }
}

/** Takes up the place tool with a product or a bare kind. */
const usePlacing = (kind: KindId, product?: string) => {
  const workspace = useWorkspace()
  const runner = useRunner()
  const isActive = useWorkspaceState(
    ({ tool, options: { place } }) =>
      tool === 'place' && place?.kind === kind && place.product === product,
  )
  const place = () => {
    workspace.setOptions({ place: product === undefined ? { kind } : { kind, product } })
    runner.activate('place')
    focusView()
  }
  return { isActive, place }
}

type ProductRow = Extract<CatalogRow, { type: 'product' }>

function ProductLine({ row: { product, kind, rating, isOwn } }: { readonly row: ProductRow }) {
  const { chrome } = useApp()
  const units = useChrome((state) => state.units)
  const { isActive, place } = usePlacing(kind.id, product.id)
  const name = `${product.maker} ${product.model}`
  return (
    <div className={css.product} data-active={isActive}>
      <button
        type="button"
        className={css.place}
        aria-label={words.catalog.place(name)}
        aria-pressed={isActive}
        onClick={place}
      >
        <span className={css.name}>
          {product.model} <small>{product.maker}</small>
        </span>
        <span className={css.facts}>
          {rating === undefined ? (
            <span className={css.missing}>{words.catalog.noRating}</span>
          ) : (
            <b>{formatQuantity(rating.value, rating.unit, units)}</b>
          )}
          <SourceMark short source={rating?.source ?? product.source} />
          {isOwn ? <span className={css.own}>{words.catalog.own}</span> : null}
        </span>
      </button>
      {isOwn ? (
        <IconButton
          small
          icon={Pencil}
          label={words.catalog.edit}
          onClick={() => chrome.setState({ dialog: { type: 'product', product: product.id } })}
        />
      ) : null}
    </div>
  )
}

function BareLine({ kind, name }: { readonly kind: KindId; readonly name: string }) {
  const { isActive, place } = usePlacing(kind)
  return (
    <div className={css.product} data-active={isActive}>
      <button
        type="button"
        className={css.place}
        title={words.catalog.bareHelp}
        aria-label={words.catalog.place(name)}
        aria-pressed={isActive}
        onClick={place}
      >
        <span className={css.bare}>{name}</span>
      </button>
    </div>
  )
}
