import { draftingTables, partSchema, sheetSchema } from './drafting'
import { fabricSchema } from './fabric'
import { kindIds } from './kind-ids'
import { sourceSchema } from './source'
import { z } from './zod'

/** The newest file version that this program writes. Older ones are migrated on opening. */
export const facilityVersion = 1

const id = z.string().min(1).max(128).meta({ id: 'Id' })
const coordinateM = z.number().min(-1e6).max(1e6).meta({ id: 'CoordinateM' })
const point = z.looseObject({ x: coordinateM, y: coordinateM }).meta({ id: 'Point' })
const value = z.union([z.number(), z.string(), z.boolean()]).meta({ id: 'Value' })

/** A bare value, or a value with the place that it comes from. */
const ratedSchema = z
  .union([value, z.looseObject({ value, source: sourceSchema })])
  .meta({ id: 'Rated' })
const values = z.record(z.string(), ratedSchema)

export const roomUses = [
  'mining',
  'ai-training',
  'ai-inference',
  'electrical',
  'mechanical',
  'battery',
  'meet-me',
  'yard',
  'support',
] as const
export const goals = ['n', 'n+1', 'concurrently-maintainable', 'fault-tolerant'] as const
export const lenses = ['mining', 'ai'] as const

const siteSchema = z.looseObject({
  latitudeDeg: z.number().min(-90).max(90).optional(),
  longitudeDeg: z.number().min(-180).max(180).optional(),
  elevationM: z.number().min(-500).max(6000).optional(),
  designDryBulbC: z.number().min(-60).max(60).optional(),
  designWetBulbC: z.number().min(-60).max(45).optional(),
  utilityVoltageV: z.number().positive().max(1e6).optional(),
  frequencyHz: z.number().positive().max(400).optional(),
  firmCapacityKw: z.number().nonnegative().optional(),
  lowVoltageSystem: z.string().optional(),
})

const containmentSchema = z.looseObject({
  id,
  name: z.string().optional(),
  aisle: z.enum(['hot', 'cold']),
  /** Complete means doors, roof and blanking panels; anything less leaks. */
  complete: z.boolean(),
  /** Share of exhaust in the intake air, measured or chosen, instead of the planning figure (0–1). */
  leakage: z.number().min(0).max(0.9).optional(),
  polygon: z.array(point).min(3).max(1000),
})

const roomSchema = z.looseObject({
  id,
  name: z.string(),
  use: z.enum(roomUses),
  polygon: z.array(point).min(3).max(10_000),
  floorZ: coordinateM.default(0),
  heightM: z.number().positive().max(1000).optional(),
  /** An open yard has no roof and its air is the site's. */
  open: z.boolean().default(false),
  fireCompartment: z.string().optional(),
  slabLimitKpa: z.number().nonnegative().optional(),
  /** What a spill bund around its tanks holds back, L. */
  bundL: z.number().nonnegative().max(1e7).optional(),
  raisedFloorM: z.number().nonnegative().max(10).optional(),
  /** What a panel of its raised floor bears under one wheel, kg. */
  rollingLimitKg: z.number().nonnegative().max(1e6).optional(),
  supplyAirC: z.number().min(-60).max(80).optional(),
  /** Relative humidity of the supply air, 0–1. */
  relativeHumidity: z.number().min(0).max(1).optional(),
  /** Static pressure that fans work against here: louvres, filters, ducts, Pa. */
  staticPa: z.number().min(0).max(5000).optional(),
  containments: z.array(containmentSchema).default([]),
})

