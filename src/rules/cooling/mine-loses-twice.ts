import type { PlantLoss } from '#engines'
import { defineRule, forMining, onEquipment, onFacility } from '../define'
import type { Facts } from '../facts'
import { loopOf } from '../shared/plant'
import { allJudgedLoads, judgedLoads } from '../shared/power'
import { idsOf, kw, nameOf, say, tagsOf } from '../shared/wording'

/** Losses of boards that stop cooling plant of places in which miners stand. */
const boardLosses = (facts: Facts): readonly PlantLoss[] => {
  const { inventory, solution } = facts
  const { places, losses } = solution.resilience
  const mines = new Set(allJudgedLoads(facts).map((row) => inventory.roomRow[row]))
  const cools = places.map((place) => {
    const loop = loopOf(facts, place)
    return loop
      ? judgedLoads(facts, loop.sourceRows).length > 0
      : mines.has(solution.cooling.rooms[place.at]?.roomRow)
  })
  return losses.filter(({ lost, type, places: left }) => {
    const row = type === 'component' ? inventory.rowOf.get(lost) : undefined
    const isBoard = row !== undefined && inventory.kindOf(row).power === 'bus'
    return isBoard && left.some(({ place }) => cools[place] === true)
  })
}

export default defineRule({
  id: 'mine-loses-twice',
  ref: 'CL-29',
  discipline: 'cooling',
  title: { en: 'Miners and their cooling go with the same board' },
  about: {
    en: 'A mine lives with the loss of a board. Where its pumps and dry coolers hang on another board than its miners, each of the two boards stops the same miners: this tells the kW that stop for want of cooling although they are fed.',
  },
  severity: forMining('info'),
  reads: ['power', 'cooling', 'resilience', 'rooms'],
  judge: (facts, report) => {
    const losses = boardLosses(facts)
    if (losses.length === 0) report.notApplicable(onFacility)
    for (const { lost, stopped, droppedItKw, uncooledItKw } of losses) {
      const subject = onEquipment(lost)
      if (uncooledItKw === 0) report.pass(subject)
      else if (Number.isNaN(uncooledItKw)) {
        report.unknown(
          subject,
          say(
            `How many miners stop for want of cooling without ${nameOf(facts, lost)} cannot be told: heat, capacity or flow is not stated.`,
          ),
        )
      } else {
        const dark = droppedItKw > 0 ? ` beside the ${kw(droppedItKw)} that go dark with it` : ''
        report.fail(subject, {
          detail: say(
            `Without ${nameOf(facts, lost)}, ${tagsOf(facts, stopped)} ${stopped.length === 1 ? 'stands' : 'stand'} still: ${kw(uncooledItKw)} of miners on other boards stop for want of cooling${dark}.`,
          ),
          measured: uncooledItKw,
          measure: say('miners fed and not cooled'),
          unit: 'kW',
          related: [lost, ...idsOf(facts, stopped)],
          suggestion: say('Feed pumps and dry coolers from the board of the miners they cool.'),
        })
      }
    }
  },
})
