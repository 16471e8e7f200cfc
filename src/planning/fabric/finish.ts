import type { Connection, Equipment, Route } from '#model'
import type { PlanProposal } from '../proposal'
import { say } from '../words'
import { type Changes, type Draft, rewired } from './draft'
import type { Measured } from './measure'
import { overOptics } from './media'
import type { MediumPolicy } from './request'
import {
  cableNotes,
  cableRefusals,
  measuredIn,
  powerNote,
  ruleNotes,
  savingNote,
  trayNotes,
} from './telling'
import { sizedTrays } from './trays'

/** Changes that were solved once, as wide trays and without a word on media. */
export interface Laid {
  readonly changes: Changes
  readonly after: Draft
}

/** The same with trays as wide as they have to be and media as wished, solved anew. */
export const finished = (base: Draft, { changes, after }: Laid, medium: MediumPolicy) => {
  const routes = sizedTrays(
    changes.add.routes ?? [],
    after.solution.fiber.cabling.trays,
    base.parameters,
  )
  const optical =
    medium === 'optics'
      ? overOptics(after, changes.add.connections)
      : { connections: changes.add.connections, without: 0 }
  const next: Changes = {
    ...changes,
    add: { ...changes.add, routes, connections: optical.connections },
  }
  const start = { ...base, solution: after.solution }
  return { changes: next, after: rewired(start, next), without: optical.without }
}

const idsOf = (rows: readonly (Connection | Equipment)[]): readonly string[] =>
  rows.map(({ id }) => id)

const opticsNote = (without: number): readonly string[] =>
  without > 0 ? [`${without} links stay over copper: no published optics fit both their ends.`] : []

const assumptionsOf = (
  racks: readonly Equipment[],
  routes: readonly Route[],
): readonly string[] => [
  ...(racks.length > 0
    ? [
        'Places of switch racks are chosen for the least cable; how full a rack may be is an estimate of the assumptions.',
      ]
    : []),
  ...(routes.length > 0
    ? [
        'Planned trays are 100 mm deep inside, and as wide as the fill of a new tray asks for; what their hangers bear is not stated.',
      ]
    : []),
]

/** What a plan is told by beside what its own kind says. */
export interface Telling {
  readonly notes: readonly string[]
  readonly refusals: readonly string[]
  readonly levelM: number
  /** Measured with racks filled in their order; undefined where nothing was to be placed. */
  readonly naive: Measured | undefined
}

/** A proposal from solved changes: every figure in it is read from that solution. */
export const proposalOf = (
  base: Draft,
  { changes, after, without }: ReturnType<typeof finished>,
  telling: Telling,
): PlanProposal => {
  const { add } = changes
  const all = measuredIn(after, idsOf(add.connections))
  const racks = add.equipment.filter(({ kind }) => kind === 'rack')
  const routes = add.routes ?? []
  const isNothing = add.equipment.length + add.connections.length + routes.length === 0
  return {
    ...changes,
    notes: [
      ...telling.notes,
      ...cableNotes(all),
      ...(telling.naive ? savingNote(all, telling.naive) : []),
      ...trayNotes(routes, after.solution.fiber.cabling.trays, telling.levelM),
      ...opticsNote(without),
      ...(isNothing ? [] : ruleNotes(base, after)),
      ...powerNote(after, idsOf(add.equipment)),
    ].map(say),
    assumptions: assumptionsOf(racks, routes).map(say),
    refusals: [...telling.refusals, ...cableRefusals(all)].map(say),
  }
}
