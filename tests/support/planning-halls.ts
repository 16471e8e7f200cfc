import { blankEquipment, blankFacility, type Equipment, type Facility } from '#model'

/** A hall with rows of racks, front to front and back to back, and floor left free at its east end. */
export interface HallShape {
  readonly rows: number
  readonly racksPerRow: number
  /** A rack of systems, or the system of which some are mounted in an empty rack. */
  readonly product: string
  readonly perRack?: number
  /** Systems in all, where the last racks are not full. */
  readonly systems?: number
  readonly unitsEach?: number
  readonly freeM?: number
}

const pitchM = 0.7
const pairM = 5

const two = (n: number): string => String(n).padStart(2, '0')

/** Builds such a hall, with two entrances outdoors. */
export const hallOf = (shape: HallShape): Facility => {
  const { rows, racksPerRow, product, perRack = 0, unitsEach = 8, freeM = 12 } = shape
  const equipment: Equipment[] = []
  let systems = 0
  for (let row = 0; row < rows; row++) {
    const y = 3 + Math.floor(row / 2) * pairM + (row % 2) * 2.8
    for (let slot = 0; slot < racksPerRow; slot++) {
      const id = `R-${two(row + 1)}${two(slot + 1)}`
      const at = { x: 4 + slot * pitchM, y, rotationDeg: row % 2 === 0 ? 0 : 180 }
      const rack = { ...blankEquipment, ...at, id, tag: id, kind: 'rack' as const }
      equipment.push({ ...rack, product: perRack === 0 ? product : 'generic-rack-48u' })
      for (let n = 0; n < perRack && systems < (shape.systems ?? Number.POSITIVE_INFINITY); n++) {
        systems += 1
        equipment.push({
          ...blankEquipment,
          id: `N-${systems}`,
          tag: `DGX-${String(systems).padStart(3, '0')}`,
          kind: 'server',
          product,
          x: at.x,
          y: at.y,
          inside: { equipment: id, slotU: 2 + n * (unitsEach + 2) },
        })
      }
    }
  }
  const eastM = 6 + racksPerRow * pitchM + freeM
  const northM = 6 + Math.ceil(rows / 2) * pairM
  for (const [n, x] of [-6, eastM + 6].entries()) {
    equipment.push({
      ...blankEquipment,
      id: `ENT-${n + 1}`,
      tag: `ENT-${n + 1}`,
      kind: 'entrance',
      x,
      y: northM / 2,
      values: { carrier: `Carrier ${n + 1}`, routeId: `Route ${n + 1}`, medium: 'fibre' },
    })
  }
  return {
    ...blankFacility('hall', 'Hall'),
    rooms: [
      {
        id: 'hall',
        name: 'Hall',
        use: 'ai-training',
        polygon: [
          { x: 0, y: 0 },
          { x: eastM, y: 0 },
          { x: eastM, y: northM },
          { x: 0, y: northM },
        ],
        floorZ: 0,
        heightM: 5,
        open: false,
        containments: [],
      },
    ],
    equipment,
  }
}
