import { largeTransformerKva, smallTransformerSeparationM } from '#standards'
import { defineRule, forAi, forMining } from '../define'
import { judgeSeparations, separationsAmong } from '../shared/separations'

export default defineRule({
  id: 'small-transformer-separation',
  ref: 'SP-11',
  discipline: 'space',
  title: { en: 'Smaller transformers keep some distance' },
  about: {
    en: 'Below 10 MVA no distance was found in an original; this is a planning figure for transformers with little oil.',
  },
  severity: { ...forAi('warning'), ...forMining('warning') },
  reads: ['space', 'equipment'],
  judge: (facts, report) => {
    const large = facts.parameter(largeTransformerKva)
    const isSmall = (row: number) => (facts.inventory.numberOf(row, 'ratingKva') ?? 0) < large
    const pairs = separationsAmong(facts, 'transformer').filter(
      ({ rowA, rowB }) => isSmall(rowA) && isSmall(rowB),
    )
    judgeSeparations(facts, report, pairs, smallTransformerSeparationM, 'Move them apart.')
  },
})
