import { useMemo } from 'react'
import { layoutOf } from '#workspace'
import { useWorkspace } from '../app/context'
import { useTables } from '../app/tables'
import { formatCount } from '../format/figures'
import { Button } from '../kit/Button'
import { mixedWords as text } from '../text/mixed'
import { say, words } from '../text/text'
import ArrangeSection from './ArrangeSection'
import css from './Mixed.module.css'
import { Section } from './Section'
import type { Selected } from './selected'
import { type Sort, sortsOf, wantsArranging } from './sorts'

const named = {
  rooms: text.rooms,
  connections: text.connections,
  routes: words.outline.route,
  elements: words.outline.element,
  dimensions: words.outline.dimension,
  notes: words.outline.note,
}

const isNamed = (key: Sort['key']): key is keyof typeof named => key in named

/** Above the inspector of a selection of several sorts: how many of each, and how to keep to one. */
export default function MixedSection({ selected }: { readonly selected: Selected }) {
  const workspace = useWorkspace()
  const tables = useTables('equipment', 'products')
  const { document } = tables
  const { library } = layoutOf(document, workspace.library)
  const sorts = useMemo(() => sortsOf(tables.document, selected), [tables, selected])
  const nameOf = (key: Sort['key']) => (isNamed(key) ? named[key] : say(library.kind(key).name))
  const leaveOut = ({ ids }: Sort) => {
    const gone = new Set(ids)
    workspace.select([...workspace.store.getState().selection].filter((id) => !gone.has(id)))
  }
  return (
    <div className={css.mixed}>
      {sorts.length < 2 ? null : (
        <Section title={text.title}>
          <ul className={css.sorts}>
            {sorts.map((sort) => (
              <li key={sort.key}>
                <span className={css.name}>{nameOf(sort.key)}</span>
                <span className={css.count}>{formatCount(sort.ids.length)}</span>
                <Button
                  tone="quiet"
                  aria-label={text.onlyThese(nameOf(sort.key))}
                  onClick={() => workspace.select(sort.ids)}
                >
                  {text.only}
                </Button>
                <Button
                  tone="quiet"
                  aria-label={text.withoutThese(nameOf(sort.key))}
                  onClick={() => leaveOut(sort)}
                >
                  {text.without}
                </Button>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {wantsArranging(selected) ? <ArrangeSection /> : null}
    </div>
  )
}
