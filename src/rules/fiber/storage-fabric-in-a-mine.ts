import { defineRule, forMining, onFacility } from '../define'
import { computes } from '../shared/network'
import { counted, idsOf, say } from '../shared/wording'

export default defineRule({
  id: 'storage-fabric-in-a-mine',
  ref: 'FB-14',
  discipline: 'fiber',
  title: { en: 'A mine needs no storage' },
  about: {
    en: 'Miners start from their own memory and share no data. Storage racks and their switches earn nothing in a mine.',
  },
  severity: forMining('info'),
  tells: 'surplus',
  reads: ['fiber', 'equipment'],
  judge: (facts, report) => {
    const { storageRows } = facts.solution.fiber
    if (storageRows.length > 0) {
      report.fail(onFacility, {
        detail: say(
          `${counted(storageRows.length, 'storage rack or storage switch', 'storage racks and storage switches')} would stand idle in a mine.`,
        ),
        measured: storageRows.length,
        measure: say('storage racks and switches'),
        unit: 'count',
        source: { document: 'unnamed public source', grade: 'secondary' },
        related: idsOf(facts, storageRows),
      })
    } else if (computes(facts)) report.pass(onFacility)
    else report.notApplicable(onFacility)
  },
})
