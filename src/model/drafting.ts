import { z } from './zod'

/*
 * What a drafter adds to a facility: parts of the building, dimensions and constraints, groups,
 * blocks and where they stand, views, selections, notes and what the drawing sheet says.
 */

const id = z.string().min(1).max(128)
const coordinateM = z.number().min(-1e6).max(1e6)
const lengthM = z.number().positive().max(10_000)
const name = z.string().max(200)
const vector = { x: coordinateM, y: coordinateM, z: coordinateM.default(0) }

export const elementTypes = ['door', 'column', 'shaft', 'opening', 'hoist', 'ramp'] as const
const leaves = ['single', 'double', 'sliding', 'rolling', 'none'] as const

/**
 * A part of the building: a door in a wall, a column, a shaft or an opening of the slab, a hoist or
 * lift, a ramp. Its place is the middle of its footprint; `rotationDeg` 0 lays its width along x.
 * What nobody stated is unknown: a door without a width lets nothing through with certainty.
 */
const elementSchema = z.looseObject({
  id,
  type: z.enum(elementTypes),
  name,
  ...vector,
  rotationDeg: z.number().min(-3600).max(3600).default(0),
  /** Clear width: of a door its free passage, of a column or shaft its size along its own x. */
  widthM: lengthM.optional(),
  /** Size along its own y; of a door the thickness of its wall. */
  depthM: lengthM.optional(),
  /** Clear height of a door or a hoist's car, height of a column. */
  heightM: lengthM.optional(),
  /** How a door opens. */
  leaf: z.enum(leaves).optional(),
  /** What a hoist, lift or ramp bears. */
  limitKg: z.number().nonnegative().max(1e7).optional(),
  /** Where a hoist, lift or ramp ends, above the datum. */
  toZ: coordinateM.optional(),
  /** An outer door where goods come in: ways of equipment begin here. */
  dock: z.boolean().optional(),
})

/** What a dimension or constraint holds on to: a side or the middle of something, or a free point. */
const anchorSchema = z
  .union([
    z.looseObject({
      /** Equipment, an element or a room. */
      of: id,
      /** In the facility's axes: the side that lies west, east, south or north, or the middle. */
      side: z.enum(['min-x', 'max-x', 'min-y', 'max-y', 'middle']),
      /** Of a room: the wall from this corner to the next, instead of a side. */
      wall: z.number().int().min(0).max(10_000).optional(),
    }),
    z.looseObject({ x: coordinateM, y: coordinateM }),
  ])
  .meta({ id: 'Anchor' })

/** A chain of dimensions that stays on the plan and follows what it measures. */
const dimensionSchema = z.looseObject({
  id,
  name: name.optional(),
  axis: z.enum(['x', 'y', 'aligned']),
  anchors: z.array(anchorSchema).min(2).max(500),
  /** How far from its first anchor its line runs, across the axis. */
  offsetM: coordinateM.default(1),
  z: coordinateM.default(0),
})

/** A condition that holds while things are moved; what cannot hold is said, never forced silently. */
const constraintSchema = z.looseObject({
  id,
  name: name.optional(),
  /**
   * `distance`: between two anchors along the axis exactly; `clear`: at least; `align`: equal along
   * the axis; `pitch`: equal from each anchor to the next, `valueM` where stated.
   */
  type: z.enum(['distance', 'clear', 'align', 'pitch']),
  axis: z.enum(['x', 'y']),
  anchors: z.array(anchorSchema).min(2).max(500),
  valueM: z.number().min(-10_000).max(10_000).optional(),
})

/** Things that are taken hold of together. */
const groupSchema = z.looseObject({
  id,
  name,
  members: z.array(id).max(1_000_000),
})

/** What stands where in a view: everything in the facility's axes. */
const cameraSchema = z.looseObject({
  target: z.looseObject(vector),
  distanceM: z.number().positive().max(1e6),
  bearingDeg: z.number().min(-3600).max(3600),
  polarDeg: z.number().min(0).max(180),
})

/** The part of the facility that is shown: what lies outside the box is cut away. */
const sectionSchema = z.looseObject({
  minX: coordinateM,
  minY: coordinateM,
  minZ: coordinateM,
  maxX: coordinateM,
  maxY: coordinateM,
  maxZ: coordinateM,
})

