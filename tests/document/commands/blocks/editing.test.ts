import { describe, expect, it } from 'vitest'
import {
  addEquipment,
  beginBlock,
  connect,
  discardBlock,
  finishBlock,
  moveItems,
  removeItems,
  setPlacement,
  setValues,
} from '#document'
import { inStep } from '../../../support/editor/blocks'
import { reasonOf } from '../../../support/editor/facility'

import { podInRow } from '../../../support/editor/pod'

describe('editing a block once', () => {
  const cell = (of: string, column = 0) => ({ of, column, row: 0 })

  it('writes block and all copies in one step when it is finished', () => {
    const { document, context, does, made } = podInRow(50)
    does((edit) => beginBlock(edit, cell(made.placement, 7)))
    const rack = document
      .list('equipment')
      .find(({ part }) => part?.member === 'r2' && part.column === 7)
    const tag = rack?.tag
    does((edit) => {
      moveItems(edit, [rack?.id ?? ''], { dx: 0.4, dy: 0 })
      return { ok: true, value: undefined, warnings: [] }
    })
    const [added] = does((edit) =>
      addEquipment(edit, context, [{ kind: 'rack', product: 'test-rack', x: 61, y: 0 }]),
    )
    does((edit) =>
      connect(edit, context, {
        from: {
          equipment:
            document
              .list('equipment')
              .find(({ part }) => part?.member === 'pdu' && part.column === 7)?.id ?? '',
          port: 'out',
        },
        to: { equipment: added?.id ?? '', port: 'cord' },
      }),
    )
    // Nothing has happened to the others yet.
    expect(document.get('equipment', 'r2')?.x).toBe(2.6)
    expect(document.count('equipment')).toBe(1 + 150 + 1)
    const copies = does((edit) => finishBlock(edit, context))
    expect(copies).toBe(50)
    expect(document.get('equipment', 'r2')?.x).toBe(3)
    expect(document.get('equipment', rack?.id ?? '')?.tag).toBe(tag)
    expect(document.count('equipment')).toBe(1 + 200)
    expect(document.count('connections')).toBe(1 + 150)
    document.undo()
    expect(document.get('equipment', 'r2')?.x).toBe(2.6)
    expect(document.count('equipment')).toBe(1 + 150 + 1)
    document.redo()
    inStep(document)
  })

  it('takes a part out of every copy and says what connections that cost', () => {
    const { document, context, does, run, made } = podInRow(3)
    does((edit) => beginBlock(edit, cell(made.placement, 1)))
    const own = (member: string) =>
      document.list('equipment').find(({ part }) => part?.member === member && part.column === 1)
    does((edit) => {
      removeItems(edit, [own('pdu')?.id ?? ''])
      return { ok: true, value: undefined, warnings: [] }
    })
    const outcome = run((edit) => finishBlock(edit, context))
    expect(outcome.ok && outcome.warnings[0]?.en).toMatch(/^1 connection to things outside/)
    expect(document.count('equipment')).toBe(1 + 6)
    expect(document.count('connections')).toBe(0)
  })

  it('discards', () => {
    const { document, context, does, made } = podInRow(3)
    does((edit) => beginBlock(edit, cell(made.placement)))
    does((edit) => {
      removeItems(edit, ['r1'])
      return { ok: true, value: undefined, warnings: [] }
    })
    does((edit) => addEquipment(edit, context, [{ kind: 'rack', x: 40, y: 40 }]))
    does((edit) => discardBlock(edit, context))
    expect(document.count('equipment')).toBe(1 + 9)
    expect(document.list('blocks')[0]?.editing).toBeUndefined()
  })

  it('holds one block open at a time, and will not finish an empty one', () => {
    const { document, context, does, run, made } = podInRow(2)
    does((edit) => beginBlock(edit, cell(made.placement)))
    expect(reasonOf(run((edit) => beginBlock(edit, cell(made.placement, 1))))).toMatch(/Finish/)
    expect(
      reasonOf(run((edit) => setPlacement(edit, context, made.placement, { columns: 9 }))),
    ).toMatch(/Finish/)
    const other = document.list('equipment').find(({ part }) => part?.column === 1)
    expect(
      reasonOf(run((edit) => setValues(edit, context, [other?.id ?? ''], { widthM: 3 }))),
    ).toMatch(/Finish changing Pod/)
    does((edit) => {
      removeItems(edit, ['pdu', 'r1', 'r2'])
      return { ok: true, value: undefined, warnings: [] }
    })
    expect(reasonOf(run((edit) => finishBlock(edit, context)))).toMatch(/Nothing is left of Pod/)
  })
})
