import { expect, it } from 'vitest'
import { countingIds } from '#base'
import { type ActionContext, handleKey } from '#tools'
import { stage } from '../../support/editor/stage'

it('Shift+L draws lines and gives the materials back; neither is a step to undo', () => {
  const { workspace, runner, document } = stage({}, 'select', {})
  const context: ActionContext = {
    runner,
    ids: countingIds('act-'),
    say: () => {},
    clipboard: { read: async () => '', write: async () => {} },
  }
  const press = () =>
    handleKey(workspace, context, { key: 'L', shift: true, alt: false, ctrl: false })
  const isLineDrawing = () => workspace.store.getState().look.isLineDrawing
  expect(press()).toBe(true)
  expect(isLineDrawing()).toBe(true)
  press()
  expect(isLineDrawing()).toBe(false)
  expect(document.undoLabel).toBeUndefined()
})
