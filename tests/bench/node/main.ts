import { writeFileSync } from 'node:fs'
import { campusOf } from '../../support/campus'
import { breakFigures } from './breaks'
import { checkFigures } from './check'
import { clockName } from './clock'
import { editFigures } from './edits'
import { count, type Figure } from './figure'
import { fileFigures } from './files'
import { followFigures } from './follow'

// One size per process, so that no size warms up or crowds the memory of another.
const [items = '1000', target] = process.argv.slice(2)
const facility = campusOf(Number(items))
const products = new Set(facility.equipment.map(({ product }) => product))

const figures: Figure[] = [
  count('items', 'Items', facility.equipment.length),
  count('connections', 'Connections', facility.connections.length),
  count('rooms', 'Rooms', facility.rooms.length),
  count('products', 'Products', products.size),
  ...fileFigures(facility),
  ...checkFigures(facility),
  ...followFigures(facility),
  ...editFigures(facility),
  ...breakFigures(facility),
]
const report = JSON.stringify({ clock: clockName, figures })
if (target === undefined) console.log(report)
else writeFileSync(target, report)
