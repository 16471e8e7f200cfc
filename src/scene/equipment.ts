import { Group, Matrix4 } from 'three'
import type { Change, FacilityDocument, Operation } from '#document'
import type { Layout, Preview, Workspace, WorkspaceState } from '#workspace'
import type { Crowd } from './batch/crowd'
import { frustumOf } from './camera/frustum'
import { focusOf, insidePxPerM } from './focus'
import { Marks } from './marks'
import { movedMatrix } from './moved'
import { OverlayColors } from './overlay-colors'
import type { SceneFrame, SceneNeeds, ScenePart } from './part'
import { Presence } from './presence'
import type { Theme } from './theme'
import { Wave } from './wave'

/** While something is dragged the map is drawn at every move: up to this many. */
const mostShadowedDrag = 400
const noMove = new Matrix4()

const comesOrGoes = (one: Operation) => one.table === 'equipment' && !(one.before && one.after)

/** All equipment, in its places, marks and colours. */
export class EquipmentPart implements ScenePart {
  readonly root = new Group()
  readonly #needs: SceneNeeds
  readonly #heard: (change: Change) => void
  readonly #colors: OverlayColors
  readonly #wave = new Wave()
  readonly #workspace: Workspace
  #presence: Presence
  #marks: Marks
  #shadow: number
  #moved: readonly string[] | undefined

  /** `heard` is told of every change of the open document once the equipment has followed. */
  constructor(needs: SceneNeeds, theme: Theme, heard: (change: Change) => void) {
    this.#needs = needs
    this.#workspace = needs.workspace
    this.#heard = heard
    this.#shadow = theme.shadow
    this.#colors = new OverlayColors(needs.uniforms)
    this.#presence = this.#attend(needs.workspace.store.getState().document)
    this.#marks = new Marks(this.crowd)
    this.root.add(this.crowd.root)
  }

  get crowd(): Crowd {
    return this.#presence.crowd
  }

  get layout(): Layout {
    return this.#presence.layout
  }

  paint({ shadow }: Theme): void {
    this.#shadow = shadow
    this.crowd.contactStrength = shadow
  }

  /** Takes up another document than the one that it was made with. */
  reopen(document: FacilityDocument): void {
    this.root.remove(this.crowd.root)
    this.#presence.dispose()
    this.#presence = this.#attend(document)
    this.#marks = new Marks(this.crowd)
    this.root.add(this.crowd.root)
  }

  changed({ operations }: Change): void {
    if (!operations.some(comesOrGoes)) return
    this.#marks.forget()
    this.#wave.forget()
  }

  follow(
    next: Pick<WorkspaceState, 'preview' | 'visibility'>,
    last: Pick<WorkspaceState, 'preview' | 'visibility'>,
  ): void {
    if (next.visibility !== last.visibility) {
      this.#presence.show(next.visibility)
      this.#needs.recast()
    }
    if (next.preview !== last.preview) this.#preview(next.preview)
  }

  draw({ view, state, painting, theme }: SceneFrame): boolean {
    const { crowd } = this
    const { atS } = this.#workspace.playback.store.getState()
    const classOf = this.#wave.take(painting, atS)
    this.#colors.show(this.#marks.show(state, painting, classOf), painting, theme)
    const hasArrived = this.#wave.advance(atS, crowd.rows)
    const within = focusOf(view, insidePxPerM)
    if (crowd.look(focusOf(view), [frustumOf(view)], within)) this.#needs.recast()
    crowd.flush()
    return !hasArrived
  }

  restore(): void {
    this.crowd.restore()
  }

  dispose(): void {
    this.#presence.dispose()
    this.#colors.dispose()
  }

  #attend(document: FacilityDocument): Presence {
    const { uniforms } = this.#needs
    return new Presence(document, this.#workspace, uniforms, this.#shadow, this.#heard)
  }

  #preview({ moved }: Preview): void {
    this.#needs.uniforms.movedMatrix.value.copy(moved ? movedMatrix(moved) : noMove)
    // A drag hands on the same list at every step: only its matrix is another.
    const isSame = moved !== undefined && moved.ids === this.#moved
    this.#moved = moved?.ids
    if (isSame) {
      if (this.crowd.rows.size <= mostShadowedDrag) this.#needs.recast()
      return
    }
    const ids = new Set<string>()
    for (const id of moved?.ids ?? []) {
      ids.add(id)
      for (const mounted of this.layout.mountedIn(id)) ids.add(mounted)
    }
    const changed = this.#marks.move(ids)
    if (changed || (moved && this.crowd.rows.size <= mostShadowedDrag)) this.#needs.recast()
  }
}
