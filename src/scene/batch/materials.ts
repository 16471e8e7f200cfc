import {
  Color,
  DataTexture,
  type IUniform,
  LinearFilter,
  Matrix4,
  MeshDepthMaterial,
  MeshStandardMaterial,
  SRGBColorSpace,
  Vector3,
} from 'three'
import { overlayRamp, type Ramp } from '../ramp'
import { surfaceNames, surfaces } from '../shape/surfaces'
import type { Theme } from '../theme'
import {
  lookColor,
  lookDeclarations,
  lookFragmentDeclarations,
  lookOutgoing,
  lookVertex,
  placeDeclarations,
} from './glsl'
import type { RowTextures } from './row-textures'

export const createRampTexture = (ramp: Ramp = overlayRamp): DataTexture => {
  const bytes = ramp.bytes(256)
  const texture = new DataTexture(bytes, 256, 1)
  texture.colorSpace = SRGBColorSpace
  texture.magFilter = LinearFilter
  texture.minFilter = LinearFilter
  texture.needsUpdate = true
  return texture
}

/** The colours of an overlay's classes, by class; a hatched one has no alpha. */
export const createPaletteTexture = (): DataTexture => {
  const texture = new DataTexture(new Uint8Array(256 * 4), 256, 1)
  texture.colorSpace = SRGBColorSpace
  return texture
}

/** One colour of a palette. */
interface Swatch {
  readonly color: string
  readonly hatched?: boolean | undefined
}

/** Writes the colours of classes into a palette. */
export const fillPalette = (palette: DataTexture, swatches: readonly Swatch[]): void => {
  const bytes = palette.image.data as Uint8Array
  swatches.forEach(({ color, hatched }, n) => {
    const hex = new Color(color).getHex()
    bytes.set([hex >> 16, (hex >> 8) & 255, hex & 255, hatched ? 0 : 255], n * 4)
  })
  palette.needsUpdate = true
}

/** The uniforms that all materials of equipment share: one write reaches every batch. */
export const createUniforms = () => ({
  movedMatrix: { value: new Matrix4() },
  surfaceColors: { value: surfaceNames.map((name) => new Color(surfaces[name].hex)) },
  surfaceFinishes: {
    value: surfaceNames.map((name) => {
      const { roughness, metalness, glow } = surfaces[name]
      return new Vector3(roughness, metalness, glow)
    }),
  },
  /** What a step of the overlay looks like: one of the two below. */
  overlayRamp: { value: undefined as DataTexture | undefined },
  overlayOn: { value: 0 },
  accentColor: { value: new Color() },
  failColor: { value: new Color() },
  warnColor: { value: new Color() },
  shownColor: { value: new Color() },
  dimColor: { value: new Color() },
  unknownColor: { value: new Color() },
  edgeColor: { value: new Color() },
  edgeStrength: { value: 1 },
  /** 1 where everything is ink on paper. */
  paperOn: { value: 0 },
  /** Shade in the corners, 0–1. */
  shadeStrength: { value: 1 },
  /** Grain of floors, 0–1. */
  grainStrength: { value: 1 },
})

export type Uniforms = ReturnType<typeof createUniforms>

/** Puts a theme's colours into the shared uniforms. */
export const applyTheme = (uniforms: Uniforms, theme: Theme): void => {
  uniforms.accentColor.value.set(theme.accent)
  uniforms.failColor.value.set(theme.fail)
  uniforms.warnColor.value.set(theme.warn)
  uniforms.shownColor.value.set(theme.shown)
  uniforms.dimColor.value.set(theme.dim)
  uniforms.unknownColor.value.set(theme.unknown)
  uniforms.edgeColor.value.set(theme.edge)
  uniforms.edgeStrength.value = theme.edgeStrength
  uniforms.paperOn.value = theme.isPaper ? 1 : 0
}

/** What a batch of rows is drawn with: what all share, and the textures of its rows. */
export type BatchUniforms = Uniforms & RowTextures['uniforms']

/** Places come from the textures of rows: three is told that it draws instances all the same. */
const placing = { USE_INSTANCING: '' }

/** The main function of a shader, begun with a line of ours. */
const opened = (shader: string, line: string): string =>
  shader.replace('void main() {', `void main() {\n${line}`)

const placeVertex = (shader: string): string =>
  opened(
    shader.replace('#include <common>', `#include <common>\n${placeDeclarations()}`),
    'placeInstance();',
  )

/** The material of all equipment: surfaces, edges, overlay and states in one shader. */
export const createLookMaterial = (
  uniforms: BatchUniforms & Record<string, IUniform>,
): MeshStandardMaterial => {
  const material = new MeshStandardMaterial()
  material.defines = { ...material.defines, ...placing }
  material.onBeforeCompile = (shader) => {
    Object.assign(shader.uniforms, uniforms)
    shader.vertexShader = placeVertex(shader.vertexShader)
      .replace('#include <common>', `#include <common>\n${lookDeclarations}`)
      .replace('#include <project_vertex>', `#include <project_vertex>\n${lookVertex}`)
    shader.fragmentShader = shader.fragmentShader
      .replace('#include <common>', `#include <common>\n${lookFragmentDeclarations}`)
      .replace('#include <color_fragment>', `#include <color_fragment>\n${lookColor}`)
      .replace('#include <roughnessmap_fragment>', 'float roughnessFactor = surfaceFinish.x;')
      .replace('#include <metalnessmap_fragment>', 'float metalnessFactor = surfaceFinish.y;')
      .replace(
        '#include <emissivemap_fragment>',
        'totalEmissiveRadiance += diffuseColor.rgb * surfaceFinish.z;',
      )
      .replace('#include <opaque_fragment>', `${lookOutgoing}\n#include <opaque_fragment>`)
  }
  return material
}

/** What casts the shadow of moved and hidden instances where they are drawn. */
export const createShadowMaterial = (uniforms: BatchUniforms): MeshDepthMaterial => {
  const material = new MeshDepthMaterial()
  material.defines = { ...material.defines, ...placing }
  material.onBeforeCompile = (shader) => {
    const { movedMatrix, rowPlaces, rowStates } = uniforms
    Object.assign(shader.uniforms, { movedMatrix, rowPlaces, rowStates })
    shader.vertexShader = placeVertex(shader.vertexShader)
  }
  return material
}

/** Equipment that is not there yet: the same look, seen through. */
export const createGhostMaterial = (uniforms: BatchUniforms): MeshStandardMaterial => {
  const material = createLookMaterial(uniforms)
  material.transparent = true
  material.opacity = 0.62
  material.depthWrite = false
  return material
}
