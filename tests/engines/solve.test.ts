import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog'
import { solve } from '#engines'
import { createInventory, type Facility } from '#model'
import { parametersOf } from '#standards'
import { hydroYard } from '../../scripts/examples/hydro-yard/index'

const yard = hydroYard()

const solved = (facility: Facility) =>
  solve(createInventory(facility, catalog), parametersOf(facility.parameters))

const without = (gone: (id: string, kind: string) => boolean): Facility => {
  const equipment = yard.equipment.filter(({ id, kind }) => !gone(id, kind))
  const left = new Set(equipment.map(({ id }) => id))
  const connections = yard.connections.filter(
    ({ from, to }) => left.has(from.equipment) && left.has(to.equipment),
  )
  return { ...yard, equipment, connections }
}

describe('the PUE', () => {
  it('is facility power over IT power while everything is fed', () => {
    const { pue, power } = solved(yard)
    expect(pue).toBeGreaterThan(1)
    expect(pue).toBeCloseTo(power.utilityKw.value / power.itLoadKw.value, 9)
  })

  it('is unknown, not 0, where the loads go unfed', () => {
    expect(solved(without((_, kind) => kind === 'utility-feed')).pue).toBeUndefined()
  })

  it('is unknown where only some of the loads go unfed', () => {
    const [first] = yard.equipment.filter(({ kind }) => kind === 'transformer')
    expect(first).toBeDefined()
    expect(solved(without((id) => id === first?.id)).pue).toBeUndefined()
  })
})
