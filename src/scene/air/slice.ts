import {
  DataTexture,
  DataUtils,
  DoubleSide,
  HalfFloatType,
  LinearFilter,
  Matrix4,
  Mesh,
  PlaneGeometry,
  RGFormat,
  ShaderMaterial,
  Vector3,
} from 'three'
import { type AirResult, type AirView, airRangeOf } from '#workspace'
import { createRampTexture } from '../batch/materials'
import { airRamp } from '../ramp'
import { sliceOf } from './slice-data'

const vertexShader = /* glsl */ `
varying vec2 vSpot;
#include <common>
#include <logdepthbuf_pars_vertex>
void main() {
  vSpot = uv;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
  #include <logdepthbuf_vertex>
}
`

/** Colour by temperature, a fine line at every step, and nothing where no air is. */
const fragmentShader = /* glsl */ `
uniform sampler2D air;
uniform sampler2D ramp;
uniform vec2 rangeC;
uniform float lineK;
uniform float opacity;
varying vec2 vSpot;
#include <common>
#include <logdepthbuf_pars_fragment>
void main() {
  #include <logdepthbuf_fragment>
  vec2 pair = texture2D(air, vSpot).rg;
  if (pair.g < 0.02) discard;
  float celsius = pair.r / pair.g;
  float share = clamp((celsius - rangeC.x) / (rangeC.y - rangeC.x), 0.0, 1.0);
  vec3 color = texture2D(ramp, vec2(share * (255.0 / 256.0) + 0.5 / 256.0, 0.5)).rgb;
  float steps = celsius / lineK;
  float wide = fwidth(steps);
  float near = abs(fract(steps - 0.5) - 0.5) / max(wide, 1e-5);
  float line = (1.0 - smoothstep(0.6, 1.5, near)) * (1.0 - smoothstep(0.25, 0.6, wide));
  color *= 1.0 - 0.3 * line;
  gl_FragColor = vec4(color, opacity * smoothstep(0.3, 0.6, pair.g));
  #include <colorspace_fragment>
}
`

const emptyTexture = (): DataTexture =>
  new DataTexture(new Uint16Array(2), 1, 1, RGFormat, HalfFloatType)

/** A cut through the air of a room, in its colours by temperature: one draw. */
export class AirSlice {
  readonly #ramp = createRampTexture(airRamp)
  readonly #uniforms = {
    air: { value: emptyTexture() },
    ramp: { value: this.#ramp },
    rangeC: { value: [20, 30] },
    lineK: { value: 1 },
    opacity: { value: 0.9 },
  }
  readonly mesh: Mesh<PlaneGeometry, ShaderMaterial>

  constructor() {
    const material = new ShaderMaterial({
      vertexShader,
      fragmentShader,
      uniforms: this.#uniforms,
      transparent: true,
      depthWrite: false,
      side: DoubleSide,
    })
    this.mesh = new Mesh(new PlaneGeometry(1, 1), material)
    this.mesh.renderOrder = 20
    this.mesh.visible = false
  }

  /** Shows a slice of a result; the texture is written anew, the draw stays the one. */
  show({ survey, frame }: AirResult, { axis, at }: AirView['slice']): void {
    const { width, height, pairs } = sliceOf(frame, axis, at)
    this.#uniforms.air.value.dispose()
    const texture = new DataTexture(
      Uint16Array.from(pairs, (value) => DataUtils.toHalfFloat(value)),
      width,
      height,
      RGFormat,
      HalfFloatType,
    )
    texture.magFilter = LinearFilter
    texture.minFilter = LinearFilter
    texture.needsUpdate = true
    this.#uniforms.air.value = texture
    const { lowC, highC, lineK } = airRangeOf(frame)
    this.#uniforms.rangeC.value = [lowC, highC]
    this.#uniforms.lineK.value = lineK
    this.#place(survey.originMm, frame.grid, axis, at)
    this.mesh.visible = true
  }

  hide(): void {
    this.mesh.visible = false
  }

  dispose(): void {
    this.#uniforms.air.value.dispose()
    this.#ramp.dispose()
    this.mesh.geometry.dispose()
    this.mesh.material.dispose()
  }

  /** A plane lies in x and y; the other two cuts stand it up. */
  #place(
    originMm: AirResult['survey']['originMm'],
    { nx, ny, nz, cellMm }: AirResult['frame']['grid'],
    axis: AirView['slice']['axis'],
    at: number,
  ): void {
    const [x, y, z] = originMm.map((mm) => mm / 1000) as [number, number, number]
    const spanX = (nx * cellMm[0]) / 1000
    const spanY = (ny * cellMm[1]) / 1000
    const spanZ = (nz * cellMm[2]) / 1000
    const { mesh } = this
    const middle = [x + spanX / 2, y + spanY / 2, z + spanZ / 2] as const
    const [east, north, up] = [new Vector3(1, 0, 0), new Vector3(0, 1, 0), new Vector3(0, 0, 1)]
    const basis = new Matrix4()
    mesh.position.set(...middle)
    if (axis === 'z') {
      basis.makeBasis(east, north, up)
      mesh.scale.set(spanX, spanY, 1)
      mesh.position.z = z + spanZ * at
    } else if (axis === 'y') {
      basis.makeBasis(east, up, north.negate())
      mesh.scale.set(spanX, spanZ, 1)
      mesh.position.y = y + spanY * at
    } else {
      basis.makeBasis(north, up, east)
      mesh.scale.set(spanY, spanZ, 1)
      mesh.position.x = x + spanX * at
    }
    mesh.quaternion.setFromRotationMatrix(basis)
  }
}