const equipmentSchema = z.looseObject({
  id,
  tag: z.string().max(64),
  kind: z.enum(kindIds),
  /** A row of the catalog or of this file's own products; without one, all values are the kind's or its own. */
  product: z.string().optional(),
  x: coordinateM,
  y: coordinateM,
  z: coordinateM.default(0),
  rotationDeg: z.number().min(-3600).max(3600).default(0),
  status: z.enum(['existing', 'new', 'removed']).default('new'),
  owner: z.enum(['host', 'tenant']).default('host'),
  demandFactor: z.number().min(0).max(2).default(1),
  /** The named path that this belongs to: A, B or R1 … Rn. */
  path: z.string().max(16).optional(),
  /** Mounted in a rack or the like: its place is that of the equipment it is inside. */
  inside: z
    .looseObject({ equipment: id, slotU: z.number().int().min(0).max(100).optional() })
    .optional(),
  /** The network cluster that it serves. */
  cluster: z.string().optional(),
  part: partSchema.optional(),
  values: values.optional(),
})

const portRef = z
  .looseObject({
    equipment: id,
    port: z.string().min(1),
    /** The first of the ports that it takes there, counted from 1, where somebody chose them. */
    position: z.number().int().min(1).max(1_000_000).optional(),
  })
  .meta({ id: 'PortRef' })

const connectionSchema = z.looseObject({
  id,
  medium: z.enum(['power', 'liquid', 'data']),
  from: portRef,
  to: portRef,
  /** How many like cords, links or pipes this record stands for. */
  count: z.number().int().min(1).max(1_000_000).default(1),
  lengthM: z.number().nonnegative().optional(),
  /** A route that it has to follow, where somebody chose one. */
  route: z.string().optional(),
  /** The cable that somebody chose for a data link: a row of the published cables. */
  cable: z.string().optional(),
  part: partSchema.optional(),
  values: values.optional(),
})

const routeSchema = z.looseObject({
  id,
  name: z.string(),
  carries: z.enum(['power', 'liquid', 'data']),
  points: z
    .array(z.looseObject({ x: coordinateM, y: coordinateM, z: coordinateM.default(0) }))
    .min(2),
  /** What carries: an open tray or ladder, a closed conduit, ducts in the ground. */
  pathway: z.enum(['tray', 'ladder', 'conduit', 'duct']).optional(),
  /** Width inside, which cables may fill. */
  widthM: z.number().positive().max(100).optional(),
  /** Depth inside up to which cables may lie. */
  usableDepthM: z.number().positive().max(10).optional(),
  /** What its hangers bear, cables included. */
  loadLimitKgPerM: z.number().positive().max(10_000).optional(),
  /** Radius of its corners and drops that a cable lies against. */
  bendRadiusM: z.number().positive().max(10).optional(),
  /** The named path that it belongs to: A or B. Links of another path keep out of it. */
  path: z.string().max(16).optional(),
  part: partSchema.optional(),
  values: values.optional(),
})

/** What is placed again and again and changed once; its records stand in its own frame. */
const blockSchema = z.looseObject({
  id,
  name: z.string(),
  equipment: z.array(equipmentSchema).default([]),
  connections: z.array(connectionSchema).default([]),
  routes: z.array(routeSchema).default([]),
  /** The copy in which it is being changed; its parts stand free until that is finished. */
  editing: z
    .looseObject({
      of: id,
      column: z.number().int().min(0).max(10_000),
      row: z.number().int().min(0).max(10_000),
    })
    .optional(),
})

const clusterSchema = z.looseObject({
  id,
  name: z.string(),
  nodes: z.number().int().nonnegative().max(10_000_000),
  gpusPerNode: z.number().int().nonnegative().max(100_000).optional(),
  /** Nodes of one scalable unit: fabrics are built for whole units. */
  nodesPerUnit: z.number().int().min(1).optional(),
  storageTier: z.string().optional(),
  /** The published generation that its figures were taken from. */
  generation: z.string().optional(),
  fabrics: z.array(fabricSchema).default([]),
})

/** A product that the user adds to the facility, in the same shape as a catalog row. */
export const productSchema = z.looseObject({
  id,
  kind: z.enum(kindIds),
  maker: z.string(),
  model: z.string(),
  source: sourceSchema,
  values,
})

/** Sixteen bits an hour as base64 text. */
const series = z.string().max(24_000).meta({ id: 'Series' })

