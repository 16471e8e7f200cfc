import type { FabricSolution } from '#engines'
import { defineRule, onEquipment, type Report } from '../define'
import type { Facts } from '../facts'
import { computeFabrics, fabricName, onFabric, railOptimised } from '../shared/network'
import { idOf, say, tagOf } from '../shared/wording'

const suggestion = say('Add uplinks, or hang fewer nodes on each leaf.')

const judgeDesign = (facts: Facts, report: Report, fabric: FabricSolution): void => {
  const { leafDownLinks, leafUpLinks } = fabric
  if (leafUpLinks >= leafDownLinks) {
    report.pass(onFabric(fabric))
    return
  }
  report.fail(onFabric(fabric), {
    detail: say(
      `In ${fabricName(facts, fabric)} each leaf has ${leafDownLinks} links to nodes and only ${leafUpLinks} to spines: traffic between leaves will wait.`,
    ),
    measured: leafUpLinks,
    limit: leafDownLinks,
    unit: 'count',
    source: railOptimised,
    suggestion,
  })
}

const judgeLeaves = (facts: Facts, report: Report, { leafUses }: FabricSolution): void => {
  for (const { row, downLinks, upLinks } of leafUses) {
    if (downLinks === 0) continue
    const subject = onEquipment(idOf(facts, row))
    if (upLinks >= downLinks) report.pass(subject)
    else {
      report.fail(subject, {
        detail: say(
          `${tagOf(facts, row)} has ${downLinks} links to nodes and only ${upLinks} to spines.`,
        ),
        measured: upLinks,
        limit: downLinks,
        unit: 'count',
        source: railOptimised,
        suggestion,
      })
    }
  }
}

export default defineRule({
  id: 'compute-fabric-non-blocking',
  ref: 'FB-01',
  discipline: 'fiber',
  title: { en: 'The compute fabric does not block' },
  about: {
    en: 'Each leaf has as many links to spines as to nodes. Collective operations load all links at once; a leaf with fewer links up makes every GPU wait.',
  },
  severity: { 'ai-training': 'error', 'ai-inference': 'info' },
  reads: ['fiber'],
  judge: (facts, report) => {
    for (const fabric of computeFabrics(facts)) {
      if (!fabric.needed || fabric.tiers === 1) {
        report.notApplicable(onFabric(fabric))
        continue
      }
      judgeDesign(facts, report, fabric)
      judgeLeaves(facts, report, fabric)
    }
  },
})
