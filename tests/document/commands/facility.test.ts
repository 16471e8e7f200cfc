import { describe, expect, it } from 'vitest'
import {
  describeFacility,
  putAssumption,
  putCluster,
  putProduct,
  removeAssumption,
  removeCluster,
  removeProduct,
  resetParameters,
  setGoal,
  setGoalWithOptions,
  setParameter,
  setSite,
  unwaive,
  waive,
} from '#document'
import { type Product, readFacility } from '#model'
import { accepted, facilityWith, item, opened, reasonOf } from '../../support/editor/facility'

const limit = { id: 'power.factor', value: 0.8, min: 0.1, max: 1, unit: 'ratio' as const }

describe('figures', () => {
  it('are stored only where they differ from the default', () => {
    const { document } = opened()
    document.transact('Change', (edit) => accepted(setParameter(edit, limit, 0.9)))
    expect(document.head.parameters).toEqual({ 'power.factor': 0.9 })
    document.transact('Change', (edit) => accepted(setParameter(edit, limit, 0.8)))
    expect(document.head.parameters).toEqual({})
    document.undo()
    expect(document.head.parameters).toEqual({ 'power.factor': 0.9 })
  })

  it.each([2, 0, Number.NaN])('refuse %d', (value) => {
    const { document } = opened()
    const outcome = document.transact('Change', (edit) => setParameter(edit, limit, value))
    expect(reasonOf(outcome)).toBe('This figure has to be between 10 % and 100 %.')
  })

  it('are reset, one or all', () => {
    const { document } = opened({ parameters: { a: 1, b: 2, c: 3 } })
    expect(document.transact('Reset', (edit) => resetParameters(edit, ['a', 'x']))).toBe(1)
    expect(document.transact('Reset', (edit) => resetParameters(edit))).toBe(2)
    document.transact('Reset', (edit) => resetParameters(edit))
    expect(document.head.parameters).toEqual({})
    document.undo()
    expect(document.head.parameters).toEqual({ b: 2, c: 3 })
  })
})

describe('goal, site and name', () => {
  it('are set with their options in one step, and the others of the family go back', () => {
    const { document } = opened({ parameters: { hours: 96, other: 3 }, goals: { mining: 'n' } })
    const preset = { lens: 'ai', goal: 'fault-tolerant', parameters: { entrances: 2 } } as const
    document.transact('Preset', (edit) => setGoalWithOptions(edit, preset, ['hours', 'entrances']))
    expect(document.head.goals).toEqual({ mining: 'n', ai: 'fault-tolerant' })
    expect(document.head.parameters).toEqual({ other: 3, entrances: 2 })
    document.undo()
    expect(document.head.goals).toEqual({ mining: 'n' })
    expect(document.head.parameters).toEqual({ hours: 96, other: 3 })
  })

  it('are set and taken back', () => {
    const { document } = opened({ goals: { mining: 'n' } })
    document.transact('Goal', (edit) => setGoal(edit, 'ai', 'n+1'))
    expect(document.head.goals).toEqual({ mining: 'n', ai: 'n+1' })
    document.transact('Goal', (edit) => setGoal(edit, 'mining', undefined))
    expect(document.head.goals).toEqual({ ai: 'n+1' })
    document.transact('Site', (edit) =>
      accepted(setSite(edit, { elevationM: 1200, designDryBulbC: 38 })),
    )
    document.transact('Site', (edit) => accepted(setSite(edit, { elevationM: undefined })))
    expect(document.head.site).toEqual({ designDryBulbC: 38 })
    document.transact('Name', (edit) => accepted(describeFacility(edit, { name: ' North ' })))
    expect(document.head.name).toBe('North')
    expect(document.head.id).toBe('facility')
    while (document.undo());
    expect(document.toFacility()).toEqual(facilityWith({ goals: { mining: 'n' } }))
  })

  it('refuse what cannot be', () => {
    const { document } = opened()
    const site = document.transact('Site', (edit) => setSite(edit, { elevationM: 99_999 }))
    expect(reasonOf(site)).toMatch(/at most 6000/)
    const name = document.transact('Name', (edit) => describeFacility(edit, { name: ' ' }))
    expect(reasonOf(name)).toBe('A facility needs a name.')
  })
})

