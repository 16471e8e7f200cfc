import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog'
import { type CoolingSchedule, type ScheduledCooler, scheduleCooling, solve } from '#engines'
import { createInventory } from '#model'
import { parametersOf } from '#standards'
import { gb300Hall } from '../../scripts/examples/gb300-hall/index'
import { coolerColumns, loadColumns, unitColumns } from '../../src/ui/cooling/columns'
import { type CoolingLine, coolingLines } from '../../src/ui/cooling/lines'
import { showCell, toCsv } from '../../src/ui/kit/grid/columns'
import { sumOf, totalsOf } from '../../src/ui/kit/grid/totals'

const facility = gb300Hall()
const inventory = createInventory(facility, catalog)
const solution = solve(inventory, parametersOf(facility.parameters))
const schedule: CoolingSchedule = scheduleCooling(inventory, solution.cooling)
const tags = new Map(facility.equipment.map(({ id, tag }) => [id, tag]))
const lines = coolingLines(schedule, {
  tag: (id) => tags.get(id) ?? id,
  kind: () => 'Kind',
  room: (id) => facility.rooms.find((room) => room.id === id)?.name ?? 'Outside',
})

const columnOf = <R extends { readonly id: string }>(columns: readonly R[], id: string): R => {
  const found = columns.find((column) => column.id === id)
  if (!found) throw new Error(`no column ${id}`)
  return found
}

describe('the cooling schedule on screen', () => {
  it('adds up to the IT load of the solution, and splits it without a rest', () => {
    const sum = (id: string) => sumOf(columnOf(loadColumns, id), lines.loads).value
    expect(sum('heatKw')).toBeCloseTo(solution.power.itLoadKw.value, 6)
    expect(sum('airKw') + sum('liquidKw') + sum('dielectricKw')).toBeCloseTo(sum('heatKw'), 6)
  })

  it('has every unit in its loop with the duty that the loop has', () => {
    for (const loop of solution.cooling.loops) {
      const own = lines.units.filter(({ place }) => place === loop.name)
      const duty = sumOf(columnOf(unitColumns, 'dutyKw'), own)
      expect(own.length).toBe(loop.units.length)
      expect(duty.value).toBeCloseTo(loop.heatKw.value, 3)
    }
  })

  it('takes a unit that stands in two loops as two lines with keys of their own', () => {
    const keys = [...lines.coolers, ...lines.loops, ...lines.rooms, ...lines.loads].map(
      ({ key }) => key,
    )
    const units = lines.units.map(({ key }) => key)
    expect(new Set(units).size).toBe(units.length)
    expect(keys.every((key) => key !== '')).toBe(true)
  })

  it('says unknown for what is not known and adds it to no sum', () => {
    const bare: CoolingLine<ScheduledCooler> = {
      ...(lines.coolers[0] as CoolingLine<ScheduledCooler>),
      key: 'bare',
      figures: {
        ...(lines.coolers[0] as CoolingLine<ScheduledCooler>).figures,
        dutyKw: undefined,
      },
    }
    const duty = columnOf(coolerColumns, 'dutyKw')
    expect(showCell(duty.value(bare), duty.unit, 'metric')).toBe('unknown')
    const rows = [...lines.coolers, bare]
    expect(sumOf(duty, rows).unknownCount).toBe(1)
    const totals = totalsOf(coolerColumns, rows, 'All', 'metric')
    expect(totals[0]).toBe('All')
    expect(totals[coolerColumns.indexOf(duty)]).toMatch(/^at least /)
  })

  it('asks for no intake of what gives nothing to the air, and for no coolant of what is dry', () => {
    const dry = lines.loads.find(({ figures }) => figures.liquidKw === 0)
    const flow = columnOf(loadColumns, 'flowLPerMin')
    expect(dry && flow.value(dry)).toBeNull()
  })
})

describe('a table as CSV', () => {
  const columns = [
    { id: 'name', label: 'Name, or tag', widthPx: 1, value: (row: Row) => row.name },
    { id: 'kw', label: 'Heat', unit: 'kW', widthPx: 1, value: (row: Row) => row.kw },
  ] as const
  interface Row {
    readonly name: string
    readonly kw: number | null | undefined
  }

  it('quotes what has to be, keeps unknown a word, and lets no name be a formula', () => {
    const rows: Row[] = [
      { name: 'A "b", c', kw: 1234.5 },
      { name: '=SUM(A1)', kw: undefined },
      { name: '-12', kw: null },
    ]
    expect(toCsv(columns, rows, 'metric')).toBe(
      '"Name, or tag",Heat (kW)\r\n"A ""b"", c",1234.5\r\n\'=SUM(A1),unknown\r\n-12,\r\n',
    )
  })
})
