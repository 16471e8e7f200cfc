import { packWeather } from '#model'
import type { WeatherResult } from '../define'
import format from './format'
import { readHead } from './header'
import { BadHours, readHours } from './hours'
import { beginsAsWeather, decodeText } from './text'

const refuse = (problem: string): WeatherResult => ({ ok: false, problem })

/** Lines before the hours; files that leave one out still end them with this one. */
const headLines = 8
const ending = /^\s*DATA PERIODS?\b/i

const headEnd = (lines: readonly string[]): number => {
  const at = lines.slice(0, 60).findIndex((line) => ending.test(line))
  return at < 0 ? headLines : at + 1
}

const sizeProblem = (bytes: number): string => {
  const mb = (count: number) => Math.round(count / 1e6).toLocaleString('en-US')
  return `The file has ${mb(bytes)} MB; a weather year has 2 MB, and files up to ${mb(format.largestBytes ?? 0)} MB are read.`
}

/**
 * Reads an EnergyPlus weather year: place and origin, and by the hour dry bulb, dew point, relative
 * humidity and pressure. Missing values stay unknown. What is wrong is told with its line.
 */
export const readWeather = (bytes: Uint8Array): WeatherResult => {
  if (bytes.byteLength === 0) return refuse('The file is empty.')
  if (!beginsAsWeather(bytes)) {
    return refuse(
      'This is no EnergyPlus weather file (.epw): its first line should begin with LOCATION.',
    )
  }
  if (bytes.byteLength > (format.largestBytes ?? 0)) return refuse(sizeProblem(bytes.byteLength))
  const lines = decodeText(bytes).split(/\r\n|\n|\r/)
  const end = headEnd(lines)
  try {
    const year = readHours(lines.slice(end), end + 1)
    return { ok: true, weather: { ...readHead(lines.slice(0, end)), ...packWeather(year) } }
  } catch (fault) {
    if (fault instanceof BadHours) return refuse(fault.message)
    throw fault
  }
}
