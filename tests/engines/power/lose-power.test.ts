import { describe, expect, it } from 'vitest'
import { losePower } from '../../../src/engines/power/lose-power'
import { parametersOf } from '../../../src/standards'
import { type Site, solveSite } from '../../support/power/site'

const ups = (kw: number) => ({ kind: 'ups', values: { ratingKw: kw, batteryMin: 5 } })
const site: Site = {
  pieces: {
    util: { kind: 'utility-feed' },
    a: ups(15),
    b: ups(15),
    c: ups(15),
    l1: { kind: 'rack', values: { loadKw: 10, cords: 2, cordsNeeded: 1 } },
    l2: { kind: 'rack', values: { loadKw: 10, cords: 2, cordsNeeded: 1 } },
    l3: { kind: 'rack', values: { loadKw: 10, cords: 2, cordsNeeded: 1 } },
  },
  wires: ['util>a', 'util>b', 'util>c', 'a>l1', 'b>l1', 'b>l2', 'c>l2', 'c>l3', 'a>l3'],
}

const lose = (ids: readonly string[], room?: string) => {
  const { inventory, power, row } = solveSite(site)
  const asked = { ids, ...(room === undefined ? {} : { room }) }
  const state = losePower(inventory, parametersOf({}), power, asked)
  return { state, row }
}

describe('losing a selection', () => {
  it('drops what hangs on all of it and tells the overload of the rest', () => {
    // White Paper 75 r4 figure 6 at a tenth: two of three blocks out drop one load, 133 % on the third.
    const { state, row } = lose(['a', 'b'])
    expect(state).toMatchObject({ type: 'selection', dropped: [row('l1')], droppedKw: 10 })
    expect(state.overloads.map((one) => [one.row, one.utilisation])).toEqual([
      [row('c'), expect.closeTo(4 / 3, 9)],
    ])
  })

  it('counts loads among it as gone, not as victims, and relieves what they drew from', () => {
    const { state, row } = lose(['a', 'b', 'l1', 'l2'])
    expect(state).toMatchObject({ dropped: [], droppedKw: 0, overloads: [] })
    expect(state.inside).toEqual([row('l1'), row('l2')])
  })

  it('loses a room, and refuses one that is not there', () => {
    expect(lose([], 'hall').state).toMatchObject({ lost: 'hall', dropped: [] })
    expect(lose([], 'hall').state.inside).toHaveLength(3)
    expect(() => lose([], 'attic')).toThrow('attic')
    expect(() => lose(['nothing'])).toThrow('nothing')
  })
})
