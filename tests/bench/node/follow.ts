import { serialize } from 'node:v8'
import { catalog } from '#catalog'
import { type Edit, openDocument } from '#document'
import type { Equipment, Facility } from '#model'
import { Session } from '../../../src/platform/solver/session'
import { median, timed } from './clock'
import { count, type Figure, megabytes, ms } from './figure'

const runs = 9

/** Items of a kind, evenly over the facility. */
const spreadOf = (all: readonly Equipment[], kinds: readonly string[], wanted: number) => {
  const found = all.filter(({ kind, inside }) => kinds.includes(kind) && !inside)
  return Array.from(
    { length: wanted },
    (_, i) => found[Math.floor(((i + 0.5) * found.length) / wanted)] as Equipment,
  )
}

/** Edits one thing after another and answers what each check afterwards cost. */
const follow = (facility: Facility) => {
  const document = openDocument(facility)
  const session = new Session(catalog)
  session.open(document.toFacility(), document.revision)
  document.subscribe(({ operations, revision }) => session.change(operations, revision))
  const answer = session.answer()
  const after = (gesture: (edit: Edit) => void): number =>
    timed(() => {
      document.transact('edit', gesture)
      return session.answer()
    }).ms
  return { document, session, answer, after }
}

const payloadOf = (answer: ReturnType<Session['answer']>): Figure[] => {
  const { ids, columns, judgement, difference, solution, ...rest } = answer
  return [
    megabytes(
      'payload',
      'Answer of the worker, without ids',
      serialize({ ...answer, ids: 0 }).length,
    ),
    megabytes('payload-columns', '… columns', serialize(columns).length),
    megabytes('payload-judgement', '… findings', serialize({ judgement, difference }).length),
    megabytes('payload-digest', '… digest', serialize({ solution, rest }).length),
  ]
}

/** What a check costs after one small edit, and what goes over to the page. */
export const followFigures = (facility: Facility): Figure[] => {
  const { document, session, answer, after } = follow(facility)
  const racks = spreadOf(document.list('equipment'), ['rack', 'miner', 'miner-container'], runs)
  const moves = racks.map(({ id, x }) =>
    after((edit) => edit.set('equipment', id, { x: x + 0.05 })),
  )
  const { rulesRun } = session
  const loads = racks.map(({ id, values }) =>
    after((edit) => edit.set('equipment', id, { values: { ...values, loadKw: 17 } })),
  )
  const names = racks.map(({ id, tag }) =>
    after((edit) => edit.set('equipment', id, { tag: `${tag}X` })),
  )
  const rulesAfterTag = session.rulesRun
  const breakers = spreadOf(document.list('equipment'), ['switchgear-bus', 'breaker', 'rpp'], runs)
  const removals = breakers.map(({ id }) => after((edit) => edit.remove('equipment', id)))
  return [
    ms('after-move', 'Check after moving one item', median(moves), 20),
    count('rules-after-move', 'Rules run again after a move', rulesRun),
    ms('after-load', 'Check after changing one load', median(loads), 20),
    ms('after-tag', 'Check after renaming one item', median(names)),
    count('rules-after-tag', 'Rules run again after a rename', rulesAfterTag),
    ms('after-removal', 'Check after removing one component', median(removals)),
    ...payloadOf(answer),
  ]
}
