import {
  Color,
  DoubleSide,
  MeshBasicMaterial,
  MeshStandardMaterial,
  ShaderMaterial,
  Vector2,
} from 'three'
import type { Uniforms } from '../batch/materials'
import type { Theme } from '../theme'

/** From one line of a hatch to the next, along an axis: as GLSL writes it. */
const hatchM = '0.16'

/** Lines as wide as a pixel at whole multiples of a spacing; they fade where they would crowd. */
const lineGlsl = /* glsl */ `
float lineAt(vec2 at, float spacing) {
  vec2 cells = at / spacing;
  vec2 perPixel = max(fwidth(cells), 1e-6);
  vec2 away = abs(fract(cells - 0.5) - 0.5) / perPixel;
  float line = 1.0 - min(min(away.x, away.y), 1.0);
  return line * (1.0 - smoothstep(0.08, 0.28, max(perPixel.x, perPixel.y)));
}
`

/** What all the ground's materials share with those of equipment. */
export type GroundUniforms = Pick<Uniforms, 'paperOn' | 'shadeStrength' | 'grainStrength'>

/** On paper nothing is lit: a material shows its own colour. */
const paperGlsl = 'outgoingLight = mix(outgoingLight, diffuseColor.rgb, paperOn);'

/** Grain as of poured concrete: two octaves of value noise, which fade before they would flicker. */
const grainGlsl = /* glsl */ `
float speck(vec2 at) { return fract(sin(dot(at, vec2(127.1, 311.7))) * 43758.5453); }
float cloud(vec2 at) {
  vec2 cell = floor(at);
  vec2 part = smoothstep(0.0, 1.0, at - cell);
  float low = mix(speck(cell), speck(cell + vec2(1.0, 0.0)), part.x);
  float high = mix(speck(cell + vec2(0.0, 1.0)), speck(cell + vec2(1.0, 1.0)), part.x);
  return mix(low, high, part.y) - 0.5;
}
float grain(vec2 at) {
  float fine = cloud(at * 9.0) * (1.0 - smoothstep(0.3, 1.0, 9.0 * length(fwidth(at))));
  return 0.09 * cloud(at * 0.7) + 0.06 * fine;
}
`

/** Floors: tinted by use, with the joints of their tiles. */
export const createFloorMaterial = (uniforms: GroundUniforms): MeshStandardMaterial => {
  const material = new MeshStandardMaterial({ vertexColors: true, roughness: 0.72, metalness: 0 })
  material.onBeforeCompile = (shader) => {
    Object.assign(shader.uniforms, uniforms)
    shader.vertexShader = shader.vertexShader
      .replace(
        '#include <common>',
        '#include <common>\nattribute float extra;\nvarying vec3 vFloor;',
      )
      .replace(
        '#include <project_vertex>',
        '#include <project_vertex>\nvFloor = vec3(position.xy, extra);',
      )
    shader.fragmentShader = shader.fragmentShader
      .replace(
        '#include <common>',
        `#include <common>\nuniform float paperOn;\nuniform float grainStrength;\nvarying vec3 vFloor;\n${lineGlsl}${grainGlsl}`,
      )
      .replace(
        '#include <color_fragment>',
        `#include <color_fragment>
        if (paperOn < 0.5) {
          diffuseColor.rgb *= 1.0 + grainStrength * grain(vFloor.xy);
          if (vFloor.z > 0.1) diffuseColor.rgb *= 1.0 - 0.3 * lineAt(vFloor.xy, vFloor.z);
        }`,
      )
      .replace('#include <opaque_fragment>', `${paperGlsl}\n#include <opaque_fragment>`)
  }
  return material
}

/** Walls, and everything else that is solid and painted at its corners. */
export const createSolidMaterial = (uniforms: GroundUniforms): MeshStandardMaterial => {
  const material = new MeshStandardMaterial({ vertexColors: true, roughness: 0.9, metalness: 0 })
  material.onBeforeCompile = (shader) => {
    Object.assign(shader.uniforms, uniforms)
    shader.vertexShader = shader.vertexShader
      .replace('#include <common>', '#include <common>\nvarying float vTop;')
      .replace('#include <project_vertex>', '#include <project_vertex>\nvTop = normal.z;')
    // What is cut is filled with ink, and what is seen beneath the cut is washed.
    shader.fragmentShader = shader.fragmentShader
      .replace(
        '#include <common>',
        '#include <common>\nuniform float paperOn;\nvarying float vTop;',
      )
      .replace(
        '#include <opaque_fragment>',
        `vec3 ink = mix(vec3(0.8), diffuseColor.rgb, step(0.5, vTop));
        outgoingLight = mix(outgoingLight, ink, paperOn);
        #include <opaque_fragment>`,
      )
  }
  return material
}

/** The soft shade along walls: as dark as its corners say, less and less towards the room. */
export const createSeamMaterial = (uniforms: GroundUniforms): MeshBasicMaterial => {
  const material = new MeshBasicMaterial({
    vertexColors: true,
    transparent: true,
    depthWrite: false,
    toneMapped: false,
    polygonOffset: true,
    polygonOffsetFactor: -1,
    polygonOffsetUnits: -1,
  })
  material.onBeforeCompile = (shader) => {
    Object.assign(shader.uniforms, uniforms)
    shader.fragmentShader = shader.fragmentShader
      .replace(
        '#include <common>',
        '#include <common>\nuniform float paperOn;\nuniform float shadeStrength;',
      )
      .replace(
        '#include <color_fragment>',
        `#include <color_fragment>
        diffuseColor.a *= diffuseColor.a * shadeStrength * (1.0 - paperOn);`,
      )
  }
  return material
}

