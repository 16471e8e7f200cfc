import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Change, type Edit, type FacilityDocument, openDocument, tableNames } from '#document'
import type { Facility } from '#model'
import { facilityOf, rectangle } from '../support/plan'

const start = (): Facility =>
  facilityOf({
    equipment: ['a', 'b', 'c', 'd'].map((id, index) => ({ id, kind: 'rack', x: index })),
    rooms: [{ id: 'hall', polygon: rectangle(0, 0, 20, 20) }],
  })

const copy = <T>(value: T): T => structuredClone(value)

type Step =
  | { readonly do: 'put' | 'set' | 'remove'; readonly id: string; readonly x: number }
  | { readonly do: 'head'; readonly name: string }
  | { readonly do: 'room'; readonly id: string; readonly gone: boolean }

const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g')
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constantFrom('put' as const, 'set' as const, 'remove' as const),
    id: ids,
    x: fc.integer({ min: -50, max: 50 }),
  }),
  fc.record({ do: fc.constant('head' as const), name: fc.string({ maxLength: 5 }) }),
  fc.record({ do: fc.constant('room' as const), id: ids, gone: fc.boolean() }),
)

const perform = (edit: Edit, one: Step): void => {
  if (one.do === 'head') edit.setHead({ name: one.name })
  else if (one.do === 'room') {
    if (one.gone) edit.remove('rooms', one.id)
    else {
      const [hall] = start().rooms
      if (hall) edit.put('rooms', { ...hall, id: one.id })
    }
  } else if (one.do === 'remove') edit.remove('equipment', one.id)
  else if (one.do === 'set') {
    if (edit.get('equipment', one.id)) edit.set('equipment', one.id, { x: one.x })
  } else {
    const [first] = start().equipment
    if (first) edit.put('equipment', { ...first, id: one.id, x: one.x })
  }
}

const play = (document: FacilityDocument, gestures: readonly (readonly Step[])[]): void => {
  gestures.forEach((steps, index) => {
    document.transact(`gesture ${index}`, (edit) => {
      for (const one of steps) perform(edit, one)
    })
  })
}

const gestures = fc.array(fc.array(step, { maxLength: 6 }), { maxLength: 12 })

describe('an open document', () => {
  it('gives back the facility that it was opened with, also what it does not know', () => {
    const facility = { ...start(), remark: { by: 'somebody' } }
    const before = copy(facility)
    expect(openDocument(facility).toFacility()).toEqual(before)
  })

  it('returns to the same facility in the same order when everything is undone', () => {
    fc.assert(
      fc.property(gestures, (all) => {
        const facility = start()
        const document = openDocument(facility)
        play(document, all)
        const after = copy(document.toFacility())
        while (document.undo());
        expect(document.toFacility()).toEqual(start())
        while (document.redo());
        expect(document.toFacility()).toEqual(after)
        // The facility that was handed in was never written on.
        expect(facility).toEqual(start())
      }),
      { numRuns: 300 },
    )
  })

  it('tells the facility as it was before the last step, and changes nothing by it', () => {
    const sorted = (facility: Facility | undefined) =>
      facility && {
        ...facility,
        ...Object.fromEntries(
          tableNames.map((table) => [
            table,
            [...facility[table]].sort((a, b) => (a.id < b.id ? -1 : 1)),
          ]),
        ),
      }
    expect(openDocument(start()).before()).toBeUndefined()
    fc.assert(
      fc.property(gestures, (all) => {
        const document = openDocument(start())
        play(document, all)
        const [now, { revision, undoLabel }] = [copy(document.toFacility()), document]
        const before = sorted(document.before())
        expect(document.toFacility()).toEqual(now)
        expect([document.revision, document.undoLabel]).toEqual([revision, undoLabel])
        expect(before).toEqual(document.undo() && sorted(document.toFacility()))
      }),
      { numRuns: 100 },
    )
  })

  it('keeps every state reachable while going back and forth', () => {
    fc.assert(
      fc.property(gestures, fc.array(fc.boolean(), { maxLength: 30 }), (all, walk) => {
        const document = openDocument(start())
        const states = [copy(document.toFacility())]
        for (const steps of all) {
          const { revision } = document
          play(document, [steps])
          if (document.revision !== revision) states.push(copy(document.toFacility()))
        }
        let at = states.length - 1
        for (const back of walk) {
          if (back ? document.undo() : document.redo()) at += back ? -1 : 1
          expect(document.toFacility()).toEqual(states[at])
        }
      }),
    )
  })

  it('tells the places that a copy of its rows needs to follow on', () => {
    fc.assert(
      fc.property(gestures, gestures, (before, after) => {
        const document = openDocument(start())
        play(document, before)
        const places = document.places('equipment')
        const rows = new Map(document.list('equipment').map((row, i) => [row.id, [places[i], row]]))
        expect(places.every((place, i) => i === 0 || place > Number(places[i - 1]))).toBe(true)
        document.subscribe(({ operations }) => {
          for (const one of operations) {
            if (one.table !== 'equipment') continue
            rows.delete(one.id)
            if (one.after) rows.set(one.id, [one.order, one.after])
          }
        })
        play(document, after)
        while (document.undo());
        const copied = [...rows.values()].sort(([a], [b]) => Number(a) - Number(b))
        expect(copied.map(([, row]) => row)).toEqual(document.list('equipment'))
      }),
    )
  })

  it('tells a mirror enough to stay equal, through undo and redo', () => {
    fc.assert(
      fc.property(gestures, fc.nat(8), (all, steps) => {
        const document = openDocument(start())
        const mirror = openDocument(start())
        document.subscribe((change) => mirror.mirror(copy(change.operations)))
        play(document, all)
        for (let i = 0; i < steps; i++) document.undo()
        expect(mirror.toFacility()).toEqual(document.toFacility())
        for (let i = 0; i < steps / 2; i++) document.redo()
        expect(mirror.toFacility()).toEqual(document.toFacility())
        expect(mirror.undoLabel).toBeUndefined()
      }),
    )
  })

  it('leaves nothing of a gesture that fails', () => {
    fc.assert(
      fc.property(gestures, fc.array(step, { maxLength: 8 }), (all, half) => {
        const document = openDocument(start())
        play(document, all)
        const before = copy(document.toFacility())
        const { revision, undoLabel } = document
        const told: Change[] = []
        document.subscribe((change) => told.push(change))
        expect(() =>
          document.transact('breaks', (edit) => {
            for (const one of half) perform(edit, one)
            edit.set('equipment', 'nowhere', { x: 1 })
          }),
        ).toThrow('nowhere')
        expect(document.toFacility()).toEqual(before)
        expect([document.revision, document.undoLabel]).toEqual([revision, undoLabel])
        expect(told).toEqual([])
      }),
    )
  })
})

