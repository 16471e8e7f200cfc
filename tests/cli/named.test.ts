import { describe, expect, it } from 'vitest'
import { gb300Hall } from '../../scripts/examples/gb300-hall/index'
import { catalog } from '../../src/catalog/index'
import { BadInput } from '../../src/cli/arguments'
import { contingencyOf } from '../../src/cli/named'
import { createInventory, type Facility } from '../../src/model/index'

const facility = gb300Hall()
const inventory = createInventory(facility, catalog)

const messageOf = (of: Facility, ...names: string[]): string => {
  try {
    contingencyOf(createInventory(of, catalog), names, 'fault', false)
  } catch (fault) {
    if (fault instanceof BadInput) return fault.message
    throw fault
  }
  return 'was taken'
}

describe('what is taken out by name', () => {
  it('takes ids of equipment and rooms, and names of rooms', () => {
    const { name } = facility.rooms.find(({ id }) => id === 'hall') ?? { name: '' }
    const found = contingencyOf(inventory, ['CDU-01', 'CDU-01', 'hall'], 'planned', false)
    expect(found).toEqual({ ids: ['CDU-01', 'hall'], mode: 'planned' })
    expect(contingencyOf(inventory, [name], 'fault', true)).toEqual({
      ids: ['hall'],
      mode: 'fault',
      orders: true,
    })
  })

  it('takes a tag for the piece that bears it', () => {
    const renamed = {
      ...facility,
      equipment: facility.equipment.map((item) =>
        item.id === 'CDU-02' ? { ...item, tag: 'East pump set' } : item,
      ),
    }
    const { ids } = contingencyOf(
      createInventory(renamed, catalog),
      ['East pump set'],
      'fault',
      false,
    )
    expect(ids).toEqual(['CDU-02'])
  })

  it('lists what a tag that several bear may be', () => {
    const renamed = {
      ...facility,
      equipment: facility.equipment.map((item) =>
        item.kind === 'cdu' ? { ...item, tag: 'CDU' } : item,
      ),
    }
    expect(messageOf(renamed, 'CDU')).toBe(
      '"CDU" may be any of: equipment CDU-01; equipment CDU-02; equipment CDU-03; equipment CDU-04. Name one by its id',
    )
  })

  it('takes compartments by name and paths without their IT', () => {
    const named = {
      ...facility,
      rooms: facility.rooms.map((room, at) => (at < 2 ? { ...room, fireCompartment: 'F1' } : room)),
      equipment: facility.equipment.map((item) =>
        item.id === 'CDU-01' || item.id === 'AI-01' ? { ...item, path: 'violet' } : item,
      ),
    }
    const own = createInventory(named, catalog)
    expect(contingencyOf(own, ['F1', 'violet'], 'fault', false)).toEqual({
      ids: ['CDU-01'],
      compartments: ['F1'],
      mode: 'fault',
    })
  })

  it('says what is not there', () => {
    expect(messageOf(facility, 'UPS-99')).toBe('nothing in the facility has the id or tag "UPS-99"')
    expect(messageOf(facility, '')).toMatch(/nothing in the facility/)
  })
})
