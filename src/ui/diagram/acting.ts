import type { Workspace } from '#workspace'
import type { PlacedPart } from './drawing'

/** What can be done to the parts of a diagram. */
export interface Acting {
  select(part: PlacedPart | undefined, extend: boolean): void
  frame(part: PlacedPart): void
  hover(part: PlacedPart | undefined): void
  /** Opens or closes a single device, as one undoable edit. Answers whether it is one. */
  operate(part: PlacedPart): boolean
}

/** Acts on what is selected, hovered and seen in the workspace; nothing of it can be operated. */
export const createActing = (workspace: Workspace): Acting => {
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
    operate: () => false,
  }
}
