import {
  BufferAttribute,
  BufferGeometry,
  DynamicDrawUsage,
  LineSegments,
  ShaderMaterial,
} from 'three'
import { type AirResult, airRangeOf } from '#workspace'
import { createRampTexture } from '../batch/materials'
import { airRamp } from '../ramp'
import { Drift, driftCount } from './drift'
import { sampleOf } from './sampling'

const vertexShader = /* glsl */ `
attribute vec3 tone;
varying vec3 vTone;
#include <common>
#include <logdepthbuf_pars_vertex>
void main() {
  vTone = tone;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
  #include <logdepthbuf_vertex>
}
`

/** \x60tone\x60: share of the range of temperatures, head (1) or tail (0), and how visible. */
const fragmentShader = /* glsl */ `
uniform sampler2D ramp;
uniform vec3 glow;
varying vec3 vTone;
#include <common>
#include <logdepthbuf_pars_fragment>
void main() {
  #include <logdepthbuf_fragment>
  vec3 color = texture2D(ramp, vec2(clamp(vTone.x, 0.0, 1.0) * (255.0 / 256.0) + 0.5 / 256.0, 0.5)).rgb;
  gl_FragColor = vec4(mix(color, glow, 0.3), vTone.z * (0.08 + 0.8 * vTone.y * vTone.y));
  #include <colorspace_fragment>
}
`

/** Longer pauses than this are no motion: the page was elsewhere. */
const longestStepS = 0.05

/** Trails of air on its way through a room: all of them one draw. */
export class AirSpecks {
  readonly lines: LineSegments<BufferGeometry, ShaderMaterial>
  readonly #drift: Drift
  readonly #ramp = createRampTexture(airRamp)
  readonly #positions = new Float32Array(driftCount * 6)
  readonly #tones = new Float32Array(driftCount * 6)
  readonly #warmth = new Float32Array(driftCount)
  readonly #uniforms = { ramp: { value: this.#ramp }, glow: { value: [1, 1, 1] } }
  #result: AirResult | undefined
  #lastMs = 0

  constructor(chance: () => number) {
    this.#drift = new Drift(chance)
    const geometry = new BufferGeometry()
    const position = new BufferAttribute(this.#positions, 3)
    const tone = new BufferAttribute(this.#tones, 3)
    geometry.setAttribute('position', position.setUsage(DynamicDrawUsage))
    geometry.setAttribute('tone', tone.setUsage(DynamicDrawUsage))
    const material = new ShaderMaterial({
      vertexShader,
      fragmentShader,
      uniforms: this.#uniforms,
      transparent: true,
      depthWrite: false,
    })
    this.lines = new LineSegments(geometry, material)
    this.lines.frustumCulled = false
    this.lines.renderOrder = 21
    this.lines.visible = false
  }

  /** Takes up a result, or none. */
  show(result: AirResult | undefined): void {
    this.lines.visible = result !== undefined
    if (!result || result.frame === this.#result?.frame) return
    this.#result = result
    this.#drift.carry(sampleOf(result.frame))
    const [x, y, z] = result.survey.originMm
    this.lines.position.set(x / 1000, y / 1000, z / 1000)
  }

  /** Heads of trails shine against dark grounds and stand out against light ones. */
  paint(name: 'dark' | 'light'): void {
    this.#uniforms.glow.value = name === 'dark' ? [1, 1, 1] : [0.02, 0.03, 0.05]
  }

  /** Moves on to a moment; without motion the trails are drawn longer, and stand. */
  advance(nowMs: number, isCalm: boolean): void {
    const result = this.#result
    if (!result) return
    const dtS = Math.min(longestStepS, Math.max(0, (nowMs - this.#lastMs) / 1000))
    this.#lastMs = nowMs
    if (!isCalm) this.#drift.advance(dtS)
    this.#drift.trails(this.#positions, this.#warmth, isCalm)
    const { lowC, highC } = airRangeOf(result.frame)
    for (let n = 0; n < driftCount; n++) {
      const share = ((this.#warmth[n] as number) - lowC) / (highC - lowC)
      const strength = isCalm ? 0.8 : this.#drift.strength(n)
      const at = n * 6
      this.#tones[at] = share
      this.#tones[at + 1] = 1
      this.#tones[at + 2] = strength
      this.#tones[at + 3] = share
      this.#tones[at + 4] = 0
      this.#tones[at + 5] = strength
    }
    const { geometry } = this.lines
    ;(geometry.getAttribute('position') as BufferAttribute).needsUpdate = true
    ;(geometry.getAttribute('tone') as BufferAttribute).needsUpdate = true
  }

  dispose(): void {
    this.lines.geometry.dispose()
    this.lines.material.dispose()
    this.#ramp.dispose()
  }
}
