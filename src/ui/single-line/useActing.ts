import { useMemo } from 'react'
import { setValues } from '#document'
import type { Library } from '#model'
import type { Workspace } from '#workspace'
import { useEditing, useWorkspace } from '../app/context'
import type { Editing } from '../app/editing'
import { type Acting, createActing } from '../diagram/acting'
import { words } from '../text/text'
import { positionOf } from './dress'

const operating =
  (workspace: Workspace, editing: Editing, library: Library): Acting['operate'] =>
  (part) => {
    const { document } = workspace.store.getState()
    const item = (id: string) => document.get('equipment', id)
    const position = positionOf(part, library.kind(part.kind), { item, library })
    // Several devices behind one symbol are spread out first: nobody opens six by one click.
    if (position?.count !== 1) return false
    const isOpen = position.open === 1
    const { closeDevice, openDevice } = words.diagram
    editing.perform(
      { en: isOpen ? closeDevice(part.tag) : openDevice(part.tag) },
      (edit, context) =>
        setValues(edit, context, part.ids, { normally: isOpen ? 'closed' : 'open' }),
    )
    return true
  }

/** Acts on the open facility. `library` has the facility's own products. */
export const useActing = (library: Library): Acting => {
  const workspace = useWorkspace()
  const editing = useEditing()
  return useMemo(
    () => ({ ...createActing(workspace), operate: operating(workspace, editing, library) }),
    [workspace, editing, library],
  )
}
