import { type Point, polygonContains } from '#base'
import type { FacilityDocument } from '#document'
import { allShown, hiding, isolating, showsAll, type Workspace } from '#workspace'
import type { Action } from './define'

const stateOf = ({ store }: Workspace) => store.getState()

const hasSelection = (workspace: Workspace): boolean => stateOf(workspace).selection.size > 0

/** What is chosen, and what stands in the rooms that are: a room is isolated with what it holds. */
const withContents = (document: FacilityDocument, ids: ReadonlySet<string>): Set<string> => {
  const all = new Set(ids)
  const rooms = document.list('rooms').filter(({ id }) => ids.has(id))
  if (rooms.length === 0) return all
  const isWithin = (at: Point) => rooms.some(({ polygon }) => polygonContains(polygon, at.x, at.y))
  for (const item of document.records('equipment').values()) {
    if (!item.inside && isWithin(item)) all.add(item.id)
  }
  for (const { id, points } of document.records('routes').values()) {
    if (points.some(isWithin)) all.add(id)
  }
  for (const element of document.records('elements').values()) {
    if (isWithin(element)) all.add(element.id)
  }
  return all
}

/** What decides what is shown. It changes nothing of the facility and no sum. */
export const hidingActions: readonly Action[] = [
  {
    id: 'hide',
    label: { en: 'Hide' },
    menu: 'view',
    shortcut: 'h',
    enabled: hasSelection,
    run: ({ store }) =>
      store.setState(({ visibility, selection }) => ({
        visibility: hiding(visibility, selection),
        selection: new Set(),
        hovered: undefined,
      })),
  },
  {
    id: 'isolate',
    label: { en: 'Isolate: hide all else' },
    menu: 'view',
    shortcut: 'i',
    enabled: hasSelection,
    run: ({ store }) =>
      store.setState(({ document, visibility, selection }) => ({
        visibility: isolating(visibility, withContents(document, selection)),
      })),
  },
  {
    id: 'show-all',
    label: { en: 'Show all that is hidden' },
    menu: 'view',
    shortcut: 'shift+h',
    enabled: (workspace) => !showsAll(stateOf(workspace).visibility),
    run: ({ store }) => store.setState({ visibility: allShown }),
  },
]
