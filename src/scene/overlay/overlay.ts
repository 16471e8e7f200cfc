import { boundsOf, formatQuantity } from '#base'
import type { Room, Route } from '#model'
import {
  drawnOut,
  isShown,
  type Layout,
  type Painting,
  type PlaybackState,
  traysOf,
  type WorkspaceState,
} from '#workspace'
import type { View } from '../camera/orbit'
import type { Theme } from '../theme'
import { markFronts } from './fronts'
import { nameHappenings, type RoomWarmth, tintWarmRooms, warmRooms } from './happenings'
import { LabelSpace, nameRooms, tagEquipment } from './labels'
import { Pen } from './pen'
import { drawPreview } from './preview-lines'
import { nameRoutes, outlineRoutes } from './routes'
import { drawZones } from './zones'

const outlineRooms = (pen: Pen, rooms: Iterable<Room>, { selection, hovered }: WorkspaceState) => {
  for (const { id, polygon, floorZ } of rooms) {
    const selected = selection.has(id)
    if (!selected && hovered !== id) continue
    const points = polygon.map(({ x, y }) => ({ x, y, z: floorZ }))
    if (selected) pen.area(points, pen.theme.accent, 0.07)
    pen.line(points, { color: pen.theme.accent, widthPx: selected ? 2.5 : 1.25 }, true)
  }
}

/** The rooms that are taken out for a study. */
const roomsOut = ({ study, document }: WorkspaceState): readonly Room[] => {
  if (study === undefined) return []
  if (study.type !== 'break') {
    const id = 'room' in study ? study.room : undefined
    return id === undefined ? [] : [document.get('rooms', id) ?? []].flat()
  }
  const { ids, compartments = [] } = study.contingency
  const named = ids.flatMap((id) => document.get('rooms', id) ?? [])
  if (compartments.length === 0) return named
  const lost = document
    .list('rooms')
    .filter(({ fireCompartment }) => compartments.includes(fireCompartment ?? ''))
  return [...named, ...lost]
}

/** A room that is taken out for a study: reddish and struck through. */
const strikeRoom = (pen: Pen, room: Room) => {
  const points = room.polygon.map(({ x, y }) => ({ x, y, z: room.floorZ }))
  pen.area(points, pen.theme.fail, 0.12)
  const stroke = { color: pen.theme.fail, widthPx: 2, dash: [8, 5] }
  pen.line(points, stroke, true)
  const { minX, minY, maxX, maxY } = boundsOf(room.polygon)
  const z = room.floorZ
  pen.line(
    [
      { x: minX, y: minY, z },
      { x: maxX, y: maxY, z },
    ],
    { ...stroke, dash: [] },
  )
}

/** A room's name, with the figure of its floor where an overlay has one. */
const namesWith =
  (
    painting: Painting | undefined,
    { units }: WorkspaceState,
    warm: ReadonlyMap<string, RoomWarmth>,
  ) =>
  ({ id, name }: Room): string => {
    const warmth = warm.get(id)
    if (warmth) return `${name} · ${formatQuantity(warmth.valueC, 'C', units)}`
    const area = painting?.areas?.get(id)
    return area ? `${name} · ${formatQuantity(area.value, area.unit, units)}` : name
  }

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

/** The canvas over the scene: names, tags, and what the active tool draws. */
export class Overlay {
  readonly #canvas: HTMLCanvasElement
  readonly #context: CanvasRenderingContext2D
  #ratio = 1

  constructor(canvas: HTMLCanvasElement) {
    const context = canvas.getContext('2d')
    if (!context) throw new Error('This browser gives no 2D canvas')
    this.#canvas = canvas
    this.#context = context
  }

  resize(widthPx: number, heightPx: number, ratio: number): void {
    this.#ratio = ratio
    this.#canvas.width = Math.round(widthPx * ratio)
    this.#canvas.height = Math.round(heightPx * ratio)
  }

  draw(
    view: View,
    theme: Theme,
    state: WorkspaceState,
    layout: Layout,
    painting: Painting | undefined,
    playback: PlaybackState,
  ): void {
    const context = this.#context
    context.setTransform(this.#ratio, 0, 0, this.#ratio, 0, 0)
    context.clearRect(0, 0, view.widthPx, view.heightPx)
    const pen = new Pen(context, view, theme)
    const { document, preview, selection, hovered, visibility } = state
    const rooms = document.records('rooms')
    const shownRooms = document.list('rooms').filter(({ id }) => isShown(document, visibility, id))
    outlineRooms(pen, shownRooms, state)
    const warm = warmRooms(state, playback)
    tintWarmRooms(pen, warm, rooms)
    for (const room of roomsOut(state)) strikeRoom(pen, room)
    outlineRoutes(pen, state)
    if (view.flatness === 1) markFronts(pen, state, layout)
    const space = new LabelSpace()
    const chosen = [...(hovered === undefined ? [] : [hovered]), ...drawnOut(state), ...selection]
    nameHappenings(pen, state, playback, layout, space)
    // A chosen tray has but one name over the many racks that it passes.
    if (!preview.moved) nameRoutes(pen, state, routeNames(painting, state), space)
    if (!preview.moved) tagEquipment(pen, state, layout, chosen, space)
    nameRooms(pen, shownRooms, namesWith(painting, state, warm), layout, space)
    drawZones(pen, preview.zones ?? [], state.units)
    drawPreview(pen, preview, document, layout)
  }
}
