import { type FormEvent, use, useState } from 'react'
import type { FacilityVersion, VersionShelf } from '#workspace'
import { OpenedContext, useApp } from '../app/context'
import { formatBytes, formatWhen } from '../format/figures'
import { Button, IconButton } from '../kit/Button'
import { Empty } from '../kit/Empty'
import { Copy, Pencil, Trash } from '../kit/icons'
import { Modal } from '../kit/Modal'
import { TextField } from '../kit/TextField'
import { words } from '../text/text'
import { versionWords as text } from '../text/versions'
import { titleOf, useVersions } from './useVersions'
import css from './Versions.module.css'

/** States of the open facility that can be come back to. */
export function Versions() {
  const { chrome } = useApp()
  const opened = use(OpenedContext)
  const close = () => chrome.setState({ dialog: undefined })
  const shelf = opened?.following?.versions
  return (
    <Modal title={text.title} about={text.about} onClose={close} wide>
      {shelf ? <List shelf={shelf} onDone={close} /> : <Empty title={text.noShelf} />}
    </Modal>
  )
}

function List({ shelf, onDone }: { readonly shelf: VersionShelf; readonly onDone: () => void }) {
  const { versions, ...doing } = useVersions(shelf, onDone)
  const [renamed, setRenamed] = useState<string | undefined>()
  return (
    <>
      <NameForm label={text.name} action={text.keep} onName={doing.keep} />
      {versions === undefined ? <p role="status">{text.loading}</p> : null}
      {versions?.length === 0 ? <p className={css.none}>{text.none}</p> : null}
      <ul className={css.list} aria-label={text.list}>
        {versions?.map((version) => (
          <li key={version.id}>
            {renamed === version.id ? (
              <NameForm
                label={text.name}
                action={text.save}
                initial={version.name}
                onName={(name) => {
                  setRenamed(undefined)
                  doing.rename(version.id, name)
                }}
              />
            ) : (
              <Line version={version} doing={doing} onRename={() => setRenamed(version.id)} />
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

interface LineProps {
  readonly version: FacilityVersion
  readonly doing: Omit<ReturnType<typeof useVersions>, 'versions'>
  readonly onRename: () => void
}

function Line({ version, doing, onRename }: LineProps) {
  const { id, madeAt, equipmentCount, sizeBytes } = version
  const title = titleOf(version)
  const of = (action: string) => `${action}: ${title}, ${formatWhen(madeAt)}`
  return (
    <div className={css.line}>
      <span className={css.name}>
        <strong className={version.name === '' ? css.untitled : undefined}>{title}</strong>
        <small>
          {text.line(
            formatWhen(madeAt),
            words.common.items(equipmentCount),
            formatBytes(sizeBytes),
          )}
        </small>
      </span>
      <Button onClick={() => doing.restore(version)} aria-label={of(text.restore)}>
        {text.restore}
      </Button>
      <IconButton icon={Copy} label={of(text.openCopy)} onClick={() => doing.openCopy(version)} />
      <IconButton icon={Pencil} label={of(text.rename)} onClick={onRename} />
      <IconButton icon={Trash} label={of(text.remove)} onClick={() => doing.remove(id)} />
    </div>
  )
}

interface NameFormProps {
  readonly label: string
  readonly action: string
  readonly initial?: string
  readonly onName: (name: string) => void
}

function NameForm({ label, action, initial = '', onName }: NameFormProps) {
  const [name, setName] = useState(initial)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '') return
    setName('')
    onName(name.trim())
  }
  return (
    <form className={css.form} onSubmit={submit}>
      <TextField label={label} value={name} onInput={setName} />
      <Button tone="strong" type="submit" disabled={name.trim() === ''}>
        {action}
      </Button>
    </form>
  )
}
