import { Group, Matrix4, type Scene, type Texture, type WebGLRenderer } from 'three'
import type { Change, Operation } from '#document'
import { type Painting, paintingOf, type Workspace, type WorkspaceState } from '#workspace'
import { AirScene } from './air/air-scene'
import { applyTheme, createUniforms } from './batch/materials'
import type { Extent } from './camera/moves'
import { CameraRig } from './camera/rig'
import { extentOfIds, wholeExtent } from './extents'
import { focusOf } from './focus'
import { Ghosts } from './ghosts'
import { Ground } from './ground/ground'
import { createStudio, Lights } from './light'
import { SceneLines } from './lines/scene-lines'
import { Marks } from './marks'
import { movedMatrix } from './moved'
import type { Overlay } from './overlay/overlay'
import { OverlayColors } from './overlay-colors'
import { type Pick, Picker } from './picking'
import { Presence } from './presence'
import type { Theme } from './theme'
import { Wave } from './wave'

/** Soft shadows are drawn up to this many pieces of equipment. */
const mostShadowed = 4000
/** While something is dragged the map is drawn at every move: up to this many. */
const mostShadowedDrag = 400
const noMove = new Matrix4()

/**
 * Everything in the scene, in step with a workspace: it reads the store and the document and
 * writes neither. Nothing is drawn but when `invalidate` was called.
 */
export class Stage {
  readonly root = new Group()
  readonly lights = new Lights()
  readonly rig: CameraRig
  readonly #workspace: Workspace
  readonly #invalidate: () => void
  readonly #now: () => number
  readonly #overlay: Overlay
  readonly #uniforms = createUniforms()
  readonly #ground = new Ground()
  readonly #ghosts = new Ghosts(this.#uniforms)
  readonly #colors = new OverlayColors(this.#uniforms)
  readonly #wave = new Wave()
  readonly #unsubscribe: () => void
  readonly #air: AirScene
  #theme: Theme
  #presence: Presence
  #marks: Marks
  #lines: SceneLines
  #picker: Picker
  #state: WorkspaceState
  #studio: Texture | undefined
  #painting: Painting | undefined
  #extent: Extent
  #groundStale = true
  #linesStale = true
  #shadowsStale = true
  #placed = false

