import type { NamedView } from '#model'
import type { Edit } from '../document'
import { type CommandContext, done, type Outcome, refused } from './context'

/** What a view shows: camera, layers, hidden things, section and overlay. */
export type ViewContent = Pick<
  NamedView,
  'view' | 'camera' | 'layersOff' | 'hidden' | 'isolated' | 'isFlat' | 'section' | 'overlay'
>

/**
 * Saves a way of looking under a name; one of the same name is replaced, with its place in the list.
 * Refuses a view without a name.
 */
export const saveView = (
  edit: Edit,
  { ids }: CommandContext,
  name: string,
  content: ViewContent,
): Outcome<string> => {
  const called = name.trim().slice(0, 200)
  if (called === '') return refused({ en: 'A view needs a name.' })
  const same = edit.list('views').find((one) => one.name === called)
  const id = same?.id ?? ids()
  edit.put('views', { ...content, id, name: called })
  return done(id)
}

/** Gives a view another name. Refuses an empty one and one that another view has. */
export const renameView = (edit: Edit, id: string, name: string): Outcome<undefined> => {
  const called = name.trim().slice(0, 200)
  const view = edit.get('views', id)
  if (!view) return refused({ en: 'This view is gone.' })
  if (called === '') return refused({ en: 'A view needs a name.' })
  const isTaken = edit.list('views').some((one) => one.name === called && one.id !== id)
  if (isTaken) return refused({ en: `There is a view called ${called} already.` })
  edit.put('views', { ...view, name: called })
  return done(undefined)
}

/** Forgets a view. */
export const removeView = (edit: Edit, id: string): void => edit.remove('views', id)
