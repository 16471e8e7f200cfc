import { expect, it } from 'vitest'
import { countingIds } from '#base'
import { type ActionContext, actions, handleKey } from '#tools'
import { stage } from '../../support/editor/stage'

it('0 shows plan and 3D side by side, and 0, 2 and 3 lead back to one view', () => {
  const { workspace, runner } = stage({}, 'select', {})
  const context: ActionContext = {
    runner,
    ids: countingIds('act-'),
    say: () => {},
    clipboard: { read: async () => '', write: async () => {} },
  }
  const press = (key: string) =>
    handleKey(workspace, context, { key, shift: false, alt: false, ctrl: false })
  const shown = () => {
    const { view, isBeside } = workspace.store.getState()
    return isBeside ? 'both' : view
  }
  const checked = () =>
    actions
      .filter(({ id }) => /^view-(plan|3d|beside)$/.test(id))
      .filter((action) => action.checked?.(workspace))
      .map(({ id }) => id)
  workspace.store.setState({ view: '3d' })
  expect(press('0')).toBe(true)
  expect(shown()).toBe('both')
  expect(checked()).toEqual(['view-beside'])
  press('0')
  expect(shown()).toBe('3d')
  expect(checked()).toEqual(['view-3d'])
  press('0')
  press('3')
  expect(shown()).toBe('3d')
  press('0')
  press('2')
  expect(shown()).toBe('plan')
})

it('6 goes on to the next elevation though the camera is still on its way to the last', () => {
  const { workspace, runner } = stage({}, 'select', {})
  const said: string[] = []
  const context: ActionContext = {
    runner,
    ids: countingIds('act-'),
    say: ({ en }) => said.push(en),
    clipboard: { read: async () => '', write: async () => {} },
  }
  for (let n = 0; n < 5; n++) {
    handleKey(workspace, context, { key: '6', shift: false, alt: false, ctrl: false })
  }
  expect(said.map((one) => /the (\w+)\.$/.exec(one)?.[1])).toEqual([
    'north',
    'east',
    'south',
    'west',
    'north',
  ])
})
