import { describe, expect, it } from 'vitest'
import { hiding, isolating, withLayer } from '#workspace'
import { goToView, viewContent } from '../../../src/ui/views/named'
import { item } from '../../support/editor/facility'
import { stage } from '../../support/editor/stage'

const pose = { target: { x: 1, y: 2, z: 0 }, distanceM: 20, bearingDeg: 180, polarDeg: 90 }
const section = { minX: 0, minY: 0, minZ: 0, maxX: 5, maxY: 5, maxZ: 2 }

const begun = () => stage({ equipment: [item('a', 'rack'), item('b', 'rack', { x: 3 })] }).workspace

describe('a view with a name', () => {
  it('keeps nothing before the scene has told where the camera is', () => {
    expect(viewContent(begun())).toBeUndefined()
  })

  it('brings back camera, layers, hidden things, section and colours', () => {
    const workspace = begun()
    const { store, sight } = workspace
    sight.setState({ pose, isFlat: true })
    store.setState(({ visibility }) => ({
      visibility: isolating(withLayer(hiding(visibility, ['b']), 'power', false), ['a']),
      section,
      overlay: 'utilisation',
    }))
    const { visibility } = store.getState()
    const content = viewContent(workspace)
    if (!content) throw new Error('Nothing was kept')
    // Through the file and back.
    const named = JSON.parse(JSON.stringify({ ...content, id: 'v', name: 'North' }))
    const other = begun()
    goToView(other, named)
    const now = other.store.getState()
    expect(now.visibility).toEqual(visibility)
    expect([now.section, now.overlay, now.view]).toEqual([section, 'utilisation', '3d'])
    expect(now.camera).toMatchObject({ type: 'pose', pose, flat: true })
  })

  it('takes away what it does not have', () => {
    const workspace = begun()
    workspace.sight.setState({ pose, isFlat: false })
    const plain = viewContent(workspace)
    if (!plain) throw new Error('Nothing was kept')
    workspace.store.setState({ section, overlay: 'utilisation' })
    goToView(workspace, { ...plain, id: 'v', name: 'Plain' })
    const { section: cut, overlay, visibility } = workspace.store.getState()
    expect([cut, overlay, visibility.isolated]).toEqual([undefined, undefined, undefined])
  })
})
