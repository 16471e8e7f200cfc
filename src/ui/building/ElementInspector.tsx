import { useState } from 'react'
import { type ElementFields, plainLabels, setElements } from '#document'
import type { Element } from '#model'
import { useEditing } from '../app/context'
import { useTables } from '../app/tables'
import { Choose } from '../inspector/Choose'
import css from '../inspector/Inspector.module.css'
import { Section } from '../inspector/Section'
import { shared } from '../inspector/values'
import { FieldRow } from '../kit/FieldRow'
import { ValueInput } from '../kit/ValueInput'
import { buildingWords as text } from '../text/building'
import { figures, figuresOf, places, stated } from './fields'

/** One or many parts of the building: what they are, their sizes, and where they stand. */
export default function ElementInspector({ ids }: { readonly ids: readonly string[] }) {
  const { document } = useTables('elements')
  const elements = ids.flatMap((id) => document.get('elements', id) ?? [])
  const [first] = elements
  if (!first) return null
  const types = [...new Set(elements.map(({ type }) => text.types[type]))].join(', ')
  return (
    <div className={css.inspector}>
      <header className={css.head}>
        {elements.length === 1 ? (
          <NameInput key={first.id} element={first} />
        ) : (
          <h2>{text.many(elements.length)}</h2>
        )}
        <p>{types}</p>
      </header>
      <Figures elements={elements} />
      <p className={css.note}>{text.drawn}</p>
    </div>
  )
}

function NameInput({ element }: { readonly element: Element }) {
  const editing = useEditing()
  const [draft, setDraft] = useState<string | undefined>()
  const commit = () => {
    setDraft(undefined)
    const name = draft?.trim()
    if (name === undefined || name === '' || name === element.name) return
    editing.perform(plainLabels.rename, (edit) => setElements(edit, [element.id], { name }))
  }
  return (
    <input
      className={css.tag}
      aria-label={text.name}
      value={draft ?? element.name}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur()
        if (event.key === 'Escape') setDraft(undefined)
      }}
    />
  )
}

function Figures({ elements }: { readonly elements: readonly Element[] }) {
  const editing = useEditing()
  const ids = elements.map(({ id }) => id)
  const key = ids.join(' ')
  const set = (fields: ElementFields) =>
    editing.perform(plainLabels.changeElement, (edit) => setElements(edit, ids, fields))
  const names = figuresOf[(elements[0] as Element).type].filter((name) =>
    elements.every(({ type }) => figuresOf[type].includes(name)),
  )
  const areDoors = elements.every(({ type }) => type === 'door')
  const isOne = elements.length === 1
  return (
    <Section title={text.figures}>
      {names.map((name) => (
        <FieldRow key={name} label={figures[name].label.en}>
          {(id) => (
            <ValueInput
              key={key}
              id={id}
              label={figures[name].label.en}
              field={figures[name]}
              {...shared(elements, (element) => element[name])}
              onCommit={(next) => set({ [name]: stated(next) })}
            />
          )}
        </FieldRow>
      ))}
      {areDoors ? (
        <>
          <Choose
            label={text.leaf}
            options={text.leaves}
            {...shared(elements, ({ leaf }) => leaf ?? '')}
            onChange={(leaf) => set({ leaf: leaf === '' ? undefined : leaf })}
          />
          <label className={css.check} title={text.dockHelp}>
            <input
              type="checkbox"
              checked={elements.every(({ dock }) => dock === true)}
              onChange={({ target }) => set({ dock: target.checked || undefined })}
            />
            {text.dock}
          </label>
        </>
      ) : null}
      {(Object.keys(places) as (keyof typeof places)[])
        .filter((name) => isOne || name === 'z' || name === 'rotationDeg')
        .map((name) => (
          <FieldRow key={name} label={places[name].label.en}>
            {(id) => (
              <ValueInput
                key={key}
                id={id}
                label={places[name].label.en}
                field={places[name]}
                {...shared(elements, (element) => element[name])}
                onCommit={(next) => {
                  if (typeof next === 'number') set({ [name]: next })
                }}
              />
            )}
          </FieldRow>
        ))}
    </Section>
  )
}
