import { describe, expect, it } from 'vitest'
import { countingIds } from '#base'
import { attempt, openDocument, putProduct } from '#document'
import { createLibrary, kinds, rated } from '#model'
import { draftOf, productOfDraft, withKind, withValue } from '../../src/ui/catalog/draft'
import { facilityOf, productOf } from '../support/ui/facility'

const library = createLibrary(kinds, new Map())
const source = { document: 'Drawing 4', grade: 'secondary' } as const
const product = productOf('own', { values: { loadKw: rated(20, source), cords: 2 } })

describe('the form of a product', () => {
  it('makes a product that the facility takes', () => {
    const document = openDocument(facilityOf())
    const typed = { ...draftOf(undefined), maker: ' Acme ', model: 'R1', document: 'Sheet' }
    const draft = withValue(typed, 'loadKw', 12)
    const outcome = attempt(document, 'save', (edit) =>
      putProduct(edit, { library, ids: countingIds() }, productOfDraft(draft)),
    )
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        maker: 'Acme',
        source: { document: 'Sheet', grade: 'primary' },
        values: { loadKw: 12 },
      },
    })
  })

  it('calls values without a document estimates', () => {
    expect(productOfDraft({ ...draftOf(undefined), document: ' ' }).source).toEqual({
      grade: 'estimate',
    })
  })

  it('keeps the source of a value until it is typed anew', () => {
    const draft = draftOf(product)
    expect(withValue(draft, 'loadKw', 20).values['loadKw']).toEqual(rated(20, source))
    expect(withValue(draft, 'loadKw', 21).values['loadKw']).toBe(21)
    expect(withValue(draft, 'loadKw', undefined).values).toEqual({ cords: 2 })
    expect(productOfDraft(draft)).toEqual(product)
  })

  it('drops what another kind does not know', () => {
    const draft = withKind(draftOf(product), 'ups', library.kind('ups').fields)
    expect(Object.keys(draft.values)).not.toContain('cords')
  })
})
