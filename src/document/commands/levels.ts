import type { Level } from '#model'
import type { Edit } from '../document'
import { type CommandContext, done, type Outcome, type Reader, refused, tidyM } from './context'

const farthestM = 1e6

/** A height that can be worked on: of a room's floor, its raised floor, or one that was named. */
export interface WorkLevel {
  readonly name: string
  readonly z: number
  /** The id of the named level; rooms' floors follow their rooms. */
  readonly level?: string
}

const sameM = 1e-3

/**
 * The heights that can be worked on, lowest first: named levels, and the floors and raised floors of
 * rooms, those at one height under one name.
 */
export const workLevels = (reader: Pick<Reader, 'list'>): WorkLevel[] => {
  const levels: WorkLevel[] = reader
    .list('levels')
    .map(({ id, name, z }) => ({ name, z, level: id }))
  const floors = new Map<number, string[]>()
  const note = (z: number, name: string) => {
    const key = Math.round(z / sameM)
    const names = floors.get(key)
    if (names) names.push(name)
    else floors.set(key, [name])
  }
  for (const { name, floorZ, raisedFloorM = 0 } of reader.list('rooms')) {
    note(floorZ, `Floor of ${name}`)
    if (raisedFloorM > 0) note(floorZ + raisedFloorM, `Raised floor of ${name}`)
  }
  for (const [key, names] of floors) {
    const z = tidyM(key * sameM)
    if (levels.some((level) => Math.abs(level.z - z) < sameM)) continue
    const rest = names.length === 1 ? '' : ` and ${(names.length - 1).toLocaleString('en-US')} more`
    levels.push({ name: `${names[0]}${rest}`, z })
  }
  return levels.sort((a, b) => a.z - b.z)
}

/**
 * Names a height, or changes one that has a name. Refuses an empty name, one in use, and heights
 * beyond the file's range.
 */
export const putLevel = (
  edit: Edit,
  { ids }: Pick<CommandContext, 'ids'>,
  { id, name, z }: { readonly id?: string; readonly name: string; readonly z: number },
): Outcome<Level> => {
  const trimmed = name.trim().slice(0, 200)
  if (trimmed === '') return refused({ en: 'A level needs a name.' })
  if (!Number.isFinite(z) || Math.abs(z) > farthestM) {
    return refused({ en: 'A level needs a height in metres or feet.' })
  }
  if (edit.list('levels').some((other) => other.name === trimmed && other.id !== id)) {
    return refused({ en: `Another level is already called ${trimmed}.` })
  }
  const before = id === undefined ? undefined : edit.get('levels', id)
  if (id !== undefined && !before) return refused({ en: 'This level is no longer there.' })
  const level: Level = { ...before, id: id ?? ids(), name: trimmed, z: tidyM(z) }
  edit.put('levels', level)
  return done(level)
}

/** Forgets a named level. What stands there stays. */
export const removeLevel = (edit: Edit, id: string): Outcome<void> => {
  if (!edit.get('levels', id)) return refused({ en: 'This level is no longer there.' })
  edit.remove('levels', id)
  return done(undefined)
}
