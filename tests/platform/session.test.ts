import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog'
import { type FacilityDocument, openDocument } from '#document'
import type { Answer } from '#workspace'
import { gb300Hall } from '../../scripts/examples/gb300-hall/index'
import { hydroYard } from '../../scripts/examples/hydro-yard'
import { Session } from '../../src/platform/solver/session'

/** An answer without what differs by design: the revision, and columns as plain numbers. */
const substance = ({ revision, columns, ...rest }: Answer) => ({
  ...rest,
  columns: columns.map(({ name, values }) => [name, [...values]]),
})

const follow = (document: FacilityDocument): Session => {
  const session = new Session(catalog)
  session.open(document.toFacility(), document.revision)
  document.subscribe(({ operations, revision }) => session.change(operations, revision))
  return session
}

const afresh = (document: FacilityDocument): Answer => {
  const session = new Session(catalog)
  session.open(document.toFacility(), document.revision)
  return session.answer()
}

interface Step {
  readonly type: 'move' | 'load' | 'remove' | 'retire' | 'undo' | 'redo'
  readonly pick: number
  readonly amount: number
  readonly turn: boolean
}

const step: fc.Arbitrary<Step> = fc.record({
  type: fc.constantFrom('move', 'load', 'remove', 'retire', 'undo', 'redo'),
  pick: fc.nat(10_000),
  amount: fc.integer({ min: -30, max: 30 }),
  turn: fc.boolean(),
})

const take = (document: FacilityDocument, next: Step): void => {
  if (next.type === 'undo') document.undo()
  else if (next.type === 'redo') document.redo()
  else {
    const all = document.list('equipment')
    const item = all[next.pick % all.length]
    if (!item) return
    document.transact(next.type, (edit) => {
      if (next.type === 'remove') edit.remove('equipment', item.id)
      else if (next.type === 'retire') edit.set('equipment', item.id, { status: 'removed' })
      else if (next.type === 'load') {
        edit.set('equipment', item.id, {
          values: { ...item.values, loadKw: 10 * Math.abs(next.amount) },
        })
      } else {
        const rotationDeg = next.turn ? item.rotationDeg + 90 : item.rotationDeg
        edit.set('equipment', item.id, { x: item.x + next.amount, rotationDeg })
      }
    })
  }
}

describe('the session', { timeout: 60_000 }, () => {
  it('answers after any edits as if it had opened the facility anew', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(gb300Hall, hydroYard),
        fc.array(step, { minLength: 1, maxLength: 6 }),
        (build, steps) => {
          const document = openDocument(build())
          const session = follow(document)
          session.answer()
          for (const next of steps) {
            take(document, next)
            session.answer()
          }
          expect(substance(session.answer())).toEqual(substance(afresh(document)))
        },
      ),
      { numRuns: 12 },
    )
  }, 60_000)

  it('keeps the array of ids while the ids are the same', () => {
    const document = openDocument(hydroYard())
    const session = follow(document)
    const { ids } = session.answer()
    take(document, { type: 'load', pick: 3, amount: 5, turn: false })
    expect(session.answer().ids).toBe(ids)
    take(document, { type: 'remove', pick: 3, amount: 0, turn: false })
    expect(session.answer().ids).not.toBe(ids)
  })

  it('answers the revision and the question that it was given', () => {
    const document = openDocument(hydroYard())
    const session = follow(document)
    session.ask({ lens: 'ai', goal: 'n+1' })
    take(document, { type: 'move', pick: 1, amount: 1, turn: false })
    const answer = session.answer()
    expect(answer.revision).toBe(document.revision)
    expect(answer.judgement.ruleset).toBe('ai-training')
    expect(answer.judgement.goal).toBe('n+1')
    expect(answer.difference.to).toBe('mining')
  })
})
