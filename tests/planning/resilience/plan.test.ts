import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countingIds } from '#base'
import { catalog } from '#catalog'
import { applyChanges, openDocument } from '#document'
import { type CascadeFigures, type Contingency, createResilience, solve } from '#engines'
import { createInventory, type Facility, type PortRef } from '#model'
import { planResilience, type ResiliencePlan, withPlan } from '#planning'
import { parametersOf } from '#standards'
import { hydroYard } from '../../../scripts/examples/hydro-yard/index'
import { twoWays } from '../../support/fiber/two-halls'
import { facilityOf, library } from '../../support/plan'
import { twoBoards } from '../../support/resilience/boards'
import { smallHall, wires } from '../../support/resilience/halls'

const solved = (facility: Facility) => {
  const inventory = createInventory(facility, facility.id === 'test' ? library : catalog)
  const parameters = parametersOf(facility.parameters)
  return { inventory, parameters, solution: solve(inventory, parameters) }
}

const plan = (facility: Facility, contingency: Contingency): ResiliencePlan => {
  const { inventory, parameters, solution } = solved(facility)
  return planResilience(inventory, solution, parameters, contingency, countingIds('fix-'))
}

const figures = (facility: Facility, contingency: Contingency): CascadeFigures => {
  const { inventory, parameters, solution } = solved(facility)
  return createResilience(inventory, parameters, solution).figures(contingency)
}

const fault = (...ids: string[]): Contingency => ({ ids, mode: 'fault' })

const withValues = (facility: Facility, id: string, values: Record<string, number>): Facility => ({
  ...facility,
  equipment: facility.equipment.map((item) =>
    item.id === id ? { ...item, values: { ...item.values, ...values } } : item,
  ),
})

const without = (facility: Facility, id: string, field: string): Facility => ({
  ...facility,
  equipment: facility.equipment.map((item) => {
    const { [field]: _, ...values } = item.values ?? {}
    return item.id === id ? { ...item, values } : item
  }),
})

/** The small hall with a voltage everywhere. */
const statedHall = () =>
  ['rack', 'crah', 'pdu'].reduce(
    (hall, id) => withValues(hall, id, { voltageV: 400, primaryV: 400, secondaryV: 400 }),
    smallHall(),
  )

describe('a board that all CRAHs hang on', () => {
  it('takes the rack with it, until a cord from the other board feeds them', () => {
    const { before, fixes } = plan(twoBoards(), fault('board-a'))
    expect(before).toMatchObject({ itKwLost: { value: 100 }, racksLost: 1 })
    // One CRAH of 60 kW does not carry 100 kW, but the rack lives; two do.
    const [one, both] = fixes
    expect(one).toMatchObject({ type: 'cord', pieces: 0, connections: 1 })
    expect(one?.after).toMatchObject({ itKwLost: { value: 0 }, loadsDegraded: 1 })
    expect(both).toMatchObject({ type: 'cord', pieces: 0, connections: 2 })
    expect(both?.after).toMatchObject({ loadsLost: 0, loadsDegraded: 0 })
    const cords = both?.plan.add.connections.map(({ from, to }) => [from.equipment, to.equipment])
    expect(cords?.sort()).toEqual([
      ['board-b', 'crah-1'],
      ['board-b', 'crah-2'],
    ])
    expect(both?.plan.assumptions.map(({ en }) => en).join()).toMatch(/further cord/)
  })

  it('says the same for work, and of the utility before it also a tie', () => {
    const planned = plan(twoBoards(), { ids: ['board-a'], mode: 'planned' })
    expect(planned.fixes.map(({ type }) => type)).toEqual(['cord', 'cord'])
    const { fixes } = plan(twoBoards(), fault('util-a'))
    const tie = fixes.find(({ type }) => type === 'tie')
    expect(tie).toMatchObject({ pieces: 1, connections: 2 })
    expect(tie?.plan.add.equipment).toMatchObject([{ kind: 'tie', status: 'new' }])
    const sizes = fixes.map(({ pieces, connections }) => pieces + connections)
    expect(sizes).toEqual([...sizes].sort((a, b) => a - b))
  })

  it('asks for a voltage that nobody stated, and offers no cord', () => {
    const open = ['crah-1', 'crah-2'].reduce(
      (hall, id) => without(hall, id, 'voltageV'),
      twoBoards(),
    )
    const { fixes, questions } = plan(open, fault('board-a'))
    expect(fixes.filter(({ type }) => type === 'cord')).toEqual([])
    expect(questions.map(({ en }) => en)).toContain('crah-1 and crah-2: the voltage is not stated.')
  })

  it('lays no second cord to a product that is built for one', () => {
    const product = {
      id: 'one-cord',
      kind: 'crah' as const,
      maker: 'M',
      model: 'One',
      source: { grade: 'estimate' as const },
      values: { cords: 1, cordsNeeded: 1 },
    }
    const facility = twoBoards()
    const own: Facility = {
      ...facility,
      products: [product],
      equipment: facility.equipment.map((item) =>
        item.kind === 'crah' ? { ...item, product: 'one-cord' } : item,
      ),
    }
    const { fixes, refusals } = plan(own, fault('board-a'))
    expect(fixes.filter(({ type }) => type === 'cord')).toEqual([])
    expect(refusals.map(({ en }) => en).join()).toMatch(/built for 1 cord, and none is free/)
  })

  it('does not hang on a board that would be overloaded', () => {
    // 10 A at 400 V are 7 kW; the UPS behind it draws more than that alone.
    const weak = withValues(twoBoards(), 'board-b', { ratingA: 10 })
    const { fixes } = plan(weak, fault('board-a'))
    const suppliers = fixes.flatMap(({ plan: { add } }) =>
      add.connections.map(({ from }) => from.equipment),
    )
    expect(suppliers).not.toContain('board-b')
  })
})

