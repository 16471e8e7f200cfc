import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countingIds } from '#base'
import {
  addPlacement,
  attempt,
  beginBlock,
  discardBlock,
  duplicateItems,
  type Edit,
  explode,
  finishBlock,
  makeBlock,
  moveItems,
  type Outcome,
  openDocument,
  partIds,
  removeItems,
  rotateItems,
  setPlacement,
  setValues,
} from '#document'
import { readFacility } from '#model'
import { selected } from '../../../support/editor/arbitrary'
import { inStep } from '../../../support/editor/blocks'
import { library, opened } from '../../../support/editor/facility'
import { plainly } from '../../../support/editor/pod'

type Doing = (
  document: ReturnType<typeof opened>['document'],
  pick: <T>(rows: readonly T[]) => T | undefined,
) => (edit: Edit) => Outcome<unknown>

const context = { library, ids: countingIds('p-') }
const nothing = plainly(() => undefined)
const metres = fc.integer({ min: -200, max: 200 }).map((tenths) => tenths / 10)
const turn = fc.constantFrom(0, 15, 90, 180, 270, 33.3)

/** What people do to facilities with blocks, on whatever they hit. */
const doing: fc.Arbitrary<Doing> = fc.oneof(
  fc.tuple(metres, metres, turn).map(
    ([x, y, rotationDeg]): Doing =>
      (document, pick) => {
        const block = pick(document.list('blocks'))?.id ?? ''
        return (edit) => addPlacement(edit, context, { block, x, y, rotationDeg })
      },
  ),
  fc
    .record({
      columns: fc.integer({ min: 1, max: 3 }),
      rows: fc.integer({ min: 1, max: 3 }),
      columnPitchM: metres,
      rowPitchM: metres,
      alternate: fc.boolean(),
    })
    .map(
      (fields): Doing =>
        (document, pick) => {
          const id = pick(document.list('placements'))?.id ?? ''
          return (edit) => setPlacement(edit, context, id, fields)
        },
    ),
  fc.tuple(metres, metres, turn).map(
    ([dx, dy, turnDeg]): Doing =>
      (document, pick) => {
        const ids = [
          pick(document.list('equipment'))?.id ?? '',
          pick(document.list('equipment'))?.id ?? '',
        ]
        return plainly((edit) => moveItems(edit, ids, { dx, dy, turnDeg }))
      },
  ),
  turn.map(
    (turnDeg): Doing =>
      (document, pick) => {
        const of = pick(document.list('placements'))?.id ?? ''
        return plainly((edit) => rotateItems(edit, partIds(edit, [of]), turnDeg, { x: 1, y: 2 }))
      },
  ),
  fc.integer({ min: 1, max: 9 }).map(
    (widthM): Doing =>
      (document, pick) => {
        const id = pick(document.list('equipment'))?.id ?? ''
        return (edit) => setValues(edit, context, [id], { widthM })
      },
  ),
  fc.constant<Doing>((document, pick) => {
    const id = pick(document.list('equipment'))?.id ?? ''
    return plainly((edit) => removeItems(edit, [id]))
  }),
  fc.constant<Doing>((document, pick) => {
    const of = pick(document.list('placements'))?.id ?? ''
    return plainly((edit) => removeItems(edit, partIds(edit, [of])))
  }),
  fc.constant<Doing>((document, pick) => {
    const of = pick(document.list('placements'))?.id ?? ''
    return (edit) => duplicateItems(edit, context, partIds(edit, [of]), { dx: 50, dy: 0 })
  }),
  fc.constant<Doing>((document, pick) => {
    const id = pick(document.list('equipment'))?.id ?? ''
    return (edit) => duplicateItems(edit, context, [id], { dx: 0, dy: 50 })
  }),
  fc.constant<Doing>((document, pick) => {
    const part = pick(document.list('equipment').flatMap((item) => item.part ?? []))
    return part ? (edit) => beginBlock(edit, part) : nothing
  }),
  fc.constant<Doing>(() => (edit) => finishBlock(edit, context)),
  fc.constant<Doing>(() => (edit) => discardBlock(edit, context)),
  fc.constant<Doing>((document, pick) => {
    const of = pick(document.list('placements'))?.id ?? ''
    return (edit) => explode(edit, [of])
  }),
  fc.constant<Doing>((document, pick) => {
    const ids = [
      pick(document.list('equipment'))?.id ?? '',
      pick(document.list('equipment'))?.id ?? '',
    ]
    return (edit) => makeBlock(edit, context, ids)
  }),
)

describe('blocks, whatever is done', () => {
  it('stay in step, refuse without a trace and go back by undo', () => {
    fc.assert(
      fc.property(
        selected,
        fc.array(fc.tuple(doing, fc.nat()), { maxLength: 14 }),
        ({ facility, ids }, doings) => {
          const { document } = opened(facility)
          const start = document.toFacility()
          attempt(document, 'Make', (edit) => makeBlock(edit, context, ids))
          let steps = document.revision
          for (const [what, seed] of doings) {
            const pick = <T>(rows: readonly T[]) => rows[seed % Math.max(1, rows.length)]
            const before = document.toFacility()
            const { revision } = document
            const outcome = attempt(document, 'Do', what(document, pick))
            if (outcome.ok) inStep(document)
            else {
              expect(document.toFacility()).toEqual(before)
              expect(document.revision).toBe(revision)
            }
            steps = document.revision
          }
          const end = document.toFacility()
          // Written and read again it is the same, and its blocks still are.
          const read = readFacility(JSON.parse(JSON.stringify(end)))
          expect(read).toMatchObject({ ok: true })
          if (!read.ok) return
          expect(read.facility).toEqual(end)
          inStep(openDocument(read.facility))
          for (let step = 0; step < steps; step++) document.undo()
          expect(document.toFacility()).toEqual(start)
          for (let step = 0; step < steps; step++) document.redo()
          expect(document.toFacility()).toEqual(end)
        },
      ),
      { numRuns: 200 },
    )
  })
})
