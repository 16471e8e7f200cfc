import { describe, expect, it } from 'vitest'
import { openDocument } from '#document'
import type { SurveyedNetworkLoss } from '#engines'
import { showCell } from '../../src/ui/kit/grid/columns'
import {
  fabricColumns,
  fabricLines,
  figureLines,
  networkLossSentence,
  touchedLines,
} from '../../src/ui/network/loss'
import {
  networkLossColumns,
  networkLossLines,
  takesAway,
  typesIn,
} from '../../src/ui/survives/network'
import { quietLoss, wholeFabric } from '../support/fiber/quiet-loss'
import { facilityOf, itemOf } from '../support/ui/facility'

const names = {
  id: (row: number) => `id-${row}`,
  tag: (row: number) => `TAG-${row}`,
  cluster: (id: string) => id.toUpperCase(),
}
const threeQuarters = {
  ...wholeFabric,
  bisection: 0.75,
  bisectionLinks: { before: 256, after: 192 },
}

describe('what a loss in the network says', () => {
  it('names the share of the bisection that is left, and who goes with it', () => {
    expect(networkLossSentence(quietLoss)).toBe('Nothing on the network is missing it.')
    expect(networkLossSentence({ ...quietLoss, fabrics: [threeQuarters] })).toBe(
      '75 % of the compute bisection is left.',
    )
    expect(
      networkLossSentence({ ...quietLoss, nodesLost: [1, 2], gpusLost: 16, cutOff: [3] }),
    ).toBe('2 nodes with 16 GPUs go off the network, 1 node reaches no entrance any more.')
    expect(
      networkLossSentence({
        ...quietLoss,
        miners: { before: 431, after: 221 },
        entrances: { before: [4], after: [] },
      }),
    ).toBe('210 miners go offline, no entrance is left.')
  })

  it('says what cannot be said', () => {
    const open = { ...wholeFabric, bisection: Number.NaN }
    expect(networkLossSentence({ ...quietLoss, fabrics: [open], linksUnsaid: 12 })).toBe(
      'The compute bisection is not known. Of 12 links nobody knows the way: they may pass here as well.',
    )
    expect(networkLossSentence({ ...quietLoss, minersUnsaid: 1 })).toBe(
      '1 piece does not say how many miners it holds.',
    )
  })

  it('lists fabrics with their share, unknown where it is not known', () => {
    const lines = fabricLines(
      {
        ...quietLoss,
        fabrics: [threeQuarters, { ...wholeFabric, clusterId: 'd', bisection: Number.NaN }],
      },
      names,
    )
    expect(lines.map(({ name }) => name)).toEqual(['Compute, C', 'Compute, D'])
    const left = fabricColumns.find(({ id }) => id === 'left')
    expect(lines.map((line) => showCell(left?.value(line), left?.unit, 'metric'))).toEqual([
      '75',
      'unknown',
    ])
  })

  it('writes capacity as at least where somebody left it out', () => {
    const capacity = (value: number, unknownCount: number) => ({ value, unknownCount })
    const lines = figureLines(
      {
        ...quietLoss,
        entrances: { before: [1, 2], after: [2] },
        carriers: { before: ['One', 'Two'], after: ['Two'] },
        capacityGbps: { before: capacity(100, 1), after: capacity(0, 1) },
        racksLost: [7],
      },
      names,
    )
    const line = (key: string) => lines.find((one) => one.key === key)
    expect([line('capacity')?.before, line('capacity')?.after]).toEqual(['at least 100', 'unknown'])
    expect(line('entrances')).toMatchObject({ before: '2', after: '1', ids: ['id-1'] })
    expect(line('racks')).toMatchObject({ after: '1', ids: ['id-7'] })
    expect(line('miners')).toBeUndefined()
  })

  it('lists each piece once, under the gravest that happens to it', () => {
    const lines = touchedLines(
      {
        ...quietLoss,
        rows: [1],
        nodesLost: [1, 2],
        cutOff: [2, 3],
        nodesDegraded: [4],
        fabrics: [{ ...wholeFabric, nodesDegraded: [{ row: 4, links: { before: 8, after: 7 } }] }],
      },
      names,
    )
    expect(lines.map(({ name, state }) => `${name} ${state}`)).toEqual([
      'TAG-1 Lost',
      'TAG-2 Off the network',
      'TAG-3 No entrance',
      'TAG-4 In part',
    ])
    expect([lines[3]?.before, lines[3]?.after]).toEqual([8, 7])
  })
})

describe('the list of losses in the network', () => {
  const document = openDocument(
    facilityOf({ equipment: [itemOf('s1', { tag: 'SPINE-01' }), itemOf('s2')] }),
  )
  const spine: SurveyedNetworkLoss = {
    item: { type: 'switch', id: 's1', ids: ['s1'] },
    like: ['s1', 's2'],
    bisection: 0.75,
    otherBisection: 1,
    otherRole: 'in-band',
    nodesLost: 0,
    nodesDegraded: 0,
    racksLost: 0,
    gpusLost: 0,
    storageLost: 0,
    unmanaged: 0,
    cutOff: 0,
    minersLost: 0,
    entrancesLeft: 2,
    carriersLeft: 2,
    capacityGbpsLeft: 0,
    unknownCapacityCount: 2,
    linksLost: 64,
    linksUnsaid: 0,
  }
  const lines = networkLossLines(
    { losses: [spine], tried: 2, isBrief: false, linksUnsaid: 0 },
    document,
  )
  const cell = (id: string, isMining = false) => {
    const column = networkLossColumns(isMining).find((one) => one.id === id)
    const [line] = lines
    return column && line ? showCell(column.value(line), column.unit, 'metric') : undefined
  }

  it('names like parts once, with what their loss leaves', () => {
    expect(lines.map(({ name, what }) => `${name}, ${what}`)).toEqual([
      'SPINE-01 and 1 more, Switch',
    ])
    expect([cell('left'), cell('like'), cell('otherRole')]).toEqual(['75', '2', '–'])
    expect([...typesIn(lines)]).toEqual([['switch', 2]])
  })

  it('does not take a capacity that nobody states for none', () => {
    expect(cell('capacity')).toBe('unknown')
  })

  it('speaks of miners under the lens of a mine', () => {
    expect([cell('miners', true), cell('left', true)]).toEqual(['0', undefined])
  })

  it('tells what takes something away', () => {
    expect(takesAway(spine)).toBe(true)
    expect(takesAway({ ...spine, bisection: Number.NaN, linksLost: 0 })).toBe(false)
  })
})
