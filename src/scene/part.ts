import type { Object3D, Scene, WebGLRenderer } from 'three'
import type { Change, FacilityDocument } from '#document'
import type { Layout, Painting, PointerHit, Workspace, WorkspaceState } from '#workspace'
import type { Uniforms } from './batch/materials'
import type { Ray, View } from './camera/orbit'
import type { Theme } from './theme'

/** What a frame is drawn from. It holds for this frame only. */
export interface SceneFrame {
  readonly view: View
  readonly nowMs: number
  readonly state: WorkspaceState
  readonly painting: Painting | undefined
  readonly theme: Theme
  readonly gl: WebGLRenderer
  readonly scene: Scene
}

/** Where the pointer looks from: a pixel of the scene, and the ray through it. */
export interface Look {
  readonly view: View
  readonly ray: Ray
  readonly x: number
  readonly y: number
}

/** What a part has under a pixel. Without a distance it lies behind equipment and before floors. */
export interface PartHit {
  readonly hit: PointerHit
  readonly distanceM?: number | undefined
}

/**
 * A part of the scene: the ground, equipment, lines, air and so on. The stage tells all parts what
 * happened, in the order of `parts.ts`; none of them knows another. A part reads the store and the
 * document and writes neither.
 */
export interface ScenePart {
  /** What it adds to the scene, in the facility's axes. */
  readonly root?: Object3D
  /** The document changed; the layout has followed already. */
  changed?(change: Change): void
  follow?(next: WorkspaceState, last: WorkspaceState): void
  paint?(theme: Theme): void
  /** Takes up a document: at the beginning, and whenever another one is opened. */
  reopen?(document: FacilityDocument, layout: Layout): void
  /** Before each frame; whether it is in motion and wants another frame. */
  draw?(frame: SceneFrame): boolean
  under?(look: Look): PartHit | undefined
  /** The graphics card forgot everything: what was drawn there once is drawn again. */
  restore?(): void
  dispose?(): void
}

/** What the stage gives to a part when it makes it. */
export interface SceneNeeds {
  readonly workspace: Workspace
  /** The uniforms that all looks of equipment share: one write reaches every batch. */
  readonly uniforms: Uniforms
  /** Asks for a frame. */
  readonly invalidate: () => void
  /** Something that casts a shadow is another: the shadow map is drawn anew. */
  readonly recast: () => void
  /** Whether the reader asked for reduced motion. */
  readonly calm: () => boolean
}
