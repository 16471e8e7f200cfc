import { describe, expect, it } from 'vitest'
import type { LossState, PowerLosses } from '#engines'
import type { KindId } from '#model'
import { filterLosses, linesOf, shownByLoss } from '../../src/ui/survives/losses'
import { emptyPower } from '../support/power/empty'

const lossOf = (lost: string, more: Partial<LossState> = {}): LossState => ({
  ...emptyPower.standby.utilityLoss,
  type: 'component',
  lost,
  ...more,
})

const over = (row: number, utilisation: number) => ({ row, loadKw: 100, utilisation })

const lossesOf = (more: Partial<PowerLosses>): PowerLosses => ({
  faults: [],
  works: [],
  paths: [],
  utility: emptyPower.standby.utilityLoss,
  utilityAndGenerator: [],
  componentsTried: 9,
  ...more,
})

const tags: Readonly<Record<string, { tag: string; kind: KindId; path?: string }>> = {
  u1: { tag: 'UPS-01', kind: 'ups', path: 'A' },
  g1: { tag: 'GEN-01', kind: 'generator' },
}
const naming = {
  equipment: (id: string) => tags[id],
  kindName: (kind: KindId) => (kind === 'ups' ? 'UPS' : 'Generator'),
}

describe('the list of losses', () => {
  it('puts the gravest first: kW, then count, protection, overload, doubt', () => {
    const faults = [
      lossOf('doubt', { unknown: [1, 2, 3] }),
      lossOf('over', { overloads: [over(4, 1.1), over(5, 1.4)] }),
      lossOf('raw', { unprotected: [1] }),
      lossOf('dark-unstated', { dropped: [1] }),
      lossOf('dark', { dropped: [1], droppedKw: 5, droppedItKw: 4 }),
    ]
    const lines = linesOf(lossesOf({ faults }), 'fault', naming)
    expect(lines.map(({ name }) => name)).toEqual(['dark', 'dark-unstated', 'raw', 'over', 'doubt'])
    expect(lines.map(({ worst }) => worst)).toEqual([null, null, null, 1.4, null])
  })

  it('names components by tag, and tells the utility with a generator apart', () => {
    const harm = { dropped: [0], droppedKw: 1 }
    const lines = linesOf(
      lossesOf({
        faults: [lossOf('u1', harm)],
        paths: [lossOf('A', { ...harm, type: 'path' })],
        utility: lossOf('utility', { ...harm, type: 'utility' }),
        utilityAndGenerator: [lossOf('g1', { ...harm, type: 'utility' })],
      }),
      'fault',
      naming,
    )
    expect(lines.map(({ name, what, path }) => [name, what, path])).toEqual([
      ['UPS-01', 'UPS', 'A'],
      ['Path A', 'Path', 'A'],
      ['Utility', 'Utility', undefined],
      ['Utility and GEN-01', 'Utility', undefined],
    ])
    expect(new Set(lines.map(({ key }) => key)).size).toBe(4)
  })

  it('leaves out what does no harm, and lists planned work apart', () => {
    const losses = lossesOf({
      faults: [lossOf('u1', { unprotected: [2] })],
      works: [lossOf('g1', { dropped: [2] })],
    })
    expect(linesOf(losses, 'fault', naming).map(({ name }) => name)).toEqual(['UPS-01'])
    expect(linesOf(losses, 'work', naming).map(({ name }) => name)).toEqual(['GEN-01'])
  })

  it('narrows down by words and by what is lost', () => {
    const lines = linesOf(
      lossesOf({
        faults: [lossOf('u1', { dropped: [1] }), lossOf('g1', { dropped: [2] })],
        paths: [lossOf('A', { type: 'path', dropped: [1] })],
      }),
      'fault',
      naming,
    )
    const names = (text: string, type: LossState['type'] | 'all' = 'all') =>
      filterLosses(lines, { text, type }).map(({ name }) => name)
    expect(names('ups a')).toEqual(['UPS-01'])
    expect(names('', 'path')).toEqual(['Path A'])
    expect(names('gen', 'path')).toEqual([])
    expect(names(' ')).toHaveLength(3)
  })

  it('shows the culprit first and each victim once', () => {
    const ids = ['r0', 'r1', 'u2']
    const loss = lossOf('u1', { dropped: [0, 1], unprotected: [1], overloads: [over(2, 2)] })
    expect(shownByLoss(loss, ids, () => [])).toEqual(['u1', 'r0', 'r1', 'u2'])
    const path = lossOf('A', { type: 'path', dropped: [0] })
    expect(shownByLoss(path, ids, (name) => [`${name}-1`, 'r0'])).toEqual(['A-1', 'r0'])
    const utility = lossOf('utility', { type: 'utility', dropped: [7] })
    expect(shownByLoss(utility, ids, () => [])).toEqual([])
  })
})
