import { ShaderMaterial } from 'three'
import type { SolidMesh } from '../shape/solid-mesh'
import { surfaceOfInstance } from '../shape/surfaces'
import { placeDeclarations } from './glsl'
import type { BatchUniforms } from './materials'
import { raisedBit } from './state'

/** How far the soft shadow reaches beyond the footprint. */
const reachM = 0.5

const vertexShader = /* glsl */ `
${placeDeclarations(raisedBit)}
varying vec2 vAt;
varying vec2 vHalf;
#include <clipping_planes_pars_vertex>
void main() {
  placeInstance();
  vec2 size = vec2(length(placedMatrix[0]), length(placedMatrix[1]));
  vHalf = size * 0.5;
  vAt = position.xy * (size + ${(2 * reachM).toFixed(2)});
  vec2 unit = size.x > 0.0 ? vAt / size : vec2(0.0);
  vec4 mvPosition = modelViewMatrix * placedMatrix * vec4(unit, 0.004, 1.0);
  gl_Position = projectionMatrix * mvPosition;
  #include <clipping_planes_vertex>
}
`

const fragmentShader = /* glsl */ `
uniform float contactStrength;
varying vec2 vAt;
varying vec2 vHalf;
#include <clipping_planes_pars_fragment>
void main() {
  #include <clipping_planes_fragment>
  float away = length(max(abs(vAt) - vHalf + 0.04, 0.0)) / ${reachM.toFixed(2)};
  float fade = max(1.0 - away, 0.0);
  gl_FragColor = vec4(0.0, 0.0, 0.0, contactStrength * fade * fade * fade);
}
`

/** The soft dark seam under everything that stands on a floor: what ties it to the ground. */
export const createContactMaterial = (
  { movedMatrix, rowPlaces, rowStates }: BatchUniforms,
  strength: number,
): ShaderMaterial =>
  new ShaderMaterial({
    vertexShader,
    fragmentShader,
    uniforms: { movedMatrix, rowPlaces, rowStates, contactStrength: { value: strength } },
    // A section cuts the shadow away with what throws it.
    clipping: true,
    transparent: true,
    depthWrite: false,
    polygonOffset: true,
    polygonOffsetFactor: -1,
    polygonOffsetUnits: -1,
  })

/** A unit square on the floor. */
export const contactMesh: SolidMesh = {
  position: Float32Array.from([-0.5, -0.5, 0, 0.5, -0.5, 0, 0.5, 0.5, 0, -0.5, 0.5, 0]),
  normal: Float32Array.from([0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1]),
  edge: new Float32Array(16),
  surface: new Float32Array(4).fill(surfaceOfInstance),
  index: Uint32Array.from([0, 1, 2, 0, 2, 3]),
}
