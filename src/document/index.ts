export { type Axis, alignItems, distributeItems, type Side } from './commands/arrange'
export {
  type ArrayBlock,
  type ArraySpec,
  arrayBlock,
  arrayItems,
  arrayMovements,
  arrayProblem,
  rowSpacing,
} from './commands/array'
export { attempt } from './commands/attempt'
export { type Cell, cellFrame, poseOut } from './commands/blocks/cells'
export {
  beginBlock,
  discardBlock,
  explode,
  finishBlock,
  type PlacementFields,
  renameBlock,
  setPlacement,
} from './commands/blocks/change'
export {
  addPlacement,
  makeBlock,
  type Placed,
  type PlacementRequest,
  removeBlock,
} from './commands/blocks/make'
export {
  copiesOf,
  editedBlock,
  heldTogether,
  partIds,
  partOf,
  placementsOf,
} from './commands/blocks/parts'
export { movedChain } from './commands/chains'
export { fieldsProblem, recordShapes, valueProblem } from './commands/check'
export { copyItems, duplicateItems, pasteClipping, readClipboard } from './commands/clipboard'
export { type Clipping, clip, isEmptyClipping, sizeOf } from './commands/clipping'
export {
  type CheckedConnection,
  type ConnectionRequest,
  checkConnection,
  connect,
  disconnect,
  disconnectEquipment,
  possibleConnections,
  setConnection,
} from './commands/connect'
export { calledOf, contentsByHost, standingOf, withContents } from './commands/contents'
export {
  type CommandContext,
  type Done,
  done,
  libraryOf,
  type Outcome,
  type Reader,
  type Refusal,
  refused,
  tidyDeg,
  tidyM,
} from './commands/context'
export { type Copied, copiedIds } from './commands/copied'
export { copiesProblem, copyAlong } from './commands/copies'
export {
  addElement,
  type ElementFields,
  type ElementRequest,
  elementCorners,
  elementRect,
  setElements,
} from './commands/elements'
export {
  describeFacility,
  type ParameterRange,
  putAssumption,
  putCluster,
  removeAssumption,
  removeCluster,
  resetParameters,
  setGoal,
  setGoalWithOptions,
  setParameter,
  setSite,
  unwaive,
  type WaiverRequest,
  waive,
} from './commands/facility'
export { footprintOf, frameAround } from './commands/footprint'
export { groupItems, renameGroup, ungroupItems, wholeGroups } from './commands/groups'
export { labels, plainLabels } from './commands/labels'
export { putLevel, removeLevel, type WorkLevel, workLevels } from './commands/levels'
export { mountEquipment, unmountEquipment } from './commands/mount'
export { moveItems, rotateItems, standsFree } from './commands/move'
export {
  type Movement,
  movedElement,
  movedEquipment,
  movedPoint,
} from './commands/movement'
export { addNote, type NoteFields, setNotes } from './commands/notes'
export { addEquipment, type Placement } from './commands/place'
export { applyChanges, type RecordChanges } from './commands/plan'
export { polygonProblem, rectangle, tidyPolygon } from './commands/polygon'
export { putProduct, removeProduct } from './commands/products'
export { type Removal, removalText, removeItems } from './commands/remove'
export { replaceProduct } from './commands/replace'
export { restoreFacility } from './commands/restore'
export {
  addContainment,
  addRoom,
  type RoomFields,
  type RoomRequest,
  setContainment,
  setRoomPolygon,
  setRooms,
} from './commands/rooms'
export {
  addRoute,
  type RouteFields,
  type RouteRequest,
  setRoutePoints,
  setRoutes,
  tidyWay,
  type WayPoint,
  wayProblem,
} from './commands/routes'
export { removeSelection, saveSelection } from './commands/selections'
export { enteredTo, leftTo, takenTogether, takenWith } from './commands/taken'
export {
  type EquipmentFields,
  renameEquipment,
  setEquipment,
  setValues,
  type ValueChanges,
} from './commands/values'
export { removeView, renameView, saveView, type ViewContent } from './commands/views'
export { removeWeather, setWeather } from './commands/weather'
export {
  type AnchorPlace,
  anchoredId,
  anchorPlace,
  type Measure,
  measuresOf,
} from './constraints/anchors'
export {
  addConstraint,
  addDimension,
  type ConstraintRequest,
  type DimensionRequest,
  removeDrafting,
  setConstraint,
} from './constraints/commands'
export { type Concerned, concernedBy, foresee } from './constraints/foresee'
export { keeperOf, keepMeasure, setMeasure } from './constraints/measure'
export { constraintsOn, type Keepable, keepables } from './constraints/propose'
export { anchorName, sayConstraint } from './constraints/say'
export type {
  Change,
  Edit,
  FacilityDocument,
  Origin,
} from './document'
export { openDocument } from './open'
export { type QueryResult, runQuery } from './query/evaluate'
export { queryFields, type SolvedFigures } from './query/fields'
export { parseQuery, type QueryProblem } from './query/parse'
export {
  type Head,
  inverseOf,
  type Operation,
  type Records,
  type TableName,
  tableNames,
} from './tables'
