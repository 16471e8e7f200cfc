import { blankFacility, type Facility } from '#model'
import { gb300Hall } from '../../scripts/examples/gb300-hall/index'
import { hydroYard } from '../../scripts/examples/hydro-yard/index'
import { superpodH100 } from '../../scripts/examples/superpod-h100/index'
import { addLot, type Lot, lotM, lotsPerDistrict } from './campus/lots'
import { minerShed } from './campus/shed'
import { addSubstation } from './campus/substation'
import { products } from './campus/substitutes'

/** What stands on one lot after another, again and again: about as many racks as mining loads. */
const pattern = ['hall', 'yard', 'pod', 'shed', 'pod', 'yard'] as const
const shedMiners = 240

/** What stands on lots, each built once. */
const partsOfCampus = () => ({
  hall: gb300Hall(),
  yard: hydroYard(),
  pod: superpodH100(),
  shed: minerShed(shedMiners),
})

const emptyCampus = (items: number): Facility => ({
  ...blankFacility(`campus-${items}`, `Campus of ${items} items`),
  site: {
    elevationM: 50,
    designDryBulbC: 30,
    designWetBulbC: 22,
    frequencyHz: 50,
    utilityVoltageV: 138_000,
    lowVoltageSystem: '415/240',
  },
  products: [...products],
})

/**
 * A campus of so many pieces of equipment: the published example facilities, lot by lot, with sheds
 * of air-cooled miners between them, over more than 40 products, all on shared substations. Every
 * connection joins real ports. The same count, of 5 or more, gives the same campus.
 */
export const campusOf = (items: number): Facility => {
  const campus = emptyCampus(items)
  const parts = partsOfCampus()
  const across = Math.ceil(Math.sqrt(items / 110))
  for (let index = 0; campus.equipment.length < items; index++) {
    const lot: Lot = {
      index,
      prefix: `L${index + 1}`,
      x: (index % across) * lotM,
      y: Math.floor(index / across) * lotM,
    }
    if (index % lotsPerDistrict === 0) addSubstation(campus, index / lotsPerDistrict, lot)
    const left = items - campus.equipment.length
    const part = parts[pattern[index % pattern.length] as (typeof pattern)[number]]
    const fits = part.equipment.length <= left
    addLot(campus, fits ? part : minerShed(left, true), lot)
  }
  return campus
}
