import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog'
import type { Equipment } from '#model'
import { fieldStates, representatives } from '../../../src/ui/inspector/values'
import { fullCampus } from '../../support/campus/full'
import { item } from '../../support/editor/facility'

const named = (states: ReturnType<typeof fieldStates>, name: string) =>
  states.find((state) => state.name === name)

describe('what a selection states', () => {
  it('asks one of each sort, however many there are', () => {
    const campus = fullCampus(20_000)
    const asked = representatives(campus.equipment)
    expect(asked.length).toBeLessThan(200)
    // All sorts are there: what one of them states differently is seen.
    const kinds = new Set(campus.equipment.map(({ kind }) => kind))
    expect(new Set(asked.map(({ kind }) => kind))).toEqual(kinds)
  })

  it('tells shared values, mixed ones and own ones of many as of each', () => {
    const rack = (id: string, values?: Equipment['values']) =>
      item(id, 'rack', values ? { values } : {})
    const like = fieldStates(catalog, [
      rack('a', { loadKw: 12 }),
      rack('b', { loadKw: 12 }),
      rack('c', { loadKw: 12 }),
    ])
    expect(named(like, 'loadKw')).toMatchObject({ value: 12, isMixed: false, isOwn: true })
    const mixed = fieldStates(catalog, [
      rack('a', { loadKw: 12 }),
      rack('b', { loadKw: 12 }),
      rack('c', { loadKw: 15 }),
    ])
    expect(named(mixed, 'loadKw')).toMatchObject({ value: undefined, isMixed: true })
    const some = fieldStates(catalog, [rack('a'), rack('b', { loadKw: 12 })])
    expect(named(some, 'loadKw')).toMatchObject({ isMixed: true, isOwn: true })
    const source = { grade: 'estimate' } as const
    const sourced = fieldStates(catalog, [
      rack('a', { loadKw: { value: 12, source } }),
      rack('b', { loadKw: 12 }),
    ])
    expect(named(sourced, 'loadKw')).toMatchObject({ value: 12, source: undefined })
  })
})