describe('waivers', () => {
  const request = {
    rule: 'some-rule',
    subject: 'equipment a',
    reason: ' Agreed with the tenant ',
    owner: 'A. Owner',
    signedAt: '2026-01-02T03:04:05Z',
  }

  it('are signed, replaced and taken back', () => {
    const { document, context } = opened()
    const first = document.transact('Waive', (edit) => accepted(waive(edit, context, request)))
    expect(first).toMatchObject({ reason: 'Agreed with the tenant', signedAt: request.signedAt })
    document.transact('Waive', (edit) =>
      accepted(waive(edit, context, { ...request, reason: 'Again' })),
    )
    expect(document.list('waivers')).toMatchObject([{ id: first.id, reason: 'Again' }])
    expect(
      document.transact('Take back', (edit) => unwaive(edit, 'some-rule', 'equipment a')),
    ).toBe(true)
    expect(
      document.transact('Take back', (edit) => unwaive(edit, 'some-rule', 'equipment a')),
    ).toBe(false)
  })

  it('need a reason and a name', () => {
    const { document, context } = opened()
    const attempt = (changes: object) =>
      document.transact('Waive', (edit) => waive(edit, context, { ...request, ...changes }))
    expect(reasonOf(attempt({ reason: ' ' }))).toBe('A waiver needs a reason.')
    expect(reasonOf(attempt({ owner: '' }))).toBe('A waiver needs the name of who signs it.')
  })
})

describe('products of one’s own', () => {
  const own: Omit<Product, 'id'> = {
    kind: 'rack',
    maker: 'Own',
    model: 'R1',
    source: { grade: 'estimate' },
    values: { loadKw: { value: 12, source: { document: 'Offer 7', grade: 'secondary' } } },
  }

  it('are added, changed and removed', () => {
    const { document, context } = opened()
    const { id } = document.transact('Save', (edit) => accepted(putProduct(edit, context, own)))
    document.transact('Save', (edit) =>
      accepted(putProduct(edit, context, { ...own, id, model: 'R2' })),
    )
    expect(document.list('products')).toMatchObject([{ id, model: 'R2' }])
    expect(readFacility(document.toFacility())).toMatchObject({ ok: true })
    document.transact('Remove', (edit) => accepted(removeProduct(edit, context, id)))
    expect(document.count('products')).toBe(0)
  })

  it.each([
    [{ maker: ' ' }, 'A product needs a maker and a model.'],
    [{ values: { wings: 2 } }, 'Rack has no field "wings".'],
    [{ values: { loadKw: -5 } }, /has to be between/],
    [{ source: { grade: 'hearsay' } }, /^This product does not fit: source.grade/],
  ])('are refused with %o', (changes, reason) => {
    const { document, context } = opened()
    const outcome = document.transact('Save', (edit) =>
      putProduct(edit, context, { ...own, ...changes } as typeof own),
    )
    expect(reasonOf(outcome)).toMatch(reason)
    expect(document.undoLabel).toBeUndefined()
  })

  it('stay while equipment is of them', () => {
    const { document, context } = opened({
      products: [{ ...own, id: 'mine' } as Product],
      equipment: [item('a', 'rack', { product: 'mine' })],
    })
    const outcome = document.transact('Remove', (edit) => removeProduct(edit, context, 'mine'))
    expect(reasonOf(outcome)).toBe('1 item is of this product; replace or delete them first.')
    const other = document.transact('Save', (edit) =>
      putProduct(edit, context, { ...own, id: 'mine', kind: 'pdu', values: {} }),
    )
    expect(reasonOf(other)).toBe('The kind of a product in use cannot change.')
  })
})

describe('assumptions and clusters', () => {
  it('are noted and removed', () => {
    const { document, context } = opened()
    const { id } = document.transact('Note', (edit) =>
      accepted(putAssumption(edit, context, { text: ' 25 °C outside ' })),
    )
    expect(document.get('assumptions', id)?.text).toBe('25 °C outside')
    document.transact('Remove', (edit) => removeAssumption(edit, id))
    expect(document.count('assumptions')).toBe(0)
    const empty = document.transact('Note', (edit) => putAssumption(edit, context, { text: '' }))
    expect(reasonOf(empty)).toBe('An assumption needs a text.')
  })

  it('release their equipment', () => {
    const { document, context } = opened({ equipment: [item('a', 'server', { cluster: 'c' })] })
    document.transact('Save', (edit) =>
      accepted(putCluster(edit, context, { id: 'c', name: 'C', nodes: 4, fabrics: [] })),
    )
    document.transact('Remove', (edit) => removeCluster(edit, 'c'))
    expect(document.get('equipment', 'a')).not.toHaveProperty('cluster')
    const wrong = document.transact('Save', (edit) =>
      putCluster(edit, context, { name: 'D', nodes: -4, fabrics: [] }),
    )
    expect(reasonOf(wrong)).toBe('Nodes has to be at least 0.')
  })
})
