import { describe, expect, it } from 'vitest'
import type { CoolingLoss, SurveyedLoss } from '#engines'
import { intakeLines, lossSentence, marginLines, secondsIn } from '../../src/ui/cooling/loss'
import { showCell } from '../../src/ui/kit/grid/columns'
import { coolingLossColumns, coolingLossLines, doesHarm } from '../../src/ui/survives/cooling'

const unknown = Number.NaN
const names = {
  id: (row: number) => `id-${row}`,
  tag: (row: number) => `TAG-${row}`,
  loop: (id: string) => id.toUpperCase(),
  room: (row: number) => ({ id: `room-${row}`, name: `Room ${row}` }),
}
const quiet: CoolingLoss = { rows: [0], intakes: [], loops: [], rooms: [], withoutCoolant: [] }
const change = (before: number, after: number) => ({ before, after })
const loop = (capacityAfter: number, headAfter = unknown) => ({
  id: 'tcs',
  subjectRow: 3,
  supplyC: change(40, 41),
  capacityMarginKw: change(500, capacityAfter),
  flowMarginLPerMin: change(unknown, unknown),
  headMarginKpa: change(20, headAfter),
  secondsToLimit: capacityAfter < 0 ? 95 : undefined,
})

describe('what a loss of cooling says', () => {
  it('names what goes beyond its limits, and of what that cannot be said', () => {
    expect(lossSentence(quiet)).toBe('Every intake and every loop stays within its limits.')
    const hot = { row: 1, intakeC: change(24, 36), maxC: 35 }
    const open = { row: 2, intakeC: change(24, unknown), maxC: 35 }
    expect(lossSentence({ ...quiet, intakes: [hot, open], loops: [loop(-10)] })).toBe(
      '1 intake is over the limit, 1 loop falls short. Of 1 intake it cannot be said.',
    )
    expect(lossSentence({ ...quiet, intakes: [open] })).toBe('Of 1 intake it cannot be said.')
    expect(lossSentence({ ...quiet, withoutCoolant: [1, 2] })).toBe(
      '2 loads have no coolant any more.',
    )
  })

  it('lists intakes over their limit first, then by how much warmer they are', () => {
    const intakes = [
      { row: 1, intakeC: change(24, 25), maxC: 35 },
      { row: 2, intakeC: change(24, 30), maxC: 35 },
      { row: 3, intakeC: change(27, 27.5), maxC: 27 },
    ]
    expect(intakeLines({ ...quiet, intakes }, names).map(({ name }) => name)).toEqual([
      'TAG-3',
      'TAG-2',
      'TAG-1',
    ])
  })

  it('lists every margin with its unit, in the units of the screen', () => {
    const lines = marginLines(
      {
        ...quiet,
        loops: [loop(-10, -5)],
        rooms: [{ roomRow: 0, capacityMarginKw: change(40, -2), secondsToLimit: 40 }],
      },
      names,
      'imperial',
    )
    expect(lines.map(({ name, what, ids }) => [name, what, ids[0]])).toEqual([
      ['TCS', 'Capacity, kW', 'id-3'],
      ['TCS', 'Head, psi', 'id-3'],
      ['TCS', 'Supply, °F', 'id-3'],
      ['Room 0', 'Capacity, kW', 'room-0'],
    ])
    expect(lines[2]?.after).toBeCloseTo(105.8, 6)
  })

  it('tells the shortest time to a limit, and none where it is not known', () => {
    const rooms = [{ roomRow: 0, capacityMarginKw: change(40, -2), secondsToLimit: 40 }]
    expect(secondsIn({ ...quiet, loops: [loop(-10)], rooms })).toBe(40)
    expect(secondsIn({ ...quiet, loops: [loop(10)] })).toBeUndefined()
  })
})

describe('the list of lost cooling units', () => {
  const surveyed: SurveyedLoss = {
    row: 0,
    like: [0, 1, 2],
    worstRow: 5,
    worstIntakeC: 31.2,
    worstBeforeC: 24,
    overLimitRows: [],
    unknownIntakes: 0,
    withoutCoolant: [],
    shortLoops: [],
    shortRooms: [],
    unknownLoops: 0,
    capacityMarginKw: 120,
    flowMarginLPerMin: unknown,
    headMarginKpa: -4,
    secondsToLimit: undefined,
  }
  const naming = {
    item: (id: string) => ({ tag: id.toUpperCase(), path: undefined, kind: 'cdu' }) as const,
    kindName: () => 'CDU',
    idsOfPath: () => [],
    roomsOf: () => [],
  }
  const ids = ['cdu-1', 'cdu-2', 'cdu-3', 'a', 'b', 'rack']
  const cells = (loss: SurveyedLoss) => {
    const [line] = coolingLossLines({ losses: [loss], unitsTried: 3, isBrief: false }, ids, naming)
    if (!line) throw new Error('no line')
    return Object.fromEntries(
      coolingLossColumns.map(({ id, unit, value }) => [id, showCell(value(line), unit, 'metric')]),
    )
  }

  it('stands for all like units, with figures that are known or said to be unknown', () => {
    expect(cells(surveyed)).toMatchObject({
      lost: 'CDU-1 and 2 more',
      like: '3',
      worst: '31.2',
      worstOf: 'RACK',
      rise: '7.2',
      flow: 'unknown',
      head: '-4',
      seconds: '–',
    })
    expect(cells({ ...surveyed, shortLoops: ['tcs'] })['seconds']).toBe('unknown')
    expect(cells({ ...surveyed, worstRow: -1, worstIntakeC: unknown })['worst']).toBe('–')
  })

  it('does harm by loads, intakes or loops', () => {
    expect(doesHarm(surveyed)).toBe(false)
    expect(doesHarm({ ...surveyed, overLimitRows: [5] })).toBe(true)
    expect(doesHarm({ ...surveyed, withoutCoolant: [5] })).toBe(true)
    expect(doesHarm({ ...surveyed, shortLoops: ['tcs'] })).toBe(true)
    expect(doesHarm({ ...surveyed, shortRooms: [2] })).toBe(true)
  })
})
