import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog'
import { openDocument } from '#document'
import type { ScheduleRow } from '#engines'
import type { Connection } from '#model'
import type { Answer } from '#workspace'
import { examples } from '../../scripts/examples/index'
import { showCell } from '../../src/ui/kit/grid/columns'
import { boardFinder } from '../../src/ui/schedule/boards'
import { scheduleColumns } from '../../src/ui/schedule/columns'
import { layOutSchedule, sumLoads } from '../../src/ui/schedule/groups'
import {
  choicesIn,
  filterSchedule,
  type ScheduleLine,
  scheduleLines,
} from '../../src/ui/schedule/lines'
import { solverHere } from '../support/platform/desk'
import { facilityOf, itemOf } from '../support/ui/facility'

const unstated: Omit<ScheduleRow, 'id' | 'tag' | 'kind' | 'isLoad'> = {
  connectedKw: undefined,
  demandKw: undefined,
  loadKva: undefined,
  powerFactor: undefined,
  volts: undefined,
  loadA: undefined,
  loadL1A: undefined,
  loadL2A: undefined,
  loadL3A: undefined,
  imbalance: undefined,
  ratingKw: undefined,
  ratingKva: undefined,
  ratingA: undefined,
  utilisation: undefined,
  worstKw: undefined,
  worstBy: undefined,
  worstUtilisation: undefined,
  headroomKw: undefined,
}

const rowOf = (id: string, more: Partial<ScheduleRow> = {}): ScheduleRow => ({
  ...unstated,
  id,
  tag: id.toUpperCase(),
  kind: 'rack',
  isLoad: true,
  ...more,
})

const power = (id: string, from: string, to: string): Connection => ({
  id,
  medium: 'power',
  from: { equipment: from, port: 'out' },
  to: { equipment: to, port: 'in' },
  count: 1,
})

const hall = facilityOf({
  equipment: [
    itemOf('swb', { kind: 'switchgear-bus' }),
    itemOf('bw-a', { kind: 'busway', path: 'A' }),
    itemOf('bw-b', { kind: 'busway', path: 'B' }),
    itemOf('brk', { kind: 'breaker' }),
    itemOf('pdu-1', { kind: 'rack-pdu', path: 'A' }),
    itemOf('rack-1'),
    itemOf('rack-2'),
    itemOf('server', { kind: 'server', inside: { equipment: 'rack-1' } }),
  ],
  connections: [
    power('c1', 'swb', 'brk'),
    power('c2', 'brk', 'bw-a'),
    power('c3', 'swb', 'bw-b'),
    power('c4', 'bw-a', 'pdu-1'),
    power('c5', 'pdu-1', 'rack-1'),
    power('c6', 'bw-b', 'rack-1'),
    // A ring: neither feeds itself.
    power('c7', 'bw-a', 'bw-b'),
    power('c8', 'bw-b', 'bw-a'),
  ],
})

const linesOf = (rows: readonly ScheduleRow[], facility = hall): readonly ScheduleLine[] =>
  scheduleLines(rows, openDocument(facility), catalog)

const cell = (line: ScheduleLine | undefined, id: string): string => {
  const column = scheduleColumns.find((one) => one.id === id)
  if (!line || !column) throw new Error(`no cell ${id}`)
  return showCell(column.value(line), column.unit, 'metric')
}

describe('the supply boards', () => {
  const find = boardFinder(openDocument(hall), catalog)

  it('are the nearest on each feed, past breakers and rack PDUs', () => {
    expect([...find('rack-1')].sort()).toEqual(['bw-a', 'bw-b'])
    expect(find('pdu-1')).toEqual(['bw-a'])
    expect(find('brk')).toEqual(['swb'])
  })

  it('are those of the rack for what stands in it', () => {
    expect([...find('server')].sort()).toEqual(['bw-a', 'bw-b'])
  })

  it('end where the feeds end, rings or not', () => {
    expect(find('swb')).toEqual([])
    expect(find('rack-2')).toEqual([])
    expect([...find('bw-a')].sort()).toEqual(['bw-b', 'swb'])
  })
})

