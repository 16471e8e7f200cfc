import type { Note } from '#model'
import type { Edit } from '../document'
import { fieldsProblem, recordShapes } from './check'
import { type CommandContext, done, type Outcome, refused, tidyM, withFields } from './context'

/** What can be set on a note. */
export type NoteFields = {
  readonly [K in 'text' | 'x' | 'y' | 'z' | 'about' | 'done']?: Note[K] | undefined
}

/** Pins a note to a place. Answers its id. */
export const addNote = (
  edit: Edit,
  { ids }: CommandContext,
  place: Pick<Note, 'x' | 'y' | 'z'> & { readonly about?: string | undefined },
): Outcome<string> => {
  const { x, y, z, about } = place
  const problem = fieldsProblem(recordShapes.notes, { x, y, z })
  if (problem) return refused(problem)
  const id = ids()
  const at = { x: tidyM(x), y: tidyM(y), z: tidyM(z) }
  const note: Note = { id, text: '', ...at, done: false }
  edit.put('notes', about === undefined ? note : { ...note, about })
  return done(id)
}

/** Changes notes: what they say, where they are pinned, whether they are dealt with. */
export const setNotes = (
  edit: Edit,
  ids: Iterable<string>,
  fields: NoteFields,
): Outcome<number> => {
  const problem = fieldsProblem(recordShapes.notes, fields)
  if (problem) return refused(problem)
  let changed = 0
  for (const id of ids) {
    const note = edit.get('notes', id)
    if (!note) continue
    edit.put('notes', withFields(note, fields))
    changed += 1
  }
  return done(changed)
}

/** A note outlives what it is about: it stays where it is pinned. */
export const detachNotes = (edit: Edit, gone: ReadonlySet<string>): void => {
  for (const note of edit.list('notes')) {
    if (note.about !== undefined && gone.has(note.about)) {
      edit.put('notes', withFields(note, { about: undefined }))
    }
  }
}
