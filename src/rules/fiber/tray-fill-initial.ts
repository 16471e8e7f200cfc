import { trayFillInitial } from '#standards'
import { defineRule, forAi, forMining } from '../define'
import { judgeFill } from '../shared/trays'

export default defineRule({
  id: 'tray-fill-initial',
  ref: 'FB-25',
  discipline: 'fiber',
  title: { en: 'A new tray keeps room for the next cables' },
  about: {
    en: 'TIA-569 recommends that a tray is filled to a quarter at first: later cables come for sure.',
  },
  severity: { ...forAi('info'), ...forMining('info') },
  reads: ['fiber', 'equipment'],
  judge: (facts, report) =>
    judgeFill(facts, report, trayFillInitial, 'A wider tray, or a second one, leaves room.'),
})
