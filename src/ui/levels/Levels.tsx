import { type FormEvent, useId, useState } from 'react'
import { formatQuantity } from '#base'
import { plainLabels, putLevel, removeLevel, type WorkLevel, workLevels } from '#document'
import type { NumberField } from '#model'
import { useApp, useEditing, useWorkspace, useWorkspaceState } from '../app/context'
import { useTables } from '../app/tables'
import { Button, IconButton } from '../kit/Button'
import { Pencil, Trash } from '../kit/icons'
import { Modal } from '../kit/Modal'
import { TextField } from '../kit/TextField'
import { ValueInput } from '../kit/ValueInput'
import { levelWords as text } from '../text/levels'
import css from './Levels.module.css'

const sameM = 1e-3
const height: NumberField = {
  type: 'number',
  label: { en: text.height },
  unit: 'm',
  min: -1e6,
  max: 1e6,
}

/** The heights that tools can work on: floors, raised floors, and levels with names of their own. */
export default function Levels() {
  const { chrome } = useApp()
  const [changed, setChanged] = useState<string | undefined>()
  const { document } = useTables('levels', 'rooms')
  const levels = workLevels(document)
  const known = changed === undefined ? undefined : document.get('levels', changed)
  return (
    <Modal
      title={text.title}
      about={text.about}
      onClose={() => chrome.setState({ dialog: undefined })}
      wide
    >
      <ul className={css.list} aria-label={text.list}>
        <Line name={text.floors} help={text.floorsHelp} />
        {levels.map((level) => (
          <Line
            key={level.level ?? level.z}
            name={level.name}
            level={level}
            onChange={setChanged}
          />
        ))}
      </ul>
      <LevelForm
        key={known?.id ?? ''}
        {...(known === undefined ? {} : { id: known.id, first: known })}
        onDone={() => setChanged(undefined)}
      />
    </Modal>
  )
}

interface LineProps {
  readonly name: string
  readonly help?: string
  /** Absent: the floor under the pointer. */
  readonly level?: WorkLevel
  readonly onChange?: (id: string) => void
}

function Line({ name, help, level, onChange }: LineProps) {
  const workspace = useWorkspace()
  const editing = useEditing()
  const units = useWorkspaceState((state) => state.units)
  const levelM = useWorkspaceState((state) => state.options.levelM)
  const z = level?.z
  const isChosen =
    z === undefined || levelM === undefined ? z === levelM : Math.abs(z - levelM) < sameM
  const id = level?.level
  const remove = () => {
    if (id === undefined) return
    editing.perform(plainLabels.removeLevel, (edit) => removeLevel(edit, id))
    if (isChosen) workspace.setOptions({ levelM: undefined })
  }
  return (
    <li>
      <label className={css.choice}>
        <input
          type="radio"
          name="work-level"
          checked={isChosen}
          onChange={() => workspace.setOptions({ levelM: z })}
        />
        <span>{name}</span>
        {help === undefined ? null : <small>{help}</small>}
      </label>
      {z === undefined ? null : <span className={css.height}>{formatQuantity(z, 'm', units)}</span>}
      {id === undefined ? null : (
        <>
          <IconButton
            small
            icon={Pencil}
            label={`${text.edit}: ${name}`}
            onClick={() => onChange?.(id)}
          />
          <IconButton small icon={Trash} label={`${text.remove}: ${name}`} onClick={remove} />
        </>
      )}
    </li>
  )
}

interface LevelFormProps {
  readonly id?: string
  readonly first?: { readonly name: string; readonly z: number }
  readonly onDone: () => void
}

/** Names a height, or changes one. A new level is the one that is worked on from then. */
function LevelForm({ id, first, onDone }: LevelFormProps) {
  const workspace = useWorkspace()
  const editing = useEditing()
  const field = useId()
  const [name, setName] = useState(first?.name ?? '')
  const [z, setZ] = useState<number | undefined>(first?.z)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (z === undefined) return
    const put = editing.perform(plainLabels.nameLevel, (edit, context) =>
      putLevel(edit, context, { name, z, ...(id === undefined ? {} : { id }) }),
    )
    if (!put) return
    workspace.setOptions({ levelM: put.z })
    setName('')
    setZ(undefined)
    onDone()
  }
  return (
    <form className={css.form} onSubmit={submit}>
      <TextField label={text.name} value={name} onInput={setName} />
      <label htmlFor={field}>
        {text.height}
        <ValueInput
          id={field}
          label={text.height}
          field={height}
          value={z}
          isLive
          onCommit={(next) => setZ(typeof next === 'number' ? next : undefined)}
        />
      </label>
      <Button tone="strong" type="submit" disabled={name.trim() === '' || z === undefined}>
        {id === undefined ? text.add : text.save}
      </Button>
    </form>
  )
}
