import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boundsOf, cornersOf } from '#base'
import { createLiveClearances, solveSpace } from '#engines'
import type { Equipment, Inventory } from '#model'
import { parametersOf } from '#standards'
import { inventoryOf, type Plan, rectangle } from '../../support/plan'

const parameters = parametersOf({})

/** The live check over the equipment of an inventory, with a look at every piece for the near ones. */
const liveOver = (inventory: Inventory) => {
  const { equipment, library, facility } = inventory
  const size = (item: Equipment, field: string) => Number(library.valueOf(item, field)?.value)
  const placeOf = (item: Equipment) => ({
    ...item,
    widthM: size(item, 'widthM'),
    depthM: size(item, 'depthM'),
    heightM: size(item, 'heightM'),
  })
  let asked = 0
  const site = {
    library,
    equipment: (id: string) => {
      asked += 1
      return equipment.find((item) => item.id === id)
    },
    placeOf,
    near: (around: ReturnType<typeof boundsOf>) =>
      equipment
        .filter((item) => {
          const box = boundsOf(cornersOf(placeOf(item)))
          return (
            box.minX <= around.maxX &&
            box.maxX >= around.minX &&
            box.minY <= around.maxY &&
            box.maxY >= around.minY
          )
        })
        .map(({ id }) => id),
    rooms: () => facility.rooms,
  }
  return { live: createLiveClearances(site, equipment, parameters), asked: () => asked }
}

const hall = { id: 'hall', polygon: rectangle(0, 0, 20, 12), heightM: 5 }

const pieces = fc.array(
  fc.record({
    kind: fc.constantFrom('rack', 'cdu', 'rpp', 'ups', 'transformer', 'switchgear-bus', 'tray'),
    x: fc.double({ min: 0, max: 20, noNaN: true }),
    y: fc.double({ min: 0, max: 12, noNaN: true }),
    rotationDeg: fc.constantFrom(0, 90, 180, 270, 33),
    clearFrontM: fc.constantFrom(undefined, 0.5, 1.2, 2.5),
    clearSideM: fc.constantFrom(undefined, 0.3),
    voltageV: fc.constantFrom(undefined, 415, 22_000),
  }),
  { minLength: 2, maxLength: 14 },
)

type Piece = typeof pieces extends fc.Arbitrary<(infer P)[]> ? P : never

const planOf = (all: readonly Piece[]): Plan => ({
  rooms: [hall],
  equipment: all.map(({ kind, x, y, rotationDeg, clearFrontM, clearSideM, voltageV }, n) => ({
    id: `e${n}`,
    kind,
    x,
    y,
    rotationDeg,
    values: Object.fromEntries(
      Object.entries({
        clearFrontM,
        clearSideM,
        ...(kind === 'transformer'
          ? { primaryV: voltageV, secondaryV: voltageV }
          : kind === 'tray' || kind === 'cdu' || kind === 'rack'
            ? {}
            : { voltageV }),
      }).filter(([, value]) => value !== undefined),
    ),
  })),
})

describe('clear spaces while things are led', () => {
  it('tells of what is led, and of what it does to others, what the whole check tells afterwards', () => {
    fc.assert(
      fc.property(pieces, fc.double({ min: 0, max: 20, noNaN: true }), fc.nat(13), (all, x, at) => {
        const row = at % all.length
        const before = inventoryOf(planOf(all))
        const plan = planOf(all.map((piece, n) => (n === row ? { ...piece, x } : piece)))
        const after = inventoryOf(plan)
        const item = after.equipment[row] as Equipment
        const { live } = liveOver(before)
        const tell = (id: string, basis: string, side: string, foundM: number) =>
          `${id} ${basis} ${side} ${foundM.toFixed(6)}`
        const told = new Map<string, string>()
        const looks = live
          .look([item])
          .flatMap(({ id, basis, side, fault }) => (fault ? [{ id, basis, side, ...fault }] : []))
        // The whole check tells one fault of both sides of a piece: the graver.
        for (const { id, basis, side, foundM } of looks.sort((a, b) => b.foundM - a.foundM)) {
          told.set(`${id} ${basis} ${side}`, tell(id, basis, side, foundM))
        }
        const idOf = (one: number) => after.equipment[one]?.id as string
        const wanted = solveSpace(after, parameters)
          .clearanceFaults.filter((fault) => fault.row === row || fault.byRow === row)
          .map((fault) => tell(idOf(fault.row), fault.basis, fault.side, fault.foundM))
        for (const line of wanted) expect([...told.values()]).toContain(line)
        // Of a pair of sides the one that is led may be the lesser; nothing else is told besides.
        const own = [...told.values()].filter((line) => line.startsWith(`e${row} `))
        expect(own.sort()).toEqual(wanted.filter((line) => line.startsWith(`e${row} `)).sort())
      }),
      { numRuns: 300 },
    )
  })

  it('tells all zones of what is led, how deep they are and where they lie', () => {
    const inventory = inventoryOf({
      rooms: [hall],
      equipment: [
        { id: 'a', kind: 'rack', x: 5, y: 5, values: { clearFrontM: 1.2, clearRearM: 1 } },
        { id: 'b', kind: 'rack', x: 10, y: 5 },
      ],
    })
    const { live } = liveOver(inventory)
    const a = inventory.equipment[0] as Equipment
    const zones = live.look([a])
    expect(zones.map(({ side, neededM, fault }) => [side, neededM, fault])).toEqual([
      ['front', 1.2, undefined],
      ['rear', 1, undefined],
    ])
    const front = boundsOf(zones[0]?.polygon ?? [])
    expect(front.maxY).toBeCloseTo(5 - 0.6)
    expect(front.minY).toBeCloseTo(5 - 0.6 - 1.2)
    expect([front.minX, front.maxX].map((x) => Number(x.toFixed(6)))).toEqual([4.7, 5.3])
    const b = inventory.equipment[1] as Equipment
    const led = live.look([{ ...b, x: 5, y: 3 }])
    expect(led).toMatchObject([{ id: 'a', side: 'front', fault: { by: 'b' } }])
    expect(led[0]?.fault?.foundM).toBeCloseTo(0.8)
  })

  it('asks for what stands near and no more', () => {
    const equipment = Array.from({ length: 400 }, (_, n) => ({
      id: `r${n}`,
      kind: 'rack',
      x: (n % 40) * 0.6,
      y: Math.floor(n / 40) * 6,
      values: { clearFrontM: 1 },
    }))
    const inventory = inventoryOf({ equipment })
    const { live, asked } = liveOver(inventory)
    const rack = inventory.equipment[200] as Equipment
    live.look([rack])
    const gathered = asked()
    expect(gathered).toBeLessThan(40)
    // The next steps of the pointer ask for nothing.
    for (let step = 1; step < 20; step++) live.look([{ ...rack, x: rack.x + step * 0.1 }])
    expect(asked()).toBe(gathered)
    live.changed([])
    live.look([rack])
    expect(asked()).toBeGreaterThan(gathered)
  })
})
