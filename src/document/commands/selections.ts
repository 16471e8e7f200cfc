import type { SavedSelection } from '#model'
import type { Edit } from '../document'
import { type CommandContext, done, type Outcome, refused } from './context'

/** What a saved selection is made of: chosen ids, or a query that is asked each time. */
export type SelectionContent = Pick<SavedSelection, 'ids' | 'query'>

/**
 * Saves a selection under a name; one of the same name is replaced. Refuses a selection without a
 * name and one of nothing.
 */
export const saveSelection = (
  edit: Edit,
  { ids }: CommandContext,
  name: string,
  content: SelectionContent,
): Outcome<string> => {
  const called = name.trim()
  if (called === '') return refused({ en: 'A saved selection needs a name.' })
  if (content.query === undefined && (content.ids?.length ?? 0) === 0) {
    return refused({ en: 'Nothing is selected that could be saved.' })
  }
  const same = edit.list('selections').find((one) => one.name === called)
  const id = same?.id ?? ids()
  edit.put('selections', { id, name: called.slice(0, 200), ...content })
  return done(id)
}

/** Forgets a saved selection. */
export const removeSelection = (edit: Edit, id: string): void => edit.remove('selections', id)
