import { BufferAttribute, BufferGeometry, Group, type Material, Mesh } from 'three'
import { isShown, type Painting, toneColor, type WorkspaceState } from '#workspace'
import type { Theme } from '../theme'
import {
  createFloorMaterial,
  createGroundMaterial,
  createPanelMaterial,
  createPathwayMaterial,
  createSeamMaterial,
  createSolidMaterial,
  type GroundUniforms,
  paintGround,
} from './materials'
import type { MeshParts } from './mesh-parts'
import { buildContainments, buildFloors, buildWalls } from './room-mesh'
import { buildRoutes } from './route-mesh'
import { buildSeams } from './seams'

/** The ground lies under every floor. */
const groundZ = -0.12

const wholeGround = (): BufferGeometry => {
  const geometry = new BufferGeometry()
  const corners = [-1, -1, groundZ, 1, -1, groundZ, 1, 1, groundZ, -1, 1, groundZ]
  geometry.setAttribute('position', new BufferAttribute(Float32Array.from(corners), 3))
  geometry.setIndex([0, 1, 2, 0, 2, 3])
  return geometry
}

/** The colour that an overlay gives to a room's floor. */
const floorPaint = (painting: Painting | undefined, theme: Theme) => (room: string) => {
  const area = painting?.areas?.get(room)
  const tone = area && painting?.classes[area.classAt]?.tone
  return tone && toneColor(tone, theme.name)
}

interface PartOptions {
  readonly receivesShadow?: boolean
  readonly castsShadow?: boolean
  readonly renderOrder?: number
}

/** Rooms, containments, routes and the ground around them: one draw call for each sort. */
export class Ground {
  readonly root = new Group()
  readonly #ground = new Mesh(wholeGround(), createGroundMaterial())
  readonly #floors: Mesh
  readonly #walls: Mesh
  readonly #panels: Mesh
  readonly #routes: Mesh

  readonly #seams: Mesh

  constructor(uniforms: GroundUniforms) {
    this.#ground.frustumCulled = false
    this.#ground.renderOrder = -10
    this.root.add(this.#ground)
    this.#floors = this.#part(createFloorMaterial(uniforms), { receivesShadow: true })
    this.#walls = this.#part(createSolidMaterial(uniforms), {
      receivesShadow: true,
      castsShadow: true,
    })
    this.#seams = this.#part(createSeamMaterial(uniforms), { renderOrder: 1 })
    this.#panels = this.#part(createPanelMaterial(), { renderOrder: 20 })
    this.#routes = this.#part(createPathwayMaterial(), { renderOrder: 10 })
  }

  /** Builds rooms and routes anew, as after an edit of them: they are few. */
  build(
    { document, visibility }: Pick<WorkspaceState, 'document' | 'visibility'>,
    theme: Theme,
    painting: Painting | undefined,
  ): void {
    const shown = ({ id }: { readonly id: string }) => isShown(document, visibility, id)
    const rooms = document.list('rooms').filter(shown)
    const routes = document.list('routes').filter(shown)
    this.#fill(this.#floors, buildFloors(rooms, theme, floorPaint(painting, theme)))
    this.#fill(this.#walls, buildWalls(rooms, theme))
    this.#fill(this.#seams, buildSeams(rooms))
    this.#fill(this.#panels, buildContainments(rooms))
    this.#fill(this.#routes, buildRoutes(routes, theme, painting))
    paintGround(this.#ground.material, theme)
  }

  /** Keeps the ground under the camera, and lets it fade where the facility ends. */
  centre(x: number, y: number, reachM: number): void {
    const { uniforms } = this.#ground.material
    uniforms['groundCentre']?.value.set(x, y)
    if (uniforms['groundReachM']) uniforms['groundReachM'].value = reachM
  }

  dispose(): void {
    for (const mesh of [
      this.#ground,
      this.#floors,
      this.#walls,
      this.#seams,
      this.#panels,
      this.#routes,
    ]) {
      mesh.geometry.dispose()
      const { material } = mesh as Mesh<BufferGeometry, Material>
      material.dispose()
    }
  }

  #part(material: Material, options: PartOptions): Mesh {
    const mesh = new Mesh(new BufferGeometry(), material)
    mesh.receiveShadow = options.receivesShadow ?? false
    mesh.castShadow = options.castsShadow ?? false
    mesh.renderOrder = options.renderOrder ?? 0
    mesh.visible = false
    this.root.add(mesh)
    return mesh
  }

  #fill(mesh: Mesh, parts: MeshParts): void {
    mesh.geometry.dispose()
    mesh.visible = parts.triangles > 0
    mesh.geometry = mesh.visible ? parts.geometry() : new BufferGeometry()
  }
}
