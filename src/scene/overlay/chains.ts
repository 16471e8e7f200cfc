import { formatQuantity } from '#base'
import { anchorPlace, type Measure, measuresOf } from '#document'
import type { Constraint, DimensionChain } from '#model'
import {
  isShown,
  type Layout,
  ledChain,
  ledReader,
  type Vector,
  type WorkspaceState,
} from '#workspace'
import type { Pen } from './pen'
import type { LabelPlaces } from './places'

interface Drawn {
  readonly measures: readonly Measure[]
  readonly z: number
  readonly color: string
  readonly widthPx: number
  /** Stands before the figure: what a constraint asks. */
  readonly sign: string
  readonly valueM?: number | undefined
}

/** Shorter than this on screen a line tells nothing but clutter. */
const leastPx = 14
/** Size of the dots at the ends. */
const endPx = 5

const onLevel = ({ x, y }: { x: number; y: number }, z: number): Vector => ({ x, y, z })

/** A line with slanting strokes at its ends, thin lines to what it measures, and its figure. */
const drawMeasure = (
  pen: Pen,
  { from, to, anchors, valueM }: Measure,
  drawn: Drawn,
  places: LabelPlaces,
  units: WorkspaceState['units'],
): void => {
  const { z, color, widthPx, sign } = drawn
  const [a, b] = [onLevel(from, z), onLevel(to, z)]
  const [start, end] = [pen.place(a), pen.place(b)]
  if (!start || !end || Math.hypot(end.x - start.x, end.y - start.y) < leastPx) return
  const thin = { color, widthPx: 0.75, dash: [2, 3] }
  pen.line([onLevel(anchors[0], z), a], thin)
  pen.line([onLevel(anchors[1], z), b], thin)
  pen.line([a, b], { color, widthPx })
  for (const at of [a, b]) pen.dot(at, endPx / 2, color)
  const text = `${sign}${formatQuantity(drawn.valueM ?? valueM, 'm', units)}`
  const [x, y] = [(start.x + end.x) / 2, (start.y + end.y) / 2]
  const spot = places.takeFirst(
    [
      { x, y },
      { x, y: y - 18 },
      { x, y: y + 18 },
    ],
    pen.widthOf(text) + 12,
  )
  if (spot) pen.plate(text, spot.x, spot.y, color)
}

const chainDrawn = (
  pen: Pen,
  { document, selection, preview }: WorkspaceState,
  layout: Layout,
  standing: DimensionChain,
): Drawn => {
  const chain = ledChain(document, standing, preview)
  const isChosen = selection.has(chain.id)
  return {
    // While things are led, it measures where they are then.
    measures: measuresOf(ledReader(document, preview), layout.library, chain),
    z: chain.z,
    color: isChosen ? pen.theme.accent : pen.theme.label,
    widthPx: isChosen ? 2 : 1,
    sign: '',
  }
}

const signs: Readonly<Record<Constraint['type'], string>> = {
  distance: '= ',
  clear: '≥ ',
  align: '',
  pitch: '= ',
}

/** What holds on to something selected is drawn with it; the rest would hide the plan. */
const isMeant = ({ id, anchors }: Constraint, { selection }: WorkspaceState): boolean =>
  selection.has(id) || anchors.some((anchor) => 'of' in anchor && selection.has(String(anchor.of)))

const drawLine = (pen: Pen, state: WorkspaceState, layout: Layout, one: Constraint): void => {
  const points = one.anchors.flatMap(
    (anchor) => anchorPlace(state.document, layout.library, anchor) ?? [],
  )
  const z = pen.view.orbit.target.z
  pen.line(
    points.map((at) => onLevel(at, z)),
    { color: pen.theme.shown, widthPx: 1.5, dash: [10, 4] },
  )
}

/** Beside a wall the line runs where the equipment stands, not at the middle of the wall. */
const offsetOf = ({ document }: WorkspaceState, layout: Layout, one: Constraint): number => {
  const [a, b] = one.anchors.map((anchor) => anchorPlace(document, layout.library, anchor))
  if (!a || !b || a.body?.type !== 'room') return 0
  return one.axis === 'x' ? b.y - a.y : b.x - a.x
}

/** Draws the chains of dimensions, and the constraints on what is selected. */
export const drawChains = (
  pen: Pen,
  state: WorkspaceState,
  layout: Layout,
  places: LabelPlaces,
): void => {
  const { document, units } = state
  const isLed = state.preview.moved !== undefined
  for (const chain of document.list('dimensions')) {
    if (!isShown(document, state.visibility, chain.id)) continue
    const drawn = chainDrawn(pen, state, layout, chain)
    for (const measure of drawn.measures) drawMeasure(pen, measure, drawn, places, units)
  }
  if (isLed || state.selection.size === 0 || state.selection.size > 200) return
  for (const one of document.list('constraints')) {
    if (!isMeant(one, state)) continue
    if (one.type === 'align') {
      drawLine(pen, state, layout, one)
      continue
    }
    const measures = measuresOf(document, layout.library, {
      ...one,
      offsetM: offsetOf(state, layout, one),
    })
    const valueM = one.valueM === undefined ? undefined : Math.abs(one.valueM)
    const z = pen.view.orbit.target.z
    const drawn = {
      measures,
      z,
      color: pen.theme.shown,
      widthPx: 1.5,
      sign: signs[one.type],
      valueM,
    }
    for (const measure of measures) drawMeasure(pen, measure, drawn, places, units)
  }
}
