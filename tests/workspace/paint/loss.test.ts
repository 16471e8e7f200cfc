import { describe, expect, it } from 'vitest'
import { openDocument } from '#document'
import { feedCodes, type LossState } from '#engines'
import { createLibrary, kinds } from '#model'
import { type Answer, type LossStudy, paintingOf } from '#workspace'
import { facilityOf, itemOf, roomOf } from '../../support/ui/facility'

const library = createLibrary(kinds, new Map())

const equipment = [
  itemOf('ups', { kind: 'ups', x: 1 }),
  itemOf('here', { kind: 'rack', x: 2 }),
  itemOf('part', { kind: 'server', x: 2, inside: { equipment: 'here' } }),
  itemOf('frame', { kind: 'rack', x: 20 }),
  itemOf('down', { kind: 'server', x: 20, inside: { equipment: 'frame' } }),
  itemOf('fine', { kind: 'server', x: 20, inside: { equipment: 'frame' } }),
  itemOf('bare', { kind: 'rack', x: 21 }),
  itemOf('late', { kind: 'rack', x: 22 }),
  itemOf('vague', { kind: 'rack', x: 23 }),
  itemOf('other', { kind: 'ups', x: 24 }),
  itemOf('tray', { kind: 'tray', x: 25 }),
]
const ids = equipment.map(({ id }) => id)
const row = (id: string) => ids.indexOf(id)

const document = openDocument(
  facilityOf({
    rooms: [roomOf('el', [0, 0, 5, 5]), roomOf('hall', [10, 0, 20, 5])],
    equipment,
  }),
)

const fedWell = equipment.map(({ id }) => (id === 'here' ? feedCodes.unprotected : feedCodes.ok))
const answer = { ids, columns: [], feeds: Uint8Array.from(fedWell) } as unknown as Answer

const state = (more: Partial<LossState> = {}): LossState => ({
  lost: 'el',
  type: 'selection',
  dropped: [row('down')],
  droppedKw: 1,
  droppedItKw: 1,
  unprotected: [row('bare')],
  overloads: [{ row: row('other'), loadKw: 2, utilisation: 1.2 }],
  unknown: [row('vague')],
  interrupted: [row('late')],
  interruptionUnknown: [],
  inside: [row('here')],
  ...more,
})

const classesOf = (study: LossStudy) => {
  const painting = paintingOf({ document, revision: 0, answer, overlay: undefined, study }, library)
  return Object.fromEntries(
    painting?.ids.map((id, n) => [id, painting.classes[painting.classOf[n] as number]?.id]) ?? [],
  )
}

describe('the colours of a loss', () => {
  it('tell what goes with a room, what goes dark elsewhere, and what barely holds', () => {
    const study: LossStudy = { type: 'loss', ids: [], room: 'el', found: { state: state(), ids } }
    expect(classesOf(study)).toEqual({
      ups: 'out',
      here: 'out',
      part: 'out',
      frame: 'dropped',
      down: 'dropped',
      fine: 'carries',
      bare: 'unprotected',
      late: 'interrupted',
      vague: 'unknown',
      other: 'over',
      tray: 'rest',
    })
  })

  it('tell components that go out as well from those that stay overloaded', () => {
    const found = { state: state({ shed: [row('other')] }), ids }
    const study: LossStudy = { type: 'loss', ids: ['ups'], found }
    expect(classesOf(study)).toMatchObject({ other: 'shed', ups: 'out', here: 'same' })
  })

  it('wait until it is found out', () => {
    expect(classesOf({ type: 'loss', ids: ['ups'] })).toEqual({})
  })
})
