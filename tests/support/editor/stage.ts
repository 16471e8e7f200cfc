import { countingIds, distanceToSegment, type Point, polygonContains } from '#base'
import type { FacilityDocument } from '#document'
import type { Facility } from '#model'
import { createToolRunner, type RunnerNeeds, type ToolRunner } from '#tools'
import {
  createWorkspace,
  type KeyInput,
  layoutOf,
  type PointerHit,
  type PointerInput,
  type Preview,
  type RouteHit,
  type ToolOptions,
  type Workspace,
} from '#workspace'
import { silentSolver } from '../silent-solver'
import { facilityWith, library } from './facility'

type Held = Partial<Pick<PointerInput, 'shift' | 'alt' | 'ctrl'>> & {
  /** Pixels that a metre upwards takes, as in 3D. */
  readonly lift?: number
}

/** A workspace with a tool runner, played like a scene: points in metres, 100 pixels each. */
export interface Stage {
  readonly workspace: Workspace
  readonly runner: ToolRunner
  readonly document: FacilityDocument
  readonly said: string[]
  preview(): Preview
  selection(): string[]
  pointer(type: PointerInput['type'], x: number, y: number, held?: Held): void
  click(x: number, y: number, held?: Held): void
  /** Press, several moves, release. */
  drag(from: [number, number], to: [number, number], held?: Held): void
  /** Presses keys one by one: single characters, or names such as `Enter`. */
  keys(...keys: string[]): void
  key(key: string, held?: Held): boolean
  /** Types a text key by key and enters it. */
  type(text: string): void
}

const pixelsPerM = 100

const hitAt = (workspace: Workspace, x: number, y: number): PointerHit | undefined => {
  const { document } = workspace.store.getState()
  const [id] = layoutOf(document, workspace.library).index.at(x, y)
  if (id !== undefined) return { id, type: 'equipment' }
  const room = document.list('rooms').find(({ polygon }) => polygonContains(polygon, x, y))
  return room && { id: room.id, type: 'room' }
}

const behindAt = (workspace: Workspace, x: number, y: number): PointerHit[] => {
  const { document } = workspace.store.getState()
  const rooms = document.list('rooms').filter(({ polygon }) => polygonContains(polygon, x, y))
  return [
    ...layoutOf(document, workspace.library)
      .index.at(x, y)
      .map((id): PointerHit => ({ id, type: 'equipment' })),
    ...rooms.map(({ id }): PointerHit => ({ id, type: 'room' })),
  ]
}

/** Handles are as large as this, m. */
const handleM = 0.07

const routeAt = (workspace: Workspace, x: number, y: number): RouteHit | undefined => {
  const { document } = workspace.store.getState()
  const near = (at: Point) => Math.hypot(at.x - x, at.y - y) <= handleM
  for (const { id, points, widthM = 0.3 } of document.list('routes')) {
    for (const [index, a] of points.entries()) {
      const b = points[index + 1]
      if (near(a)) return { id, part: 'point', index, at: a }
      if (!b || distanceToSegment(a, b, { x, y }) > widthM / 2) continue
      if (near(b)) return { id, part: 'point', index: index + 1, at: b }
      const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }
      const part = near(middle) ? 'middle' : 'run'
      return { id, part, index, at: { x, y, z: a.z } }
    }
  }
  return undefined
}

const underPointer = (workspace: Workspace, x: number, y: number) => {
  const route = routeAt(workspace, x, y)
  const found = hitAt(workspace, x, y)
  const isFloor = found === undefined || found.type === 'room'
  const hit = route && isFloor ? { id: route.id, type: 'route' as const } : found
  return {
    ...(hit ? { hit } : {}),
    ...(route ? { route } : {}),
    behind: () => behindAt(workspace, x, y),
  }
}

export const stage = (
  parts: Partial<Facility> = {},
  tool = 'select',
  options: Partial<ToolOptions> = {},
  more: Partial<RunnerNeeds> = {},
): Stage => {
  const workspace = createWorkspace(facilityWith(parts), library, silentSolver())
  workspace.setOptions(options)
  workspace.store.setState({ tool })
  const said: string[] = []
  const runner = createToolRunner({
    workspace,
    ids: countingIds('new-'),
    say: ({ en }) => said.push(en),
    ...more,
  })
  const none = { shift: false, alt: false, ctrl: false }
  const key = (name: string, held: Held = {}) =>
    runner.key({ key: name, ...none, ...held } as KeyInput)
  const pointer: Stage['pointer'] = (type, x, y, held = {}) => {
    const { levelM = 0 } = workspace.store.getState().preview
    runner.pointer({
      type,
      x,
      y,
      z: levelM,
      ...underPointer(workspace, x, y),
      button: type === 'move' ? -1 : 0,
      ...none,
      ...held,
      pixelsPerM,
      liftPxPerM: held.lift ?? 0,
      screenX: x * pixelsPerM,
      screenY: -y * pixelsPerM,
    })
  }
  return {
    workspace,
    runner,
    document: workspace.store.getState().document,
    said,
    preview: () => workspace.store.getState().preview,
    selection: () => [...workspace.store.getState().selection],
    pointer,
    click: (x, y, held) => {
      pointer('move', x, y, held)
      pointer('down', x, y, held)
      pointer('up', x, y, held)
    },
    drag: (from, to, held) => {
      pointer('down', ...from, held)
      for (const part of [0.3, 0.7, 1]) {
        pointer(
          'move',
          from[0] + (to[0] - from[0]) * part,
          from[1] + (to[1] - from[1]) * part,
          held,
        )
      }
      pointer('up', ...to, held)
    },
    key,
    keys: (...names) => {
      for (const name of names) key(name)
    },
    type: (text) => {
      for (const character of text) key(character)
      key('Enter')
    },
  }
}
