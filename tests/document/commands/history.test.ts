import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addEquipment,
  addRoom,
  arrayItems,
  attempt,
  type CommandContext,
  connect,
  copyItems,
  done,
  duplicateItems,
  type Edit,
  mountEquipment,
  moveItems,
  type Outcome,
  pasteClipping,
  readClipboard,
  rectangle,
  refused,
  removeItems,
  renameEquipment,
  rotateItems,
  setEquipment,
  setValues,
  unmountEquipment,
} from '#document'
import { type KindId, readFacility } from '#model'
import { facilities } from '../../support/editor/arbitrary'
import { link, opened } from '../../support/editor/facility'

type Command = (edit: Edit, context: CommandContext) => Outcome<unknown>

const some = fc.array(
  fc.nat(40).map((index) => `e${index}`),
  { minLength: 1, maxLength: 8 },
)
const metre = fc.integer({ min: -300, max: 300 }).map((tenths) => tenths / 10)
const kind = fc.constantFrom<KindId>('rack', 'pdu', 'ups', 'server', 'cdu', 'crah')
const port = fc.constantFrom(
  'in',
  'out',
  'cord',
  'coolant',
  'data',
  'primary',
  'secondary',
  'store',
)

/** Any command with any arguments, fitting or not. */
const commands: fc.Arbitrary<Command> = fc.oneof(
  fc.tuple(kind, metre, metre).map(
    ([of, x, y]): Command =>
      (edit, context) =>
        addEquipment(edit, context, [{ kind: of, x, y, path: 'A' }]),
  ),
  fc.tuple(some, metre, metre).map(
    ([ids, dx, dy]): Command =>
      (edit) =>
        done(moveItems(edit, ids, { dx, dy })),
  ),
  fc.tuple(some, fc.constantFrom(15, 90, 180), metre).map(
    ([ids, degrees, x]): Command =>
      (edit) =>
        done(rotateItems(edit, ids, degrees, { x, y: 0 })),
  ),
  some.map(
    (ids): Command =>
      (edit) =>
        done(removeItems(edit, ids)),
  ),
  fc.tuple(some, metre).map(
    ([ids, dx]): Command =>
      (edit, context) =>
        duplicateItems(edit, context, ids, { dx, dy: 0 }),
  ),
  some.map(
    (ids): Command =>
      (edit, context) => {
        const text = copyItems(edit, ids)
        const read = text === undefined ? refused({ en: 'Nothing.' }) : readClipboard(text)
        return read.ok ? pasteClipping(edit, context, read.value, { x: 5, y: 5 }) : read
      },
  ),
  fc.tuple(some, fc.nat(3), fc.nat(3), fc.boolean()).map(
    ([ids, rows, columns, backToBack]): Command =>
      (edit, context) =>
        arrayItems(edit, context, ids, {
          rows,
          columns,
          columnPitchM: 1,
          rowPitchM: 3,
          backToBack,
          coldAisleM: 1.8,
          hotAisleM: 1.2,
        }),
  ),
  fc.tuple(fc.nat(30), port, fc.nat(30), port, fc.integer({ min: 0, max: 6 })).map(
    ([i, from, j, to, count]): Command =>
      (edit, context) =>
        connect(edit, context, { ...link('', `e${i}.${from}`, `e${j}.${to}`), count }),
  ),
  fc.tuple(some, fc.integer({ min: -5, max: 90 })).map(
    ([ids, loadKw]): Command =>
      (edit, context) =>
        setValues(edit, context, ids, { loadKw }),
  ),
  fc.tuple(some, fc.constantFrom('', 'B', 'x'.repeat(20))).map(
    ([ids, path]): Command =>
      (edit) =>
        setEquipment(edit, ids, { path }),
  ),
  fc.tuple(fc.nat(30), fc.string({ maxLength: 70 })).map(
    ([index, tag]): Command =>
      (edit) =>
        renameEquipment(edit, `e${index}`, tag),
  ),
  fc.tuple(some, fc.nat(30)).map(
    ([ids, host]): Command =>
      (edit) =>
        mountEquipment(edit, ids, `e${host}`),
  ),
  some.map(
    (ids): Command =>
      (edit) =>
        done(unmountEquipment(edit, ids)),
  ),
  fc.tuple(metre, metre, metre, metre).map(
    ([a, b, c, d]): Command =>
      (edit, context) =>
        addRoom(edit, context, {
          polygon: rectangle({ x: a, y: b }, { x: c, y: d }),
          use: 'mining',
        }),
  ),
)

describe('any run of commands', () => {
  it('leaves a readable file without loose ends; undo all restores it, redo all repeats it', () => {
    fc.assert(
      fc.property(facilities, fc.array(commands, { maxLength: 12 }), (facility, run) => {
        const { document, context } = opened(facility)
        const before = document.toFacility()
        for (const command of run) {
          const revision = document.revision
          const outcome = attempt(document, 'Change', (edit) => command(edit, context))
          if (!outcome.ok) expect(document.revision).toBe(revision)
        }
        const after = document.toFacility()
        expect(readFacility(JSON.parse(JSON.stringify(after)))).toMatchObject({ ok: true })
        const ids = new Set(after.equipment.map(({ id }) => id))
        for (const { from, to } of after.connections) {
          expect(ids.has(from.equipment) && ids.has(to.equipment)).toBe(true)
        }
        for (const { inside } of after.equipment)
          if (inside) expect(ids).toContain(inside.equipment)
        while (document.undo());
        expect(document.toFacility()).toEqual(before)
        while (document.redo());
        expect(document.toFacility()).toEqual(after)
      }),
      { numRuns: 300 },
    )
  })
})

describe('an attempt', () => {
  it('that is refused after it wrote takes all of it back', () => {
    const { document, context } = opened()
    const outcome = attempt(document, 'Half', (edit) => {
      addEquipment(edit, context, [{ kind: 'rack', x: 0, y: 0 }])
      return refused({ en: 'No.' })
    })
    expect(outcome).toEqual({ ok: false, reason: { en: 'No.' } })
    expect(document.count('equipment')).toBe(0)
    expect(document.undoLabel).toBeUndefined()
  })

  it('lets other faults through, and takes those back too', () => {
    const { document, context } = opened()
    const broken = () =>
      attempt(document, 'Broken', (edit) => {
        addEquipment(edit, context, [{ kind: 'rack', x: 0, y: 0 }])
        throw new Error('torn')
      })
    expect(broken).toThrow('torn')
    expect(document.count('equipment')).toBe(0)
  })
})
