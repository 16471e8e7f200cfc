import { describe, expect, it } from 'vitest'
import { cablePaths, solveFiber } from '#engines'
import { parametersOf } from '#standards'
import { frame, mounted, tray } from '../../support/fiber/cabling'
import { dataLink, inventoryOf, type Plan, rectangle } from '../../support/plan'

function pathsOf(plan: Plan) {
  const inventory = inventoryOf(plan)
  const parameters = parametersOf(plan.parameters ?? {})
  const fiber = solveFiber(inventory, parameters)
  return { fiber, paths: cablePaths(inventory, parameters, fiber), inventory }
}

const hall: Plan = {
  equipment: [
    frame('A', 0),
    frame('B', 6, 8),
    frame('C', 12),
    mounted('a', 'A', 41),
    mounted('b', 'B', 41),
    mounted('c', 'C', 41),
    mounted('d', 'C', 1),
  ],
  routes: [
    tray('ROW', [
      [-2, 0, 2.5],
      [20, 0, 2.5],
    ]),
    tray('CROSS', [
      [6, 10, 2.5],
      [6, -2, 2.5],
    ]),
  ],
  connections: [dataLink('a', 'b'), dataLink('b', 'a'), dataLink('c', 'a', 4), dataLink('c', 'd')],
}
const portZ = 41.5 * 0.04445

describe('the way of a cable', () => {
  it('is told from corner to corner and step by step', () => {
    const { paths } = pathsOf(hall)
    const path = paths.pathOf(0)
    expect(path?.points).toEqual([
      { x: 0, y: 0, z: portZ },
      { x: 0, y: 0, z: 2.5 },
      { x: 6, y: 0, z: 2.5 },
      { x: 6, y: 8, z: 2.5 },
      { x: 6, y: 8, z: portZ },
    ])
    // ROW begins 2 m west of the rack; CROSS begins 2 m north of the other and runs south.
    expect(path?.steps).toEqual([
      { trayId: 'ROW', fromM: 2, toM: 8 },
      { trayId: 'CROSS', fromM: 10, toM: 2 },
    ])
  })

  it('runs the other way where the record does', () => {
    const { paths } = pathsOf(hall)
    expect(paths.pathOf(1)?.points).toEqual(paths.pathOf(0)?.points.toReversed())
    expect(paths.pathOf(1)?.steps[0]).toEqual({ trayId: 'CROSS', fromM: 2, toM: 10 })
  })

  it('adds up to the length', () => {
    const { paths, fiber } = pathsOf(hall)
    for (let link = 0; link < 4; link++) {
      const parts = paths.pathOf(link)?.parts
      const whole = Object.values(parts ?? {}).reduce((sum, part) => sum + part, 0)
      expect(whole).toBeCloseTo(fiber.cabling.lengthM[link] as number, 9)
    }
    expect(paths.pathOf(0)?.parts.pathM).toBeCloseTo(14, 9)
    expect(paths.pathOf(3)?.steps).toEqual([])
  })

  it('is found from the tray, from the room, and not where there is none', () => {
    const { paths } = pathsOf({
      ...hall,
      rooms: [{ id: 'NORTH', polygon: rectangle(-5, 3, 30, 20), floorZ: 0, heightM: 4 }],
      equipment: [...(hall.equipment ?? []), frame('FAR', 100)],
      connections: [...(hall.connections ?? []), dataLink('a', 'FAR'), dataLink('a', 'NOBODY')],
    })
    expect([...paths.through('ROW')]).toEqual([0, 1, 2])
    expect([...paths.through('CROSS')]).toEqual([0, 1])
    expect([...paths.through('NONE')]).toEqual([])
    expect([...paths.inRoom(0)]).toEqual([0, 1])
    expect([...paths.unknown]).toEqual([4, 5])
    expect(paths.pathOf(4)).toBeUndefined()
    expect(paths.pathOf(99)).toBeUndefined()
  })

  it('drops from one tray to another where these cross close above each other', () => {
    const { paths } = pathsOf({
      ...hall,
      routes: [
        tray('ROW', [
          [-2, 0, 2.5],
          [20, 0, 2.5],
        ]),
        tray('CROSS', [
          [6, -2, 2.58],
          [6, 10, 2.58],
        ]),
      ],
    })
    expect(paths.pathOf(0)?.points).toContainEqual({ x: 6, y: 0, z: 2.58 })
    expect(paths.pathOf(0)?.parts.pathM).toBeCloseTo(14.08, 9)
  })
})