describe('the lines of the schedule', () => {
  const rows = [
    rowOf('rack-1', { connectedKw: 120, demandKw: 100, worstBy: 'bw-a' }),
    rowOf('rack-2'),
    rowOf('bw-a', { kind: 'busway', isLoad: false, demandKw: 400, utilisation: 0.5 }),
    rowOf('bw-b', { kind: 'busway', isLoad: false, ratingKw: 300, utilisation: 1.2 }),
  ]
  const lines = linesOf(rows)

  it('say unknown, never 0, and leave out what does not apply', () => {
    expect(cell(lines[1], 'demandKw')).toBe('unknown')
    expect(cell(lines[1], 'ratingKw')).toBe('–')
    expect(cell(lines[1], 'headroomKw')).toBe('–')
    expect(cell(lines[2], 'ratingKw')).toBe('unknown')
    expect(cell(lines[2], 'ratingA')).toBe('unknown')
    expect(cell(lines[2], 'headroomKw')).toBe('unknown')
    expect(cell(lines[2], 'worstBy')).toBe('–')
    expect(cell(lines[0], 'worstBy')).toBe('BW-A')
    expect(cell(lines[0], 'board')).toBe('BW-A + BW-B')
  })

  it('are narrowed down by words, kind and path', () => {
    const ids = (filter: Partial<Parameters<typeof filterSchedule>[1]>) =>
      filterSchedule(lines, { text: '', kind: undefined, path: undefined, ...filter }).map(
        ({ id }) => id,
      )
    expect(ids({})).toEqual(['rack-1', 'rack-2', 'bw-a', 'bw-b'])
    // A busway stands under the boards that feed it, too.
    expect(ids({ text: 'bw-a' })).toEqual(['rack-1', 'bw-a', 'bw-b'])
    expect(ids({ path: 'B' })).toEqual(['bw-b'])
    expect(ids({ kind: lines[0]?.kind ?? '', text: 'bw-b' })).toEqual(['rack-1'])
    expect(choicesIn(lines).paths).toEqual(['A', 'B'])
  })

  it('add up loads alone, as at least the sum where one is not stated', () => {
    expect(sumLoads(lines)).toEqual({
      count: 2,
      connectedKw: { value: 120, unknownCount: 1 },
      demandKw: { value: 100, unknownCount: 1 },
    })
  })

  it('stand in groups by kind or supply board, each with its sum', () => {
    const byKind = layOutSchedule(lines, 'kind', new Map())
    const titles = byKind.flatMap((item) => (item.type === 'group' ? [item.title] : []))
    expect(titles).toEqual(['Busway run', 'Rack'])
    const notes = byKind.flatMap((item) => (item.type === 'group' ? [item.note] : []))
    expect(notes[0]).toBe('2 items · at most 120 % loaded')
    expect(notes[1]).toBe('2 items · 2 loads of at least 100 kW')
    const byBoard = layOutSchedule(lines, 'board', new Map())
    const boards = byBoard.flatMap((item) => (item.type === 'group' ? [item.title] : []))
    expect(boards).toContain('BW-A + BW-B')
    expect(boards).toContain('Without a supply board')
    expect(byBoard.filter(({ type }) => type === 'row')).toHaveLength(4)
  })

  it('fold away in groups', () => {
    const [first] = layOutSchedule(lines, 'kind', new Map())
    const folded = layOutSchedule(lines, 'kind', new Map([[first?.key ?? '', false]]))
    expect(folded.map(({ type }) => type)).toEqual(['group', 'group', 'row', 'row'])
    expect(layOutSchedule(lines, 'none', new Map()).every(({ type }) => type === 'row')).toBe(true)
  })
})

describe('one truth', { timeout: 60_000 }, () => {
  it.each(examples.map(({ build }) => [build().name, build] as const))(
    'the schedule of %s adds up to the status bar',
    async (_, build) => {
      const document = openDocument(build())
      const solver = solverHere()
      solver.open(document.toFacility(), document.revision)
      const answered = new Promise<Answer>((resolve) => solver.subscribe(resolve))
      const { output } = await solver.inquire('power-schedule', undefined)
      const { power } = (await answered).solution
      const lines = scheduleLines(output.rows, document, catalog)
      const { demandKw, connectedKw } = sumLoads(lines)
      expect(demandKw.unknownCount).toBe(
        power.itLoadKw.unknownCount + power.supportLoadKw.unknownCount,
      )
      expect(demandKw.value).toBeCloseTo(power.itLoadKw.value + power.supportLoadKw.value, 6)
      expect(connectedKw.value).toBeCloseTo(output.connectedKw.value, 6)
      expect(demandKw.value + power.lossKw).toBeCloseTo(power.utilityKw.value, 3)
    },
  )
})
