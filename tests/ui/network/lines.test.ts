import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CableSchedule, ScheduledCable } from '#engines'
import { shownIn, toCsv } from '../../../src/ui/kit/grid/columns'
import { layOutGroups } from '../../../src/ui/kit/grid/groups'
import { sortRows } from '../../../src/ui/kit/grid/sort'
import { sumOf, totalsOf } from '../../../src/ui/kit/grid/totals'
import { cableColumns, fabricColumns } from '../../../src/ui/network/columns'
import { type CableLine, cableLines, fabricLines } from '../../../src/ui/network/lines'
import { trayColumns, trayLines } from '../../../src/ui/network/trays'

const ports = (first: number, count: number) => {
  const positions = Array.from({ length: count }, (_, n) => first + n)
  return {
    positions,
    labels: positions.map((place) => `${Math.ceil(place / 2)}/${2 - (place % 2)}`),
  }
}

const cable = (id: string, more: Partial<ScheduledCable> = {}): ScheduledCable => {
  const count = more.count ?? 1
  return {
    id,
    label: '',
    from: { id: 'leaf', port: 'data', ...ports(1, count) },
    to: { id: 'spine', port: 'data', ...ports(9, count) },
    count,
    links: count,
    fabric: 'compute',
    medium: 'MFP7E10',
    lengthM: 12.5,
    atLeastM: 12.5,
    orderM: 15,
    reachM: 50,
    isStated: false,
    why: 'ok',
    way: 0,
    ...more,
  }
}

const names: Readonly<Record<string, string>> = { leaf: 'LEAF-01', spine: 'SPINE-02', t1: 'Row 1' }
const nameOf = (id: string): string => names[id] ?? id
const ways = [['t1', 't2']]
const lines = (cables: readonly ScheduledCable[], manner: 'bundles' | 'single' = 'bundles') =>
  cableLines({ cables, ways }, nameOf, manner)
const columns = cableColumns(() => {})
const columnOf = (id: string) => {
  const found = columns.find((column) => column.id === id)
  if (!found) throw new Error(`no column ${id}`)
  return found
}
const first = (all: readonly CableLine[]): CableLine => {
  const [line] = all
  if (!line) throw new Error('no line')
  return line
}

describe('the cable schedule on screen', () => {
  it('has a line for a bundle with its ports, its trays, and all its metres', () => {
    const line = first(lines([cable('C-1', { count: 8 })]))
    expect(line).toMatchObject({
      label: 'LEAF-01:1/1–4/2 – SPINE-02:5/1–8/2',
      trays: 'Row 1 › t2',
      fabric: 'Compute',
      status: 'Routed',
    })
    expect(columnOf('allM').value(line)).toBe(100)
  })

  it('spreads a bundle out into its cables, each with ports of its own', () => {
    const spread = lines([cable('C-1', { count: 8 })], 'single')
    expect(spread).toHaveLength(8)
    expect(spread[5]?.label).toBe('LEAF-01:3/2 – SPINE-02:7/2')
    expect(new Set(spread.map(({ key }) => key)).size).toBe(8)
    expect(sumOf(columnOf('allM'), spread)).toEqual({ value: 100, unknownCount: 0 })
  })

  it('says "at least" where a length is not known, and never less than is known', () => {
    const all = lines([cable('a'), cable('b', { count: 2, lengthM: undefined, atLeastM: 7 })])
    const length = columnOf('lengthM')
    expect(all.map((line) => shownIn(length, line, 'metric'))).toEqual(['12.5', '≥ 7'])
    expect(sumOf(columnOf('allM'), all)).toEqual({ value: 26.5, unknownCount: 1 })
    const totals = totalsOf(columns, all, '2 lines', 'metric')
    expect(totals[columns.indexOf(columnOf('allM'))]).toBe('at least 26.5 m')
    expect(totals[columns.indexOf(columnOf('count'))]).toBe('3')
    expect(toCsv(columns, all, 'metric')).toContain('at least 14')
  })

  it('takes every figure along but no buttons', () => {
    const [head] = toCsv(columns, lines([cable('a')]), 'metric').split('\r\n')
    expect(head).toMatch(/^Label,Cable,Cables,Links,Length \(m\),/)
    expect(head).not.toMatch(/Way/)
  })

  it('does not hide what stands against a cable', () => {
    const why = (more: Partial<ScheduledCable>) => first(lines([cable('a', more)])).status
    expect(why({ why: 'apart' })).toBe('Trays do not meet')
    expect(why({ isStated: true })).toBe('Length stated')
    expect(why({ isStated: true, why: 'beyond-reach' })).toBe('Nothing reaches')
    expect(first(lines([cable('a', { way: -1 })])).trays).toBeUndefined()
  })

  it('lays 100,000 cables out, sorts and groups them in well under a second each', () => {
    const cables = Array.from({ length: 100_000 }, (_, n) =>
      cable(`C-${n}`, { lengthM: n % 97, fabric: n % 2 === 0 ? 'compute' : 'storage' }),
    )
    const start = performance.now()
    const all = lines(cables)
    const sorted = sortRows(all, columns, { column: 'lengthM', isDown: true })
    const grouping = { of: (line: CableLine) => line.fabric, note: () => '' }
    const items = layOutGroups(sorted, grouping, new Map())
    expect(performance.now() - start).toBeLessThan(6000)
    expect(items.map(({ type }) => type)).toEqual(['group', 'group'])
    expect(sorted[0]?.lengthM).toBe(96)
  })
})

