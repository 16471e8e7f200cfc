import { Group, type Scene, type WebGLRenderer } from 'three'
import type { Change } from '#document'
import { paintingOf, type Workspace, type WorkspaceState } from '#workspace'
import { applyTheme, createUniforms } from './batch/materials'
import { settleUnpacking } from './batch/unpacking'
import type { Extent } from './camera/moves'
import { CameraRig } from './camera/rig'
import { EquipmentPart } from './equipment'
import { extentOfIds, wholeExtent } from './extents'
import { Lights } from './light'
import type { Overlay } from './overlay/overlay'
import { isMeantFor, type Pane, seenFrom } from './pane'
import type { ScenePart } from './part'
import { createParts } from './parts'
import { type Pick, Picker } from './picking'
import type { Spending } from './quality'
import type { Theme } from './theme'
import { Walk } from './walk/walk'

/** Soft shadows are drawn up to this many pieces of equipment. */
const mostShadowed = 4000

/**
 * Everything in the scene, in step with a workspace: it reads the store and the document and
 * writes neither. Nothing is drawn but when `invalidate` was called. What is to be seen is the
 * work of its parts.
 */
export class Stage {
  readonly root = new Group()
  readonly lights = new Lights()
  readonly rig: CameraRig
  readonly walk: Walk
  readonly #workspace: Workspace
  readonly #invalidate: () => void
  readonly #now: () => number
  readonly #overlay: Overlay
  readonly #uniforms = createUniforms()
  readonly #equipment: EquipmentPart
  readonly #parts: readonly ScenePart[]
  readonly #unsubscribe: () => void
  #pane: Pane | undefined
  #theme: Theme
  #picker: Picker
  #state: WorkspaceState
  #extent: Extent
  #reachStale = false
  #shadowsStale = true
  #placed = false
  #refits = false

