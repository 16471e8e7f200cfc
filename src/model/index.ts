export { blankEquipment, blankFacility } from './blank'
export {
  type ChoiceField,
  type ColorName,
  type CoolingRole,
  type Discipline,
  defineProducts,
  estimated,
  type Field,
  type Kind,
  type NumberField,
  type Port,
  type PowerRole,
  rated,
  type Size,
  type Solid,
} from './define'
export {
  type Anchor,
  type Camera,
  type Constraint,
  type DimensionChain,
  type Element,
  elementTypes,
  type Group,
  type Level,
  type NamedView,
  type Note,
  type Part,
  type Placement,
  type SavedSelection,
  type SectionBox,
  type Sheet,
} from './drafting'
export { placeFields } from './edits'
export { createInventory, type Inventory } from './inventory'
export { facilityJsonSchema } from './json-schema'
export { type KindId, kindIds } from './kind-ids'
export { createLibrary, type Library, type Resolved } from './library'
export { type PathwaySolid, pathwaySolids, plainPathway } from './pathways'
export { type ReadResult, readFacility } from './read'
export { kinds } from './registry'
export { createRoomFinder } from './rooms'
export {
  type Assumption,
  type Block,
  type Cluster,
  type Connection,
  type Containment,
  type Equipment,
  type Fabric,
  type Facility,
  facilitySchema,
  facilityVersion,
  type Goal,
  goals,
  type Lens,
  lenses,
  type Medium,
  type PortRef,
  type Product,
  productSchema,
  type Rated,
  type Room,
  type RoomUse,
  type Route,
  roomUses,
  type Site,
  type Value,
  type Waiver,
  type Weather,
  type WeatherFields,
} from './schema'
export { entered, estimate, type Grade, type Source, sourceSchema, unnamed } from './source'
export { createTagger, type Tagger } from './tags'
export { packWeather, type WeatherYear, weatherYearOf } from './weather'
