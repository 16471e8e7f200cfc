import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog'
import { createToolRunner } from '#tools'
import { createWorkspace, type MenuInput, type PointerInput } from '#workspace'
import { newId } from '../../../src/ui/app/editing'
import { frameTapped, selectUnder } from '../../../src/ui/view/asked'
import { silentSolver } from '../../support/silent-solver'
import { facilityOf, itemOf } from '../../support/ui/facility'

const begin = () => {
  const workspace = createWorkspace(
    facilityOf({ equipment: [itemOf('a'), itemOf('b')] }),
    catalog,
    silentSolver(),
  )
  const runner = createToolRunner({ workspace, ids: newId, say: () => undefined })
  return { workspace, runner }
}

const over = (id: string | undefined, more: Partial<PointerInput> = {}): PointerInput => ({
  type: 'down',
  x: 0,
  y: 0,
  z: 0,
  ...(id === undefined ? {} : { hit: { id, type: 'equipment' } }),
  button: 0,
  shift: false,
  alt: false,
  ctrl: true,
  pixelsPerM: 20,
  screenX: 10,
  screenY: 10,
  ...more,
})

const asked = (id: string | undefined): MenuInput => ({
  clientX: 10,
  clientY: 10,
  under: over(id),
})

describe('asking for the menu', () => {
  it('selects what lies there, and keeps what is selected with it', () => {
    const { workspace, runner } = begin()
    const selected = () => [...workspace.store.getState().selection]
    selectUnder(workspace, runner, asked('a'))
    expect(selected()).toEqual(['a'])
    workspace.select(['a', 'b'])
    selectUnder(workspace, runner, asked('b'))
    expect(selected()).toEqual(['a', 'b'])
  })

  it('leaves the selection beside everything, by a key, and with a tool in hand', () => {
    const { workspace, runner } = begin()
    workspace.select(['a'])
    const selected = () => [...workspace.store.getState().selection]
    selectUnder(workspace, runner, asked(undefined))
    selectUnder(workspace, runner, { clientX: 0, clientY: 0 })
    expect(selected()).toEqual(['a'])
    runner.activate('measure')
    selectUnder(workspace, runner, asked('b'))
    expect(selected()).toEqual(['a'])
  })
})

describe('two taps', () => {
  const tap = (id: string | undefined, touch: boolean) => {
    const { workspace, runner } = begin()
    if (id) workspace.select([id])
    const input = over(id, { type: 'double', ctrl: false, ...(touch ? { touch } : {}) })
    frameTapped(workspace, input, () => runner.pointer(input))
    return workspace.store.getState().camera
  }

  it('of a finger frame what they are on, and everything beside it', () => {
    expect(tap('a', true)).toMatchObject({ type: 'frame', ids: ['a'] })
    expect(tap(undefined, true)).toMatchObject({ type: 'home' })
  })

  it('of a mouse do not', () => {
    expect(tap('a', false)).toBeUndefined()
  })
})
