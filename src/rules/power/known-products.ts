import { defineRule, forAi, forMining, onEquipment, onFacility } from '../define'
import { counted, idOf, idsOf, say, tagsOf } from '../shared/wording'

export default defineRule({
  id: 'known-products',
  ref: 'PW-01',
  discipline: 'power',
  title: { en: 'Products are known' },
  about: {
    en: 'Equipment names a product of its own kind that stands in the catalog or in this file. Without the product, none of its ratings holds.',
  },
  severity: { ...forAi('warning'), ...forMining('warning') },
  reads: ['equipment'],
  judge: (facts, report) => {
    const { equipment, library } = facts.inventory
    const strangers = new Map<string, number[]>()
    let named = 0
    equipment.forEach(({ product, kind }, row) => {
      if (product === undefined) return
      named += 1
      if (library.products.get(product)?.kind === kind) return
      const known = strangers.get(product)
      if (known) known.push(row)
      else strangers.set(product, [row])
    })
    if (named === 0) return report.notApplicable(onFacility)
    if (strangers.size === 0) return report.pass(onFacility)
    for (const [product, rows] of strangers) {
      const other = library.products.get(product)
      const why = other
        ? `is no ${library.kind(equipment[rows[0] as number]?.kind ?? other.kind).name.en} but a ${library.kind(other.kind).name.en}`
        : 'stands neither in the catalog nor in this file'
      report.fail(onEquipment(idOf(facts, rows[0] as number)), {
        detail: say(
          `The product "${product}" ${why}: nothing is known of ${counted(rows.length, 'item')} (${tagsOf(facts, rows)}) but what each states itself.`,
        ),
        measured: rows.length,
        unit: 'count',
        measure: say('items without their product'),
        related: idsOf(facts, rows),
        suggestion: say('Choose another product for them, or add this one to the file.'),
      })
    }
  },
})
