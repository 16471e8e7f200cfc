import { mostJunctions } from '#standards'
import { defineRule, forAi, onFacility } from '../define'
import { against, counted, idsOf, say } from '../shared/wording'

export default defineRule({
  id: 'patch-junctions',
  ref: 'FB-24',
  discipline: 'fiber',
  title: { en: 'Links go through two patch panels at most' },
  about: {
    en: 'Published reaches assume two junctions; each more takes light away. Links that go through no panel are not judged.',
  },
  severity: forAi('warning'),
  reads: ['fiber', 'equipment'],
  judge: (facts, report) => {
    const { junctions } = facts.solution.fiber
    const limit = facts.parameter(mostJunctions)
    const over = junctions.filter((one) => one.junctions > limit)
    const [most] = over
    if (junctions.length === 0) report.notApplicable(onFacility)
    else if (!most) report.pass(onFacility)
    else {
      const links = over.reduce((sum, one) => sum + one.links, 0)
      report.fail(onFacility, {
        detail: say(
          `${counted(links, 'link goes', 'links go')} through more than ${limit} patch panels, up to ${most.junctions}.`,
        ),
        ...against(facts, most.junctions, mostJunctions),
        related: idsOf(facts, [...new Set(over.flatMap(({ rows }) => rows))]),
        suggestion: say('Join panels directly, or splice instead.'),
      })
    }
  },
})
