import { describe, expect, it } from 'vitest'
import { encodeHead } from '../../../src/platform/shelf/journal'
import { type KeptBytes, recover } from '../../../src/platform/shelf/recover'
import { facilityOf } from '../../support/plan'
import { weatherOf } from '../../support/weather/plant'

const utf8 = (value: unknown) => new TextEncoder().encode(JSON.stringify(value))

const facility = facilityOf({
  equipment: ['a', 'b', 'c'].map((id, x) => ({ id, kind: 'rack', x })),
})

const renameTo = (seq: number, name: string) => ({ seq, bytes: encodeHead({ name }) })

const kept = (fields: Partial<KeptBytes> = {}): KeptBytes => ({
  seq: 5,
  snapshot: { seq: 5, bytes: utf8(facility), places: {} },
  journal: [],
  ...fields,
})

describe('recovery', () => {
  it('plays the journal from the snapshot on and ignores what the snapshot covers', () => {
    const recovery = recover(
      kept({ seq: 7, journal: [renameTo(5, 'old'), renameTo(6, 'six'), renameTo(7, 'seven')] }),
    )
    expect(recovery).toMatchObject({ ok: true, lostEdits: 0, continues: true })
    expect(recovery.ok && recovery.facility.name).toBe('seven')
  })

  it.each([
    ['a record is missing', [renameTo(6, 'six'), renameTo(8, 'eight')]],
    ['a record is damaged', [renameTo(6, 'six'), { seq: 7, bytes: utf8('[') }, renameTo(8, 'x')]],
    ['a record is no record', [renameTo(6, 'six'), { seq: 7, bytes: utf8({ operations: [1] }) }]],
  ])(
    'comes back as it was before when %s, says how much is lost, and goes on from a snapshot',
    (_, journal) => {
      const recovery = recover(kept({ seq: 8, journal }))
      expect(recovery).toMatchObject({ ok: true, lostEdits: 2, lostRows: 0, continues: false })
      expect(recovery.ok && recovery.facility.name).toBe('six')
    },
  )

  it('brings weather back over a snapshot that was written before there was any', () => {
    const { weather: _, ...older } = facility
    const weather = weatherOf((hour) => hour % 30)
    const operations = [{ table: 'weather', id: weather.id, order: 0, after: weather }]
    const recovery = recover(
      kept({
        seq: 6,
        snapshot: { seq: 5, bytes: utf8(older), places: {} },
        journal: [{ seq: 6, bytes: utf8({ operations }) }],
      }),
    )
    expect(recovery).toMatchObject({ ok: true, lostEdits: 0, lostRows: 0 })
    expect(recovery.ok && recovery.facility.weather).toEqual([weather])
  })

  it('leaves out rows that no facility can hold rather than the whole facility', () => {
    const [a, b] = facility.equipment
    const after = { ...b, x: null }
    const operations = [{ table: 'equipment', id: 'b', order: 1, after }]
    const recovery = recover(kept({ seq: 6, journal: [{ seq: 6, bytes: utf8({ operations }) }] }))
    expect(recovery).toMatchObject({ ok: true, lostEdits: 0, lostRows: 1, continues: false })
    expect(recovery.ok && recovery.facility.equipment.map(({ id }) => id)).toEqual([a?.id, 'c'])
  })

  it('says in a sentence what it cannot read', () => {
    const broken = { seq: 5, bytes: new TextEncoder().encode('{"format":'), places: {} }
    expect(recover(kept({ snapshot: broken }))).toEqual({
      ok: false,
      problem: 'Its snapshot is damaged.',
    })
    const newer = { seq: 5, bytes: utf8({ ...facility, version: 99 }), places: {} }
    const recovery = recover(kept({ snapshot: newer }))
    expect(!recovery.ok && recovery.problem).toContain('version 99')
  })
})
