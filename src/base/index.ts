export {
  type Bounds,
  boundsOf,
  cornersOf,
  emptyBounds,
  type OrientedRect,
  type Point,
  type Polygon,
  polygonAreaM2,
  polygonContains,
  rotate,
} from './geometry'
export type { Language, Text, TextOf } from './text'
export {
  formatQuantity,
  fromDisplay,
  toDisplay,
  type Unit,
  type UnitSystem,
  unitSymbol,
  units,
} from './units'
