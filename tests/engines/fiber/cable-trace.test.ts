import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog'
import { cableSchedule, solve, traceCables } from '#engines'
import { createInventory, type Facility } from '#model'
import { parametersOf } from '#standards'
import { superpodH100 } from '../../../scripts/examples/superpod-h100/index'
import { dataLink, facilityOf } from '../../support/plan'

const solved = (facility: Facility) => {
  const inventory = createInventory(facility, catalog)
  const parameters = parametersOf(facility.parameters)
  const { fiber } = solve(inventory, parameters)
  return {
    trace: (...ids: string[]) => traceCables(inventory, parameters, fiber, ids),
    schedule: cableSchedule(inventory, parameters, fiber),
  }
}

describe('a traced link', () => {
  const facility = superpodH100()
  const { trace, schedule } = solved(facility)
  const all = trace(...facility.equipment.map(({ id }) => id))
  const cables = all.links.flatMap((link) => link.cables)

  it('is every link of the facility once, with the metres of the schedule', () => {
    expect(all.untold).toBe(0)
    expect(all.cableCount).toBe(schedule.cableCount)
    expect(all.lengthM.value).toBeCloseTo(schedule.lengthM.value, 6)
    expect(new Set(all.links.map(({ key }) => key)).size).toBe(all.links.length)
  })

  it('adds up: trays, drops, racks and slack are the length', () => {
    const routed = cables.filter(({ parts, isStated }) => parts && !isStated)
    expect(routed.length).toBeGreaterThan(300)
    for (const { parts, lengthM } of routed) {
      if (!parts || lengthM === undefined) throw new Error('no length')
      const { traysM, openM, dropsM, inRackM, slackM } = parts
      expect(traysM + openM + dropsM + inRackM + slackM).toBeCloseTo(lengthM, 6)
    }
  })

  it('goes over trays that are there, and its drawn way is no longer than its length', () => {
    const trays = new Set(facility.routes.map(({ id }) => id))
    for (const { steps, points, lengthM = 0 } of cables) {
      expect(steps.every(({ id }) => trays.has(id))).toBe(true)
      const drawn = points.reduce((sum, point, n) => {
        const next = points[n + 1]
        return next ? sum + Math.hypot(next.x - point.x, next.y - point.y, next.z - point.z) : sum
      }, 0)
      expect(drawn).toBeLessThanOrEqual(lengthM + 3)
    }
  })

  it('says by which trays the schedule’s line goes', () => {
    const byId = new Map(schedule.cables.map((line) => [line.id, line]))
    for (const { id, steps } of cables) {
      const way = schedule.ways[byId.get(id)?.way ?? -1] ?? []
      const ids = steps.map((step) => step.id)
      expect(way).toEqual(ids.filter((one, n) => one !== ids[n - 1]))
    }
  })

  it('tells the walls that it passes: a carrier’s duct into the hall', () => {
    const carrier = cables.filter(({ fabric }) => fabric === 'carrier')
    expect(carrier.length).toBeGreaterThan(0)
    expect(carrier.some(({ steps }) => steps.some(({ walls }) => walls.length > 0))).toBe(true)
  })

  it('says why a cable is the one that it is: what was shorter, and what its ends reach', () => {
    for (const { choice, reachM, lengthM = 0, medium } of cables) {
      for (const { reachM: shorter } of choice.passed) expect(shorter).toBeLessThan(lengthM)
      for (const optic of choice.optics) {
        if (optic.reachM !== undefined) expect(optic.reachM).toBeGreaterThanOrEqual(reachM ?? 0)
      }
      if (medium !== undefined) expect(reachM).toBeGreaterThanOrEqual(lengthM)
    }
    expect(cables.some(({ choice }) => choice.optics.length === 2)).toBe(true)
  })
})

describe('a switch of an optical fabric, managed from farther than copper reaches', () => {
  it('is told what copper would have reached', () => {
    const pod = superpodH100()
    const managed = pod.connections.find(
      ({ from, to }) => from.equipment === 'LEAF-01' && to.equipment.startsWith('OOB'),
    )
    if (!managed) throw new Error('LEAF-01 is not managed')
    const { trace } = solved({
      ...pod,
      connections: pod.connections.map((one) => (one === managed ? { ...one, lengthM: 120 } : one)),
    })
    const passed = trace(managed.id).links[0]?.cables[0]?.choice.passed
    expect(passed).toContainEqual({ medium: 'twisted-pair', grade: 'copper', reachM: 100 })
  })
})

describe('a link over patch panels', () => {
  const at = (id: string, port: string, position: number) => ({ equipment: id, port, position })
  const { trace } = solved(
    facilityOf({
      equipment: [
        { id: 'A', kind: 'switch', x: 0 },
        { id: 'P', kind: 'patch-panel', x: 5, values: { ports: 4 } },
        { id: 'Q', kind: 'patch-panel', x: 25, values: { ports: 4 } },
        { id: 'B', kind: 'switch', x: 30 },
      ],
      connections: [
        { ...dataLink('A', 'P'), id: '1', to: at('P', 'data', 1), lengthM: 6 },
        {
          ...dataLink('P', 'Q'),
          id: '2',
          from: at('P', 'rear', 1),
          to: at('Q', 'rear', 1),
          lengthM: 22,
        },
        { ...dataLink('Q', 'B'), id: '3', from: at('Q', 'data', 1), lengthM: 7 },
      ],
    }),
  )

  it('is one link of three cables, whichever of them is asked for', () => {
    for (const id of ['1', '2', '3', 'A', 'P', 'B']) {
      const { links } = trace(id)
      expect(links).toHaveLength(1)
      expect(links[0]).toMatchObject({ junctions: 2, lengthM: 35, isOpen: false })
      expect(links[0]?.cables.map((cable) => cable.id).sort()).toEqual(['1', '2', '3'])
      expect(links[0]?.ends.map((end) => end.id).sort()).toEqual(['A', 'B'])
    }
  })
})
