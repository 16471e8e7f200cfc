import type { Point, UnitSystem } from '#base'
import { anchorPlace, type Measure, measuresOf, standingOf, workLevels } from '#document'
import type { Anchor, Constraint, Element } from '#model'
import { isShown, type Layout, type WorkspaceState } from '#workspace'
import { dimensionText } from './lengths'
import { cutNearM, drawnAt, type Looked } from './looked'
import type { Projected } from './project'

/** One measured length on a drawing, in metres of its plane. */
export interface SheetMeasure {
  readonly from: Point
  readonly to: Point
  /** What it measures between: thin lines lead there. */
  readonly ends: readonly [Point, Point]
  readonly words: string
  readonly isKept: boolean
}

/** A number on the drawing whose text stands in the list of notes. */
interface Pin {
  readonly at: Point
  readonly text: string
}

/** What a drafter added to the facility, as one view shows it. */
export interface Marks {
  readonly measures: readonly SheetMeasure[]
  /** Lengths of a view from the side, in rows under the drawing. */
  readonly rows: readonly (readonly SheetMeasure[])[]
  /** What has to stay in line. */
  readonly lines: readonly (readonly Point[])[]
  readonly pins: readonly Pin[]
  /** Doors, shafts, openings, lifts and ramps of a plan. */
  readonly elements: readonly Element[]
  readonly levels: readonly { readonly name: string; readonly z: number }[]
  /** Chains that run across the look, and hold on to what is not drawn. */
  readonly chainsLeftOut: number
}

/** What of the marks is wanted on a sheet. */
export const markTypes = ['dimensions', 'constraints', 'notes', 'grid', 'areas', 'tags'] as const
export type MarkType = (typeof markTypes)[number]

interface MarkNeeds {
  readonly state: Pick<WorkspaceState, 'document' | 'visibility' | 'units'>
  readonly layout: Layout
  readonly looked: Looked
  readonly projected: Projected
  readonly shows: ReadonlySet<MarkType>
}

const isHeld = ({ state, projected }: MarkNeeds, anchor: Anchor): boolean => {
  if (!('of' in anchor)) return true
  const { document, visibility } = state
  const id = String(anchor.of)
  const item = document.get('equipment', id)
  if (item) return projected.drawn.has(standingOf(document, item).id)
  return isShown(document, visibility, id)
}

const signs: Readonly<Record<Constraint['type'], string>> = {
  distance: '= ',
  clear: '≥ ',
  align: '',
  pitch: '= ',
}

const measured = (
  { from, to, anchors: [a, b], valueM }: Measure,
  units: UnitSystem,
  kept?: { readonly sign: string; readonly valueM: number | undefined },
): SheetMeasure => ({
  from,
  to,
  ends: [a, b],
  words: `${kept?.sign ?? ''}${dimensionText(kept?.valueM ?? valueM, units)}`,
  isKept: kept !== undefined,
})

/** Beside a wall the line runs where the equipment stands, not at the middle of the wall. */
const besideWallM = ({ state, layout }: MarkNeeds, { anchors, axis }: Constraint): number => {
  const [a, b] = anchors.map((anchor) => anchorPlace(state.document, layout.library, anchor))
  if (!a || !b || a.body?.type !== 'room') return 0
  return axis === 'x' ? b.y - a.y : b.x - a.x
}

const constraintMarks = (needs: MarkNeeds): Pick<Marks, 'measures' | 'lines'> => {
  const { state, layout, shows, looked } = needs
  const { document, units } = state
  if (!shows.has('constraints') || looked.view !== 'plan') return { measures: [], lines: [] }
  const meant = document
    .list('constraints')
    .filter(({ anchors }) => anchors.every((anchor) => isHeld(needs, anchor)))
  const measures = meant
    .filter(({ type }) => type !== 'align')
    .flatMap((one) => {
      const kept = {
        sign: signs[one.type],
        valueM: one.valueM === undefined ? undefined : Math.abs(one.valueM),
      }
      const chain = { ...one, offsetM: besideWallM(needs, one) }
      return measuresOf(document, layout.library, chain).map((each) => measured(each, units, kept))
    })
  const lines = meant
    .filter(({ type }) => type === 'align')
    .map(({ anchors }) =>
      anchors.flatMap((anchor) => anchorPlace(document, layout.library, anchor) ?? []),
    )
  return { measures, lines }
}

const alongOf = { plan: undefined, south: 'x', north: 'x', east: 'y', west: 'y' } as const

type ChainMarks = Pick<Marks, 'measures' | 'rows' | 'chainsLeftOut'>

/** Chains lie on the floor: a plan shows them there, a view from the side those that run along it. */
const chainMarks = (needs: MarkNeeds): ChainMarks => {
  const { state, layout, looked, shows } = needs
  const { document, units } = state
  if (!shows.has('dimensions')) return { measures: [], rows: [], chainsLeftOut: 0 }
  const { view, cutM = Number.POSITIVE_INFINITY } = looked
  const chains = document.list('dimensions').filter(({ id, anchors, axis, z }) => {
    if (!isShown(document, state.visibility, id)) return false
    const isAlong = view === 'plan' ? z <= cutM : axis === alongOf[view]
    return isAlong && anchors.every((anchor) => isHeld(needs, anchor))
  })
  const read = chains.map((chain) =>
    measuresOf(document, layout.library, chain).map((each) => measured(each, units)),
  )
  const chainsLeftOut = document.count('dimensions') - chains.length
  if (view === 'plan') return { measures: read.flat(), rows: [], chainsLeftOut }
  const across = ({ x, y }: Point) => ({ x: drawnAt(view, { x, y, z: 0 }).x, y: 0 })
  const rows = read.map((row) =>
    row.map((one) => ({
      ...one,
      from: across(one.from),
      to: across(one.to),
      ends: [across(one.ends[0]), across(one.ends[1])] as const,
    })),
  )
  return { measures: [], rows, chainsLeftOut }
}

const pinsOf = ({ state, looked, shows }: MarkNeeds): readonly Pin[] => {
  const { document, visibility } = state
  if (!shows.has('notes')) return []
  return document.list('notes').flatMap((note) => {
    const { id, about, done, text } = note
    const isOut = done || text.trim() === '' || !isShown(document, visibility, id)
    if (isOut || (about !== undefined && !isShown(document, visibility, about))) return []
    const { x, y, nearM } = drawnAt(looked.view, note)
    return nearM <= cutNearM(looked) ? [{ at: { x, y }, text: text.trim() }] : []
  })
}

const elementsOf = ({ state: { document, visibility }, looked }: MarkNeeds): readonly Element[] =>
  looked.view === 'plan'
    ? document.list('elements').filter(({ id, z, type }) => {
        const isBelow = z < cutNearM(looked)
        return type !== 'column' && isBelow && isShown(document, visibility, id)
      })
    : []

/** What stands on a drawing besides the facility's own lines. */
export const marksOf = (needs: MarkNeeds): Marks => {
  const kept = constraintMarks(needs)
  const { measures, rows, chainsLeftOut } = chainMarks(needs)
  const isSide = needs.looked.view !== 'plan'
  return {
    measures: [...measures, ...kept.measures],
    rows,
    lines: kept.lines,
    pins: pinsOf(needs),
    elements: elementsOf(needs),
    levels: isSide && needs.shows.has('grid') ? workLevels(needs.state.document) : [],
    chainsLeftOut,
  }
}
