import {
  BackSide,
  BoxGeometry,
  Color,
  DirectionalLight,
  Group,
  HemisphereLight,
  Mesh,
  MeshBasicMaterial,
  PMREMGenerator,
  Scene,
  type Texture,
  type WebGLRenderer,
} from 'three'
import { toThree } from './axes'
import type { Extent } from './camera/moves'
import { type Spending, spendingOf } from './quality'
import type { Theme } from './theme'

/** Where the key light comes from: high in the south-east, so that fronts of rows catch it. */
const keyDirection = { x: 0.45, y: -0.62, z: 1.05 }

/** Sky, key light and its shadow. The shadow map is drawn when things moved, not in every frame. */
export class Lights {
  readonly root = new Group()
  readonly #sky = new HemisphereLight()
  readonly #key = new DirectionalLight()
  #spending: Spending = spendingOf.medium

  constructor() {
    const { shadow } = this.#key
    shadow.mapSize.set(this.#spending.shadowPx, this.#spending.shadowPx)
    shadow.autoUpdate = false
    shadow.bias = -0.0004
    shadow.normalBias = 0.04
    shadow.radius = 3
    this.root.add(this.#sky, this.#key, this.#key.target)
  }

  paint(theme: Theme): void {
    this.#sky.color.set(theme.skyLight)
    this.#sky.groundColor.set(theme.groundLight)
    this.#sky.intensity = theme.skyStrength
    this.#key.color.set(theme.keyLight)
    this.#key.intensity = theme.keyStrength
    this.#key.shadow.intensity = theme.shadow
  }

  /** Takes another quality: aim the light anew afterwards. */
  dress(spending: Spending): void {
    const { shadow } = this.#key
    this.#spending = spending
    if (spending.shadowPx === 0 || spending.shadowPx === shadow.mapSize.x) return
    shadow.mapSize.set(spending.shadowPx, spending.shadowPx)
    shadow.map?.dispose()
    shadow.map = null
  }

  /** Aims the key light at an extent. Shadows are drawn only where they can be fine enough. */
  aim(extent: Extent, wanted: boolean): void {
    const x = (extent.minX + extent.maxX) / 2
    const y = (extent.minY + extent.maxY) / 2
    const height = Math.max(extent.highM - extent.lowM, 1)
    const radius = Math.hypot(extent.maxX - extent.minX, extent.maxY - extent.minY) / 2 + height + 1
    const far = radius * 3
    toThree({ x, y, z: extent.lowM }, this.#key.target.position)
    const { x: dx, y: dy, z: dz } = keyDirection
    const length = Math.hypot(dx, dy, dz)
    const away = (far / 2 / length) * 1
    toThree({ x: x + dx * away, y: y + dy * away, z: extent.lowM + dz * away }, this.#key.position)
    this.#key.target.updateMatrixWorld()
    this.#key.castShadow =
      wanted &&
      this.#key.shadow.intensity > 0 &&
      this.#spending.shadowPx > 0 &&
      radius <= this.#spending.shadowReachM
    const { camera } = this.#key.shadow
    camera.left = -radius
    camera.right = radius
    camera.top = radius
    camera.bottom = -radius
    camera.near = 0.5
    camera.far = far
    camera.updateProjectionMatrix()
    this.#key.shadow.needsUpdate = true
  }

  /** Something that casts a shadow moved. */
  refresh(): void {
    this.#key.shadow.needsUpdate = true
  }

  dispose(): void {
    this.#key.dispose()
    this.#sky.dispose()
  }
}

const panel = (color: string, strength: number, size: number[], at: number[]): Mesh => {
  const material = new MeshBasicMaterial({ color: new Color(color).multiplyScalar(strength) })
  const mesh = new Mesh(new BoxGeometry(...size), material)
  mesh.position.set(at[0] as number, at[1] as number, at[2] as number)
  return mesh
}

/** A bright studio that metal reflects: soft boxes in a grey room, filtered once. */
export const createStudio = (gl: WebGLRenderer): Texture => {
  const studio = new Scene()
  const room = panel('#8f98a3', 0.6, [20, 12, 20], [0, 4, 0])
  ;(room.material as MeshBasicMaterial).side = BackSide
  studio.add(
    room,
    panel('#ffffff', 6, [8, 0.2, 5], [0, 9.5, 0]),
    panel('#fff1dd', 4, [0.2, 4, 8], [9.5, 4, 3]),
    panel('#dcebff', 3, [8, 4, 0.2], [-2, 4, -9.5]),
    panel('#39414b', 1, [20, 0.2, 20], [0, -1.8, 0]),
  )
  const generator = new PMREMGenerator(gl)
  const { texture } = generator.fromScene(studio, 0.03)
  generator.dispose()
  studio.traverse((node) => {
    if (node instanceof Mesh) {
      node.geometry.dispose()
      node.material.dispose()
    }
  })
  return texture
}
