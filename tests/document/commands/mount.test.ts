import { describe, expect, it } from 'vitest'
import { mountEquipment, unmountEquipment } from '#document'
import { accepted, item, opened, reasonOf } from '../../support/editor/facility'

const open = () =>
  opened({
    equipment: [
      item('r', 'rack', { tag: 'RACK-01', x: 4, y: 5, rotationDeg: 90 }),
      item('s', 'server', { x: 1 }),
      item('t', 'server', { inside: { equipment: 'r', slotU: 3 } }),
    ],
  })

describe('mounting', () => {
  it('puts equipment where its host stands', () => {
    const { document } = open()
    document.transact('Mount', (edit) => accepted(mountEquipment(edit, ['s', 'gone'], 'r', 8)))
    expect(document.get('equipment', 's')).toMatchObject({
      x: 4,
      y: 5,
      rotationDeg: 90,
      inside: { equipment: 'r', slotU: 8 },
    })
  })

  it('refuses a host that is gone, and one that would be inside itself', () => {
    const { document } = open()
    const gone = document.transact('Mount', (edit) => mountEquipment(edit, ['s'], 'x'))
    expect(reasonOf(gone)).toBe('What it should be mounted in is no longer there.')
    const ring = document.transact('Mount', (edit) => mountEquipment(edit, ['r'], 't'))
    expect(reasonOf(ring)).toBe('t cannot be mounted in itself.')
    expect(document.undoLabel).toBeUndefined()
  })

  it('is taken back: the equipment stands where its host stands', () => {
    const { document } = open()
    expect(document.transact('Take out', (edit) => unmountEquipment(edit, ['t', 's']))).toBe(1)
    expect(document.get('equipment', 't')).toMatchObject({ x: 4, y: 5, rotationDeg: 90 })
    expect(document.get('equipment', 't')).not.toHaveProperty('inside')
  })
})
