import {
  beginBlock,
  discardBlock,
  editedBlock,
  explode,
  finishBlock,
  makeBlock,
  partIds,
  partOf,
  plainLabels,
} from '#document'
import type { Workspace } from '#workspace'
import type { Action } from './define'
import { change } from './editing'

const stateOf = ({ store }: Workspace) => store.getState()

/** The first selected thing that is a part of a block. */
const firstPart = (workspace: Workspace) => {
  const { document, selection } = stateOf(workspace)
  if (document.count('placements') === 0) return undefined
  for (const id of selection) {
    const part = partOf(document, id)
    if (part) return part
  }
  return undefined
}

/** The placements that something of is selected. */
const chosenPlacements = (workspace: Workspace): string[] => {
  const { document, selection } = stateOf(workspace)
  const placements = new Set<string>()
  for (const id of selection) {
    const part = partOf(document, id)
    if (part) placements.add(part.placement.id)
  }
  return [...placements]
}

const isOpen = (workspace: Workspace): boolean => {
  const { document } = stateOf(workspace)
  return document.count('blocks') > 0 && editedBlock(document) !== undefined
}

const hasPart = (workspace: Workspace): boolean => firstPart(workspace) !== undefined

const counted = (count: number, one: string, many: string): string =>
  count === 1 ? `1 ${one}` : `${count.toLocaleString('en-US')} ${many}`

/** What makes blocks, changes them once for all copies, and takes them apart. */
export const blockActions: readonly Action[] = [
  {
    id: 'make-block',
    label: { en: 'Make a block of the selection' },
    menu: 'edit',
    shortcut: 'mod+b',
    enabled: (workspace) => stateOf(workspace).selection.size > 0,
    run: (workspace, context) => {
      const made = change(workspace, context, plainLabels.makeBlock.en, (edit, selection, needs) =>
        makeBlock(edit, needs, selection),
      )
      if (!made) return
      const { document } = stateOf(workspace)
      const ids = partIds(document, [made.placement])
      workspace.setOptions({ block: made.block })
      workspace.select(ids)
      const name = document.get('blocks', made.block)?.name ?? ''
      const items = counted(ids.length, 'item', 'items')
      context.say({ en: `Made ${name} of ${items}. Shift+S places more of it.` }, 'info')
    },
  },
  {
    id: 'change-block',
    label: { en: 'Change the block' },
    menu: 'edit',
    enabled: (workspace) => !isOpen(workspace) && hasPart(workspace),
    run: (workspace, context) => {
      const part = firstPart(workspace)
      if (!part) return
      const { of, column, row } = {
        of: part.placement.id,
        column: part.cell.column,
        row: part.cell.row,
      }
      change(workspace, context, plainLabels.changeBlock.en, (edit) =>
        beginBlock(edit, { of, column, row }),
      )
    },
  },
  {
    id: 'finish-block',
    label: { en: 'Finish changing the block' },
    menu: 'edit',
    enabled: isOpen,
    run: (workspace, context) => {
      const copies = change(workspace, context, plainLabels.finishBlock.en, (edit, _, needs) =>
        finishBlock(edit, needs),
      )
      if (copies === undefined) return
      context.say({ en: `Changed in ${counted(copies, 'copy', 'copies')}.` }, 'info')
    },
  },
  {
    id: 'discard-block',
    label: { en: 'Discard the changes of the block' },
    menu: 'edit',
    enabled: isOpen,
    run: (workspace, context) => {
      change(workspace, context, plainLabels.discardBlock.en, (edit, _, needs) =>
        discardBlock(edit, needs),
      )
    },
  },
  {
    id: 'explode-block',
    label: { en: 'Explode into single items' },
    menu: 'edit',
    enabled: hasPart,
    run: (workspace, context) => {
      const ids = chosenPlacements(workspace)
      change(workspace, context, plainLabels.explodeBlock.en, (edit) => explode(edit, ids))
    },
  },
  {
    id: 'select-placement',
    label: { en: 'Select the whole placement' },
    menu: 'select',
    enabled: hasPart,
    run: (workspace) => {
      const { document } = stateOf(workspace)
      workspace.select(partIds(document, chosenPlacements(workspace)))
    },
  },
]
