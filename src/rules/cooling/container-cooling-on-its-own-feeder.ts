import { defineRule, forMining, onEquipment, onFacility } from '../define'
import type { Facts } from '../facts'
import { loopOf } from '../shared/plant'
import { counted, idsOf, nameOf, say, tagsOf } from '../shared/wording'

/** The container that each place alone serves, by place; places of several or of others are left out. */
const containerByPlace = (facts: Facts): ReadonlyMap<number, number> => {
  const { inventory, solution } = facts
  const found = new Map<number, number>()
  solution.resilience.places.forEach((place, at) => {
    const sources = loopOf(facts, place)?.sourceRows.filter((row) => inventory.kindOf(row).it)
    const [only] = sources?.length === 1 ? sources : []
    if (only !== undefined && inventory.kindOf(only).id === 'miner-container') found.set(at, only)
  })
  return found
}

export default defineRule({
  id: 'container-cooling-on-its-own-feeder',
  ref: 'CL-30',
  discipline: 'cooling',
  title: { en: 'The cooling of each container has a feeder of its own' },
  about: {
    en: 'A breaker that trips stops the dry cooler and pumps of one container and no more. This tells breakers that stop the cooling of several containers which stay on.',
  },
  severity: forMining('info'),
  reads: ['power', 'cooling', 'resilience'],
  judge: (facts, report) => {
    const { inventory, solution } = facts
    const containers = containerByPlace(facts)
    if (containers.size < 2) return report.notApplicable(onFacility)
    let looked = false
    for (const { lost, type, stopped, places, uncooledItKw } of solution.resilience.losses) {
      const row = type === 'component' ? inventory.rowOf.get(lost) : undefined
      if (row === undefined || inventory.kindOf(row).power !== 'breaker') continue
      const hit = places.flatMap(({ place, heatKw, stopped: own }) =>
        heatKw > 0 && own.length > 0 ? (containers.get(place) ?? []) : [],
      )
      if (hit.length === 0 || uncooledItKw === 0) continue
      looked = true
      const subject = onEquipment(lost)
      if (hit.length === 1) report.pass(subject)
      else {
        report.fail(subject, {
          detail: say(
            `${nameOf(facts, lost)} alone feeds the cooling of ${counted(hit.length, 'container')}: ${tagsOf(facts, hit)}.`,
          ),
          measured: hit.length,
          measure: say('containers'),
          limit: 1,
          unit: 'count',
          source: { grade: 'estimate' },
          related: [lost, ...idsOf(facts, [...stopped, ...hit])],
          suggestion: say('Give the dry cooler and pumps of each container a breaker.'),
        })
      }
    }
    if (!looked) report.notApplicable(onFacility)
  },
})
