import { formatQuantity } from '#base'
import type { FacilityDocument } from '#document'
import type { Room, Route } from '#model'
import {
  drawnOut,
  isShown,
  type Layout,
  type Painting,
  type PlaybackState,
  traysOf,
  type Visibility,
  type WorkspaceState,
} from '#workspace'
import { isPlanView, type View } from '../camera/orbit'
import type { Theme } from '../theme'
import { drawChains } from './chains'
import { nameElements, outlineElements, pinNotes } from './elements'
import { markFronts } from './fronts'
import { nameHappenings, tintWarmRooms, warmRooms } from './happenings'
import { nameRooms, tagEquipment } from './labels'
import type { Pen } from './pen'
import type { LabelPlaces } from './places'
import { drawPreview } from './preview-lines'
import { namesWith, outlineRooms, roomsOut, strikeRoom } from './rooms'
import { nameRoutes, outlineRoutes } from './routes'
import { drawSection } from './section'
import { drawWaysIn } from './way-in'
import { drawWorkplane } from './workplane'
import { drawZones } from './zones'

/** What the canvas over the scene is drawn from. It holds for one frame. */
export interface OverlayFrame {
  readonly view: View
  readonly theme: Theme
  readonly state: WorkspaceState
  readonly layout: Layout
  readonly painting: Painting | undefined
  readonly playback: PlaybackState
  /** Where words may stand: who asks first has the first choice. */
  readonly places: LabelPlaces
}

/** One sort of lines or words over the scene. */
type Layer = (pen: Pen, frame: OverlayFrame) => void

/** A route's name with the figure that an overlay has for it, else with its fill where that is known. */
const routeNames = (painting: Painting | undefined, { units, answer }: WorkspaceState) => {
  const trays = traysOf(answer)
  return ({ id, name }: Route): string => {
    const painted = painting?.routes?.get(id)
    if (painted?.unit) return `${name} · ${formatQuantity(painted.value, painted.unit, units)}`
    const { fill = Number.NaN, unknownCables = 0 } = trays.get(id) ?? {}
    if (Number.isNaN(fill) || unknownCables > 0) return name
    return `${name} · ${formatQuantity(fill, 'ratio', units)}`
  }
}

/** What a person chose, most urgent first: of a large selection only as much as somebody asks for. */
function* chosen(state: WorkspaceState): Generator<string> {
  if (state.hovered !== undefined) yield state.hovered
  yield* drawnOut(state)
  yield* state.selection
}

interface ShownRooms {
  readonly revision: number
  readonly visibility: Visibility
  readonly rooms: readonly Room[]
}

const shownRooms = new WeakMap<FacilityDocument, ShownRooms>()

/** Rooms that are not hidden; every frame asks twice, an edit or another wish makes them anew. */
const roomsShown = ({ document, visibility }: WorkspaceState): readonly Room[] => {
  const known = shownRooms.get(document)
  const { revision } = document
  if (known?.revision === revision && known.visibility === visibility) return known.rooms
  const rooms = document.list('rooms').filter(({ id }) => isShown(document, visibility, id))
  shownRooms.set(document, { revision, visibility, rooms })
  return rooms
}

const rooms: Layer = (pen, { state, playback }) => {
  outlineRooms(pen, roomsShown(state), state)
  tintWarmRooms(pen, warmRooms(state, playback), state.document.records('rooms'))
  for (const room of roomsOut(state)) strikeRoom(pen, room)
}

const routes: Layer = (pen, { state }) => outlineRoutes(pen, state)

const fronts: Layer = (pen, { view, state, layout }) => {
  if (isPlanView(view)) markFronts(pen, state, layout)
}

const happeningNames: Layer = (pen, { state, playback, layout, places }) =>
  nameHappenings(pen, state, playback, layout, places)

/** A chosen tray has but one name over the many racks that it passes: it comes before their tags. */
const routeLabels: Layer = (pen, { state, painting, places }) => {
  if (!state.preview.moved) nameRoutes(pen, state, routeNames(painting, state), places)
}

const tags: Layer = (pen, { state, layout, places }) => {
  if (!state.preview.moved) tagEquipment(pen, state, layout, chosen(state), places)
}

const roomLabels: Layer = (pen, { state, painting, playback, layout, places }) => {
  const nameOf = namesWith(painting, state, warmRooms(state, playback))
  nameRooms(pen, roomsShown(state), nameOf, layout, places)
}

const elements: Layer = (pen, { state }) => outlineElements(pen, state)

const elementNames: Layer = (pen, { state, places }) => {
  if (!state.preview.moved) nameElements(pen, state, places)
}

const notes: Layer = (pen, { state, places }) => pinNotes(pen, state, places)

const waysIn: Layer = (pen, { state, layout }) => drawWaysIn(pen, state, layout)

const zones: Layer = (pen, { state }) => drawZones(pen, state.preview.zones ?? [], state.units)

const workplane: Layer = (pen, { view, state }) => {
  // A plan shows no heights.
  if (view.flatness < 1) drawWorkplane(pen, state)
}

const chains: Layer = (pen, { state, layout, places }) => drawChains(pen, state, layout, places)

const preview: Layer = (pen, { state, layout }) =>
  drawPreview(pen, state.preview, state.document, layout)

const section: Layer = (pen, { state }) => drawSection(pen, state.section, state.preview.handles)

/**
 * What is drawn over the scene, the lowest first. Who adds something writes a layer in a file of
 * its own and lists it here. Labels ask `places` for room: earlier layers are served first.
 */
export const layers: readonly Layer[] = [
  workplane,
  rooms,
  routes,
  elements,
  waysIn,
  fronts,
  happeningNames,
  elementNames,
  notes,
  routeLabels,
  tags,
  roomLabels,
  chains,
  zones,
  preview,
  section,
]