  constructor(options: {
    readonly workspace: Workspace
    readonly overlay: Overlay
    readonly theme: Theme
    /** The one view that it keeps; see {@link Stage.keep}. */
    readonly pane?: Pane | undefined
    readonly invalidate: () => void
    readonly now: () => number
    readonly calm: () => boolean
  }) {
    const { workspace, theme, calm } = options
    this.#workspace = workspace
    this.#overlay = options.overlay
    this.#invalidate = options.invalidate
    this.#now = options.now
    this.#theme = theme
    this.rig = new CameraRig(calm)
    this.walk = new Walk(this.rig)
    this.#pane = options.pane
    this.#state = seenFrom(workspace.store.getState(), this.#pane)
    const needs = {
      workspace,
      uniforms: this.#uniforms,
      invalidate: options.invalidate,
      recast: () => this.lights.refresh(),
      calm,
    }
    this.#equipment = new EquipmentPart(needs, theme, (change) => this.#changed(change))
    this.#parts = [this.#equipment, ...createParts(needs)]
    for (const { root } of this.#parts) if (root) this.root.add(root)
    const { document } = this.#state
    const { layout } = this.#equipment
    for (const part of this.#parts.slice(1)) part.reopen?.(document, layout)
    this.#picker = new Picker(document, layout, this.#parts)
    this.#extent = wholeExtent(document, layout)
    this.paint(theme)
    if (this.#state.view === 'plan') this.rig.show('plan', Number.NEGATIVE_INFINITY)
    this.#unsubscribe = this.#subscribe()
  }

  get itemCount(): number {
    return this.#equipment.crowd.rows.size
  }

  get nearCount(): number {
    return this.#equipment.crowd.nearCount
  }

  /** Machines inside equipment, and how many of them are drawn. */
  get machines(): { readonly inside: number; readonly drawn: number } {
    const { rows, machineCount } = this.#equipment.crowd
    return { inside: rows.machines, drawn: machineCount }
  }

  paint(theme: Theme): void {
    this.#theme = theme
    applyTheme(this.#uniforms, theme)
    this.lights.paint(theme)
    for (const part of this.#parts) part.paint?.(theme)
    this.#shadowsStale = true
    this.#invalidate()
  }

  /** Takes another quality. */
  dress(spending: Spending): void {
    this.lights.dress(spending)
    this.#uniforms.shadeStrength.value = spending.shade
    this.#uniforms.grainStrength.value = spending.grain
    this.#shadowsStale = true
    this.#invalidate()
  }

  resize(widthPx: number, heightPx: number, ratio: number): void {
    this.rig.resize(widthPx, heightPx)
    this.#overlay.resize(widthPx, heightPx, ratio)
    if (!this.#placed && widthPx > 1) {
      this.#placed = true
      this.#reach()
      this.rig.home(this.#extent, this.#now(), true)
    } else if (this.#refits) this.rig.refit(this.#now())
    this.#refits = false
    this.#invalidate()
  }

  /** Keeps one view, whichever the state says; without one it follows the state. */
  keep(pane: Pane | undefined): void {
    if (pane === this.#pane) return
    this.#pane = pane
    this.#state = seenFrom(this.#workspace.store.getState(), pane)
    this.rig.show(this.#state.view, this.#now())
    // What showed everything does so in the room that it is given next.
    this.#refits = true
    this.#invalidate()
  }

  /** What lies under a pixel; see {@link Picker.pick}. */
  pick(screenX: number, screenY: number, levelM?: number): Pick {
    // A tool that draws overhead is led on its own level; what stands is dragged on its floor.
    const { preview, tool, options } = this.#state
    const chosen = tool === 'select' ? undefined : options.levelM
    const level = preview.levelM ?? levelM ?? chosen
    return this.#picker.pick(this.rig.view, screenX, screenY, level, this.#state)
  }

  home(): void {
    this.#reach()
    this.rig.home(this.#extent, this.#now())
    this.#invalidate()
  }

  /** Draws one frame, and asks for the next while the camera or a part is on its way. */
  draw(gl: WebGLRenderer, scene: Scene): void {
    const nowMs = this.#now()
    let isMoving = this.rig.advance(nowMs)
    if (this.walk.advance(nowMs)) isMoving = true
    if (this.#reachStale) this.#reach()
    const painting = paintingOf(this.#state, this.#workspace.library)
    const { view } = this.rig
    const state = this.#state
    const theme = this.#theme
    for (const part of this.#parts) {
      if (part.draw?.({ view, nowMs, state, painting, theme, gl, scene })) isMoving = true
    }
    if (isMoving) this.#invalidate()
    this.#tellSight()
    const camera = this.rig.apply()
    if (this.#shadowsStale) this.#castShadows()
    settleUnpacking(gl)
    gl.render(scene, camera)
    const playback = this.#workspace.playback.store.getState()
    const { layout } = this.#equipment
    this.#overlay.draw({ view, theme, state, layout, painting, playback })
  }

  /** The graphics card forgot everything, as after a sleep: what was drawn once is drawn again. */
  restore(): void {
    for (const part of this.#parts) part.restore?.()
    this.#shadowsStale = true
    this.#invalidate()
  }

  dispose(): void {
    this.#unsubscribe()
    for (const part of this.#parts) part.dispose?.()
    this.lights.dispose()
  }

  #subscribe(): () => void {
    const { store, playback } = this.#workspace
    const unfollow = store.subscribe((next, last) => this.#follow(next, last))
    const unplay = playback.store.subscribe((now, before) => {
      if (now.atS !== before.atS) this.#invalidate()
    })
    return () => {
      unfollow()
      unplay()
    }
  }

  /** The document changed; the equipment has followed already. */
  #changed(change: Change): void {
    for (const part of this.#parts) part.changed?.(change)
    if (change.operations.some(({ table }) => table === 'rooms' || table === 'routes')) {
      this.#reachStale = true
      this.#picker.forgetRooms()
    }
    this.#shadowsStale = true
    this.#invalidate()
  }

  #follow(changed: WorkspaceState, before: WorkspaceState): void {
    const next = seenFrom(changed, this.#pane)
    const last = seenFrom(before, this.#pane)
    this.#state = next
    if (next.document !== last.document) this.#reopen()
    const now = this.#now()
    if (next.view !== last.view) this.rig.show(next.view, now)
    const isWalking = next.walking && next.view === '3d'
    this.walk.turn(isWalking, next.document, this.#equipment.layout, now)
    const { camera } = next
    const isNew = camera !== undefined && camera !== last.camera
    if (isNew && isMeantFor(camera, changed.view, this.#pane)) this.#lead(camera, now)
    for (const part of this.#parts) part.follow?.(next, last)
    this.#invalidate()
  }

  /** Leads the camera where the page asked for. */
  #lead(camera: NonNullable<WorkspaceState['camera']>, now: number): void {
    this.#reach()
    switch (camera.type) {
      case 'home':
        this.rig.home(this.#extent, now)
        return
      case 'look':
        this.rig.look(camera, camera.flat, now)
        return
      case 'pose':
        this.rig.fly(camera.pose, camera.flat, now)
        return
    }
    const extent = extentOfIds(this.#state.document, this.#equipment.layout, camera.ids)
    if (extent) this.rig.frame(extent, now)
  }

  #reopen(): void {
    const { document } = this.#state
    this.#equipment.reopen(document)
    const { layout } = this.#equipment
    for (const part of this.#parts.slice(1)) part.reopen?.(document, layout)
    this.#picker = new Picker(document, layout, this.#parts)
    this.#reachStale = true
    this.#shadowsStale = true
  }

  /** Where the camera is, for who shows it on the page. */
  #tellSight(): void {
    const { sight, store } = this.#workspace
    // Side by side it is the one that is worked in.
    if (this.#state.view !== store.getState().view) return
    const { orbit } = this.rig.view
    const { isFlat } = this.rig
    const last = sight.getState()
    if (last.pose !== orbit || last.isFlat !== isFlat) sight.setState({ pose: orbit, isFlat })
  }

  #castShadows(): void {
    this.#shadowsStale = false
    const { crowd } = this.#equipment
    const shadowed = crowd.fitsWhole && crowd.rows.size <= mostShadowed
    if (shadowed) this.#reach()
    this.lights.aim(this.#extent, shadowed)
  }

  #reach(): void {
    this.#reachStale = false
    this.#extent = wholeExtent(this.#state.document, this.#equipment.layout)
    const { minX, minY, maxX, maxY } = this.#extent
    this.rig.reach = {
      x: (minX + maxX) / 2,
      y: (minY + maxY) / 2,
      radiusM: Math.hypot(maxX - minX, maxY - minY) / 2,
    }
  }
}
