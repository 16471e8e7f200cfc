import { formatQuantity } from '#base'
import { burstAdvisedS } from '#standards'
import { defineRule, forMining, onFacility } from '../define'
import { mines } from '../shared/entrances'
import { against, counted, idsOf, missingField, say } from '../shared/wording'

const seconds = (value: number): string => formatQuantity(value, 's')

export default defineRule({
  id: 'new-block-burst',
  ref: 'FB-18',
  discipline: 'fiber',
  title: { en: 'A new block reaches all miners at once' },
  about: {
    en: 'At a new block every miner fetches a new job in the same moment. Until it has arrived, a miner works for nothing.',
  },
  severity: forMining('warning'),
  reads: ['fiber', 'equipment'],
  judge: (facts, report) => {
    const { mining, entrances } = facts.solution.fiber
    const { burstS, mostBurstS, minerCount, unknownRows } = mining
    const limit = facts.parameter(burstAdvisedS)
    if (!mines(facts) || entrances.rows.length === 0) report.notApplicable(onFacility)
    else if (burstS === undefined) {
      const open = entrances.entrances.filter(({ capacityGbps }) => capacityGbps === undefined)
      report.unknown(
        onFacility,
        say('How long a new block takes to reach all miners is not known.'),
        missingField(
          facts,
          open.map(({ row }) => row),
          'capacityGbps',
        ),
      )
    } else if (burstS > limit) {
      report.fail(onFacility, {
        detail: say(
          `${counted(minerCount, 'miner')} fetch a new block within ${seconds(burstS)}; ${seconds(limit)} is advised.`,
        ),
        ...against(facts, burstS, burstAdvisedS),
        related: idsOf(facts, entrances.rows),
        suggestion: say('Put a proxy in front that fetches it once, or take a faster link.'),
      })
    } else if (mostBurstS === undefined || mostBurstS > limit) {
      report.unknown(
        onFacility,
        say('How many miners fetch a new block is not known.'),
        missingField(facts, unknownRows, 'miners'),
      )
    } else report.pass(onFacility)
  },
})