const weatherSchema = z
  .looseObject({
    id,
    /** The place that the year is of, as its file names it. */
    station: z.string().max(400),
    /** The data that the file says it was made from: TMYx, TMY3, IWEC … */
    source: z.string().max(400),
    /** The name of the file that it was read from. */
    file: z.string().max(400).optional(),
    /** What the file says about the years it was composed from. */
    comment: z.string().max(2000).optional(),
    latitudeDeg: z.number().min(-90).max(90).optional(),
    longitudeDeg: z.number().min(-180).max(180).optional(),
    elevationM: z.number().min(-1000).max(9999.9).optional(),
    /** Hours of the year in the order of the calendar, the first from midnight local standard time. */
    hours: z.union([z.literal(8760), z.literal(8784)]),
    /** Little-endian steps of 0.01 °C; −32768 stands for "not stated". */
    dryBulb: series,
    /** Left out where every hour states its humidity. */
    dewPoint: series.optional(),
    /** Relative humidity in steps of 0.01 %. */
    humidity: series,
    /** Air pressure in steps of 10 Pa. */
    pressure: series,
  })
  .meta({ id: 'Weather' })

const assumptionSchema = z.looseObject({
  id,
  text: z.string(),
  source: sourceSchema.optional(),
})

const waiverSchema = z.looseObject({
  id,
  rule: z.string(),
  subject: z.string(),
  reason: z.string().min(1),
  owner: z.string().min(1),
  /** When it was signed, ISO 8601. */
  signedAt: z.string().optional(),
})

/** The whole document, as it stands in a `*.gridhall.json` file. Unknown fields are kept. */
export const facilitySchema = z.looseObject({
  format: z.literal('gridhall'),
  version: z.literal(facilityVersion),
  id,
  name: z.string(),
  description: z.string().optional(),
  site: siteSchema.default({}),
  /** What the owner asks for under each lens; without one the ruleset's own goal holds. */
  goals: z
    .looseObject({ mining: z.enum(goals).optional(), ai: z.enum(goals).optional() })
    .default({}),
  rooms: z.array(roomSchema).default([]),
  equipment: z.array(equipmentSchema).default([]),
  connections: z.array(connectionSchema).default([]),
  routes: z.array(routeSchema).default([]),
  clusters: z.array(clusterSchema).default([]),
  products: z.array(productSchema).default([]),
  /** What the sources do not give and somebody therefore decided. */
  assumptions: z.array(assumptionSchema).default([]),
  /** Changed limits and planning figures, by parameter id; the rest keep their defaults. */
  parameters: z.record(z.string(), z.number()).default({}),
  waivers: z.array(waiverSchema).default([]),
  /** A year of the site's weather by the hour, where one was brought in. */
  weather: z.array(weatherSchema).max(1).default([]),
  blocks: z.array(blockSchema).default([]),
  ...draftingTables,
  /** What the title block of a drawing says. */
  sheet: sheetSchema.optional(),
})

export type Facility = z.infer<typeof facilitySchema>
export type Site = Facility['site']
export type Room = Facility['rooms'][number]
export type Containment = Room['containments'][number]
export type Equipment = Facility['equipment'][number]
export type Connection = Facility['connections'][number]
export type PortRef = Connection['from']
export type Route = Facility['routes'][number]
export type Cluster = Facility['clusters'][number]
export type Fabric = Cluster['fabrics'][number]
export type Product = Facility['products'][number]
export type Assumption = Facility['assumptions'][number]
export type Waiver = Facility['waivers'][number]
export type Weather = Facility['weather'][number]
export type Block = Facility['blocks'][number]
/** What a weather file tells. Not Omit: over a type that keeps unknown fields it forgets the known. */
export type WeatherFields = {
  [Field in keyof Weather as Field extends 'id' ? never : Field]: Weather[Field]
}
export type Rated = z.infer<typeof ratedSchema>
export type Value = z.infer<typeof value>
export type RoomUse = (typeof roomUses)[number]
export type Goal = (typeof goals)[number]
export type Lens = (typeof lenses)[number]
export type Medium = Connection['medium']
