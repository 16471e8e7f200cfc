import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Facility, readFacility } from '#model'
import { tools } from '#tools'
import type { PointerInput } from '#workspace'
import { item, link, room } from '../../support/editor/facility'
import { type Stage, stage } from '../../support/editor/stage'

const hall: Partial<Facility> = {
  rooms: [room('hall', [-3, -3, 12, 6])],
  equipment: [
    item('p', 'pdu', { tag: 'PDU-01', product: 'test-pdu', x: 0, y: 3 }),
    item('r', 'rack', { tag: 'RACK-01', product: 'test-rack', x: 0 }),
    item('q', 'rack', { tag: 'RACK-02', product: 'test-rack', x: 3 }),
    item('s', 'server', { tag: 'SRV-01', inside: { equipment: 'r', slotU: 2 } }),
    item('x', 'ats', { tag: 'ATS-01', x: 8, y: 3 }),
  ],
  connections: [link('1', 'p.out', 'r.cord')],
}

type Play = (on: Stage) => void

const metre = fc.integer({ min: -40, max: 130 }).map((tenths) => tenths / 10)
const held = fc.record({ shift: fc.boolean(), alt: fc.boolean(), ctrl: fc.constant(false) })
const pointers: PointerInput['type'][] = ['down', 'move', 'move', 'up', 'leave', 'cancel', 'double']
const keys = [
  'r',
  'R',
  'Enter',
  'Escape',
  'Backspace',
  'ArrowUp',
  'ArrowLeft',
  '1',
  '2',
  '.',
  ',',
  '<',
  '-',
  'x',
]

/** One thing that hands can do, in any order, sensible or not. */
const plays: fc.Arbitrary<Play> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(fc.constantFrom(...pointers), metre, metre, held).map(
      ([type, x, y, keysHeld]): Play =>
        (on) =>
          on.pointer(type, x, y, keysHeld),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(metre, metre).map(
      ([x, y]): Play =>
        (on) =>
          on.click(x, y),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(...keys).map(
      (key): Play =>
        (on) =>
          on.keys(key),
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('3.6', '2,3', '<30', '1<90', '-1', 'nonsense', '2,2,2', '1,0x3', 'x2')
      .map(
        (text): Play =>
          (on) =>
            on.runner.enter(text),
      ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...tools.keys()).map(
      (id): Play =>
        (on) =>
          on.runner.activate(id),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Play>(
      (on) => on.runner.apply(),
      (on) => on.runner.blur(),
      (on) => on.runner.choose('0'),
      (on) => on.document.undo(),
      (on) => on.document.redo(),
      (on) => on.workspace.select(['r', 'q', 'hall']),
      (on) =>
        on.workspace.setOptions({
          place: { kind: 'switch' },
          room: { shape: 'polygon', use: 'yard' },
        }),
    ),
  },
)

/** What is drawn while something is under way. */
const underWay = ['moved', 'ghosts', 'outline', 'band', 'link', 'choices', 'typed'] as const

describe('any run of gestures', () => {
  it('breaks nothing, keeps the file readable, and undo all restores it', () => {
    fc.assert(
      fc.property(fc.array(plays, { maxLength: 40 }), (run) => {
        const on = stage(hall, 'select', { place: { kind: 'rack', product: 'test-rack' } })
        const before = on.document.toFacility()
        for (const play of run) play(on)
        const after = on.document.toFacility()
        expect(readFacility(JSON.parse(JSON.stringify(after)))).toMatchObject({ ok: true })
        const tags = after.equipment.map(({ tag }) => tag)
        expect(new Set(tags).size).toBe(tags.length)
        while (on.document.undo());
        expect(on.document.toFacility()).toEqual(before)
      }),
      { numRuns: 400 },
    )
  })

  it('is called off by Escape: nothing is shown, nothing is written', () => {
    fc.assert(
      fc.property(fc.array(plays, { maxLength: 30 }), (run) => {
        const on = stage(hall)
        for (const play of run) play(on)
        const { revision } = on.document
        for (let again = 0; again < 4; again++) on.keys('Escape')
        expect(on.document.revision).toBe(revision)
        for (const name of underWay) expect(on.preview()).not.toHaveProperty(name)
        expect(on.workspace.store.getState().tool).toBe('select')
        expect(on.selection()).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('writes nothing while the pointer only moves', () => {
    const move = fc.tuple(metre, metre, held)
    fc.assert(
      fc.property(
        fc.constantFrom(...tools.keys()),
        fc.array(move, { maxLength: 20 }),
        (tool, run) => {
          const on = stage(hall, tool, { place: { kind: 'rack' } })
          on.pointer('down', 3, 0)
          const { revision } = on.document
          for (const [x, y, keysHeld] of run) on.pointer('move', x, y, keysHeld)
          expect(on.document.revision).toBe(revision)
        },
      ),
    )
  })
})
