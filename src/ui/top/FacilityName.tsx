import { useState } from 'react'
import { describeFacility, plainLabels } from '#document'
import { useEditing, useWorkspaceState } from '../app/context'
import { words } from '../text/text'
import css from './TopBar.module.css'

/** The facility's name, to be changed where it stands. */
export function FacilityName() {
  const editing = useEditing()
  const name = useWorkspaceState((state) => state.document.head.name)
  const [draft, setDraft] = useState<string | undefined>()
  const commit = () => {
    const next = draft?.trim()
    setDraft(undefined)
    if (next === undefined || next === '' || next === name) return
    editing.perform(plainLabels.describeFacility, (edit) => describeFacility(edit, { name: next }))
  }
  return (
    <input
      className={css.name}
      aria-label={words.top.facilityName}
      value={draft ?? name}
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
