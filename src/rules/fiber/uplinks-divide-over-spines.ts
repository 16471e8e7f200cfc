import type { FabricSolution, LeafUse } from '#engines'
import { defineRule, onEquipment, type Report } from '../define'
import type { Facts } from '../facts'
import { computeFabrics, fabricName, onFabric, superPod } from '../shared/network'
import { capital, counted, idOf, say, tagOf } from '../shared/wording'

const faultOf = (use: LeafUse, spinesPerLeaf: number): string | undefined => {
  const { leastPerSpine, mostPerSpine, spines } = use
  if (leastPerSpine !== mostPerSpine) {
    return `has ${counted(leastPerSpine, 'link')} to one spine and ${mostPerSpine} to another`
  }
  return spines < spinesPerLeaf
    ? `reaches ${spines} of ${counted(spinesPerLeaf, 'spine')}`
    : undefined
}

const judgeDrawn = (facts: Facts, report: Report, fabric: FabricSolution): void => {
  for (const use of fabric.leafUses) {
    if (use.upLinks === 0) continue
    const subject = onEquipment(idOf(facts, use.row))
    const fault = faultOf(use, fabric.spinesPerLeaf)
    if (!fault) {
      report.pass(subject)
      continue
    }
    report.fail(subject, {
      detail: say(
        `${tagOf(facts, use.row)} ${fault}; every leaf needs equally many links to every spine.`,
      ),
      measured: use.leastPerSpine,
      limit: use.mostPerSpine,
      unit: 'count',
      source: superPod,
    })
  }
}

const judgeCounts = (facts: Facts, report: Report, fabric: FabricSolution): void => {
  const { uplinkRemainder, leafUpLinks, spinesPerLeaf } = fabric
  if (uplinkRemainder === undefined) report.notApplicable(onFabric(fabric))
  else if (uplinkRemainder === 0) report.pass(onFabric(fabric))
  else {
    report.fail(onFabric(fabric), {
      detail: say(
        `${capital(fabricName(facts, fabric))} has ${leafUpLinks} uplinks on each leaf and ${spinesPerLeaf} spines for them: they do not share out evenly.`,
      ),
      measured: spinesPerLeaf,
      unit: 'count',
      source: superPod,
      suggestion: say('Choose a number of spines that divides the uplinks of a leaf.'),
    })
  }
}

export default defineRule({
  id: 'uplinks-divide-over-spines',
  ref: 'FB-02',
  discipline: 'fiber',
  title: { en: 'Uplinks share out evenly over the spines' },
  about: {
    en: 'Every leaf has equally many links to every spine. Otherwise some paths are narrower than others and adaptive routing cannot make up for it.',
  },
  severity: { 'ai-training': 'error', 'ai-inference': 'info' },
  reads: ['fiber'],
  judge: (facts, report) => {
    for (const fabric of computeFabrics(facts)) {
      if (!fabric.needed || fabric.tiers === 1) report.notApplicable(onFabric(fabric))
      else if (fabric.leafUses.some(({ upLinks }) => upLinks > 0)) judgeDrawn(facts, report, fabric)
      else judgeCounts(facts, report, fabric)
    }
  },
})
