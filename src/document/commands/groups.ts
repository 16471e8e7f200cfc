import type { Group } from '#model'
import type { Edit } from '../document'
import { type CommandContext, done, type Outcome, type Reader, refused } from './context'

/** One thing alone needs no group. */
const leastMembers = 2

const groupable = ['equipment', 'rooms', 'routes', 'elements', 'notes', 'dimensions'] as const

const standing = (reader: Reader, id: string): boolean =>
  groupable.some((table) => reader.get(table, id) !== undefined)

/** The members of a group that are still there. */
const membersOf = (reader: Reader, { members }: Group): string[] =>
  members.filter((id) => standing(reader, id))

/**
 * The members of the group that some of these things belong to, while it has two that are still there.
 */
export const groupHolding = (
  reader: Reader,
  ids: ReadonlySet<string>,
): readonly string[] | undefined => {
  for (const group of reader.list('groups')) {
    if (!group.members.some((id) => ids.has(id))) continue
    const members = membersOf(reader, group)
    if (members.length >= leastMembers) return members
  }
  return undefined
}

/**
 * What is taken hold of when a person takes hold of some things: whole groups, where one member is
 * meant. Ids of nothing stay as they are.
 */
export const withGroups = (reader: Reader, ids: Iterable<string>): Set<string> => {
  const chosen = new Set(ids)
  for (const group of reader.list('groups')) {
    if (!group.members.some((id) => chosen.has(id))) continue
    const members = membersOf(reader, group)
    if (members.length >= leastMembers) for (const id of members) chosen.add(id)
  }
  return chosen
}

/** The groups that are selected with all their members. */
export const wholeGroups = (reader: Reader, selection: ReadonlySet<string>): Group[] =>
  reader.list('groups').filter((group) => {
    const members = membersOf(reader, group)
    return members.length >= leastMembers && members.every((id) => selection.has(id))
  })

/** What is selected, in parts that keep their shape: whole groups, and every other thing alone. */
export const groupedUnits = (reader: Reader, ids: Iterable<string>): string[][] => {
  const rest = new Set(ids)
  const units: string[][] = []
  for (const group of wholeGroups(reader, rest)) {
    const members = membersOf(reader, group).filter((id) => rest.delete(id))
    if (members.length > 0) units.push(members)
  }
  return [...units, ...[...rest].map((id) => [id])]
}

/** Hands out names of groups that nobody has yet. The names in use are read when the first is asked for. */
export const groupNamer = (reader: Reader): (() => string) => {
  let taken: Set<string> | undefined
  return () => {
    taken ??= new Set(reader.list('groups').map(({ name }) => name))
    let nth = taken.size + 1
    while (taken.has(`Group ${nth}`)) nth += 1
    const name = `Group ${nth}`
    taken.add(name)
    return name
  }
}

interface CopiedInto extends Pick<CommandContext, 'ids'> {
  readonly nameGroup: () => string
  /** The copy of a member. */
  readonly copyOf: (id: string) => string | undefined
}

/** Copies of whole groups are groups of their own. */
export const insertGroups = (
  edit: Edit,
  groups: readonly Group[],
  { ids, nameGroup, copyOf }: CopiedInto,
): void => {
  for (const group of groups) {
    const members = group.members.flatMap((id) => copyOf(id) ?? [])
    if (members.length < leastMembers) continue
    edit.put('groups', { ...group, id: ids(), name: nameGroup(), members })
  }
}

/** Takes things out of the groups that they are in; a group that loses all but one goes. */
export const leaveGroups = (edit: Edit, ids: ReadonlySet<string>): number => {
  let left = 0
  for (const group of edit.list('groups')) {
    const members = group.members.filter((id) => !ids.has(id))
    if (members.length === group.members.length) continue
    left += 1
    if (members.length < leastMembers) edit.remove('groups', group.id)
    else edit.put('groups', { ...group, members })
  }
  return left
}

/**
 * Makes a group of equipment, rooms, routes, parts of the building, notes and dimensions. Whatever was
 * in another group leaves that. What is mounted goes with its host and is left out. Refuses fewer than two things.
 */
export const groupItems = (
  edit: Edit,
  { ids: fresh }: Pick<CommandContext, 'ids'>,
  ids: Iterable<string>,
  name?: string,
): Outcome<Group> => {
  const members = [...new Set(ids)].filter(
    (id) => standing(edit, id) && !edit.get('equipment', id)?.inside,
  )
  if (members.length < leastMembers) {
    return refused({ en: 'Select two or more things to make a group of them.' })
  }
  const group: Group = { id: fresh(), name: name ?? groupNamer(edit)(), members }
  leaveGroups(edit, new Set(members))
  edit.put('groups', group)
  return done(group)
}

/** Takes the groups apart that any of these things are in. Answers how many. Refuses none. */
export const ungroupItems = (edit: Edit, ids: Iterable<string>): Outcome<number> => {
  const chosen = new Set(ids)
  const found = edit.list('groups').filter(({ members }) => members.some((id) => chosen.has(id)))
  if (found.length === 0) return refused({ en: 'Nothing of this is in a group.' })
  for (const { id } of found) edit.remove('groups', id)
  return done(found.length)
}

/** Renames a group. Refuses an empty name. */
export const renameGroup = (edit: Edit, id: string, name: string): Outcome<Group> => {
  const group = edit.get('groups', id)
  if (!group) return refused({ en: 'This group is no longer there.' })
  const trimmed = name.trim().slice(0, 200)
  if (trimmed === '') return refused({ en: 'A group needs a name.' })
  const renamed = { ...group, name: trimmed }
  edit.put('groups', renamed)
  return done(renamed)
}
