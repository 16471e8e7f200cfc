import { describe, expect, it } from 'vitest'
import { addEquipment, type Placement } from '#document'
import { readFacility } from '#model'
import { accepted, item, opened, reasonOf } from '../../support/editor/facility'

const rack: Placement = { kind: 'rack', product: 'test-rack', x: 1.00004, y: -2, rotationDeg: 450 }

describe('placing equipment', () => {
  it('gives an id, the next tag, tidy figures and every default', () => {
    const { document, context } = opened({ equipment: [item('a', 'rack', { tag: 'RACK-01' })] })
    const [placed] = document.transact('Place', (edit) =>
      accepted(addEquipment(edit, context, [{ ...rack, path: 'A' }, rack])),
    )
    expect(placed).toMatchObject({
      id: 'new-1',
      tag: 'RACK-A-01',
      x: 1,
      y: -2,
      rotationDeg: 90,
      status: 'new',
      owner: 'host',
      demandFactor: 1,
    })
    expect(document.get('equipment', 'new-2')?.tag).toBe('RACK-02')
    expect(readFacility(document.toFacility())).toMatchObject({ ok: true })
  })

  it.each([
    [{ ...rack, product: 'nothing' }, 'The catalog has no product nothing.'],
    [{ ...rack, product: 'test-pdu' }, 'Test PDU 500 is not of the kind Rack.'],
    [{ ...rack, x: 2e6 }, 'That place is too far from the site.'],
    [{ ...rack, x: Number.NaN }, 'That place is too far from the site.'],
    [
      { ...rack, inside: { equipment: 'gone' } },
      'What it should be mounted in is no longer there.',
    ],
    [{ ...rack, cluster: 'gone' }, 'There is no cluster gone.'],
  ])('refuses what does not exist and writes nothing', (placement, reason) => {
    const { document, context } = opened()
    const outcome = document.transact('Place', (edit) =>
      addEquipment(edit, context, [rack, placement]),
    )
    expect(reasonOf(outcome)).toBe(reason)
    expect(document.count('equipment')).toBe(0)
    expect(document.undoLabel).toBeUndefined()
  })
})
