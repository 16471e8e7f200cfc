import { formatQuantity, type Text } from '#base'
import type { CoolingSolution, Loop } from '#engines'
import { type AirClass, airClasses, allowableMaxC, parameters, waterClassOf } from '#standards'
import type { Facts } from './facts'
import type { CoolingStatement } from './judgement'
import { classesHold } from './shared/air-class'
import { degrees } from './shared/cooling'
import { counted, listed, say } from './shared/wording'

const roomClasses = airClasses.filter(({ id }) => id !== 'H1')

/** The class that allows the least and still allows these intakes at this site. */
const classFor = (facts: Facts, lowC: number, highC: number): AirClass | undefined => {
  if (!classesHold(facts)) return undefined
  const elevationM = facts.inventory.facility.site.elevationM ?? 0
  return roomClasses.find(
    (one) => lowC >= one.allowableC[0] && highC <= allowableMaxC(one, elevationM),
  )
}

const airSentence = (facts: Facts): string | undefined => {
  const racks = facts.solution.cooling.racks.filter(({ airHeatKw }) => airHeatKw !== 0)
  if (racks.length === 0) return undefined
  const known = racks.map(({ intakeC }) => intakeC).filter((intakeC) => intakeC !== undefined)
  if (known.length === 0) return 'How warm the air at the intakes is cannot be said'
  const lowC = known.reduce((a, b) => Math.min(a, b))
  const highC = known.reduce((a, b) => Math.max(a, b))
  const one = classFor(facts, lowC, highC)
  const elevationM = facts.inventory.facility.site.elevationM ?? 0
  const within = one
    ? `within ${one.id} allowable (${degrees(one.allowableC[0])} to ${degrees(allowableMaxC(one, elevationM))} at ${formatQuantity(elevationM, 'm')})`
    : 'outside of what any class allows'
  const open = racks.length - known.length
  const rest = open === 0 ? '' : `; of ${counted(open, 'more rack')} it is not known`
  return `Air reaches ${counted(known.length, 'rack')} at ${degrees(highC)} at the most, ${within}${rest}`
}

const isRackLoop = ({ inventory }: Facts, { sourceRows }: Loop): boolean =>
  sourceRows.some((row) => inventory.kindOf(row).it)

const isFacilityLoop = ({ inventory }: Facts, { sourceRows }: Loop): boolean =>
  sourceRows.some((row) => inventory.kindOf(row).cooling === 'exchanger')

/** `loop TCS at 35 °C (S40)`; loops that are supplied alike are told together. */
const supplied = (
  loops: readonly Loop[],
  classOf: (supplyC: number) => string,
): string | undefined => {
  const byFigure = new Map<string, string[]>()
  for (const { name, supplyC } of loops) {
    const figure =
      supplyC === undefined ? 'unknown temperature' : `${degrees(supplyC)} (${classOf(supplyC)})`
    byFigure.set(figure, [...(byFigure.get(figure) ?? []), name])
  }
  const parts = [...byFigure].map(
    ([figure, names]) => `${names.length === 1 ? 'loop' : 'loops'} ${listed(names)} at ${figure}`,
  )
  return parts.length === 0 ? undefined : parts.join('; ')
}

const waterSentence = (loops: readonly Loop[]): string | undefined => {
  const makeup = loops.map(({ makeupLPerH }) => makeupLPerH)
  const known = makeup.reduce((sum, { value }) => sum + value, 0)
  const open = makeup.reduce((sum, { unknownCount }) => sum + unknownCount, 0)
  if (known === 0 && open === 0) return undefined
  return `Towers lose ${open > 0 ? 'at least ' : ''}${formatQuantity(known, 'L/h')} of water at the design point`
}

/** Estimates that were taken, and figures that somebody changed: what the sentences rest on. */
const assumptionsOf = (facts: Facts): readonly Text[] => {
  const { rooms, racks } = facts.solution.cooling
  const unstated = rooms.filter(({ open, humidityRatio }) => !open && humidityRatio === undefined)
  const classless = racks.filter(({ intakeMaxC }) => intakeMaxC === undefined).length
  const changed = [...parameters.values()].filter(
    (one) => one.id.startsWith('cooling.') && facts.parameter(one) !== one.value,
  )
  return [
    say('Air is mixed within each aisle; hot spots inside of one are for the air view to find.'),
    say('Everything runs at its stated rating on the design day of the site.'),
    ...(facts.inventory.facility.site.elevationM === undefined
      ? [say('The site states no elevation: sea level is taken.')]
      : []),
    ...(unstated.length > 0
      ? [
          say(
            `${counted(unstated.length, 'closed room states', 'closed rooms state')} no humidity.`,
          ),
        ]
      : []),
    ...(classless > 0
      ? [say(`${counted(classless, 'rack states', 'racks state')} no limit of the intake.`)]
      : []),
    ...changed.map((one) =>
      say(
        `${one.label.en}: ${formatQuantity(facts.parameter(one), one.unit)} (as changed for this facility).`,
      ),
    ),
  ]
}

const stateOf = (facts: Facts): CoolingStatement | undefined => {
  const { loops } = facts.solution.cooling
  const rackLoops = supplied(
    loops.filter((loop) => isRackLoop(facts, loop)),
    (supplyC) => waterClassOf(supplyC).rackSide,
  )
  const water = supplied(
    loops.filter((loop) => isFacilityLoop(facts, loop)),
    (supplyC) => waterClassOf(supplyC).id,
  )
  const sentences = [
    airSentence(facts),
    rackLoops === undefined ? undefined : `Coolant reaches the equipment from ${rackLoops}`,
    water === undefined ? undefined : `Facility water: ${water}`,
    waterSentence(loops),
  ].filter((sentence) => sentence !== undefined)
  if (sentences.length === 0) return undefined
  const assumptions = assumptionsOf(facts)
  const rests = `This rests on ${counted(assumptions.length, 'assumption')} and awards no class.`
  return { text: say(`${sentences.join('. ')}. ${rests}`), assumptions }
}

interface Kept {
  readonly parameters: unknown
  readonly site: unknown
  readonly statement: CoolingStatement | undefined
}

/** By solution: one that nothing changed is the very same. */
const kept = new WeakMap<CoolingSolution, Kept>()

/**
 * What may be said of the cooling: classes of air and water within which it stays, and the water
 * that it takes, with all assumptions. It compares with published classes and awards none.
 */
export const coolingStatementOf = (facts: Facts): CoolingStatement | undefined => {
  const { cooling } = facts.solution
  const { parameters: changed, site } = facts.inventory.facility
  // Whoever judges by other engines alone leaves this one out.
  if (cooling?.loops === undefined) return undefined
  const known = kept.get(cooling)
  if (known?.parameters === changed && known.site === site) return known.statement
  const statement = stateOf(facts)
  kept.set(cooling, { parameters: changed, site, statement })
  return statement
}
