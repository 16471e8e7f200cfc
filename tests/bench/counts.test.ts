import { beforeAll, describe, expect, it } from 'vitest'
import { catalog } from '#catalog'
import { type Edit, type FacilityDocument, openDocument } from '#document'
import type { Equipment } from '#model'
import { rules } from '#rules'
import type { Answer } from '#workspace'
import { Session } from '../../src/platform/solver/session'
import { campusOf } from '../support/campus'

// Work is counted, not timed: these hold on every machine.

const items = 10_000

let document: FacilityDocument
let session: Session
let opened: Answer
let rack: Equipment

const editing = (gesture: (edit: Edit) => void): Answer => {
  document.transact('edit', gesture)
  return session.answer()
}

const columnsOf = ({ columns }: Answer) => columns.map(({ values }) => values)

/** How many columns of an answer are not the very ones of another. */
const changedColumns = (before: Answer, now: Answer): number => {
  const earlier = columnsOf(before)
  return columnsOf(now).filter((values, at) => values !== earlier[at]).length
}

beforeAll(() => {
  document = openDocument(campusOf(items))
  session = new Session(catalog)
  session.open(document.toFacility(), document.revision)
  document.subscribe(({ operations, revision }) => session.change(operations, revision))
  opened = session.answer()
  const found = document.list('equipment').filter(({ kind }) => kind === 'rack')
  rack = found[Math.floor(found.length / 2)] as Equipment
}, 60_000)

describe(`work done for ${items} items`, () => {
  it('looks at everything when a facility is opened', () => {
    expect(opened.ids).toHaveLength(items)
    expect(opened.judgement.counts.length).toBeGreaterThan(20)
    const looked = opened.judgement.counts.reduce(
      (sum, { pass, fail, unknown }) => sum + pass + fail + unknown,
      0,
    )
    expect(looked).toBeGreaterThan(items)
  })

  it('runs nothing again when nothing was edited', () => {
    const again = session.answer()
    expect(session.rulesRun).toBe(0)
    expect(again.judgement).toBe(opened.judgement)
    expect(again.difference).toBe(opened.difference)
    expect(changedColumns(opened, again)).toBe(0)
  })

  it('runs few rules and no energy after a move of some centimetres', () => {
    const before = session.answer()
    const moved = editing((edit) => edit.set('equipment', rack.id, { x: rack.x + 0.02 }))
    const ofSpace = rules.filter(({ reads }) => reads.includes('space'))
    expect(session.rulesRun).toBeLessThanOrEqual(ofSpace.length)
    expect(session.rulesRun).toBeLessThanOrEqual(6)
    expect(changedColumns(before, moved)).toBe(0)
    expect(moved.ids).toBe(before.ids)
  })

  it('solves nothing and words few rules anew after something was renamed', () => {
    const before = session.answer()
    const renamed = editing((edit) => edit.set('equipment', rack.id, { tag: 'Renamed' }))
    expect(session.rulesRun).toBeLessThanOrEqual(2)
    expect(changedColumns(before, renamed)).toBe(0)
    expect(renamed.ids).toBe(before.ids)
    expect(renamed.solution.cooling.loops).toBe(before.solution.cooling.loops)
  })

  it('leaves space and network alone after a load was changed', () => {
    const before = session.answer()
    const loaded = editing((edit) =>
      edit.set('equipment', rack.id, { values: { ...rack.values, loadKw: 33 } }),
    )
    expect(changedColumns(before, loaded)).toBeGreaterThan(0)
    const others = rules.filter(
      ({ reads }) => !reads.includes('power') && !reads.includes('cooling'),
    )
    expect(others.length).toBeGreaterThan(20)
    expect(session.rulesRun).toBeLessThanOrEqual(rules.length - others.length)
  })

  it('judges anew without solving after a waiver', () => {
    const before = session.answer()
    const waiver = { id: 'w', rule: 'rack-density-limit', subject: rack.id }
    const waived = editing((edit) =>
      edit.put('waivers', { ...waiver, reason: 'Accepted.', owner: 'A. Owner' }),
    )
    expect(session.rulesRun).toBe(0)
    expect(changedColumns(before, waived)).toBe(0)
  })

  it('tells no more than a few hundred findings of one rule, however many there are', () => {
    const told = new Map<string, number>()
    for (const { rule, severity, verdict, waiver } of opened.judgement.findings) {
      if (waiver) continue
      const pile = `${rule} ${severity} ${verdict}`
      told.set(pile, (told.get(pile) ?? 0) + 1)
    }
    const failed = opened.judgement.counts.reduce(
      (sum, { fail, unknown }) => sum + fail + unknown,
      0,
    )
    expect(Math.max(...told.values())).toBeLessThanOrEqual(201)
    expect(failed).toBeGreaterThan(opened.judgement.findings.length)
  })
})
