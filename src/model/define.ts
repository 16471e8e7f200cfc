import type { Text, Unit } from '#base'
import type { KindId } from './kind-ids'
import type { Medium, Product, Rated } from './schema'
import type { Source } from './source'

export type Discipline = 'power' | 'cooling' | 'network' | 'it' | 'mining'

interface FieldBase {
  readonly label: Text
  /** The kind's own default. It is shown as an estimate unless it has a source. */
  readonly default?: number | string | boolean
  readonly source?: Source
}

export interface NumberField extends FieldBase {
  readonly type: 'number'
  readonly unit: Unit
  readonly min: number
  readonly max: number
}

export interface ChoiceField extends FieldBase {
  readonly type: 'choice'
  readonly choices: readonly string[]
}

export interface FlagField extends FieldBase {
  readonly type: 'flag'
}

export interface NoteField extends FieldBase {
  readonly type: 'note'
}

export type Field = NumberField | ChoiceField | FlagField | NoteField

/** A quantity field: unit, range and label; a default only where the kind has a sensible estimate. */
export const quantity = (
  label: string,
  unit: Unit,
  min: number,
  max: number,
  fallback?: number,
): NumberField => ({
  type: 'number',
  label: { en: label },
  unit,
  min,
  max,
  ...(fallback === undefined ? {} : { default: fallback }),
})

/** A field with a fixed set of answers. */
export const choice = (
  label: string,
  choices: readonly string[],
  fallback?: string,
): ChoiceField => ({
  type: 'choice',
  label: { en: label },
  choices,
  ...(fallback === undefined ? {} : { default: fallback }),
})

/** A yes-or-no field. */
export const flag = (label: string, fallback?: boolean): FlagField => ({
  type: 'flag',
  label: { en: label },
  ...(fallback === undefined ? {} : { default: fallback }),
})

/** A field of free text. */
export const note = (label: string): NoteField => ({ type: 'note', label: { en: label } })

/**
 * A typed end. `in` takes from upstream, `out` hands downstream, `both` does either (ties, pipes,
 * cables). A port takes one connection unless `many`. A liquid port is a supply and return pair.
 */
export interface Port {
  readonly id: string
  readonly medium: Medium
  readonly direction: 'in' | 'out' | 'both'
  readonly label: Text
  readonly many?: boolean
  /** The field that holds the port's voltage, where it has one. */
  readonly voltageField?: string
  /** The field that holds how many cords or links fit, where that is limited. */
  readonly countField?: string
  /** Which loop a liquid port belongs to: an exchanger has one on each side. */
  readonly side?: 'load' | 'plant'
}

/** What a kind does in the power network. */
export type PowerRole =
  | 'source'
  | 'generator'
  | 'bus'
  | 'converter'
  | 'ups'
  | 'transfer'
  | 'breaker'
  | 'tie'
  | 'bypass'
  | 'store'
  | 'load'

/** What a kind does in the heat network. */
export type CoolingRole = 'heat-load' | 'air-cooler' | 'exchanger' | 'header' | 'pump' | 'rejection'

export type ColorName =
  | 'steel'
  | 'white'
  | 'graphite'
  | 'black'
  | 'copper'
  | 'green'
  | 'blue'
  | 'orange'
  | 'grey'
  | 'fluid'
  | 'glass'
  | 'light'
  | 'red'
  | 'yellow'
  | 'aluminium'

/**
 * One solid of a shape, in metres, in the equipment's own frame: x across the width, y along the
 * depth (front is −y), z up from the base; the origin is the centre of the footprint.
 */
export interface Solid {
  readonly shape: 'box' | 'cylinder'
  /** Centre of the solid. */
  readonly x: number
  readonly y: number
  readonly z: number
  /** Extents along x, y and z; a cylinder's circle lies across its axis. */
  readonly widthM: number
  readonly depthM: number
  readonly heightM: number
  readonly axis?: 'x' | 'y' | 'z'
  readonly color: ColorName
  /** Small parts are left out of the plan outline and of the far view. */
  readonly detail?: boolean
}

export interface Size {
  readonly widthM: number
  readonly depthM: number
  readonly heightM: number
}

/** Behaviour of one kind of equipment: its fields, ports, shape and roles. */
export interface Kind {
  readonly id: KindId
  readonly name: Text
  readonly discipline: Discipline
  /** Prefix of automatic tags: UPS-01. */
  readonly tag: string
  readonly fields: Readonly<Record<string, Field>>
  readonly ports: readonly Port[]
  readonly power?: PowerRole
  readonly cooling?: CoolingRole
  /** Counts as IT load, not as support. */
  readonly it?: boolean
  /** The shape for a given size; the screen, the plan and every export read only this. */
  readonly solids: (size: Size) => readonly Solid[]
}