describe('as many CRAHs as are needed', () => {
  it('are one short when one is lost, and not with one more', () => {
    const { fixes, before } = plan(twoBoards(), fault('crah-1'))
    expect(before.loadsDegraded).toBe(1)
    const [more] = fixes
    expect(more).toMatchObject({ type: 'unit', pieces: 1, after: { loadsDegraded: 0 } })
    const [unit] = more?.plan.add.equipment ?? []
    expect(unit).toMatchObject({ kind: 'crah', status: 'new' })
    const built = solved(withPlan(twoBoards(), more?.plan as ResiliencePlan['fixes'][0]['plan']))
    expect(built.solution.space.overlaps).toEqual([])
    const row = built.inventory.rowOf.get(unit?.id ?? '') ?? -1
    expect(built.inventory.facility.rooms[built.inventory.roomRow[row] ?? -1]?.id).toBe('hall')
  })

  it('get no mate where no place is free in the room', () => {
    // Walls close round what stands there.
    const facility = twoBoards()
    const tight: Facility = {
      ...facility,
      rooms: facility.rooms.map((room) =>
        room.id === 'hall'
          ? {
              ...room,
              polygon: [
                { x: 5, y: 1.4 },
                { x: 15.4, y: 1.4 },
                { x: 15.4, y: 6.6 },
                { x: 5, y: 6.6 },
              ],
            }
          : room,
      ),
      equipment: facility.equipment.map((item) => {
        if (item.id === 'crah-1') return { ...item, values: { ...item.values, widthM: 9 }, x: 10 }
        if (item.id === 'crah-2') return { ...item, values: { ...item.values, widthM: 9 }, x: 10 }
        return item.id === 'rack' ? { ...item, x: 6, y: 4 } : item
      }),
    }
    const { fixes } = plan(tight, fault('crah-1'))
    for (const { plan: proposed } of fixes) {
      const { solution } = solved(withPlan(tight, proposed))
      expect(solution.space.outside).toEqual([])
      expect(solution.space.overlaps).toEqual([])
    }
  })
})

describe('a single UPS', () => {
  it('gets a second one between the same boards', () => {
    const { before, fixes } = plan(statedHall(), fault('ups'))
    expect(before).toMatchObject({ loadsLost: 1, firstLostS: 0 })
    const unit = fixes.find(({ type }) => type === 'unit')
    expect(unit?.after.loadsLost).toBe(0)
    const id = unit?.plan.add.equipment[0]?.id
    expect(unit?.plan.add.equipment[0]?.kind).toBe('ups')
    expect(
      unit?.plan.add.connections.map(({ from, to }) => [from.equipment, to.equipment]),
    ).toEqual(
      expect.arrayContaining([
        ['board', id],
        [id, 'pdu'],
      ]),
    )
  })
})

describe('one of several transformers', () => {
  it('gets a mate between its own boards, not between those of another', () => {
    const { before, fixes } = plan(hydroYard(), fault('TX-01'))
    expect(before.loadsLost).toBe(8)
    const unit = fixes.find(({ type }) => type === 'unit')
    expect(unit?.after.loadsLost).toBe(0)
    expect(unit?.plan.add.connections.map(({ to }) => to.equipment)).toContain('DB-01')
  })
})

