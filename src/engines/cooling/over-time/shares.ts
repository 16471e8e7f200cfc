import type { Gap } from '../solution'
import type { CoolingBasis } from './course'
import type { LiveMass } from './live'

/** Room for rounding, of a heat. */
export const slackOf = (heatKw: number): number => 1e-9 * Math.max(1, Math.abs(heatKw))

/** How much of its heat each class of a mass takes: as before where it can, the rest by what is spare. */
export const shareHeat = ({ units, takenKw, mode, mass, isLess, capacityKw }: LiveMass): void => {
  if (mode === 'warms') {
    let able = 0
    for (const { ableKw } of units) able += ableKw || 0
    for (const one of units) one.takenKw = able > 0 ? ((one.ableKw || 0) * capacityKw) / able : 0
    return
  }
  const scale = mass.heatKw > 0 ? takenKw / mass.heatKw : 0
  let [missing, spare] = [takenKw, 0]
  for (const one of units) {
    const { rows, dutyKw } = one.unitClass
    const duty = (rows.length - one.off.size - one.unsure.size) * (dutyKw || 0) * scale
    one.takenKw = isLess && one.ableKw < duty ? one.ableKw : duty
    missing -= one.takenKw
    spare += Math.max(0, (one.ableKw || 0) - one.takenKw)
  }
  if (!isLess || !(spare > 0)) return
  for (const one of units) {
    one.takenKw += (missing * Math.max(0, (one.ableKw || 0) - one.takenKw)) / spare
  }
}

/** Whether a mass cannot shed its heat; undefined where that is not known. */
export const fallsShort = ({
  heatKw,
  capacityKw,
  unsure,
  isLess,
  mass,
}: LiveMass): boolean | undefined => {
  const more = heatKw > mass.heatKw + slackOf(mass.heatKw)
  if (!isLess && !more) return false
  if (heatKw <= capacityKw + slackOf(heatKw)) return false
  return unsure || Number.isNaN(heatKw) || Number.isNaN(capacityKw) ? undefined : true
}

/** What a mass's course rests on: its units' figures, and its own. */
export const basisOf = ({ mass, units }: LiveMass) => {
  const own = units.map(({ unitClass }) => unitClass)
  const rests: CoolingBasis[] = [...mass.rests, ...own.flatMap((unit) => unit.rests)]
  const gaps: Gap[] = own.flatMap((unit) => unit.gaps)
  return { rests, gaps }
}
