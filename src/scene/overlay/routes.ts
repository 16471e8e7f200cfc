import type { Route } from '#model'
import { isShown, type WorkspaceState } from '#workspace'
import { levelStrips } from '../ground/strips'
import { recordsAmong } from './among'
import type { Pen } from './pen'
import type { LabelPlaces } from './places'

type Looked = Pick<WorkspaceState, 'document' | 'selection' | 'hovered' | 'preview' | 'visibility'>

/** More names than this at once tell nothing. */
const mostNamed = 40

/** Routes that are selected or under the pointer, the latter first. */
const chosenRoutes = ({ document, selection, hovered, visibility }: Looked): Route[] => {
  const selected = recordsAmong(document, selection, 'routes')
  const pointed = hovered === undefined ? undefined : document.get('routes', hovered)
  const all = pointed ? [pointed, ...selected.filter(({ id }) => id !== hovered)] : selected
  return all.filter(({ id }) => isShown(document, visibility, id))
}

/** The handles of the only selected route: its points, and the middles where others can be added. */
const drawHandles = (pen: Pen, { points }: Route): void => {
  const { accent, labelBack } = pen.theme
  points.forEach((a, n) => {
    const b = points[n + 1]
    const [start, end] = b ? [pen.place(a), pen.place(b)] : []
    if (b && start && end && Math.hypot(start.x - end.x, start.y - end.y) >= 60) {
      const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, z: (a.z + b.z) / 2 }
      pen.dot(middle, 4, labelBack)
      pen.ring(middle, 4, accent)
    }
    pen.dot(a, 5, accent)
    pen.dot(a, 2.5, labelBack)
  })
}

/** Selected routes and the one under the pointer: edges, middle line, and handles of a single one. */
export const outlineRoutes = (pen: Pen, state: Looked): void => {
  const { selection, preview } = state
  for (const route of chosenRoutes(state)) {
    const isSelected = selection.has(route.id)
    for (const strip of levelStrips(route.points, route.widthM ?? 0)) {
      if (isSelected) pen.area(strip, pen.theme.accent, 0.16)
      pen.line(strip, { color: pen.theme.accent, widthPx: isSelected ? 1.5 : 1 }, true)
    }
    pen.line(route.points, { color: pen.theme.accent, widthPx: isSelected ? 2.5 : 1.25 })
    const isHeld = preview.moved !== undefined || preview.ways !== undefined
    if (isSelected && selection.size === 1 && !isHeld) drawHandles(pen, route)
  }
}

/** The longest run of a way that is on the screen: where its name has room. */
const nameSpot = (pen: Pen, { points }: Route) => {
  let best: { readonly x: number; readonly y: number } | undefined
  let longest = -1
  points.forEach((a, n) => {
    const b = points[n + 1]
    const [start, end] = [pen.place(a), b && pen.place(b)]
    if (!start || !end) return
    const length = Math.hypot(start.x - end.x, start.y - end.y)
    if (length <= longest) return
    longest = length
    best = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 }
  })
  return best
}

/** Names of the chosen routes, as `nameOf` has them. */
export const nameRoutes = (
  pen: Pen,
  state: Looked,
  nameOf: (route: Route) => string,
  places: LabelPlaces,
): void => {
  for (const route of chosenRoutes(state).slice(0, mostNamed)) {
    const spot = nameSpot(pen, route)
    const name = nameOf(route)
    const y = spot ? spot.y - 18 : 0
    if (spot && places.take(spot.x, y, pen.widthOf(name) + 12)) pen.plate(name, spot.x, y)
  }
}
