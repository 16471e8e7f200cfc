import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog'
import {
  type CoolingChange,
  type CoolingLoss,
  type CoolingState,
  loseCooling,
  roomFallsShort,
  solve,
  surveyCooling,
} from '#engines'
import { createInventory, type Facility } from '#model'
import { parametersOf } from '#standards'
import { examples } from '../../../scripts/examples/index'
import { lossInBrief } from '../../../src/engines/cooling/loss-in-brief'

const stateOf = (facility: Facility): CoolingState => {
  const inventory = createInventory(facility, catalog)
  const parameters = parametersOf(facility.parameters)
  const { cooling, power } = solve(inventory, parameters)
  const lossKw = power.columns.find(({ name }) => name === 'lossKw')?.values
  if (!lossKw) throw new Error('no losses')
  return { inventory, parameters, cooling, electricalLossKw: lossKw }
}

const finished = <T>(steps: Generator<undefined, T, undefined>): T => {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

const named = examples.map(({ build }) => {
  const facility = build()
  return [facility.name, facility] as const
})

const idOf = ({ equipment }: Facility, tag: string): string => {
  const found = equipment.find((item) => item.tag === tag)
  if (!found) throw new Error(`no ${tag}`)
  return found.id
}

const expectSame = ({ before, after }: CoolingChange) => {
  if (Number.isNaN(before)) expect(after).toBeNaN()
  else expect(after).toBeCloseTo(before, 3)
}

describe('the loss of cooling', () => {
  it.each(named)('changes nothing in %s when nothing is lost', (_, facility) => {
    const state = stateOf(facility)
    const loss = loseCooling(state, { ids: [] })
    expect(loss.rows).toEqual([])
    expect(loss.loops.length).toBe(state.cooling.loops.length)
    for (const { intakeC } of loss.intakes) expectSame(intakeC)
    for (const { capacityMarginKw, supplyC } of loss.loops) {
      expectSame(capacityMarginKw)
      expectSame(supplyC)
    }
    expect(loss.withoutCoolant).toEqual([])
  })

  it('takes a CDU’s capacity from the rack loop, and no rack’s coolant while others stay', () => {
    const facility = named.find(([name]) => name.startsWith('GB300'))?.[1] as Facility
    const state = stateOf(facility)
    const one = loseCooling(state, { ids: [idOf(facility, 'CDU-01')] })
    const racks = one.loops.find(({ id }) => {
      const loop = state.cooling.loops.find((own) => own.id === id)
      return loop?.name === 'TCS'
    })
    expect(racks?.capacityMarginKw.after).toBeLessThan(racks?.capacityMarginKw.before ?? 0)
    expect(one.withoutCoolant).toEqual([])
    const all = ['CDU-01', 'CDU-02', 'CDU-03', 'CDU-04'].map((tag) => idOf(facility, tag))
    const gone = loseCooling(state, { ids: all })
    expect(gone.withoutCoolant.length).toBe(48)
  })

  it('knows the rooms by name and refuses what is not there', () => {
    const facility = named.find(([name]) => name.startsWith('GB300'))?.[1] as Facility
    const state = stateOf(facility)
    const gallery = facility.rooms.find(({ name }) => name === 'CDU gallery')?.id ?? ''
    const loss = loseCooling(state, { ids: [], room: gallery })
    expect(loss.rows.length).toBeGreaterThan(3)
    expect(loss.withoutCoolant.length).toBe(48)
    expect(() => loseCooling(state, { ids: ['nobody'] })).toThrow(/nobody/)
    expect(() => loseCooling(state, { ids: [], room: 'nowhere' })).toThrow(/nowhere/)
  })
})

describe('the survey of cooling', () => {
  it.each(named)(
    'of %s says of each class what its members do alone',
    (_, facility) => {
      const state = stateOf(facility)
      const { losses, unitsTried } = finished(surveyCooling(state))
      const units = losses.flatMap(({ like }) => like)
      expect(units.length).toBe(unitsTried)
      expect(new Set(units).size).toBe(unitsTried)
      for (const loss of losses) {
        const last = state.inventory.equipment[loss.like.at(-1) as number]?.id ?? ''
        const alone = loseCooling(state, { ids: [last] })
        const over = alone.intakes.filter(({ intakeC, maxC }) => intakeC.after > maxC)
        expect(over.length).toBe(loss.overLimitRows.length)
        expect(alone.withoutCoolant.length).toBe(loss.withoutCoolant.length)
      }
    },
    60_000,
  )

  it.each(named)(
    'of %s never cools an intake',
    (_, facility) => {
      const state = stateOf(facility)
      for (const { worstIntakeC, worstBeforeC } of finished(surveyCooling(state)).losses) {
        if (!Number.isNaN(worstIntakeC)) {
          expect(worstIntakeC).toBeGreaterThanOrEqual(worstBeforeC - 1e-6)
        }
      }
    },
    60_000,
  )
})

describe('a room that loses a cooler', () => {
  // UPS room R1 of the SuperPOD stands on one CRAH unit of 233 kW.
  const facility = named.find(([name]) => name.includes('SuperPOD'))?.[1] as Facility
  const room = facility.rooms.findIndex(({ name }) => name === 'UPS room R1')

  it('falls short where that was its only one, and the survey counts it', () => {
    const state = stateOf(facility)
    const lost = state.inventory.rowOf.get(idOf(facility, 'CRAH-R1')) ?? -1
    const { losses } = finished(surveyCooling(state))
    const own = losses.find(({ like }) => like.includes(lost))
    expect(own?.shortRooms.length).toBe(1)
    const alone = loseCooling(state, { ids: [idOf(facility, 'CRAH-R1')] })
    expect(alone.rooms.filter(roomFallsShort).map(({ roomRow }) => roomRow)).toEqual([room])
  })

  it('does not fall short where it was before', () => {
    const change = (before: number, after: number) => ({
      roomRow: 0,
      capacityMarginKw: { before, after },
      secondsToLimit: undefined,
    })
    expect(roomFallsShort(change(-1.2, -1.2))).toBe(false)
    expect(roomFallsShort(change(0, -1e-9))).toBe(false)
    expect(roomFallsShort(change(Number.NaN, -3))).toBe(true)
    expect(roomFallsShort(change(5, Number.NaN))).toBe(false)
  })
})

describe('a loss in brief', () => {
  it.each(named)(
    'of %s says of capacity, flow and limits what solving anew says',
    (_, facility) => {
      const state = stateOf(facility)
      const { inventory, cooling } = state
      const rows = [
        ...cooling.rooms.flatMap(({ oneOut }) => oneOut.map(({ row }) => row)),
        ...cooling.loops.flatMap(({ oneOut }) => oneOut.map(({ row }) => row)),
      ]
      for (const row of new Set(rows)) {
        const brief = lossInBrief(state, [row])
        const full = loseCooling(state, { ids: [inventory.equipment[row]?.id ?? ''] })
        expect(brief.withoutCoolant).toEqual(full.withoutCoolant)
        const over = ({ intakes }: CoolingLoss) =>
          intakes.flatMap((one) => (one.intakeC.after > one.maxC ? one.row : []))
        expect(over(brief)).toEqual(over(full))
      }
    },
    60_000,
  )
})
