import type { WebGLRenderer } from 'three'
import type { PointerHit } from '#workspace'
import type { Stage } from './stage'

/** What tests and benchmarks read of a live scene. It is for looking only. */
export interface SceneDiagnostics {
  /** Draw calls and triangles of the last frame, without those of the shadow map. */
  readonly draws: number
  readonly triangles: number
  /** Draw calls of the shadow map in the last frame: none unless something moved. */
  readonly shadowDraws: number
  /** Frames drawn since the scene was made. An idle page does not count on. */
  readonly frames: number
  /** Script time of the last frame in ms. */
  readonly scriptMs: number
  /** Pieces of equipment in the scene, and how many of them in full detail. */
  readonly items: number
  readonly near: number
  /** Machines inside equipment, and how many of them are drawn. */
  readonly machines: { readonly inside: number; readonly drawn: number }
  /** What lies under a CSS pixel of the scene, counted from its top left corner. */
  pick(x: number, y: number): PointerHit | undefined
}

declare global {
  /** Read-only insight into the running app, for tests and benchmarks. */
  var __gridhall: { scene?: SceneDiagnostics } | undefined
}

/** Shows the diagnostics under a global name until the answered function is called. */
export const publish = (scene: SceneDiagnostics): (() => void) => {
  globalThis.__gridhall = { ...globalThis.__gridhall, scene }
  return () => {
    if (globalThis.__gridhall?.scene !== scene) return
    const { scene: _, ...rest } = globalThis.__gridhall
    globalThis.__gridhall = rest
  }
}

/** Counts and times the frames of a stage. */
export class Meter implements SceneDiagnostics {
  draws = 0
  triangles = 0
  shadowDraws = 0
  frames = 0
  scriptMs = 0
  readonly #stage: Stage
  readonly #now: () => number
  #shadowTriangles = 0
  #watched: WebGLRenderer | undefined

  constructor(stage: Stage, now: () => number) {
    this.#stage = stage
    this.#now = now
  }

  get items(): number {
    return this.#stage.itemCount
  }

  get near(): number {
    return this.#stage.nearCount
  }

  get machines(): SceneDiagnostics['machines'] {
    return this.#stage.machines
  }

  pick(x: number, y: number): PointerHit | undefined {
    const { hit, route } = this.#stage.pick(x, y)
    return route ? { id: route.id, type: 'route' } : hit
  }

  measure(gl: WebGLRenderer, draw: () => void): void {
    this.#watch(gl)
    this.shadowDraws = 0
    this.#shadowTriangles = 0
    const start = this.#now()
    draw()
    this.scriptMs = this.#now() - start
    this.frames += 1
    this.draws = gl.info.render.calls - this.shadowDraws
    this.triangles = gl.info.render.triangles - this.#shadowTriangles
  }

  /** Counts the shadow map apart: the renderer draws it first and counts it along. */
  #watch(gl: WebGLRenderer): void {
    if (this.#watched === gl) return
    this.#watched = gl
    const { shadowMap, info } = gl
    const cast = shadowMap.render
    shadowMap.render = (...parts) => {
      const { calls, triangles } = info.render
      cast.apply(shadowMap, parts)
      this.shadowDraws += info.render.calls - calls
      this.#shadowTriangles += info.render.triangles - triangles
    }
  }
}
