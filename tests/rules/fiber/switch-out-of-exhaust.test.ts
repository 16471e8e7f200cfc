import { expect, it } from 'vitest'
import rule from '../../../src/rules/fiber/switch-out-of-exhaust'
import { asMine } from '../../support/fiber/mine'
import { rectangle } from '../../support/plan'
import { onlySaid, verdicts } from '../../support/said'

const mine = (x: number) => ({
  rooms: [
    {
      id: 'hall',
      use: 'mining',
      polygon: rectangle(0, 0, 20, 20),
      containments: [{ id: 'h', aisle: 'hot', complete: true, polygon: rectangle(0, 0, 5, 20) }],
    },
  ],
  equipment: [
    { id: 'm', kind: 'miner', x: 10, y: 5 },
    { id: 's', kind: 'switch', x, y: 5 },
  ],
})

it('tells a switch that stands in a hot aisle', () => {
  expect(verdicts(rule, mine(10), asMine)).toEqual(['facility pass'])
  expect(onlySaid(rule, mine(2), asMine).detail?.en).toBe('s stands in a hot aisle.')
})

it('has nothing to say without switches or miners', () => {
  expect(verdicts(rule, {}, asMine)).toEqual(['facility not-applicable'])
})
