export { type AirControl, createAirControl, evidenceOf } from './air/control'
export {
  type AirEngine,
  type AirEstimate,
  type AirEvidence,
  type AirFrame,
  type AirListener,
  type AirRequest,
  type AirResult,
  type AirView,
  noAir,
  type SliceAxis,
} from './air/define'
export { type AirRange, airRangeOf } from './air/range'
export { itemsInBand } from './band'
export type { Upright } from './box-slots'
export type { ClearFault, ClearSite, ClearZone, LiveClearances } from './clearance'
export type {
  CallOff,
  Inquired,
  Inquiries,
  InquiryInput,
  InquiryOutput,
  InquiryType,
  Progress,
} from './inquiries'
export { type Layout, layoutOf, type Touched } from './layout'
export { ledChain, ledElement, ledIds, ledNote, ledReader } from './led'
export { type Look, plainLook, type Quality, type QualityLevel, qualities } from './look'
export { type BreakPainting, isPlayed } from './paint/break'
export { fallsShort } from './paint/cooling-loss'
export type { PaintClass, Painting } from './paint/define'
export { fabricTone } from './paint/fabric-tones'
export { classOverlays, paintingOf } from './paint/overlays'
export { pathTonesOf } from './paint/paths'
export { type Feed, feedOf } from './paint/supply'
export { pathTones, type Tone, toneColor } from './paint/tones'
export { type Changes, CourseCursor } from './playback/course'
export { happenings, valueAt } from './playback/happenings'
export {
  type Playback,
  type PlaybackState,
  playbackRates,
} from './playback/playback'
export { shareOf, spanOf, type TimeSpan, timeAt } from './playback/span'
export {
  type KeyInput,
  type MenuInput,
  type Modifiers,
  type PointerHit,
  type PointerInput,
  type RouteHit,
  type SceneEvents,
  type WheelMeans,
  wheelMeanings,
} from './pointer'
export type { Choice, Dimension, Ghost, Handle, Preview, Way } from './preview'
export type {
  FacilityFile,
  FacilityOrigin,
  FacilityShelf,
  FacilityVersion,
  Following,
  KeptFacility,
  ShelfEntry,
  ShelfNotice,
  ShelfStorage,
  VersionReason,
  VersionShelf,
} from './shelf'
export {
  type CameraPose,
  type ElevationSide,
  elevationOf,
  elevations,
  type Sight,
} from './sight'
export type { Answer, Question, Solver } from './solver'
export type { Vector } from './spans'
export { type BandMode, type RayHit, SpatialIndex } from './spatial-index'
export {
  type BreakStudy,
  type CableStudy,
  type CoolingLossStudy,
  drawnOut,
  type LossStudy,
  type NetworkLossStudy,
  type Study,
  type WayInStudy,
} from './study'
export type {
  CoolingWish,
  ElementOptions,
  NetworkWish,
  PlaceOptions,
  PlanWish,
  Proposed,
  ProposedCooling,
  ProposedNetwork,
  ToolOptions,
  TrayOptions,
} from './tool-options'
export { traysOf } from './trays'
export {
  allShown,
  hiddenCount,
  hiding,
  isolating,
  isShown,
  type Layer,
  layersOf,
  type SectionBox,
  shownOf,
  showsAll,
  type Visibility,
  withLayer,
} from './visibility'
export {
  type CameraRequest,
  createWorkspace,
  type Workspace,
  type WorkspaceState,
} from './workspace'
