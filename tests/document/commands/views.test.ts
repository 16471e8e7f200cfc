import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog'
import {
  attempt,
  openDocument,
  removeView,
  renameView,
  saveView,
  type ViewContent,
} from '#document'
import { facilityOf } from '../../support/plan'

const content: ViewContent = {
  view: '3d',
  camera: { target: { x: 1, y: 2, z: 0 }, distanceM: 20, bearingDeg: 35, polarDeg: 55 },
  layersOff: ['power'],
  hidden: [],
}

const setting = () => {
  const document = openDocument(facilityOf({ equipment: [{ id: 'a', kind: 'rack' }] }))
  let count = 0
  const ids = () => {
    count += 1
    return `v${count}`
  }
  const save = (name: string, more: Partial<ViewContent> = {}) =>
    attempt(document, 'Save', (edit) =>
      saveView(edit, { library: catalog, ids }, name, { ...content, ...more }),
    )
  const rename = (id: string, name: string) =>
    attempt(document, 'Rename', (edit) => renameView(edit, id, name))
  const names = () => document.list('views').map(({ name }) => name)
  return { document, save, rename, names }
}

describe('named views', () => {
  it('are kept by name, and one of the same name is replaced in its place', () => {
    const { document, save, names } = setting()
    save(' Hall ')
    save('Yard', { view: 'plan' })
    save('Hall', { layersOff: [] })
    expect(names()).toEqual(['Hall', 'Yard'])
    expect(document.get('views', 'v1')).toMatchObject({ layersOff: [], camera: content.camera })
    document.undo()
    expect(document.get('views', 'v1')?.layersOff).toEqual(['power'])
  })

  it('refuse to be without a name, or to share one', () => {
    const { save, rename, names } = setting()
    expect(save('  ').ok).toBe(false)
    save('Hall')
    save('Yard')
    expect(rename('v2', 'Hall').ok).toBe(false)
    expect(rename('v2', ' ').ok).toBe(false)
    expect(rename('gone', 'Roof').ok).toBe(false)
    expect(rename('v2', 'Roof').ok).toBe(true)
    expect(names()).toEqual(['Hall', 'Roof'])
  })

  it('go, and come back with undo', () => {
    const { document, save, names } = setting()
    save('Hall')
    document.transact('Delete', (edit) => removeView(edit, 'v1'))
    expect(names()).toEqual([])
    document.undo()
    expect(names()).toEqual(['Hall'])
  })
})