const sharedFields = (size: Size) => ({
  widthM: quantity('Width', 'm', 0.01, 1000, size.widthM),
  depthM: quantity('Depth', 'm', 0.01, 1000, size.depthM),
  heightM: quantity('Height', 'm', 0.01, 200, size.heightM),
  massKg: quantity('Mass', 'kg', 0, 1e7),
  wetMassKg: quantity('Operating mass', 'kg', 0, 1e7),
  clearFrontM: quantity('Clear space in front', 'm', 0, 20),
  clearRearM: quantity('Clear space behind', 'm', 0, 20),
  clearSideM: quantity('Clear space at the sides', 'm', 0, 20),
})

export interface KindDefinition extends Omit<Kind, 'name' | 'fields'> {
  readonly name: string
  /** The labelled default size, drawn as an estimate where a product publishes none. */
  readonly size: Size
  readonly fields: Readonly<Record<string, Field>>
}

const heldWithin = (centre: number, extent: number, low: number, high: number) => {
  const from = Math.max(low, centre - extent / 2)
  const to = Math.min(high, centre + extent / 2)
  return { centre: (from + to) / 2, extent: to - from }
}

/** Cuts off what pokes out: a shape drawn for usual proportions meets every size that users type. */
const heldIn = (solids: readonly Solid[], size: Size): readonly Solid[] =>
  solids.flatMap((solid) => {
    const x = heldWithin(solid.x, solid.widthM, -size.widthM / 2, size.widthM / 2)
    const y = heldWithin(solid.y, solid.depthM, -size.depthM / 2, size.depthM / 2)
    const z = heldWithin(solid.z, solid.heightM, 0, size.heightM)
    if (Math.min(x.extent, y.extent, z.extent) <= 0) return []
    const place = { x: x.centre, y: y.centre, z: z.centre }
    return [{ ...solid, ...place, widthM: x.extent, depthM: y.extent, heightM: z.extent }]
  })

/** Declares a kind. Size, mass and clearances are fields of every kind. */
export const defineKind = ({ size, name, fields, solids, ...rest }: KindDefinition): Kind => ({
  ...rest,
  solids: (actual) => heldIn(solids(actual), actual),
  name: { en: name },
  fields: { ...fields, ...sharedFields(size) },
})

/** A box with its base at `z`: the usual way to build a shape. */
export const box = (
  color: ColorName,
  [x, y, z]: readonly [number, number, number],
  [widthM, depthM, heightM]: readonly [number, number, number],
  detail = false,
): Solid => ({ shape: 'box', color, x, y, z: z + heightM / 2, widthM, depthM, heightM, detail })

/** A cylinder about `axis`, centred at a point. */
export const cylinder = (
  color: ColorName,
  axis: 'x' | 'y' | 'z',
  [x, y, z]: readonly [number, number, number],
  [widthM, depthM, heightM]: readonly [number, number, number],
  detail = false,
): Solid => ({ shape: 'cylinder', axis, color, x, y, z, widthM, depthM, heightM, detail })

/** A power port. */
export const powerPort = (
  id: string,
  direction: Port['direction'],
  label: string,
  more: Partial<Pick<Port, 'many' | 'voltageField' | 'countField'>> = {},
): Port => ({ id, medium: 'power', direction, label: { en: label }, ...more })

/** A liquid port: the supply and the return line of one branch together. */
export const liquidPort = (
  id: string,
  label: string,
  side: 'load' | 'plant',
  many = true,
): Port => ({
  id,
  medium: 'liquid',
  direction: 'both',
  label: { en: label },
  side,
  many,
})

/** A branch of a header, manifold or pump: the loop runs through it, it has no side. */
export const branchPort = (id: string, label: string): Port => ({
  id,
  medium: 'liquid',
  direction: 'both',
  label: { en: label },
  many: true,
})

/** A data port that takes as many links as its count field says. */
export const dataPort = (id: string, label: string, countField?: string): Port => ({
  id,
  medium: 'data',
  direction: 'both',
  label: { en: label },
  many: true,
  ...(countField === undefined ? {} : { countField }),
})

/** Declares a family of catalog products, in the shape of {@link Product}. */
export const defineProducts = (products: readonly Product[]): readonly Product[] => products

/** A value that carries a source of its own, where it differs from the product's. */
export const rated = (value: number | string | boolean, source: Source): Rated => ({
  value,
  source,
})

/** A value that nobody published: labelled an estimate on screen, and editable. */
export const estimated = (value: number | string | boolean): Rated => ({
  value,
  source: { grade: 'estimate' },
})
