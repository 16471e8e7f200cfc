import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  attempt,
  copyAlong,
  type FacilityDocument,
  groupItems,
  leftTo,
  removeItems,
  renameGroup,
  takenTogether,
  takenWith,
  ungroupItems,
} from '#document'
import { accepted, item, opened, reasonOf } from '../../support/editor/facility'

const racks = (count: number) => ({
  equipment: Array.from({ length: count }, (_, n) => item(`r${n}`, 'rack', { x: n })),
})

const groupOf = (document: FacilityDocument, id: string) =>
  document.list('groups').find(({ members }) => members.includes(id))

const open = (count = 5) => {
  const { document, context } = opened(racks(count))
  const group = (ids: string[]) =>
    attempt(document, 'Group', (edit) => groupItems(edit, context, ids))
  return { document, context, group }
}

describe('groups', () => {
  it('are taken hold of whole, and gone into by one of them', () => {
    const { document, group } = open()
    const made = accepted(group(['r0', 'r1', 'r2']))
    expect(made.name).toBe('Group 1')
    const taken = takenTogether(document, ['r1', 'r4'], new Set())
    expect([...taken].sort()).toEqual(['r0', 'r1', 'r2', 'r4'])
    expect(leftTo(document, new Set(['r0', 'r1', 'r2']))).toBeUndefined()
    expect([...(leftTo(document, new Set(['r1'])) ?? [])]).toEqual(made.members)
    expect(leftTo(document, new Set(['r1', 'r4']))).toBeUndefined()
  })

  it('take things out of the groups that they were in; one alone is no group', () => {
    const { document, group } = open()
    accepted(group(['r0', 'r1', 'r2']))
    accepted(group(['r1', 'r2']))
    expect(document.count('groups')).toBe(1)
    expect([...takenWith(document, 'r0', new Set())]).toEqual(['r0'])
    expect(groupOf(document, 'r1')?.members).toEqual(['r1', 'r2'])
  })

  it('lose what is deleted, and come back with undo', () => {
    const { document, group } = open()
    accepted(group(['r0', 'r1', 'r2']))
    document.transact('Delete', (edit) => removeItems(edit, ['r0']))
    expect(groupOf(document, 'r1')?.members).toEqual(['r1', 'r2'])
    document.transact('Delete', (edit) => removeItems(edit, ['r1']))
    expect(document.count('groups')).toBe(0)
    document.undo()
    document.undo()
    expect(groupOf(document, 'r0')?.members).toEqual(['r0', 'r1', 'r2'])
  })

  it('are copied as groups of their own when they are copied whole', () => {
    const { document, context, group } = open()
    accepted(group(['r0', 'r1']))
    const copied = accepted(
      attempt(document, 'Copy', (edit) =>
        copyAlong(edit, context, ['r0', 'r1', 'r3'], { dx: 0, dy: 5 }, 2),
      ),
    )
    expect(document.list('groups').map(({ name }) => name)).toEqual([
      'Group 1',
      'Group 2',
      'Group 3',
    ])
    expect(groupOf(document, copied.equipment[0] ?? '')?.members).toHaveLength(2)
    expect(groupOf(document, copied.equipment[2] ?? '')).toBeUndefined()
  })

  it('are renamed, taken apart, and refused for one thing alone', () => {
    const { document, group } = open()
    const { id } = accepted(group(['r0', 'r1']))
    accepted(attempt(document, 'Rename', (edit) => renameGroup(edit, id, '  Row A ')))
    expect(groupOf(document, 'r0')?.name).toBe('Row A')
    expect(reasonOf(attempt(document, 'Rename', (edit) => renameGroup(edit, id, ' ')))).toBe(
      'A group needs a name.',
    )
    expect(accepted(attempt(document, 'Ungroup', (edit) => ungroupItems(edit, ['r1'])))).toBe(1)
    expect(reasonOf(attempt(document, 'Ungroup', (edit) => ungroupItems(edit, ['r1'])))).toBe(
      'Nothing of this is in a group.',
    )
    expect(reasonOf(group(['r0', 'nobody']))).toBe(
      'Select two or more things to make a group of them.',
    )
  })

  it('never hold one thing twice, whatever is grouped after what', () => {
    const some = fc.uniqueArray(fc.integer({ min: 0, max: 7 }), { maxLength: 5 })
    fc.assert(
      fc.property(fc.array(some, { maxLength: 8 }), (runs) => {
        const { document, group } = open(8)
        for (const run of runs) group(run.map((n) => `r${n}`))
        const members = document.list('groups').flatMap((one) => one.members)
        expect(new Set(members).size).toBe(members.length)
        for (const one of document.list('groups')) expect(one.members.length).toBeGreaterThan(1)
      }),
    )
  })
})
