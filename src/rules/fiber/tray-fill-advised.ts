import { trayFillPlanned } from '#standards'
import { defineRule, forAi, forMining } from '../define'
import { judgeFill } from '../shared/trays'

export default defineRule({
  id: 'tray-fill-advised',
  ref: 'FB-25',
  discipline: 'fiber',
  title: { en: 'Trays are filled as planned' },
  about: {
    en: 'Planning fills trays to 40 % in their fullest section; above it cables are hard to add and to take out.',
  },
  severity: { ...forAi('warning'), ...forMining('warning') },
  reads: ['fiber', 'equipment'],
  judge: (facts, report) =>
    judgeFill(
      facts,
      report,
      trayFillPlanned,
      'Lead some cables over another tray, or take a wider one.',
    ),
})
