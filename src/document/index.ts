export {
  type Change,
  type Edit,
  type FacilityDocument,
  type Origin,
  openDocument,
} from './document'
export {
  type Head,
  inverseOf,
  type Operation,
  type Records,
  type TableName,
  tableNames,
} from './tables'
