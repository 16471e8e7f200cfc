import {
  BoxGeometry,
  DirectionalLight,
  HemisphereLight,
  Mesh,
  MeshStandardMaterial,
  PerspectiveCamera,
  Scene,
  WebGLRenderer,
} from 'three'
import type { Facility } from '#model'

/** What it costs to draw each piece of equipment as a mesh of its own: the way that we do not go. */
export interface Separate {
  readonly draws: number
  /** Script per frame in ms, the camera turning; the first frame, which compiles, is left out. */
  readonly scriptMs: readonly number[]
}

const rangeOf = (values: readonly number[]) => {
  const low = values.reduce((a, b) => Math.min(a, b))
  const high = values.reduce((a, b) => Math.max(a, b))
  return { middle: (low + high) / 2, reach: high - low }
}

/** Draws a facility piece by piece: one box, one mesh, one draw call each, all sharing one material. */
export const drawSeparately = ({ equipment }: Facility, frames: number): Separate => {
  // A small picture: software GL shall not spend the run on its pixels; the script is the same.
  const canvas = document.createElement('canvas')
  canvas.width = 320
  canvas.height = 200
  const gl = new WebGLRenderer({ canvas, antialias: true })
  const scene = new Scene()
  scene.add(new HemisphereLight(), new DirectionalLight())
  const box = new BoxGeometry()
  const material = new MeshStandardMaterial()
  for (const { x, y, z } of equipment) {
    const mesh = new Mesh(box, material)
    mesh.position.set(x, z, -y)
    scene.add(mesh)
  }
  const across = rangeOf(equipment.map(({ x }) => x))
  const along = rangeOf(equipment.map(({ y }) => y))
  const reach = Math.max(across.reach, along.reach)
  const camera = new PerspectiveCamera(40, 1280 / 800, 1, reach * 10)
  const scriptMs: number[] = []
  for (let n = 0; n <= frames; n++) {
    const angle = n * 0.02
    camera.position.set(
      across.middle + Math.sin(angle) * reach,
      reach,
      -along.middle + Math.cos(angle) * reach,
    )
    camera.lookAt(across.middle, 0, -along.middle)
    const start = performance.now()
    gl.render(scene, camera)
    if (n > 0) scriptMs.push(performance.now() - start)
  }
  const draws = gl.info.render.calls
  gl.dispose()
  gl.forceContextLoss()
  return { draws, scriptMs }
}
