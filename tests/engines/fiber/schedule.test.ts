import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog'
import { cableSchedule, solve } from '#engines'
import { createInventory, type Facility } from '#model'
import { parametersOf } from '#standards'
import { hydroYard } from '../../../scripts/examples/hydro-yard'
import { superpodH100 } from '../../../scripts/examples/superpod-h100/index'
import { dataLink, facilityOf } from '../../support/plan'

const scheduleOf = (facility: Facility) => {
  const inventory = createInventory(facility, catalog)
  const parameters = parametersOf(facility.parameters)
  const { fiber } = solve(inventory, parameters)
  return { fiber, schedule: cableSchedule(inventory, parameters, fiber) }
}

describe('the cable schedule', () => {
  const facility = superpodH100()
  const { fiber, schedule } = scheduleOf(facility)

  it('adds up to the solution: cables, metres, lines', () => {
    const { cabling } = fiber
    expect(schedule.cables).toHaveLength(cabling.records.length)
    expect(schedule.cableCount).toBe(cabling.count.reduce((sum, one) => sum + one, 0))
    let metres = 0
    cabling.count.forEach((count, n) => {
      const length = cabling.lengthM[n] as number
      metres += count * (Number.isNaN(length) ? (cabling.atLeastM[n] as number) : length)
    })
    expect(schedule.lengthM.value).toBeCloseTo(metres, 6)
    expect(schedule.linkCount).toBe(fiber.linkCount)
  })

  it('knows what each link is for: the rails of 31 systems, 8 links from each leaf to each spine', () => {
    const compute = schedule.cables.filter(({ fabric }) => fabric === 'compute')
    const toNodes = compute.filter(({ from }) => /^DGX|^UFM/.test(from.id))
    const between = compute.filter(({ from }) => /^LEAF/.test(from.id))
    // RA-11333-001 V11, Table 4: 252 compute and fabric-manager cables, 256 spine-leaf cables.
    expect(toNodes.reduce((sum, { links }) => sum + links, 0)).toBe(252)
    expect(between.reduce((sum, { links }) => sum + links, 0)).toBe(256)
    expect(schedule.cables.some(({ fabric }) => fabric === 'out-of-band')).toBe(true)
    expect(schedule.cables.some(({ fabric }) => fabric === 'carrier')).toBe(true)
  })

  it('knows the links of a mine: miners, switches in their containers, hand-offs', () => {
    const mine = scheduleOf(hydroYard()).schedule.cables.map(({ fabric }) => fabric)
    expect(new Set(mine)).toEqual(new Set(['mining', 'carrier']))
  })

  it('says the same whatever the order of the file', () => {
    const turned = {
      ...facility,
      connections: facility.connections.toReversed(),
      equipment: facility.equipment.toReversed(),
      routes: facility.routes.toReversed(),
    }
    const byId = (cables: typeof schedule.cables) =>
      [...cables]
        .sort((a, b) => (a.id < b.id ? -1 : 1))
        .map(({ id, label, fabric, medium, lengthM, orderM, why }) => ({
          id,
          label,
          fabric,
          medium,
          lengthM: lengthM?.toFixed(6),
          orderM,
          why,
        }))
    const other = scheduleOf(turned).schedule
    expect(byId(other.cables)).toEqual(byId(schedule.cables))
  })

  it('says "at least" for what has no way, and why', () => {
    const plan = {
      equipment: [
        { id: 'A', kind: 'switch', x: 0, y: 0 },
        { id: 'B', kind: 'switch', x: 30, y: 40 },
      ],
      connections: [dataLink('A', 'B', 3)],
    }
    const [line] = scheduleOf(facilityOf(plan)).schedule.cables
    expect(line).toMatchObject({ count: 3, lengthM: undefined, orderM: undefined })
    expect(line?.why).not.toBe('ok')
    expect(line?.atLeastM).toBeGreaterThanOrEqual(50)
  })

  it('takes a stated length as it is, and a stated port', () => {
    const link = dataLink('A', 'B', 2) as Record<string, object>
    const plan = {
      equipment: [
        { id: 'A', kind: 'switch', x: 0, y: 0 },
        { id: 'B', kind: 'switch', x: 3, y: 4 },
      ],
      connections: [{ ...link, lengthM: 9, from: { ...link['from'], position: 5 } }],
    }
    const [line] = scheduleOf(facilityOf(plan)).schedule.cables
    expect(line).toMatchObject({ lengthM: 9, isStated: true })
    expect(line?.from.positions).toEqual([5, 6])
  })

  it('leaves out what carries no data', () => {
    const ids = new Set(schedule.cables.map(({ id }) => id))
    expect(facility.connections.some(({ id, medium }) => medium === 'power' && ids.has(id))).toBe(
      false,
    )
  })
})