describe('rows in groups', () => {
  it('loses none, keeps their order, and opens and folds by name', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 40 }), (groups) => {
        const rows = groups.map((group, n) => ({ key: `${n}`, group }))
        const grouping = { of: ({ group }: (typeof rows)[number]) => group, note: () => '' }
        const items = layOutGroups(rows, grouping, new Map())
        const kept = items.flatMap((item) => (item.type === 'row' ? [item.row] : []))
        expect([...kept].sort((a, b) => Number(a.key) - Number(b.key))).toEqual(rows)
        const folded = layOutGroups(rows, grouping, new Map([[' a', false]]))
        expect(folded.some((item) => item.type === 'row' && item.row.group === 'a')).toBe(false)
        expect(layOutGroups(rows, undefined, new Map())).toHaveLength(rows.length)
      }),
    )
  })
})

describe('trays and fabrics on screen', () => {
  const tray = {
    id: 't1',
    lengthM: 5.4,
    cables: 40,
    areaM2: 0.0003,
    capacityM2: 0.03,
    fill: 0.01,
    kgPerM: 0.36,
    loadLimitKgPerM: 50,
    bendNeededM: 0.03,
    bendRadiusM: 0.15,
    worstAt: { x: 0, y: 0, z: 3 },
    path: undefined,
    penetrations: [],
    unknownCables: 0,
    unknownMasses: 0,
    runFill: [],
    runUnknown: [],
  }
  const cells = (more: Partial<typeof tray>) => {
    const [line] = trayLines([{ ...tray, ...more }], nameOf)
    if (!line) throw new Error('no line')
    return Object.fromEntries(trayColumns.map((one) => [one.id, shownIn(one, line, 'metric')]))
  }

  it('show how full a tray is, and that unknown cables make it at least that', () => {
    expect(cells({})).toMatchObject({ tray: 'Row 1', fill: '1', areaMm2: '300', kgPerM: '0.36' })
    expect(cells({ unknownCables: 3 })).toMatchObject({ fill: '≥ 1', areaMm2: '≥ 300' })
    expect(cells({ fill: Number.NaN, capacityM2: Number.NaN })).toMatchObject({
      fill: 'unknown',
      capacityMm2: 'unknown',
    })
  })

  it('show what of a fabric is missing, and unknown where no fabric can be built', () => {
    const count = { leaves: 8, spines: 4, cores: 0, nodeLinks: 248, accessLinks: 252 }
    const fabric = {
      clusterId: 'su-1',
      role: 'compute',
      needed: count,
      placed: { ...count, spines: 3 },
    } as unknown as CableSchedule['fabrics'][number]
    const rows = fabricLines([fabric], nameOf)
    const missing = fabricColumns.find(({ id }) => id === 'missing')
    const spines = rows.find(({ part }) => part === 'Spine switches')
    expect(spines && missing?.value(spines)).toBe(1)
    expect(rows.some(({ part }) => part === 'Core switches')).toBe(false)
    const [impossible] = fabricLines([{ ...fabric, needed: undefined }], nameOf)
    expect(impossible && missing?.value(impossible)).toBeUndefined()
  })
})
