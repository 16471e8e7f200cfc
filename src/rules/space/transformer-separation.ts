import { largeTransformerKva, transformerSeparationM } from '#standards'
import { defineRule, forAi, forMining, onEquipment } from '../define'
import { judgeSeparations, separationsAmong } from '../shared/separations'
import { idOf, missingField, say, tagOf } from '../shared/wording'

export default defineRule({
  id: 'transformer-separation',
  ref: 'SP-10',
  discipline: 'space',
  title: { en: 'Large transformers stand apart' },
  about: {
    en: 'Outdoor transformers of 10 MVA and more keep a distance, so that the fire of one does not reach the next. A barrier that does not burn or a fixed water spray may stand instead: then waive this.',
  },
  severity: { ...forAi('error'), ...forMining('error') },
  reads: ['space', 'equipment'],
  judge: (facts, report) => {
    const large = facts.parameter(largeTransformerKva)
    const rating = (row: number) => facts.inventory.numberOf(row, 'ratingKva')
    const isLarge = (row: number) => (rating(row) ?? 0) >= large
    const pairs = separationsAmong(facts, 'transformer')
    const judged = pairs.filter(({ rowA, rowB }) => isLarge(rowA) || isLarge(rowB))
    judgeSeparations(
      facts,
      report,
      judged,
      transformerSeparationM,
      'Move them apart, or put a barrier or water spray between them.',
    )
    const close = pairs.filter(
      ({ distanceM }) => distanceM < facts.parameter(transformerSeparationM),
    )
    const open = new Set(
      close.filter((pair) => !judged.includes(pair)).flatMap(({ rowA, rowB }) => [rowA, rowB]),
    )
    for (const row of open) {
      if (rating(row) !== undefined) continue
      report.unknown(
        onEquipment(idOf(facts, row)),
        say(`How far ${tagOf(facts, row)} must stand from its neighbour depends on its rating.`),
        missingField(facts, [row], 'ratingKva'),
      )
    }
  },
})
