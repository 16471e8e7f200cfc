import { useCallback, useEffect, useState } from 'react'
import type { FacilityShelf, ShelfEntry, ShelfStorage } from '#workspace'
import { useApp } from '../app/context'
import { formatBytes, formatWhen } from '../format/figures'
import { Button, IconButton } from '../kit/Button'
import { Copy, Pencil, Trash } from '../kit/icons'
import { Modal } from '../kit/Modal'
import { TextField } from '../kit/TextField'
import { words } from '../text/text'
import css from './StartScreen.module.css'

type Asked = { readonly about: 'rename' | 'remove'; readonly entry: ShelfEntry }

/** The facilities that this browser keeps. */
export function Recent({ shelf }: { readonly shelf: FacilityShelf }) {
  const { session, notices } = useApp()
  const [entries, setEntries] = useState<readonly ShelfEntry[] | 'broken' | undefined>()
  const [asked, setAsked] = useState<Asked | undefined>()
  const refresh = useCallback(() => {
    shelf.list().then(setEntries, () => setEntries('broken'))
  }, [shelf])
  useEffect(refresh, [refresh])
  const change = (work: Promise<void>, after = () => {}) => {
    setAsked(undefined)
    work.then(after, (fault: Error) => notices.say(fault.message, 'fault')).finally(refresh)
  }
  const remove = ({ id, name }: ShelfEntry) =>
    change(shelf.remove(id), () =>
      notices.say(words.start.removed(name), 'good', {
        label: words.common.undo,
        run: () => change(shelf.restore(id)),
      }),
    )
  return (
    <section aria-labelledby="start-recent">
      <h2 id="start-recent">{words.start.recent}</h2>
      <ul className={css.recent}>
        {entries === 'broken' || entries?.length === 0 ? (
          <li className={css.empty}>
            {entries === 'broken' ? words.start.recentBroken : words.start.recentEmpty}
          </li>
        ) : null}
        {Array.isArray(entries)
          ? entries.map((entry: ShelfEntry) => (
              <li key={entry.id}>
                <button
                  type="button"
                  className={css.open}
                  onClick={() => session.openKept(entry.id, entry.name)}
                >
                  <strong>{entry.name}</strong>
                  <span>
                    {words.common.items(entry.equipmentCount)} ·{' '}
                    {words.start.savedAt(formatWhen(entry.savedAt))} ·{' '}
                    {formatBytes(entry.sizeBytes)}
                    {entry.fileName === undefined ? null : ` · ${entry.fileName}`}
                  </span>
                </button>
                <IconButton
                  icon={Copy}
                  label={words.common.duplicate}
                  onClick={() => change(shelf.duplicate(entry.id))}
                />
                <IconButton
                  icon={Pencil}
                  label={words.common.rename}
                  onClick={() => setAsked({ about: 'rename', entry })}
                />
                <IconButton
                  icon={Trash}
                  label={words.common.remove}
                  onClick={() => setAsked({ about: 'remove', entry })}
                />
              </li>
            ))
          : null}
      </ul>
      <StorageLine shelf={shelf} entries={entries} />
      {asked?.about === 'remove' ? (
        <RemoveDialog
          entry={asked.entry}
          onClose={() => setAsked(undefined)}
          onRemove={() => remove(asked.entry)}
        />
      ) : null}
      {asked?.about === 'rename' ? (
        <RenameDialog
          entry={asked.entry}
          onClose={() => setAsked(undefined)}
          onRename={(name) => change(shelf.rename(asked.entry.id, name))}
        />
      ) : null}
    </section>
  )
}

/** How safe the list is, and what it takes up, as far as the browser tells. */
function StorageLine({
  shelf,
  entries,
}: {
  readonly shelf: FacilityShelf
  readonly entries: readonly ShelfEntry[] | 'broken' | undefined
}) {
  const [storage, setStorage] = useState<ShelfStorage | undefined>()
  useEffect(() => {
    if (Array.isArray(entries) && entries.length > 0) shelf.storage().then(setStorage)
  }, [shelf, entries])
  if (storage === undefined || !Array.isArray(entries) || entries.length === 0) return null
  const takenBytes = entries.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
  const { persisted, quotaBytes, usageBytes } = storage
  const freeBytes =
    quotaBytes === undefined || usageBytes === undefined ? undefined : quotaBytes - usageBytes
  return (
    <p className={css.help}>
      {words.start.taken(formatBytes(takenBytes))}
      {freeBytes === undefined ? null : ` ${words.start.free(formatBytes(freeBytes))}`}{' '}
      {persisted === undefined
        ? null
        : persisted
          ? words.start.persisted
          : words.start.notPersisted}
    </p>
  )
}

interface AskProps {
  readonly entry: ShelfEntry
  readonly onClose: () => void
}

function RemoveDialog({ entry, onClose, onRemove }: AskProps & { readonly onRemove: () => void }) {
  return (
    <Modal
      title={words.start.removeTitle}
      about={words.start.removeText(entry.name)}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{words.common.cancel}</Button>
          <Button tone="danger" onClick={onRemove}>
            {words.common.remove}
          </Button>
        </>
      }
    />
  )
}

function RenameDialog({
  entry,
  onClose,
  onRename,
}: AskProps & { readonly onRename: (name: string) => void }) {
  const [name, setName] = useState(entry.name)
  const isNamed = name.trim() !== ''
  return (
    <Modal
      title={words.start.renameTitle}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{words.common.cancel}</Button>
          <Button tone="strong" type="submit" form="rename" disabled={!isNamed}>
            {words.common.rename}
          </Button>
        </>
      }
    >
      <form
        id="rename"
        onSubmit={(event) => {
          event.preventDefault()
          if (isNamed) onRename(name.trim())
        }}
      >
        <TextField label={words.top.facilityName} value={name} onInput={setName} />
      </form>
    </Modal>
  )
}
