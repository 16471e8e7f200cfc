import { Group } from 'three'
import type { Change, FacilityDocument } from '#document'
import {
  type BreakStudy,
  type Layout,
  type Painting,
  shownOf,
  type WorkspaceState,
} from '#workspace'
import type { View } from '../camera/orbit'
import type { Theme } from '../theme'
import { causalLines, causalWay } from './causal'
import { Neighbours } from './chosen'
import { ConnectionLines } from './connection-lines'
import { FlowLines } from './flow-lines'
import { flowsOf } from './flows'
import { tracedFlows } from './traced'
import { tracedWays } from './traced-ways'

const nothingChosen = { selection: new Set<string>(), highlight: [] }

/** All lines of an open document: of what is chosen, and of an overlay. */
export class SceneLines {
  readonly root = new Group()
  readonly #chosen: ConnectionLines
  readonly #flows: FlowLines
  readonly #document: FacilityDocument
  readonly #layout: Layout
  readonly #neighbours: Neighbours
  #shown: readonly unknown[] = []

  constructor(document: FacilityDocument, layout: Layout) {
    this.#document = document
    this.#layout = layout
    this.#neighbours = new Neighbours(document)
    this.#chosen = new ConnectionLines(document, layout)
    this.#flows = new FlowLines(document, layout)
    this.root.add(this.#chosen.root, this.#flows.root)
  }

  follow(change: Change): void {
    this.#chosen.follow(change)
    this.#neighbours.follow(change)
  }

  show(state: WorkspaceState, painting: Painting | undefined, theme: Theme): void {
    // A study shows its own lines; those of the selection would hide them.
    this.#chosen.show(state.study ? { ...state, ...nothingChosen } : state, theme)
    // A hover must not cost a look at every line of the overlay.
    const chosen = state.study?.type === 'break' ? state.selection : undefined
    const { flows, visibility } = state
    const { revision } = state.document
    const wanted = [painting, theme, flows, state.study, chosen, visibility, revision]
    if (wanted.every((part, n) => part === this.#shown[n])) return
    this.#shown = wanted
    const { document, study } = state
    if (study?.type === 'cable-trace' && study.found) {
      const { ids, lookOf, pointsOf } = tracedWays(study.found, theme)
      this.#flows.show(ids, lookOf, pointsOf)
      return
    }
    if (study?.type === 'break' && study.found) {
      this.#showCause(study.found, state, theme)
      return
    }
    const trace = study?.type === 'trace' ? study.found : undefined
    const { ids, lookOf } = trace
      ? tracedFlows(document, trace, theme)
      : flowsOf(state, painting, theme)
    this.#flows.show(shownOf(document, visibility, ids), lookOf)
  }

  /** The way from a load to what broke. */
  #showCause(found: NonNullable<BreakStudy['found']>, state: WorkspaceState, theme: Theme): void {
    const way = causalWay(this.#document, this.#neighbours, found, state.selection)
    const topOf = (id: string) => {
      const item = this.#document.get('equipment', id)
      if (!item) return undefined
      const { x, y, z, heightM } = this.#layout.placeOf(item)
      return [{ x, y, z: z + heightM }]
    }
    const none = { connections: [], jumps: [] }
    const { ids, lookOf, pointsOf } = causalLines(way ?? none, state, topOf, theme)
    this.#flows.show(ids, lookOf, pointsOf)
  }

  /** The chosen connection whose line runs under a pixel, if one does. */
  under(view: View, screenX: number, screenY: number): string | undefined {
    return this.#chosen.under(view, screenX, screenY)
  }

  dispose(): void {
    this.#chosen.dispose()
    this.#flows.dispose()
  }
}
