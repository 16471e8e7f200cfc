import { useState } from 'react'
import {
  copiesOf,
  type PlacementFields,
  partOf,
  plainLabels,
  renameBlock,
  setPlacement,
} from '#document'
import type { Block, NumberField, Placement } from '#model'
import { useEditing, useWorkspace } from '../app/context'
import { useTables } from '../app/tables'
import { useAction } from '../commands/useAction'
import { Section } from '../inspector/Section'
import { Button } from '../kit/Button'
import fields from '../kit/Field.module.css'
import { FieldRow } from '../kit/FieldRow'
import { ValueInput } from '../kit/ValueInput'
import { blockWords } from '../text/blocks'
import css from './Blocks.module.css'
import { pairFields, type SpacingName, spacingFields } from './fields'

/** Of a part of a block: its row or placement, which can be changed here, and what a change does. */
export default function BlockSection({ id }: { readonly id: string }) {
  const { document } = useTables('equipment', 'routes', 'placements', 'blocks')
  const part = partOf(document, id)
  if (!part) return null
  const { placement, block, cell } = part
  return (
    <Section title={blockWords.partOf(placement.name)}>
      <NameLine key={block.id} block={block} />
      {placement.columns * placement.rows > 1 ? (
        <FieldRow label={blockWords.copy}>
          {() => (
            <span className={css.plain}>{blockWords.place(cell.column + 1, cell.row + 1)}</span>
          )}
        </FieldRow>
      ) : null}
      <Spacing placement={placement} />
      <p className={css.rule}>{blockWords.rule(copiesOf(document, block.id))}</p>
      <Acts block={block} />
    </Section>
  )
}

function NameLine({ block }: { readonly block: Block }) {
  const editing = useEditing()
  const [draft, setDraft] = useState<string | undefined>()
  const commit = () => {
    setDraft(undefined)
    if (draft === undefined || draft.trim() === block.name) return
    editing.perform(plainLabels.rename, (edit) => renameBlock(edit, block.id, draft))
  }
  return (
    <FieldRow label={blockWords.name} isWide>
      {(id) => (
        <input
          id={id}
          className={fields.input}
          value={draft ?? block.name}
          spellCheck={false}
          onChange={(event) => setDraft(event.target.value)}
          onBlur={commit}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.currentTarget.blur()
            if (event.key === 'Escape') setDraft(undefined)
          }}
        />
      )}
    </FieldRow>
  )
}

const names = Object.keys(spacingFields) as SpacingName[]

function Spacing({ placement }: { readonly placement: Placement }) {
  const editing = useEditing()
  const set = (change: PlacementFields) =>
    editing.perform(plainLabels.changeRow, (edit, context) =>
      setPlacement(edit, context, placement.id, change),
    )
  const { alternate, rows } = placement
  const shown = names.filter(
    (name) => !(name === 'columnPitchM' && placement.columns === 1) && name !== 'rowPitchM',
  )
  return (
    <>
      {shown.map((name) => (
        <Figure
          key={`${placement.id} ${name}`}
          field={spacingFields[name]}
          value={placement[name]}
          onSet={(value) => set({ [name]: roundedFor(spacingFields[name], value) })}
        />
      ))}
      {rows > 1 && !alternate ? (
        <Figure
          field={spacingFields.rowPitchM}
          value={placement.rowPitchM}
          onSet={(rowPitchM) => set({ rowPitchM })}
        />
      ) : null}
      {rows > 1 && alternate ? (
        <>
          <Figure
            field={pairFields.rowPitchM}
            value={placement.rowPitchM}
            onSet={(rowPitchM) => set({ rowPitchM })}
          />
          <Figure
            field={pairFields.pairPitchM}
            value={placement.pairPitchM ?? placement.rowPitchM}
            onSet={(pairPitchM) => set({ pairPitchM })}
          />
        </>
      ) : null}
      {rows > 1 ? (
        <label className={css.check}>
          <input
            type="checkbox"
            checked={alternate}
            onChange={(event) => set({ alternate: event.target.checked })}
          />
          {blockWords.alternate}
        </label>
      ) : null}
    </>
  )
}

const roundedFor = ({ unit }: NumberField, value: number): number =>
  unit === 'count' ? Math.round(value) : value

interface FigureProps {
  readonly field: NumberField
  readonly value: number
  readonly onSet: (value: number) => void
}

function Figure({ field, value, onSet }: FigureProps) {
  const title = field.unit === 'm' ? blockWords.pitchHelp : undefined
  return (
    <FieldRow label={field.label.en} title={title}>
      {(id) => (
        <ValueInput
          id={id}
          label={field.label.en}
          field={field}
          value={value}
          onCommit={(next) => {
            if (typeof next === 'number') onSet(next)
          }}
        />
      )}
    </FieldRow>
  )
}

function Acts({ block }: { readonly block: Block }) {
  const workspace = useWorkspace()
  const run = useAction()
  const another = () => {
    workspace.setOptions({ block: block.id })
    workspace.store.setState({ tool: 'place-block' })
  }
  return (
    <div className={css.acts}>
      <Button onClick={() => run('select-placement')}>{blockWords.selectAll}</Button>
      <Button disabled={block.editing !== undefined} onClick={() => run('change-block')}>
        {blockWords.change}
      </Button>
      <Button onClick={another}>{blockWords.another}</Button>
      <Button tone="quiet" onClick={() => run('explode-block')}>
        {blockWords.explode}
      </Button>
    </div>
  )
}
