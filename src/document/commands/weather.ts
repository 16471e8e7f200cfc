import type { Weather, WeatherFields } from '#model'
import type { Edit } from '../document'
import { done, type Outcome } from './context'

/** A facility has one year of weather, so its record needs no name of its own. */
const weatherId = 'weather'

/** Brings in a year of weather, in place of one that is there. */
export const setWeather = (edit: Edit, weather: WeatherFields): Outcome<Weather> => {
  for (const { id } of edit.list('weather')) if (id !== weatherId) edit.remove('weather', id)
  const record: Weather = { ...weather, id: weatherId }
  edit.put('weather', record)
  return done(record)
}

/** Takes the year of weather away. Answers whether there was one. */
export const removeWeather = (edit: Edit): boolean => {
  const found = edit.list('weather')
  for (const { id } of found) edit.remove('weather', id)
  return found.length > 0
}