describe('one entrance', () => {
  const linked = (): Facility => {
    const whole = twoWays()
    return facilityOf({
      ...whole,
      equipment: [
        ...(whole.equipment ?? []).flatMap((item) => {
          const { id, kind, values } = item as { id: string; kind: string; values?: object }
          if (id === 's') return []
          if (kind === 'entrance') return [item]
          const role = kind === 'switch' ? { role: 'in-band-leaf', ports: 8 } : {}
          return [{ ...item, values: { ...values, ...role, loadKw: 1, cordsNeeded: 1 } }]
        }),
        { id: 'util', kind: 'utility-feed', x: 60, y: 0 },
      ],
      connections: [
        ...(whole.connections ?? []).filter(({ to }) => (to as PortRef).equipment !== 's'),
        ...wires('util>m.cord', 'util>x.cord', 'util>y.cord'),
      ],
    })
  }

  it('gets another on a route of its own, where its loss cuts loads off', () => {
    const { before, fixes } = plan(linked(), fault('n'))
    expect(before.loadsDegraded + before.loadsLost).toBeGreaterThan(0)
    const [other] = fixes
    expect(other?.type).toBe('entrance')
    expect(other?.after).toMatchObject({ loadsDegraded: 0, loadsLost: 0 })
    expect(other?.plan.add.equipment[0]?.values?.['routeId']).toBeUndefined()
    expect(other?.plan.notes.map(({ en }) => en).join()).toMatch(/route of its own/)
  })

  it('gets none where the switch has no port left', () => {
    const { fixes, refusals } = plan(withValues(linked(), 'x', { ports: 2, radix: 2 }), fault('n'))
    expect(fixes).toEqual([])
    expect(refusals.map(({ en }) => en)).toEqual(['n: x has no free port for another one like it.'])
  })
})

describe('what fixes keep to', () => {
  const halls = [twoBoards(), statedHall()]
  const asked = fc.integer({ min: 0, max: halls.length - 1 }).chain((at) =>
    fc.record({
      facility: fc.constant(halls[at] as Facility),
      ids: fc.uniqueArray(fc.constantFrom(...(halls[at] as Facility).equipment), {
        minLength: 1,
        maxLength: 2,
      }),
      mode: fc.constantFrom('fault' as const, 'planned' as const),
    }),
  )

  it('never makes the loss worse, tells what it will be, and is undone to the byte', () => {
    fc.assert(
      fc.property(asked, ({ facility, ids, mode }) => {
        const contingency = { ids: ids.map(({ id }) => id), mode }
        const { before, fixes } = plan(facility, contingency)
        expect(before).toEqual(figures(facility, contingency))
        for (const fix of fixes) {
          const document = openDocument(facility)
          const was = JSON.stringify(document.toFacility())
          document.transact('Fix', (edit) =>
            applyChanges(edit, { ids: countingIds('a') }, fix.plan),
          )
          const after = figures(document.toFacility(), contingency)
          expect(after).toEqual(fix.after)
          expect(after.itKwLost.value).toBeLessThanOrEqual(before.itKwLost.value)
          expect(after.loadsLost).toBeLessThanOrEqual(before.loadsLost)
          expect(after).not.toEqual(before)
          document.undo()
          expect(JSON.stringify(document.toFacility())).toBe(was)
        }
      }),
      { numRuns: 25 },
    )
  })

  it('is nothing for a loss that takes nothing, and refuses what is not there', () => {
    const { fixes, before } = plan(twoBoards(), fault('ups-a'))
    expect(before.loadsLost).toBe(0)
    expect(fixes.every(({ after }) => after.loadsUnprotected < before.loadsUnprotected)).toBe(true)
    expect(plan(twoBoards(), fault()).fixes).toEqual([])
    expect(() => plan(twoBoards(), fault('nowhere'))).toThrow('nowhere')
  })

  it('does not depend on the order of records', () => {
    const facility = twoBoards()
    const turned = {
      ...facility,
      equipment: [...facility.equipment].reverse(),
      connections: [...facility.connections].reverse(),
    }
    const told = (of: Facility) =>
      plan(of, fault('board-a')).fixes.map(({ title, after }) => [title.en, after.loadsDegraded])
    expect(told(turned)).toEqual(told(facility))
  })
})
