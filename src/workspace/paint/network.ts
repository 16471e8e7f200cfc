import type { Text } from '#base'
import type { FacilityDocument } from '#document'
import { type ClassOverlay, type PaintClass, painted, valuesOf } from './define'

interface Band extends PaintClass {
  /** Values up to this are in it. */
  readonly upTo: number
}

interface NetworkOverlay {
  readonly id: string
  readonly label: Text
  readonly title: Text
  /** The column of the answer. */
  readonly column: string
  readonly bands: readonly Band[]
  /** Whether the question arises for a piece of equipment. */
  readonly asks: (id: string, document: FacilityDocument, linked: ReadonlySet<string>) => boolean
  readonly rest: string
}

/** Room for the rounding of sums. */
const slack = 1e-9

/** Files may nest wrongly, even in a ring; nothing real nests deeper. */
const deepestNest = 8

/** Everything that a data connection ends at. */
const linkedIn = (document: FacilityDocument): ReadonlySet<string> => {
  const linked = new Set<string>()
  for (const { medium, from, to } of document.records('connections').values()) {
    if (medium === 'data') linked.add(from.equipment).add(to.equipment)
  }
  return linked
}

/** Tells hosts the worst class of what is mounted in them: that is what is seen of it. */
const tellHosts = (
  document: FacilityDocument,
  classes: Map<string, number>,
  rank: (classAt: number) => number,
): void => {
  for (const [id, found] of [...classes]) {
    let host = document.get('equipment', id)?.inside?.equipment
    for (let step = 0; host !== undefined && step < deepestNest; step++) {
      const known = classes.get(host)
      if (known === undefined || rank(found) > rank(known)) classes.set(host, found)
      host = document.get('equipment', host)?.inside?.equipment
    }
  }
}

const networkOverlay = (about: NetworkOverlay): ClassOverlay => {
  const { id, label, title, bands, rest } = about
  const unknownAt = bands.length
  const classes: readonly PaintClass[] = [
    ...bands,
    { id: 'unknown', label: { en: 'Not known' }, tone: 'unknown', hatched: true },
    { id: 'rest', label: { en: rest }, tone: 'rest', neutral: true },
  ]
  const bandOf = (value: number): number => {
    const found = bands.findIndex(({ upTo }) => value <= upTo + slack)
    return found < 0 ? unknownAt : found
  }
  // What is over a limit is worse than what nobody knows; that is worse than all the rest.
  const rank = (classAt: number) => (classAt === unknownAt ? unknownAt - 1.5 : classAt)
  return {
    id,
    discipline: 'network',
    label,
    paint: ({ document, answer }) => {
      const values = answer && valuesOf(answer, about.column)
      if (!answer || !values) return undefined
      const linked = linkedIn(document)
      const found = new Map<string, number>()
      answer.ids.forEach((one, row) => {
        if (about.asks(one, document, linked)) found.set(one, bandOf(values[row] ?? Number.NaN))
      })
      tellHosts(document, found, rank)
      return painted(
        { id, label: title, classes, lines: 'none' },
        answer.ids,
        (one) => found.get(one) ?? classes.length - 1,
      )
    },
  }
}

const beyond = Number.POSITIVE_INFINITY

/** Switches, and the racks that they are in, by how many of their ports are taken. */
export const portUseOverlay = networkOverlay({
  id: 'port-use',
  label: { en: 'Switch ports taken' },
  title: { en: 'Ports of switches that are taken' },
  column: 'portUse',
  bands: [
    { id: 'up-to-50', label: { en: 'Up to half' }, tone: 'low', upTo: 0.5 },
    { id: 'up-to-90', label: { en: '50 to 90 %' }, tone: 'middle', upTo: 0.9 },
    { id: 'up-to-100', label: { en: '90 to 100 %' }, tone: 'high', upTo: 1 },
    {
      id: 'over',
      label: { en: 'More links than ports' },
      tone: 'over',
      outlined: true,
      upTo: beyond,
    },
  ],
  asks: (id, document) => document.get('equipment', id)?.kind === 'switch',
  rest: 'No switch',
})

/** Equipment by how much of its reach the tightest of its links uses. */
export const reachUseOverlay = networkOverlay({
  id: 'reach-use',
  label: { en: 'Links, length against reach' },
  title: { en: 'Reach that the longest link uses' },
  column: 'reachUse',
  bands: [
    { id: 'up-to-50', label: { en: 'Up to half' }, tone: 'low', upTo: 0.5 },
    { id: 'up-to-80', label: { en: '50 to 80 %' }, tone: 'middle', upTo: 0.8 },
    { id: 'up-to-100', label: { en: '80 to 100 %' }, tone: 'high', upTo: 1 },
    { id: 'over', label: { en: 'Beyond its reach' }, tone: 'over', outlined: true, upTo: beyond },
  ],
  asks: (id, _, linked) => linked.has(id),
  rest: 'No data link',
})
