import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog'
import {
  type Edit,
  type FacilityDocument,
  openDocument,
  type Records,
  type TableName,
} from '#document'
import type { Equipment } from '#model'
import type { Answer } from '#workspace'
import { gb300Hall } from '../../scripts/examples/gb300-hall/index'
import { hydroYard } from '../../scripts/examples/hydro-yard/index'
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

const stepTypes = [
  'move',
  'load',
  'demand',
  'tag',
  'rename',
  'unstate',
  'size',
  'product',
  'remove',
  'retire',
  'disconnect',
  'reconnect',
  'room',
  'waive',
  'parameter',
  'goal',
  'site',
  'undo',
  'redo',
] as const

interface Step {
  readonly type: (typeof stepTypes)[number]
  readonly pick: number
  readonly amount: number
  readonly turn: boolean
}

const step: fc.Arbitrary<Step> = fc.record({
  type: fc.constantFrom(...stepTypes),
  pick: fc.nat(10_000),
  amount: fc.integer({ min: -30, max: 30 }),
  turn: fc.boolean(),
})

type Picked = <T extends TableName>(table: T) => Records[T]

const editEquipment = (edit: Edit, item: Equipment, { type, amount, turn }: Step): void => {
  const set = (fields: Partial<Equipment>) => edit.set('equipment', item.id, fields)
  const value = Math.abs(amount) / 10
  if (type === 'remove') edit.remove('equipment', item.id)
  else if (type === 'retire') set({ status: turn ? 'removed' : 'existing' })
  else if (type === 'load') set({ values: { ...item.values, loadKw: 100 * value } })
  else if (type === 'demand') set({ demandFactor: value / 2, owner: turn ? 'host' : 'tenant' })
  else if (type === 'rename') set({ tag: `N${amount}` })
  else if (type === 'tag') set({ tag: `T-${amount}`, path: turn ? 'A' : `R${value}` })
  else if (type === 'unstate') set({ values: {} })
  else if (type === 'size') set({ values: { ...item.values, widthM: value, massKg: 900 } })
  else if (type === 'product') set({ product: turn ? 'nvidia-gb200-nvl72' : 'no-such-product' })
  else if (type === 'move') {
    set({ x: item.x + amount, rotationDeg: turn ? item.rotationDeg + 90 : item.rotationDeg })
  }
}

const editOthers = (edit: Edit, pick: Picked, { type, amount, turn }: Step): void => {
  if (type === 'disconnect') edit.remove('connections', pick('connections').id)
  else if (type === 'reconnect') {
    const link = pick('connections')
    edit.put('connections', { ...link, to: { ...link.to, equipment: pick('equipment').id } })
  } else if (type === 'room') {
    const room = pick('rooms')
    const polygon = room.polygon.map((point) => ({ ...point, x: point.x + amount / 10 }))
    edit.set('rooms', room.id, { polygon, open: turn })
  } else if (type === 'waive') {
    const subject = pick('equipment').id
    const waiver = { id: `w-${subject}`, rule: 'rack-density-limit', subject }
    edit.put('waivers', { ...waiver, reason: 'Accepted.', owner: 'A. Owner' })
  } else if (type === 'parameter') {
    edit.setHead({ parameters: { 'power.power-factor': 0.9 + Math.abs(amount) / 1000 } })
  } else if (type === 'goal') {
    const goal = turn ? 'n' : 'n+1'
    edit.setHead({ goals: { ai: goal, mining: goal } })
  } else if (type === 'site') {
    edit.setHead({ site: { ...edit.head.site, designDryBulbC: amount } })
  }
}

const take = (document: FacilityDocument, next: Step): void => {
  if (next.type === 'undo') document.undo()
  else if (next.type === 'redo') document.redo()
  else {
    document.transact(next.type, (edit) => {
      const pick: Picked = (table) => {
        const all = edit.list(table)
        const found = all[next.pick % all.length]
        if (!found) throw new Error(`Nothing is left in ${table}`)
        return found
      }
      editEquipment(edit, pick('equipment'), next)
      editOthers(edit, pick, next)
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
            // Now and then several edits come before the next answer.
            if (next.pick % 3 > 0) session.answer()
          }
          expect(substance(session.answer())).toEqual(substance(afresh(document)))
        },
      ),
      { numRuns: 25 },
    )
  }, 60_000)

  it.each([gb300Hall, hydroYard])('follows every piece that gets a new name', (build) => {
    const document = openDocument(build())
    const session = follow(document)
    session.answer()
    for (const { id } of document.list('equipment')) {
      document.transact('rename', (edit) => edit.set('equipment', id, { tag: `New ${id}` }))
      session.answer()
    }
    expect(substance(session.answer())).toEqual(substance(afresh(document)))
  })

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
