export { boxAheadM, type Strip, stripBefore, stripBounds, wallAheadM } from './ahead'
export { base64Of, bytesOfBase64 } from './base64'
export { BoxGrid } from './box-grid'
export { BoxTree } from './box-tree'
export {
  type Boxes,
  type BoxSide,
  boxCorners,
  createBoxes,
  heightPenetrationM,
  planDistanceM,
  planPenetrationM,
  setBox,
} from './boxes'
export { type CageId, cageIds } from './cages'
export { monthDays } from './calendar'
export { type Difference, type Settled, settleDifferences } from './differences'
export { type Arcs, type DominatorTree, dominatorTree } from './dominators'
export { greatestOf, leastOf } from './extremes'
export {
  type Bounds,
  boundsOf,
  cornersOf,
  distanceToSegment,
  emptyBounds,
  nearestShare,
  type OrientedRect,
  type Point,
  type Polygon,
  polygonAreaM2,
  polygonContains,
  rotate,
} from './geometry'
export { type Components, type Groups, groupBy, stronglyConnected } from './graph'
export { countingIds, type Ids, idsFrom } from './ids'
export { joinFeetAndInches, readLengthM } from './lengths'
export { samePlain, sharing } from './same'
export { type Language, type Text, type TextOf, timeText } from './text'
export {
  formatQuantity,
  fromDisplay,
  toDisplay,
  type Unit,
  type UnitSystem,
  unitSymbol,
  units,
} from './units'
