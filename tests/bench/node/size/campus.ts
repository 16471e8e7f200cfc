import { catalog } from '#catalog'
import { createInventory, type Facility } from '#model'
import { devicesIn } from '../../../support/campus/full'
import { count, type Figure } from '../figure'

/** What the campus is. */
export const campusFigures = (campus: Facility): Figure[] => {
  const inventory = createInventory(campus, catalog)
  const library = catalog.with(campus.products)
  const loadKw = inventory.numbers('loadKw')
  const itKw = loadKw.reduce(
    (sum, kw, row) => (inventory.kindOf(row).it && kw > 0 ? sum + kw : sum),
    0,
  )
  const inside = campus.equipment.reduce((sum, item) => sum + devicesIn(item, library), 0)
  return [
    count('placed', 'Placed pieces', campus.equipment.length),
    count('inside', 'Machines inside them, by count', inside),
    count('mw', 'IT load, MW', itKw / 1000),
    count('links', 'Connections', campus.connections.length),
  ]
}