  constructor(options: {
    readonly workspace: Workspace
    readonly overlay: Overlay
    readonly theme: Theme
    readonly invalidate: () => void
    readonly now: () => number
    readonly calm: () => boolean
  }) {
    const { workspace, theme } = options
    this.#workspace = workspace
    this.#overlay = options.overlay
    this.#invalidate = options.invalidate
    this.#now = options.now
    this.#theme = theme
    this.rig = new CameraRig(options.calm)
    this.#air = new AirScene(options.calm, Math.random)
    this.#state = workspace.store.getState()
    this.#presence = this.#attend()
    this.#marks = new Marks(this.#presence.crowd)
    this.#lines = new SceneLines(this.#state.document, this.#presence.layout)
    this.#picker = new Picker(this.#state.document, this.#presence.layout, this.#lines)
    this.#extent = wholeExtent(this.#state.document, this.#presence.layout)
    this.root.add(this.#ground.root, this.#ghosts.root, this.#presence.crowd.root, this.#lines.root)
    this.root.add(this.#air.root)
    this.paint(theme)
    if (this.#state.view === 'plan') this.rig.show('plan', Number.NEGATIVE_INFINITY)
    const unfollow = workspace.store.subscribe((next, last) => this.#follow(next, last))
    const unplay = workspace.playback.store.subscribe((now, before) => {
      if (now.atS !== before.atS) this.#invalidate()
    })
    this.#unsubscribe = () => {
      unfollow()
      unplay()
    }
  }

  get itemCount(): number {
    return this.#presence.crowd.rows.size
  }

  get nearCount(): number {
    return this.#presence.crowd.nearCount
  }

  paint(theme: Theme): void {
    this.#theme = theme
    applyTheme(this.#uniforms, theme)
    this.lights.paint(theme)
    this.#air.paint(theme.name)
    this.#presence.crowd.contactStrength = theme.shadow
    this.#groundStale = true
    this.#linesStale = true
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
    }
    this.#invalidate()
  }

  /** What lies under a pixel; see {@link Picker.pick}. */
  pick(screenX: number, screenY: number, levelM?: number): Pick {
    // A tool that draws overhead is led on its own level.
    const level = this.#state.preview.levelM ?? levelM
    return this.#picker.pick(this.rig.view, screenX, screenY, level)
  }

  home(): void {
    this.#reach()
    this.rig.home(this.#extent, this.#now())
    this.#invalidate()
  }

  /** Draws one frame, and asks for the next while the camera is on its way. */
  draw(gl: WebGLRenderer, scene: Scene): void {
    if (this.rig.advance(this.#now())) this.#invalidate()
    if (this.#air.draw(this.#state.air, this.#now())) this.#invalidate()
    if (!this.#studio) {
      this.#studio = createStudio(gl)
      scene.environment = this.#studio
      scene.environmentIntensity = 0.5
    }
    this.#refresh()
    const camera = this.rig.apply()
    const { view } = this.rig
    const { crowd } = this.#presence
    if (crowd.look(focusOf(view))) this.#shadowsStale = true
    crowd.flush()
    const { x, y } = view.orbit.target
    this.#ground.centre(x, y, Math.max(this.rig.view.orbit.distanceM * 1.2, 40))
    if (this.#shadowsStale) {
      this.#shadowsStale = false
      const shadowed = crowd.fitsWhole && crowd.rows.size <= mostShadowed
      if (shadowed) this.#reach()
      this.lights.aim(this.#extent, shadowed)
    }
    gl.render(scene, camera)
    const played = this.#workspace.playback.store.getState()
    const { layout } = this.#presence
    this.#overlay.draw(view, this.#theme, this.#state, layout, this.#painting, played)
  }

  /** The graphics card forgot everything, as after a sleep: what was drawn once is drawn again. */
  restore(): void {
    this.#studio?.dispose()
    this.#studio = undefined
    this.#shadowsStale = true
    this.#invalidate()
  }

  dispose(): void {
    this.#unsubscribe()
    this.#presence.dispose()
    this.#lines.dispose()
    this.#ground.dispose()
    this.#ghosts.dispose()
    this.lights.dispose()
    this.#colors.dispose()
    this.#air.dispose()
    this.#studio?.dispose()
  }

  #attend(): Presence {
    const presence = new Presence(
      this.#state.document,
      this.#workspace,
      this.#uniforms,
      this.#theme.shadow,
      (change) => this.#changed(change),
    )
    return presence
  }

  /** The document changed; the crowd has followed already. */
  #changed(change: Change): void {
    const { operations } = change
    this.#lines.follow(change)
    if (operations.some(({ table }) => table === 'rooms' || table === 'routes')) {
      this.#groundStale = true
      this.#picker.forgetRooms()
    }
    const comesOrGoes = (one: Operation) => one.table === 'equipment' && !(one.before && one.after)
    if (operations.some(comesOrGoes)) {
      this.#marks.forget()
      this.#wave.forget()
    }
    this.#linesStale = true
    this.#shadowsStale = true
    this.#invalidate()
  }

  #follow(next: WorkspaceState, last: WorkspaceState): void {
    this.#state = next
    const now = this.#now()
    if (next.document !== last.document) this.#reopen()
    if (next.view !== last.view) this.rig.show(next.view, now)
    if (next.camera && next.camera !== last.camera) {
      const { camera } = next
      this.#reach()
      if (camera.type === 'home') this.rig.home(this.#extent, now)
      else {
        const extent = extentOfIds(next.document, this.#presence.layout, camera.ids)
        if (extent) this.rig.frame(extent, now)
      }
    }
    const lineFields = ['selection', 'hovered', 'highlight', 'flows', 'study', 'ways'] as const
    if (lineFields.some((name) => next[name] !== last[name])) this.#linesStale = true
    if (next.preview !== last.preview) this.#preview(next)
    this.#invalidate()
  }

  #reopen(): void {
    this.root.remove(this.#presence.crowd.root)
    this.#presence.dispose()
    this.#presence = this.#attend()
    this.root.remove(this.#lines.root)
    this.#lines.dispose()
    this.#lines = new SceneLines(this.#state.document, this.#presence.layout)
    this.#picker = new Picker(this.#state.document, this.#presence.layout, this.#lines)
    this.#marks = new Marks(this.#presence.crowd)
    this.root.add(this.#presence.crowd.root, this.#lines.root)
    this.#groundStale = true
    this.#linesStale = true
    this.#shadowsStale = true
  }

  #preview({ preview }: WorkspaceState): void {
    const { crowd, layout } = this.#presence
    this.#ghosts.show(preview.ghosts, layout.library)
    const { moved } = preview
    this.#uniforms.movedMatrix.value.copy(moved ? movedMatrix(moved) : noMove)
    const ids = new Set<string>()
    for (const id of moved?.ids ?? []) {
      ids.add(id)
      for (const mounted of layout.mountedIn(id)) ids.add(mounted)
    }
    const changed = this.#marks.move(ids)
    if (changed || (moved && crowd.rows.size <= mostShadowedDrag)) this.lights.refresh()
  }

  /** Brings ground, marks and lines up to date, once per frame however much happened. */
  #refresh(): void {
    const painting = paintingOf(this.#state, this.#workspace.library)
    if (painting !== this.#painting) this.#linesStale = true
    if (painting?.areas !== this.#painting?.areas) this.#groundStale = true
    if (painting?.routes !== this.#painting?.routes) this.#groundStale = true
    this.#painting = painting
    if (this.#groundStale) {
      this.#groundStale = false
      this.#ground.build(this.#state.document, this.#theme, painting)
      this.#reach()
    }
    const { atS } = this.#workspace.playback.store.getState()
    const classOf = this.#wave.take(painting, atS)
    this.#colors.show(this.#marks.show(this.#state, painting, classOf), painting, this.#theme)
    if (!this.#wave.advance(atS, this.#presence.crowd.rows)) this.#invalidate()
    if (!this.#linesStale) return
    this.#linesStale = false
    this.#lines.show(this.#state, painting, this.#theme)
  }

  #reach(): void {
    this.#extent = wholeExtent(this.#state.document, this.#presence.layout)
    const { minX, minY, maxX, maxY } = this.#extent
    this.rig.reach = {
      x: (minX + maxX) / 2,
      y: (minY + maxY) / 2,
      radiusM: Math.hypot(maxX - minX, maxY - minY) / 2,
    }
  }
}
