import type { Facility } from '#model'
import type { Sheet } from '../sheet'
import { blocks, racksPerKind, rowY } from './plan'

type Element = Facility['elements'][number]

/** A door wide enough for the largest piece of its room; where goods come in, and how it opens, is assumed. */
const door = (
  id: string,
  doorName: string,
  [x, y]: readonly [number, number],
  more: Partial<Element>,
): Element => ({
  id,
  type: 'door',
  name: doorName,
  x,
  y,
  z: 0,
  rotationDeg: 0,
  widthM: 2.4,
  heightM: 3,
  depthM: 0.5,
  leaf: 'double',
  ...more,
})

const addDoors = ({ elements }: Facility): void => {
  const dock = { dock: true, heightM: 3.2, leaf: 'rolling' } as const
  elements.push(
    door('gallery-door', 'Goods door of the gallery', [24, -0.25], { ...dock, widthM: 3 }),
    door('hall-door', 'Goods door of the hall', [-0.25, 11.2], { ...dock, rotationDeg: 90 }),
  )
  for (const [i, block] of blocks.entries()) {
    elements.push(
      door(`ups-${block}-door`, `UPS room ${block}, from the yard`, [10.7 + i * 13, 36.25], {
        ...dock,
        widthM: 2,
      }),
    )
  }
}

/** From wall to wall across the lines of racks: the aisles, as a drafter would dimension them. */
const addDimensions = ({ dimensions }: Facility): void => {
  const rows = rowY.map((_, row) => `AI-${String(row * racksPerKind + 1).padStart(2, '0')}`)
  dimensions.push({
    id: 'aisles',
    name: 'Aisles',
    axis: 'y',
    anchors: [
      { of: 'hall', side: 'min-y' },
      ...rows.flatMap((of) => [
        { of, side: 'min-y' as const },
        { of, side: 'max-y' as const },
      ]),
      { of: 'hall', side: 'max-y' },
    ],
    offsetM: -7.5,
    z: 0,
  })
}

const addViews = ({ views, selections, levels, notes }: Facility): void => {
  levels.push({ id: 'ground', name: 'Ground floor', z: 0 })
  selections.push(
    { id: 'ai-racks', name: 'AI racks', query: 'kind=rack and kW>40' },
    { id: 'heavy', name: 'Heavier than 1,500 kg', query: 'kg>1500' },
  )
  notes.push({
    id: 'spare-cdu',
    text: 'The fourth unit is the spare: take it away and N+1 is gone.',
    x: 24,
    y: 18,
    z: 0,
    about: 'CDU-04',
    done: false,
  })
  const lying = { layersOff: [], hidden: [] }
  views.push(
    {
      id: 'hall-view',
      name: 'Hall',
      view: '3d',
      camera: { target: { x: 10, y: 11, z: 1 }, distanceM: 34, bearingDeg: 325, polarDeg: 58 },
      ...lying,
    },
    {
      id: 'gallery-view',
      name: 'CDU gallery',
      view: '3d',
      camera: { target: { x: 24, y: 12, z: 1 }, distanceM: 22, bearingDeg: 300, polarDeg: 55 },
      ...lying,
    },
    {
      id: 'section-view',
      name: 'Section through a hot aisle',
      view: '3d',
      camera: { target: { x: 9, y: 11, z: 0.5 }, distanceM: 25, bearingDeg: 290, polarDeg: 76 },
      section: { minX: -1, minY: -1, minZ: -1, maxX: 9, maxY: 23, maxZ: 6 },
      ...lying,
    },
  )
}

/** What a drafter adds to the hall: doors, a chain of dimensions, views, a note, a title block. */
export const addBuilding = (sheet: Sheet): void => {
  addDoors(sheet.facility)
  addDimensions(sheet.facility)
  addViews(sheet.facility)
  sheet.facility.sheet = { project: 'GB300 hall', number: 'GH-101', revision: 'A', northDeg: 0 }
  sheet.assume(
    'doors',
    'Doors, their clear sizes and where goods come in are assumed, so that the way of each piece to its place can be looked for.',
  )
}
