import { describe, expect, it } from 'vitest'
import { countingIds } from '#base'
import { type ActionContext, actions } from '#tools'
import { inStep } from '../../support/editor/blocks'
import { item } from '../../support/editor/facility'
import { stage } from '../../support/editor/stage'

const begun = () => {
  const on = stage({
    equipment: [
      item('p', 'pdu', { product: 'test-pdu', x: -3, tag: 'PDU-01' }),
      item('r', 'rack', { product: 'test-rack', tag: 'RACK-01' }),
    ],
  })
  const said: string[] = []
  const context: ActionContext = {
    runner: on.runner,
    ids: countingIds('act-'),
    say: ({ en }) => said.push(en),
    clipboard: { read: async () => '', write: async () => {} },
  }
  const find = (id: string) => {
    const action = actions.find((one) => one.id === id)
    if (!action) throw new Error(`No action ${id}`)
    return action
  }
  return {
    ...on,
    said,
    can: (id: string) => find(id).enabled(on.workspace),
    act: (id: string) => find(id).run(on.workspace, context),
  }
}

describe('actions on blocks', () => {
  it('make one of the selection, select it and say what may follow', () => {
    const on = begun()
    expect(on.can('make-block')).toBe(false)
    on.workspace.select(['p', 'r'])
    on.act('make-block')
    expect(on.said).toEqual(['Made Block 1 of 2 items. Shift+S places more of it.'])
    expect(on.selection().sort()).toEqual(['p', 'r'])
    on.act('make-block')
    expect(on.said.at(-1)).toMatch(/Explode that first/)
  })

  it('change it once for all copies, or discard', () => {
    const on = begun()
    on.workspace.select(['p', 'r'])
    on.act('make-block')
    on.act('duplicate')
    expect(on.document.count('placements')).toBe(2)
    expect(on.can('finish-block')).toBe(false)
    on.workspace.select(['r'])
    on.act('change-block')
    expect(on.can('change-block')).toBe(false)
    on.act('rotate-90')
    expect(on.document.get('equipment', 'p')?.rotationDeg).toBe(0)
    on.act('finish-block')
    expect(on.said.at(-1)).toBe('Changed in 2 copies.')
    const racks = on.document.list('equipment').filter(({ kind }) => kind === 'rack')
    expect(racks.map(({ rotationDeg }) => rotationDeg)).toEqual([90, 90])
    inStep(on.document)
    on.act('change-block')
    on.act('delete')
    on.act('discard-block')
    expect(on.document.count('equipment')).toBe(4)
    inStep(on.document)
  })

  it('refuse to delete a part, say why, and take apart', () => {
    const on = begun()
    on.workspace.select(['p', 'r'])
    on.act('make-block')
    on.workspace.select(['r'])
    on.act('delete')
    expect(on.said.at(-1)).toMatch(/^RACK-01 is part of Block 1-1\./)
    on.act('select-placement')
    expect(on.selection().sort()).toEqual(['p', 'r'])
    on.act('explode-block')
    expect(on.can('explode-block')).toBe(false)
    on.workspace.select(['r'])
    on.act('delete')
    expect(on.document.count('equipment')).toBe(1)
  })
})
