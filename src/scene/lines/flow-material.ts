import { LineMaterial } from 'three/addons/lines/LineMaterial.js'

interface Strength {
  /** Drawn where equipment hides it as well, this strong. */
  readonly through?: number
}

/** A material for lines whose width in pixels is an attribute of each: all of them are one draw. */
export const createFlowMaterial = ({ through }: Strength = {}): LineMaterial => {
  const material = new LineMaterial({
    vertexColors: true,
    toneMapped: false,
    ...(through === undefined
      ? {}
      : { transparent: true, opacity: through, depthTest: false, depthWrite: false }),
  })
  material.onBeforeCompile = (shader) => {
    shader.vertexShader = shader.vertexShader
      .replace('uniform float linewidth;', 'attribute float instanceWidth;')
      .replace('offset *= linewidth;', 'offset *= instanceWidth;')
  }
  return material
}
