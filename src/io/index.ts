export type { Format, FormatBody } from './define'
export { formatOf, formats } from './registry'