describe('a gesture', () => {
  it('is one step, whatever it touches', () => {
    const document = openDocument(start())
    document.transact('Move all', (edit) => {
      for (const { id, x } of edit.list('equipment')) edit.set('equipment', id, { x: x + 1 })
    })
    expect(document.undoLabel).toBe('Move all')
    expect(document.undo()?.operations).toHaveLength(4)
    expect(document.undoLabel).toBeUndefined()
    expect(document.redoLabel).toBe('Move all')
  })

  it('that changes nothing is no step', () => {
    const document = openDocument(start())
    document.transact('Look', (edit) => edit.remove('equipment', 'nowhere'))
    expect(document.undoLabel).toBeUndefined()
    expect(document.revision).toBe(openDocument(start()).revision)
  })

  it('sees what it wrote before', () => {
    const document = openDocument(start())
    document.transact('Write and read', (edit) => {
      edit.set('equipment', 'a', { tag: 'first' })
      edit.set('equipment', 'a', { x: 9 })
      edit.remove('equipment', 'b')
      expect(edit.get('equipment', 'a')).toMatchObject({ tag: 'first', x: 9 })
      expect(edit.list('equipment').map(({ id }) => id)).toEqual(['a', 'c', 'd'])
    })
  })

  it('puts back what it removed at its place', () => {
    const document = openDocument(start())
    document.transact('Remove', (edit) => edit.remove('equipment', 'b'))
    document.transact('Add', (edit) => {
      const [first] = edit.list('equipment')
      if (first) edit.put('equipment', { ...first, id: 'z' })
    })
    document.undo()
    document.undo()
    expect(document.list('equipment').map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd'])
  })

  it('cannot run inside another, nor can undo', () => {
    const document = openDocument(start())
    document.transact('First', (edit) => edit.set('equipment', 'a', { x: 5 }))
    document.transact('Outer', (edit) => {
      edit.set('equipment', 'a', { x: 6 })
      expect(() => document.transact('Inner', () => undefined)).toThrow('Inner')
      expect(() => document.undo()).toThrow('under way')
      expect(() => document.redo()).toThrow('under way')
      expect(() => document.mirror([])).toThrow('under way')
    })
    expect(document.get('equipment', 'a')?.x).toBe(6)
    document.undo()
    document.undo()
    expect(document.toFacility()).toEqual(start())
  })

  it('stands, with its step, when a listener breaks', () => {
    const document = openDocument(start())
    document.subscribe(() => {
      throw new Error('listener')
    })
    expect(() => document.transact('One', (edit) => edit.set('equipment', 'a', { x: 1 }))).toThrow(
      'listener',
    )
    expect(document.get('equipment', 'a')?.x).toBe(1)
    expect(document.undoLabel).toBe('One')
  })

  it('drops what could have been redone', () => {
    const document = openDocument(start())
    document.transact('One', (edit) => edit.set('equipment', 'a', { x: 1 }))
    document.undo()
    document.transact('Two', (edit) => edit.set('equipment', 'b', { x: 2 }))
    expect(document.redoLabel).toBeUndefined()
    expect(document.redo()).toBeUndefined()
  })

  it('is told once to every listener, and to none that left', () => {
    const document = openDocument(start())
    const told: string[] = []
    const stop = document.subscribe((change) => told.push(`${change.origin} ${change.label}`))
    document.transact('One', (edit) => edit.set('equipment', 'a', { x: 1 }))
    document.undo()
    document.redo()
    stop()
    document.undo()
    expect(told).toEqual(['edit One', 'undo One', 'redo One'])
  })
})
