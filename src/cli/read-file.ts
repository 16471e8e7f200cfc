import { readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { formats, loadFormat } from '#io'
import type { Facility, WeatherFields } from '#model'
import { BadInput } from './arguments'

/** Far more than a campus of 100,000 pieces needs (some 30 MB). */
const largestFileBytes = 512 * 1024 * 1024

const readBytes = (path: string): Uint8Array => {
  const full = resolve(process.env.INIT_CWD ?? process.cwd(), path)
  try {
    const { size } = statSync(full)
    if (size <= largestFileBytes) return readFileSync(full)
    const mb = Math.round(size / 1e6).toLocaleString('en-US')
    throw new BadInput(`${path}: the file has ${mb} MB, more than is read`)
  } catch (fault) {
    if (fault instanceof BadInput) throw fault
    const code = (fault as { code?: string }).code ?? 'unknown reason'
    if (code === 'ENOENT') throw new BadInput(`${path} does not exist`)
    if (code === 'EISDIR') throw new BadInput(`${path} is a folder, not a file`)
    throw new BadInput(`${path} cannot be read (${code})`)
  }
}

/**
 * Reads a facility from a path, relative to where the command was called, whatever the file is
 * called. Throws {@link BadInput} that says what is wrong and where.
 */
export const readFacilityFile = async (path: string): Promise<Facility> => {
  const bytes = readBytes(path)
  const format = formats.find(({ id }) => id === 'gridhall-json')
  const read = format && (await loadFormat(format)).read
  if (!read) throw new Error('The facility format cannot read')
  const result = read(bytes)
  if (!result.ok) throw new BadInput(`${path}: ${result.problem}`)
  return result.facility
}

/** Reads a year of weather from a path. Throws {@link BadInput} that says what is wrong and where. */
export const readWeatherFile = async (path: string): Promise<WeatherFields> => {
  const bytes = readBytes(path)
  const format = formats.find(({ holds }) => holds === 'weather')
  const readWeather = format && (await loadFormat(format)).readWeather
  if (!readWeather) throw new Error('The weather format cannot read')
  const result = readWeather(bytes)
  if (!result.ok) throw new BadInput(`${path}: ${result.problem}`)
  return result.weather
}
