import { trayFillLimit } from '#standards'
import { defineRule, forAi, forMining } from '../define'
import { judgeFill } from '../shared/trays'

export default defineRule({
  id: 'tray-fill-limit',
  ref: 'FB-25',
  discipline: 'fiber',
  title: { en: 'No tray is full' },
  about: {
    en: 'At 50 % the gaps between round cables use up the whole tray: nothing more goes in.',
  },
  severity: { ...forAi('error'), ...forMining('error') },
  reads: ['fiber', 'equipment'],
  judge: (facts, report) =>
    judgeFill(
      facts,
      report,
      trayFillLimit,
      'Lead some cables over another tray, or take a wider one.',
    ),
})
