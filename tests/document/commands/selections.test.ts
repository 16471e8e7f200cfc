import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog'
import { attempt, openDocument, removeSelection, saveSelection } from '#document'
import { facilityOf } from '../../support/plan'

const setting = () => {
  const document = openDocument(facilityOf({ equipment: [{ id: 'a', kind: 'rack' }] }))
  let count = 0
  const context = {
    library: catalog,
    ids: () => {
      count += 1
      return `s${count}`
    },
  }
  const save = (name: string, content: Parameters<typeof saveSelection>[3]) =>
    attempt(document, 'Save', (edit) => saveSelection(edit, context, name, content))
  return { document, save }
}

describe('saved selections', () => {
  it('are kept by name, and one of the same name is replaced', () => {
    const { document, save } = setting()
    expect(save(' Dense ', { query: 'kW>40' }).ok).toBe(true)
    expect(save('Mine', { ids: ['a'] }).ok).toBe(true)
    expect(save('Dense', { query: 'kW>50' }).ok).toBe(true)
    expect(document.list('selections')).toEqual([
      { id: 's1', name: 'Dense', query: 'kW>50' },
      { id: 's2', name: 'Mine', ids: ['a'] },
    ])
    document.undo()
    expect(document.list('selections')[0]?.query).toBe('kW>40')
    document.transact('Remove', (edit) => removeSelection(edit, 's1'))
    expect(document.count('selections')).toBe(1)
  })

  it('are refused without a name or without anything in them', () => {
    const { document, save } = setting()
    expect(save('  ', { query: 'kW>40' }).ok).toBe(false)
    expect(save('Empty', { ids: [] }).ok).toBe(false)
    expect(document.count('selections')).toBe(0)
  })
})
