import { afterEach, describe, expect, it } from 'vitest'
import { Overlay } from '../../src/scene/overlay/overlay'
import type { Pane } from '../../src/scene/pane'
import { Stage } from '../../src/scene/stage'
import { themeOf } from '../../src/scene/theme'
import { stage as editorStage } from '../support/editor/stage'

const mounted: Stage[] = []

const start = (pane?: Pane) => {
  const { workspace } = editorStage({}, 'select', {})
  const canvas = { getContext: () => ({}) } as unknown as HTMLCanvasElement
  const stage = new Stage({
    workspace,
    overlay: new Overlay(canvas),
    theme: themeOf('dark', true, false),
    pane,
    invalidate: () => {},
    now: () => 0,
    calm: () => true,
  })
  stage.resize(800, 600, 1)
  mounted.push(stage)
  return { workspace, stage }
}

afterEach(() => {
  for (const stage of mounted.splice(0)) stage.dispose()
})

describe('a scene that keeps one view', () => {
  it('does not turn with the view that tools work in, as one without a pane does', () => {
    const plan = start('plan')
    const space = start('3d')
    const free = start()
    for (const { workspace } of [plan, space, free]) {
      for (const view of ['plan', '3d', 'plan'] as const) workspace.store.setState({ view })
    }
    expect(plan.stage.rig.isPlan).toBe(true)
    expect(space.stage.rig.isPlan).toBe(false)
    expect(free.stage.rig.isPlan).toBe(true)
    plan.workspace.store.setState({ view: '3d' })
    free.workspace.store.setState({ view: '3d' })
    expect(plan.stage.rig.isPlan).toBe(true)
    expect(free.stage.rig.isPlan).toBe(false)
  })

  it('is turned in space only, and shows the view of the state again when it is let go', () => {
    const plan = start('plan')
    const space = start('3d')
    plan.workspace.look(90, 90, true)
    space.workspace.look(90, 90, true)
    expect(plan.stage.rig.isPlan).toBe(true)
    expect(space.stage.rig.view.orbit).toMatchObject({ bearingDeg: 90, polarDeg: 90 })
    space.workspace.store.setState({ view: 'plan' })
    expect(space.stage.rig.isPlan).toBe(false)
    space.stage.keep(undefined)
    expect(space.stage.rig.isPlan).toBe(true)
  })
})
