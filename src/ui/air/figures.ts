import { formatQuantity, type UnitSystem } from '#base'
import { type AirIndices, indicesOf } from '#engines'
import {
  airClasses,
  allowableMaxC,
  type Parameters,
  recommendedIntakeHighC,
  recommendedIntakeLowC,
} from '#standards'
import type { AirFrame } from '#workspace'
import { words } from '../text/text'

const classOf = (id: 'A1' | 'A2') => {
  const found = airClasses.find((row) => row.id === id)
  if (!found) throw new Error(`No class ${id}`)
  return found
}

/** Indices of a frame against class A1, at the site's elevation. */
export const frameIndices = (
  { readings }: AirFrame,
  parameter: Parameters,
  elevationM: number,
): AirIndices | undefined => {
  const a1 = classOf('A1')
  return indicesOf(readings, {
    recommendedLowC: parameter(recommendedIntakeLowC),
    recommendedHighC: parameter(recommendedIntakeHighC),
    allowableLowC: a1.allowableC[0],
    allowableHighC: allowableMaxC(a1, elevationM),
  })
}

/** What rounds to nothing has no sign: an air a hair below its supply is no negative index. */
const fixed = (value: number, digits: number): string => {
  const text = value.toFixed(digits)
  return Number(text) === 0 ? (0).toFixed(digits) : text
}

/** Indices are ratios; people know them as percent, but for SHI and RHI. */
export const indexText = (name: keyof AirIndices, value: number): string => {
  if (Number.isNaN(value)) return words.common.unknown
  if (name === 'shi' || name === 'rhi' || name === 'airflowRatio') return fixed(value, 2)
  return `${fixed(value * 100, 1)} %`
}

/** The density of air is taken as linear in its temperature; far from the supply it is not. */
const beyondC = 60

/**
 * What may be said of the warmest intake: never more than "within A2 allowable", and that only of
 * air that was followed to its end.
 */
export const allowableText = (
  { readings, progress }: AirFrame,
  marginK: number,
  elevationM: number,
  units: UnitSystem,
): string | undefined => {
  const [warmest] = readings.racks
  if (!warmest) return undefined
  const limitC = allowableMaxC(classOf('A2'), elevationM)
  const texts = [
    formatQuantity(warmest.intakeMaxC, 'C', units),
    formatQuantity(limitC, 'C', units),
    formatQuantity(marginK, 'K', units),
  ] as const
  if (warmest.intakeMaxC > beyondC) return words.air.beyond(texts[0])
  if (!progress.settled) return words.air.unsettled(texts[0])
  return warmest.intakeMaxC + marginK <= limitC
    ? words.air.allowable(...texts)
    : words.air.notAllowable(...texts)
}

const longS = 90

/** Seconds as people say them, rounded as an estimate is. */
export const aboutTime = (seconds: number): string => {
  if (seconds < 1) return formatQuantity(1, 's')
  if (seconds > longS) return formatQuantity(Math.round(seconds / 60), 'min')
  return formatQuantity(seconds < 10 ? Math.round(seconds) : Math.round(seconds / 5) * 5, 's')
}
