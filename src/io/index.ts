export type { Format, FormatBody } from './define'
export { formatOf, formats, loadFormat } from './registry'