/** A way of looking that can be come back to. */
const viewSchema = z.looseObject({
  id,
  name,
  view: z.enum(['plan', '3d']),
  camera: cameraSchema,
  /** Layers that are off, by name: disciplines and paths. */
  layersOff: z.array(z.string().max(64)).max(200).default([]),
  hidden: z.array(id).max(1_000_000).default([]),
  /** Shown alone, where something is isolated. */
  isolated: z.array(id).max(1_000_000).optional(),
  /** Without perspective, as an elevation; a plan always is. */
  isFlat: z.boolean().optional(),
  section: sectionSchema.optional(),
  overlay: z.string().max(200).optional(),
})

/** A selection with a name: of ids, or of all that a query finds when it is asked. */
const savedSelectionSchema = z.looseObject({
  id,
  name,
  ids: z.array(id).max(1_000_000).optional(),
  query: z.string().max(2000).optional(),
})

/** A note pinned to a place, or to something that stands in the facility. */
const noteSchema = z.looseObject({
  id,
  text: z.string().max(10_000),
  ...vector,
  /** What it is about, and moves with. */
  about: id.optional(),
  done: z.boolean().default(false),
})

/** A named height to work on: floors, raised floors, roofs. */
const levelSchema = z.looseObject({ id, name, z: coordinateM })

/** Where a block stands, and how often: parts keep a reference to it. */
const placementSchema = z.looseObject({
  id,
  name,
  block: id,
  ...vector,
  rotationDeg: z.number().min(-3600).max(3600).default(0),
  columns: z.number().int().min(1).max(10_000).default(1),
  rows: z.number().int().min(1).max(10_000).default(1),
  /** From one to the next along the placement's own x and y. */
  columnPitchM: z.number().min(-10_000).max(10_000).default(0),
  rowPitchM: z.number().min(-10_000).max(10_000).default(0),
  /** Every second row stands turned by 180°, rows facing each other in pairs. */
  alternate: z.boolean().default(false),
  /** From each turned row to the next, where that is another aisle than before it. */
  pairPitchM: z.number().min(-10_000).max(10_000).optional(),
})

/** What a part of a placed block is of: it follows the block when that changes. */
export const partSchema = z
  .looseObject({
    /** The placement. */
    of: id,
    /** The id of the block's own record. */
    member: z.string().min(1).max(128),
    column: z.number().int().min(0).max(10_000).default(0),
    row: z.number().int().min(0).max(10_000).default(0),
  })
  .meta({ id: 'Part' })

/** What the title block of a drawing says; what is left out is left blank on paper. */
export const sheetSchema = z.looseObject({
  project: name.optional(),
  client: name.optional(),
  drawnBy: name.optional(),
  checkedBy: name.optional(),
  number: name.optional(),
  revision: name.optional(),
  date: name.optional(),
  /** Bearing of true north, clockwise from +y. */
  northDeg: z.number().min(-360).max(360).default(0),
})

/** The tables of what a drafter adds, as fields of the facility. */
export const draftingTables = {
  elements: z.array(elementSchema).default([]),
  dimensions: z.array(dimensionSchema).default([]),
  constraints: z.array(constraintSchema).default([]),
  groups: z.array(groupSchema).default([]),
  placements: z.array(placementSchema).default([]),
  views: z.array(viewSchema).default([]),
  selections: z.array(savedSelectionSchema).default([]),
  notes: z.array(noteSchema).default([]),
  levels: z.array(levelSchema).default([]),
}

export type Element = z.infer<typeof elementSchema>
export type Anchor = z.infer<typeof anchorSchema>
export type DimensionChain = z.infer<typeof dimensionSchema>
export type Constraint = z.infer<typeof constraintSchema>
export type Group = z.infer<typeof groupSchema>
export type Camera = z.infer<typeof cameraSchema>
export type SectionBox = z.infer<typeof sectionSchema>
export type NamedView = z.infer<typeof viewSchema>
export type SavedSelection = z.infer<typeof savedSelectionSchema>
export type Note = z.infer<typeof noteSchema>
export type Level = z.infer<typeof levelSchema>
export type Placement = z.infer<typeof placementSchema>
export type Part = z.infer<typeof partSchema>
export type Sheet = z.infer<typeof sheetSchema>
