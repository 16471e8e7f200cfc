import type { WeatherFields } from '#model'
import { fieldsOf } from './text'

type Head = Pick<
  WeatherFields,
  'station' | 'source' | 'comment' | 'latitudeDeg' | 'longitudeDeg' | 'elevationM'
>

const within = (text: string | undefined, least: number, most: number): number | undefined => {
  const value = text === undefined || text.trim() === '' ? Number.NaN : Number(text)
  return value >= least && value <= most ? value : undefined
}

const words = (text: string | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim()

const placeName = (city: string, state: string, country: string): string =>
  [city.replace(/[._]+/g, ' ').trim(), state, country]
    .filter((part) => part !== '' && part !== '-')
    .join(', ')
    .slice(0, 400)

const commentOf = (lines: readonly string[]): string | undefined => {
  const found = lines
    .filter((line) => /^\s*COMMENTS? ?\d/i.test(line))
    .map((line) => words(fieldsOf(line).slice(1).join(',')))
    .filter((comment) => comment !== '')
  return found.length === 0 ? undefined : found.join(' ').slice(0, 2000)
}

const withKnown = <T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as ReturnType<typeof withKnown<T>>

/**
 * The place and origin of a year, from the lines before its hours. The first is
 * `LOCATION,city,state,country,source,WMO number,latitude,longitude,time zone,elevation`.
 */
export const readHead = (lines: readonly string[]): Head => {
  const [, city, state, country, source, , latitude, longitude, , elevation] = fieldsOf(
    lines[0] ?? '',
  )
  const station = placeName(words(city), words(state), words(country))
  return withKnown({
    station: station === '' ? 'Unnamed station' : station,
    source: words(source).replace(/^SRC-/i, '').slice(0, 400),
    comment: commentOf(lines),
    latitudeDeg: within(latitude, -90, 90),
    longitudeDeg: within(longitude, -180, 180),
    elevationM: within(elevation, -1000, 9999),
  }) as Head
}
