import { generatorSeparationM } from '#standards'
import { defineRule, forAi, forMining } from '../define'
import { judgeSeparations, separationsAmong } from '../shared/separations'

export default defineRule({
  id: 'generator-separation',
  ref: 'SP-12',
  discipline: 'space',
  title: { en: 'Generator sets stand apart' },
  about: {
    en: 'Between two sets there is room to open doors, to carry parts out and for cooling air; the way of the radiator’s hot air needs more and is not judged here.',
  },
  severity: { ...forAi('warning'), ...forMining('warning') },
  reads: ['space', 'equipment'],
  judge: (facts, report) => {
    const pairs = separationsAmong(facts, 'generator')
    judgeSeparations(facts, report, pairs, generatorSeparationM, 'Move the sets apart.')
  },
})
