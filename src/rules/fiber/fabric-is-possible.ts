import { defineRule, forAi, onCluster } from '../define'
import { fabricName, fabricsByCluster, superPod } from '../shared/network'
import { capital, say } from '../shared/wording'

export default defineRule({
  id: 'fabric-is-possible',
  ref: 'FB-04',
  discipline: 'fiber',
  title: { en: 'Every fabric can be built from its switches' },
  about: {
    en: 'A fabric ends where the ports of its switches end: two tiers at as many leaves as a switch has ports, three tiers at as many pods.',
  },
  severity: forAi('error'),
  reads: ['fiber'],
  judge: (facts, report) => {
    for (const [clusterId, fabrics] of fabricsByCluster(facts)) {
      const faults = fabrics.filter(({ impossible }) => impossible !== undefined)
      if (faults.length === 0) report.pass(onCluster(clusterId))
      else {
        const told = faults.map(
          (fabric) =>
            `${capital(fabricName(facts, fabric))} cannot be built. ${fabric.impossible ?? ''}`,
        )
        report.fail(onCluster(clusterId), {
          detail: say(told.join(' ')),
          source: superPod,
          suggestion: say('Take switches with more ports, another tier, or fewer nodes.'),
        })
      }
    }
  },
})
