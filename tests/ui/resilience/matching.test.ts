import { describe, expect, it } from 'vitest'
import { matchContingency } from '../../../src/ui/resilience/matching'
import { itemOf, roomOf } from '../../support/ui/facility'

const here = {
  equipment: [
    itemOf('a', { kind: 'cdu', tag: 'CDU-01' }),
    itemOf('b', { kind: 'ups', tag: 'UPS-A' }),
    itemOf('c', { kind: 'rack', tag: 'R-01' }),
  ],
  rooms: [roomOf('hall', [0, 0, 9, 9], { name: 'Hall', fireCompartment: 'FC-1' })],
  routes: [],
}
const there = {
  equipment: [
    itemOf('a', { kind: 'cdu', tag: 'Renamed' }),
    // The id of something else altogether.
    itemOf('b', { kind: 'rack', tag: 'R-09' }),
    itemOf('u1', { kind: 'ups', tag: 'UPS-A' }),
    itemOf('u2', { kind: 'ups', tag: 'UPS-B' }),
    itemOf('r1', { kind: 'rack', tag: 'R-01' }),
    itemOf('r2', { kind: 'rack', tag: 'R-01' }),
  ],
  rooms: [roomOf('other', [0, 0, 9, 9], { name: 'Hall', fireCompartment: 'FC-1' })],
  routes: [],
}

const match = (ids: readonly string[], chosen?: Readonly<Record<string, string>>) =>
  matchContingency({ ids, mode: 'fault' }, here, there, chosen)

describe('the same break in another design', () => {
  it('goes by id, else by tag, and only to the same kind', () => {
    const { contingency, counterparts, isWhole } = match(['a', 'b', 'hall'])
    expect(counterparts.map(({ to, by }) => [to, by])).toEqual([
      ['a', 'id'],
      ['u1', 'tag'],
      ['other', 'tag'],
    ])
    expect(contingency).toEqual({ ids: ['a', 'u1', 'other'], mode: 'fault' })
    expect(isWhole).toBe(true)
  })

  it('asks where two have the same tag, and takes what a person says', () => {
    const open = match(['c'])
    expect(open).toMatchObject({ isAny: false, isWhole: false })
    expect(open.counterparts[0]?.choices).toEqual([
      ['r1', 'R-01'],
      ['r2', 'R-01'],
      ['b', 'R-09'],
    ])
    const chosen = match(['c'], { c: 'r2' })
    expect(chosen.contingency.ids).toEqual(['r2'])
    expect(chosen.counterparts[0]?.by).toBe('hand')
    // What is not of the kind cannot be chosen.
    expect(match(['c'], { c: 'u1' }).isAny).toBe(false)
  })

  it('offers all equipment where nothing is of the kind, and leaves out what nobody chose', () => {
    const none = { ...there, equipment: there.equipment.filter(({ kind }) => kind !== 'ups') }
    const asked = { ids: ['b'], mode: 'fault' } as const
    const open = matchContingency(asked, here, none)
    expect(open.counterparts[0]?.choices.map(([id]) => id)).toContain('a')
    expect(open.isAny).toBe(false)
    expect(matchContingency(asked, here, none, { b: 'a' }).contingency.ids).toEqual(['a'])
    expect(matchContingency(asked, here, none, { b: '' }).isAny).toBe(false)
  })

  it('keeps the mode, the weather and fire compartments by their names', () => {
    const asked = {
      ids: [],
      compartments: ['FC-1', 'FC-9'],
      mode: 'planned',
      dryBulbC: 45,
      isWithoutWater: true,
    } as const
    const { contingency, counterparts, isAny, isWhole } = matchContingency(asked, here, there)
    expect(contingency).toEqual({ ...asked, compartments: ['FC-1'] })
    expect(counterparts.map(({ by }) => by)).toEqual(['id', 'none'])
    expect([isAny, isWhole]).toEqual([true, false])
  })

  it('has nothing to match where only the weather is another', () => {
    const heat = { ids: [], mode: 'fault', dryBulbC: 45 } as const
    expect(matchContingency(heat, here, there)).toMatchObject({
      contingency: heat,
      isAny: true,
      isWhole: true,
    })
  })

  it('does not find what was removed there', () => {
    const gone = {
      ...there,
      equipment: there.equipment.map((one) => ({ ...one, status: 'removed' as const })),
    }
    expect(matchContingency({ ids: ['a'], mode: 'fault' }, here, gone).isAny).toBe(false)
  })
})
