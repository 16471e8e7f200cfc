import { describe, expect, it } from 'vitest'
import { openDocument } from '#document'
import type { CoolingLoss, LoopChange } from '#engines'
import { createLibrary, kinds } from '#model'
import { type Answer, fallsShort, paintingOf } from '#workspace'
import { facilityOf, itemOf } from '../../support/ui/facility'

const library = createLibrary(kinds, new Map())
const unknown = Number.NaN
const ids = ['warm', 'hot', 'open', 'same', 'dry', 'branch', 'cdu', 'tray']
const document = openDocument(facilityOf({ equipment: ids.map((id) => itemOf(id)) }))

const steady = { before: 10, after: 10 }
const loop = (more: Partial<LoopChange> = {}): LoopChange => ({
  id: 'tcs',
  subjectRow: 6,
  supplyC: steady,
  capacityMarginKw: steady,
  flowMarginLPerMin: steady,
  headMarginKpa: steady,
  secondsToLimit: undefined,
  ...more,
})

const intake = (row: number, before: number, after: number, maxC = 30) => ({
  row,
  intakeC: { before, after },
  maxC,
})

const loss: CoolingLoss = {
  rows: [6],
  intakes: [intake(0, 24, 27), intake(1, 24, 31), intake(2, 24, unknown), intake(3, 24, 24.01)],
  loops: [loop({ headMarginKpa: { before: 20, after: -5 } })],
  rooms: [],
  withoutCoolant: [4],
}

const answer = {
  ids,
  columns: [],
  feeds: new Uint8Array(ids.length),
  solution: { cooling: { rooms: [], loops: [{ id: 'tcs', sourceRows: [5], sinkRows: [6] }] } },
} as unknown as Answer

const paint = (found?: CoolingLoss) =>
  paintingOf(
    {
      document,
      revision: document.revision,
      answer,
      overlay: 'rack-heat',
      study: {
        type: 'cooling-loss',
        ids: ['cdu'],
        ...(found ? { found: { loss: found, ids } } : {}),
      },
    },
    library,
  )

describe('a loss of cooling', () => {
  it('colours every piece by the gravest that befalls it', () => {
    const painting = paint(loss)
    expect(painting?.id).toBe('cooling-loss')
    expect(
      painting?.ids.map((id, n) => [id, painting.classes[painting.classOf[n] as number]?.id]),
    ).toEqual([
      ['warm', 'warmer'],
      ['hot', 'over'],
      ['open', 'unknown'],
      ['same', 'same'],
      ['dry', 'dry'],
      ['branch', 'short'],
      ['cdu', 'out'],
      ['tray', 'rest'],
    ])
  })

  it('leaves the chosen overlay until it is found out', () => {
    expect(paint()?.id).not.toBe('cooling-loss')
  })

  it('falls short by capacity, flow or head, and not by what is unknown', () => {
    expect(fallsShort(loop())).toBe(false)
    for (const name of ['capacityMarginKw', 'flowMarginLPerMin', 'headMarginKpa'] as const) {
      expect(fallsShort(loop({ [name]: { before: 1, after: -1 } }))).toBe(true)
      expect(fallsShort(loop({ [name]: { before: 1, after: unknown } }))).toBe(false)
    }
  })
})
