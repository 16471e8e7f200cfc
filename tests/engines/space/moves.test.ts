import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type SpaceSolution, solveSpace } from '#engines'
import { createInventory, type Equipment, type Facility, type Inventory } from '#model'
import { parametersOf } from '#standards'
import { facilityOf, inventoryOf, library, rectangle, turned } from '../../support/plan'

const parameters = parametersOf({})

const kindsUsed = [
  ['rack', { clearFrontM: 1.2, clearRearM: 0.9, massKg: 900 }],
  ['cdu', {}],
  ['in-row-cooler', { widthM: 0.6, depthM: 1.2 }],
  ['switchgear-bus', { voltageV: 415 }],
  ['transformer', { primaryV: 33_000, secondaryV: 415 }],
  ['tray', {}],
  ['ups', {}],
  ['battery', { energyKwh: 20 }],
  ['immersion-tank', { heightM: 1.6 }],
  ['miner-container', { cooling: 'air', widthM: 3, depthM: 1.2, heightM: 2.4 }],
] as const

const rooms = [
  { id: 'hall', polygon: rectangle(0, 0, 12, 9), heightM: 2.8 },
  { id: 'store', polygon: rectangle(3, 3, 2, 2), heightM: 2.8, use: 'battery' },
  { id: 'yard', polygon: rectangle(12, 0, 12, 9), open: true, use: 'yard' },
]

/** Half-metre steps make touching, aligning and overlapping common; no centre lies on a wall. */
const place = fc.record({
  x: fc.integer({ min: 0, max: 50 }).map((step) => step / 2 + 0.25),
  y: fc.integer({ min: -1, max: 20 }).map((step) => step / 2 + 0.25),
  z: fc.constantFrom(0, 0, 0, 2.4),
  rotationDeg: fc.constantFrom(0, 90, 180, 270, 0, 33),
})

const layout = fc.array(fc.tuple(fc.integer({ min: 0, max: kindsUsed.length - 1 }), place), {
  minLength: 2,
  maxLength: 25,
})

function facilityFrom(items: readonly (readonly [number, object])[]): Facility {
  return facilityOf({
    rooms,
    equipment: items.map(([kind, at], i) => ({
      id: `e${i}`,
      kind: kindsUsed[kind]?.[0],
      values: kindsUsed[kind]?.[1],
      ...at,
    })),
  })
}

/** A solution with its floating figures rounded, so that only verdicts are compared. */
function rounded(solution: SpaceSolution): unknown {
  return JSON.parse(
    JSON.stringify(solution, (_, value: unknown) => {
      if (ArrayBuffer.isView(value)) return [...(value as Float64Array)].map((one) => String(one))
      return typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value
    }),
  )
}

/** What does not depend on the numbering of rows: everything by id, sorted. */
function byId(solution: SpaceSolution, { equipment }: Inventory): unknown {
  const id = (row: number | undefined) => (row === undefined ? '' : (equipment[row]?.id ?? '?'))
  const pair = (a: number, b: number) => [id(a), id(b)].sort().join(' ')
  const round = (value: number) => Math.round(value * 1e6) / 1e6
  const rackRow = (index: number | undefined) =>
    index === undefined ? '' : (solution.rackRows[index]?.rows ?? []).map(id).sort().join(' ')
  return {
    overlaps: solution.overlaps
      .map(({ rowA, rowB, depthM }) => `${pair(rowA, rowB)} ${round(depthM)}`)
      .sort(),
    faults: solution.clearanceFaults
      .map(({ row, side, basis, neededM, foundM }) =>
        [id(row), side, basis, neededM, round(foundM)].join(' '),
      )
      .sort(),
    outside: solution.outside.map(id).sort(),
    throughWalls: solution.throughWalls.map(id).sort(),
    tooTall: solution.tooTall.map(id).sort(),
    separations: solution.separations
      .map(({ rowA, rowB, distanceM }) => `${pair(rowA, rowB)} ${round(distanceM)}`)
      .sort(),
    rackRows: solution.rackRows.map((_, index) => rackRow(index)).sort(),
    aisles: solution.aisles
      .map(({ type, rackRowA, rackRowB, widthM }) =>
        [type, ...[rackRow(rackRowA), rackRow(rackRowB)].sort(), round(widthM)].join('|'),
      )
      .sort(),
  }
}

describe('the check after moves', () => {
  it('is that of the whole', () => {
    const moves = fc.array(fc.array(fc.tuple(fc.nat(), place), { minLength: 1, maxLength: 3 }), {
      minLength: 1,
      maxLength: 6,
    })
    fc.assert(
      fc.property(layout, moves, (items, steps) => {
        const facility = facilityFrom(items)
        let inventory = createInventory(facility, library)
        solveSpace(inventory, parameters)
        for (const step of steps) {
          const changed = new Map<string, Equipment>()
          for (const [which, at] of step) {
            const item = inventory.equipment[which % inventory.count] as Equipment
            changed.set(item.id, { ...item, ...at })
          }
          inventory = inventory.moved([...changed.values()])
          const whole = createInventory(inventory.facility, library)
          expect(rounded(solveSpace(inventory, parameters))).toEqual(
            rounded(solveSpace(whole, parameters)),
          )
        }
      }),
      { numRuns: 150 },
    )
  })

  it('hands back the very same solution when nothing is moved', () => {
    const inventory = inventoryOf({ equipment: [{ id: 'a', kind: 'rack' }] })
    const first = solveSpace(inventory, parameters)
    expect(solveSpace(inventory, parameters)).toBe(first)
    const moved = inventory.moved([{ ...(inventory.equipment[0] as Equipment), x: 3 }])
    expect(solveSpace(moved, parameters)).not.toBe(first)
    const wider = parametersOf({ 'space.row-gap': 2 })
    expect(solveSpace(inventory, wider)).not.toBe(first)
  })
})

describe('verdicts', () => {
  it('do not depend on the order of the records', () => {
    const shuffled = layout.chain((items) =>
      fc.tuple(
        fc.constant(facilityFrom(items)),
        fc.shuffledSubarray([...facilityFrom(items).equipment], { minLength: items.length }),
      ),
    )
    fc.assert(
      fc.property(shuffled, ([facility, equipment]) => {
        const plain = createInventory(facility, library)
        const other = createInventory({ ...facility, equipment }, library)
        expect(byId(solveSpace(other, parameters), other)).toEqual(
          byId(solveSpace(plain, parameters), plain),
        )
      }),
      { numRuns: 150 },
    )
  })

  it('stay when everything is turned by quarters and shifted', () => {
    const shift = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: -9, max: 9 }))
    fc.assert(
      fc.property(layout, shift, (items, [quarters, away]) => {
        const facility = facilityFrom(items)
        const move = <T extends { x: number; y: number }>(point: T): T => {
          let { x, y } = point
          for (let i = 0; i < quarters; i++) [x, y] = [-y, x]
          return { ...point, x: x + away, y: y - 2 * away }
        }
        const round: Facility = {
          ...facility,
          rooms: facility.rooms.map((room) => ({ ...room, polygon: room.polygon.map(move) })),
          equipment: facility.equipment.map((item) => {
            const one = turned(item, quarters)
            return { ...one, x: one.x + away, y: one.y - 2 * away }
          }),
        }
        const plain = createInventory(facility, library)
        const other = createInventory(round, library)
        expect(byId(solveSpace(other, parameters), other)).toEqual(
          byId(solveSpace(plain, parameters), plain),
        )
      }),
      { numRuns: 150 },
    )
  })
})
