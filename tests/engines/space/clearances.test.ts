import { describe, expect, it } from 'vitest'
import { type SpaceSolution, solveSpace } from '#engines'
import { parametersOf } from '#standards'
import { inventoryOf, type Plan, rectangle } from '../../support/plan'

function solve(plan: Plan): SpaceSolution {
  return solveSpace(inventoryOf(plan), parametersOf(plan.parameters ?? {}))
}

const hall = { id: 'hall', polygon: rectangle(0, 0, 20, 10), heightM: 4 }

/** A rack of 0.6 by 1.2 m. */
function rack(id: string, x: number, y: number, more: Record<string, unknown> = {}) {
  return { id, kind: 'rack', x, y, ...more }
}

function values(stated: Record<string, unknown>) {
  return { values: stated }
}

describe('clear spaces', () => {
  const cdu = { id: 'cdu', kind: 'cdu', x: 5, y: 5 }

  it('takes the kind of equipment into account where nobody states a space', () => {
    const blocked = solve({ equipment: [cdu, rack('a', 5, 3.4)] })
    expect(blocked.clearanceRows.service).toEqual([0])
    expect(blocked.clearanceFaults).toHaveLength(1)
    expect(blocked.clearanceFaults[0]).toMatchObject({
      row: 0,
      side: 'front',
      basis: 'service',
      neededM: 0.9,
      byRow: 1,
    })
    expect(blocked.clearanceFaults[0]?.foundM).toBeCloseTo(0.4)
    expect(solve({ equipment: [cdu, rack('a', 5, 2.9)] }).clearanceFaults).toEqual([])
  })

  it('checks every stated side, against walls too, and reports the nearest', () => {
    const stated = values({ clearFrontM: 1.2, clearRearM: 1, clearSideM: 0.5 })
    const solution = solve({
      rooms: [hall],
      equipment: [rack('a', 0.6, 9, stated), rack('b', 1.3, 9), rack('far', 0.6, 7.1)],
    })
    expect(solution.clearancesChecked).toBe(4)
    const short = solution.clearanceFaults.map(({ side, foundM, byRow }) => [
      side,
      Math.round(foundM * 100) / 100,
      byRow,
    ])
    expect(short).toEqual([
      ['front', 0.7, 2],
      ['rear', 0.4, undefined],
      ['side', 0.1, 1],
    ])
  })

  it('does not mind what hangs above or a door cooler on the rack', () => {
    const stated = values({ clearRearM: 1 })
    const equipment = [
      rack('a', 5, 5, stated),
      { id: 'door', kind: 'rear-door-cooler', x: 5, y: 5.725 },
      { id: 'tray', kind: 'tray', x: 5, y: 6, z: 2.5 },
    ]
    expect(solve({ equipment }).clearanceFaults).toEqual([])
  })
})

/** OSHA 1910.303 Table S-1: 415Y/240 needs 0.91, 1.07 or 1.22 m by what is opposite. */
describe('working space', () => {
  const board = (id: string, x: number, y: number, more: Record<string, unknown> = {}) => ({
    id,
    kind: 'switchgear-bus',
    x,
    y,
    values: { voltageV: 415, widthM: 1, depthM: 1, heightM: 2.2 },
    ...more,
  })

  const faultsOf = (plan: Plan) =>
    solve(plan).clearanceFaults.map(({ row, neededM, foundM, byRow }) => ({
      row,
      neededM,
      foundM: Math.round(foundM * 1000) / 1000,
      byRow,
    }))

  it('asks 1.07 m before a rack or a wall', () => {
    const at = (gap: number) => [board('a', 5, 5), rack('r', 5, 5 - 0.5 - gap - 0.6)]
    expect(faultsOf({ equipment: at(1) })).toEqual([{ row: 0, neededM: 1.07, foundM: 1, byRow: 1 }])
    expect(faultsOf({ equipment: at(1.1) })).toEqual([])
    const walled = { rooms: [hall], equipment: [board('a', 5, 1.5)] }
    expect(faultsOf(walled)).toEqual([{ row: 0, neededM: 1.07, foundM: 1, byRow: undefined }])
    const insulated = { ...walled, parameters: { 'space.wall-condition': 1 } }
    expect(faultsOf(insulated)).toEqual([])
  })

  it('asks 1.22 m between two boards face to face, and 1.07 m before a back', () => {
    const other = (rotationDeg: number) => board('b', 5, 5 - 1 - 1.1, { rotationDeg })
    expect(faultsOf({ equipment: [board('a', 5, 5), other(180)] })).toEqual([
      { row: 0, neededM: 1.22, foundM: 1.1, byRow: 1 },
      { row: 1, neededM: 1.22, foundM: 1.1, byRow: 0 },
    ])
    expect(faultsOf({ equipment: [board('a', 5, 5), other(0)] })).toEqual([])
  })

  /** NEC 110.34(A), 9,001 to 25,000 V to ground: 34.5 kV is 19.9 kV to ground, 5, 6 or 9 ft. */
  it('goes by the voltage to ground', () => {
    const mv = { voltageV: 34_500, widthM: 1, depthM: 1, heightM: 2 }
    const equipment = [
      { id: 'rmu', kind: 'ring-main-unit', x: 5, y: 5, values: mv },
      rack('r', 5, 5 - 0.5 - 1.8 - 0.6),
    ]
    expect(faultsOf({ equipment })).toEqual([{ row: 0, neededM: 1.83, foundM: 1.8, byRow: 1 }])
  })

  it('gives narrow equipment 0.76 m of width on whichever side is free', () => {
    const narrow = board('a', 5, 5, values({ voltageV: 415, widthM: 0.4, depthM: 1, heightM: 2 }))
    const right = rack('r', 5.6, 3.5)
    const left = rack('l', 4.4, 3.5)
    expect(faultsOf({ equipment: [narrow, right] })).toEqual([])
    expect(faultsOf({ equipment: [narrow, right, left] })).toHaveLength(1)
  })

  it('does not know it without a voltage', () => {
    const solution = solve({
      equipment: [
        { id: 'u', kind: 'ups', x: 5, y: 5 },
        { id: 't', kind: 'transformer', x: 15, y: 5, values: { primaryV: 33_000 } },
      ],
    })
    expect(solution.clearanceUnknown).toEqual([
      { row: 0, field: 'voltageV' },
      { row: 1, field: 'secondaryV' },
    ])
    expect(solution.clearanceRows.working).toEqual([])
  })
})
