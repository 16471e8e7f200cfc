export type { Format, FormatBody, WeatherResult } from './define'
export { formatOf, formats, loadFormat } from './registry'
