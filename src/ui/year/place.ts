import type { Site, Weather } from '#model'

const fields = ['latitudeDeg', 'longitudeDeg', 'elevationM'] as const

type Place = Pick<Site, (typeof fields)[number]>

/** Where the station is, as far as the site does not say where it is itself; undefined where that is nothing. */
export const placeToTake = (site: Site, weather: Weather): Place | undefined => {
  const place: Record<string, number> = {}
  for (const field of fields) {
    const stated = weather[field]
    if (site[field] === undefined && stated !== undefined) place[field] = stated
  }
  return Object.keys(place).length === 0 ? undefined : place
}
