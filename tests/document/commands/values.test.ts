import { describe, expect, it } from 'vitest'
import { renameEquipment, setEquipment, setValues } from '#document'
import { accepted, item, opened, reasonOf } from '../../support/editor/facility'

const open = () =>
  opened({
    equipment: [
      item('a', 'rack', { tag: 'RACK-01', product: 'test-rack' }),
      item('b', 'rack', { tag: 'RACK-02', values: { loadKw: 12 } }),
      item('p', 'pdu', { tag: 'PDU-01' }),
    ],
    clusters: [{ id: 'c', name: 'C', nodes: 8, fabrics: [] }],
  })

describe('setting values', () => {
  it('writes one or many, and takes a value away again', () => {
    const { document, context } = open()
    document.transact('Change', (edit) =>
      accepted(setValues(edit, context, ['a', 'b'], { loadKw: 33 })),
    )
    expect(document.get('equipment', 'a')?.values).toEqual({ loadKw: 33 })
    document.transact('Change', (edit) =>
      accepted(setValues(edit, context, ['a', 'b'], { loadKw: undefined })),
    )
    expect(document.get('equipment', 'b')).not.toHaveProperty('values')
  })

  it('keeps a value with its source', () => {
    const { document, context } = open()
    const stated = { value: 41, source: { document: 'Data sheet', grade: 'primary' as const } }
    document.transact('Change', (edit) =>
      accepted(setValues(edit, context, ['a'], { loadKw: stated })),
    )
    expect(document.get('equipment', 'a')?.values?.['loadKw']).toEqual(stated)
  })

  it.each([
    [{ loadKw: -1 }, /has to be between/],
    [{ loadKw: Number.NaN }, /has to be a number/],
    [{ loadKw: '40' }, /has to be a number/],
    [{ nonsense: 1 }, 'Rack has no field "nonsense".'],
    [{ widthM: 5000 }, 'Width has to be between 0.01 m and 1,000 m.'],
  ])('refuses %o and changes nothing', (changes, reason) => {
    const { document, context } = open()
    const outcome = document.transact('Change', (edit) =>
      setValues(edit, context, ['a', 'b'], changes),
    )
    expect(reasonOf(outcome)).toMatch(reason)
    expect(document.undoLabel).toBeUndefined()
  })

  it('refuses a field that one of many lacks', () => {
    const { document, context } = open()
    const outcome = document.transact('Change', (edit) =>
      setValues(edit, context, ['a', 'p'], { loadKw: 1 }),
    )
    expect(reasonOf(outcome)).toBe('Floor PDU has no field "loadKw".')
  })
})

describe('setting what every piece of equipment has', () => {
  it('sets status, path and cluster, and takes them out', () => {
    const { document } = open()
    document.transact('Change', (edit) =>
      accepted(
        setEquipment(edit, ['a'], {
          status: 'existing',
          path: 'A',
          cluster: 'c',
          rotationDeg: -90,
        }),
      ),
    )
    expect(document.get('equipment', 'a')).toMatchObject({
      path: 'A',
      cluster: 'c',
      rotationDeg: 270,
    })
    document.transact('Change', (edit) =>
      accepted(setEquipment(edit, ['a'], { path: '', cluster: undefined })),
    )
    expect(document.get('equipment', 'a')).not.toHaveProperty('path')
    expect(document.get('equipment', 'a')).not.toHaveProperty('cluster')
  })

  it.each([
    [{ demandFactor: 3 }, 'Demand factor has to be at most 2.'],
    [{ demandFactor: -0.1 }, 'Demand factor has to be at least 0.'],
    [{ path: 'x'.repeat(17) }, 'Path has to be at most 16 characters.'],
    [{ cluster: 'gone' }, 'There is no cluster gone.'],
    [{ x: Number.NaN }, /^X does not fit/],
  ])('refuses %o', (fields, reason) => {
    const { document } = open()
    const outcome = document.transact('Change', (edit) => setEquipment(edit, ['a'], fields))
    expect(reasonOf(outcome)).toMatch(reason)
    expect(document.undoLabel).toBeUndefined()
  })
})

describe('renaming', () => {
  it('sets a tag that nobody has', () => {
    const { document } = open()
    document.transact('Rename', (edit) => accepted(renameEquipment(edit, 'a', '  ROW A-1 ')))
    expect(document.get('equipment', 'a')?.tag).toBe('ROW A-1')
  })

  it.each([
    ['RACK-02', 'Another piece of equipment is already called RACK-02.'],
    ['  ', 'A tag needs at least one character.'],
    ['x'.repeat(65), 'A tag has at most 64 characters.'],
  ])('refuses %s', (tag, reason) => {
    const { document } = open()
    expect(reasonOf(document.transact('Rename', (edit) => renameEquipment(edit, 'a', tag)))).toBe(
      reason,
    )
  })
})