/** Panels that one sees through from both sides. */
export const createPanelMaterial = (): MeshBasicMaterial =>
  new MeshBasicMaterial({
    vertexColors: true,
    transparent: true,
    depthWrite: false,
    side: DoubleSide,
    toneMapped: false,
    // Panels often stand in the very plane of the doors that they seal.
    polygonOffset: true,
    polygonOffsetFactor: -2,
    polygonOffsetUnits: -4,
  })

/**
 * Pathways: their sides solid, their floors (extra 1) hatched and clear enough to see what lies
 * beneath, or (extra 2) in the full colour of an overlay.
 */
export const createPathwayMaterial = (): MeshStandardMaterial => {
  const material = new MeshStandardMaterial({
    vertexColors: true,
    transparent: true,
    side: DoubleSide,
    roughness: 0.6,
  })
  material.onBeforeCompile = (shader) => {
    shader.vertexShader = shader.vertexShader
      .replace(
        '#include <common>',
        '#include <common>\nattribute float extra;\nvarying vec4 vPathway;',
      )
      .replace(
        '#include <project_vertex>',
        '#include <project_vertex>\nvPathway = vec4(position, extra);',
      )
    shader.fragmentShader = shader.fragmentShader
      .replace('#include <common>', `#include <common>\nvarying vec4 vPathway;\n${lineGlsl}`)
      .replace(
        '#include <color_fragment>',
        `#include <color_fragment>
        if (vPathway.w > 1.5) diffuseColor.a *= 0.9;
        else if (vPathway.w > 0.5) {
          float across = vPathway.x + vPathway.y + vPathway.z;
          diffuseColor.a *= 0.26 + 0.5 * lineAt(vec2(across, 0.5 * ${hatchM}), ${hatchM});
        }`,
      )
  }
  return material
}

/** What a section lays bare: hatched, with an outline two pixels wide whatever its size. */
export const createCapMaterial = (): MeshBasicMaterial => {
  const material = new MeshBasicMaterial({ side: DoubleSide, toneMapped: false })
  const ink = { value: new Color() }
  material.userData['ink'] = ink
  material.onBeforeCompile = (shader) => {
    shader.uniforms['ink'] = ink
    shader.vertexShader = shader.vertexShader
      .replace('#include <common>', '#include <common>\nattribute float extra;\nvarying vec4 vCap;')
      .replace(
        '#include <project_vertex>',
        '#include <project_vertex>\nvCap = vec4(position, extra);',
      )
    shader.fragmentShader = shader.fragmentShader
      .replace(
        '#include <common>',
        `#include <common>\nuniform vec3 ink;\nvarying vec4 vCap;\n${lineGlsl}`,
      )
      .replace(
        '#include <color_fragment>',
        `#include <color_fragment>
        float across = vCap.x + vCap.y + vCap.z;
        float hatching = 0.7 * lineAt(vec2(across, 0.5 * ${hatchM}), ${hatchM});
        float rim = 1.0 - smoothstep(0.9, 1.7, vCap.w / max(fwidth(vCap.w), 1e-6));
        diffuseColor.rgb = mix(diffuseColor.rgb, ink, max(rim, hatching));`,
      )
  }
  return material
}

/** Puts a theme's colours into the faces of a section: on paper they are white. */
export const paintCaps = (material: MeshBasicMaterial, theme: Theme): void => {
  material.color.set(theme.isPaper ? theme.background : theme.wall)
  const ink = material.userData['ink'] as { readonly value: Color }
  const isNight = theme.name === 'dark' && !theme.isPaper
  ink.value.set(isNight ? theme.background : theme.label)
}

const groundVertex = /* glsl */ `
varying vec2 vAt;
uniform vec2 groundCentre;
uniform float groundReachM;
void main() {
  vAt = position.xy * groundReachM * 3.0 + groundCentre;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(vAt, position.z, 1.0);
}
`

const groundFragment = /* glsl */ `
varying vec2 vAt;
uniform vec2 groundCentre;
uniform float groundReachM;
uniform vec3 skyColor;
uniform vec3 groundColor;
uniform vec3 minorColor;
uniform vec3 majorColor;
${lineGlsl}
void main() {
  vec3 color = mix(groundColor, minorColor, lineAt(vAt, 1.0));
  color = mix(color, mix(minorColor, majorColor, 0.6), lineAt(vAt, 10.0));
  color = mix(color, majorColor, lineAt(vAt, 100.0));
  float away = length(vAt - groundCentre) / groundReachM;
  gl_FragColor = vec4(mix(color, skyColor, smoothstep(0.6, 2.6, away)), 1.0);
  #include <colorspace_fragment>
}
`

/** The ground around the rooms: a grid that fades into the background. */
export const createGroundMaterial = (): ShaderMaterial =>
  new ShaderMaterial({
    vertexShader: groundVertex,
    fragmentShader: groundFragment,
    toneMapped: false,
    depthWrite: false,
    uniforms: {
      groundCentre: { value: new Vector2() },
      groundReachM: { value: 100 },
      skyColor: { value: new Color() },
      groundColor: { value: new Color() },
      minorColor: { value: new Color() },
      majorColor: { value: new Color() },
    },
  })

/** Puts a theme's colours into the ground. */
export const paintGround = ({ uniforms }: ShaderMaterial, theme: Theme): void => {
  uniforms['skyColor']?.value.set(theme.background)
  uniforms['groundColor']?.value.set(theme.ground)
  uniforms['minorColor']?.value.set(theme.gridMinor)
  uniforms['majorColor']?.value.set(theme.gridMajor)
}
