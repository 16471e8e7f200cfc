import { useMemo } from 'react'
import { setValues } from '#document'
import type { Library } from '#model'
import type { Workspace } from '#workspace'
import { useEditing, useWorkspace } from '../app/context'
import type { Editing } from '../app/editing'
import { words } from '../text/text'
import type { PlacedPart } from './drawing'
import { positionOf } from './dress'

/** What can be done to the parts of a diagram. */
export interface Acting {
  select(part: PlacedPart | undefined, extend: boolean): void
  frame(part: PlacedPart): void
  hover(part: PlacedPart | undefined): void
  /** Opens or closes a single device, as one undoable edit. Answers whether it is one. */
  operate(part: PlacedPart): boolean
}

const createActing = (workspace: Workspace, editing: Editing, library: Library): Acting => {
  const { store } = workspace
  return {
    select: (part, extend) => {
      const { selection } = store.getState()
      const ids = part?.ids ?? []
      if (!extend) workspace.select(ids)
      else if (ids.every((id) => selection.has(id))) {
        workspace.select([...selection].filter((id) => !ids.includes(id)))
      } else workspace.select([...selection, ...ids])
    },
    frame: ({ ids }) => workspace.frame(ids),
    hover: (part) => {
      const hovered = part?.ids[0]
      if (store.getState().hovered !== hovered) store.setState({ hovered })
    },
    operate: (part) => {
      const { document } = store.getState()
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
    },
  }
}

/** Acts on the open facility. `library` has the facility's own products. */
export const useActing = (library: Library): Acting => {
  const workspace = useWorkspace()
  const editing = useEditing()
  return useMemo(() => createActing(workspace, editing, library), [workspace, editing, library])
}
