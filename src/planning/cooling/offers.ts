import type { KindId, Library, Product } from '#model'

/** Families of units that planning cools with, in the order of the screen. */
export const coolingFamilies = [
  'crah',
  'fan-wall',
  'in-row-cooler',
  'rear-door-cooler',
  'cdu',
  'dry-cooler',
  'chiller',
  'cooling-tower',
] as const satisfies readonly KindId[]

export type CoolingFamily = (typeof coolingFamilies)[number]

/** Ratings without which a unit cannot be counted; of fields in one list, any one is enough. */
const needed: Readonly<Record<CoolingFamily, readonly (readonly string[])[]>> = {
  crah: [['netSensibleKw', 'grossKw'], ['airflowM3PerH']],
  'fan-wall': [['netSensibleKw', 'grossKw'], ['airflowM3PerH']],
  'in-row-cooler': [['netSensibleKw', 'grossKw'], ['airflowM3PerH']],
  'rear-door-cooler': [['netSensibleKw', 'grossKw']],
  cdu: [['capacityKw'], ['flowLPerMin'], ['approachK']],
  'dry-cooler': [['capacityKw'], ['ratedAmbientC'], ['approachK', 'outletC']],
  chiller: [['capacityKw'], ['cop'], ['supplyC']],
  'cooling-tower': [['capacityKw'], ['ratedWetBulbC']],
}

/** A product that a room may be cooled with. */
export interface CoolingOffer {
  readonly product: Product
  readonly family: CoolingFamily
  /** Fields that nobody states and without which it cannot be planned with. */
  readonly missing: readonly string[]
}

const isFamily = (kind: KindId): kind is CoolingFamily =>
  coolingFamilies.some((family) => family === kind)

/** What a product lacks to be planned with; undefined for what is no cooling unit. */
export const offerOf = (library: Library, product: Product): CoolingOffer | undefined => {
  const { kind, id } = product
  if (!isFamily(kind)) return undefined
  const isStated = (field: string) => library.productValue(kind, id, field) !== undefined
  const missing = needed[kind].flatMap((fields) => {
    const [first] = fields
    return first === undefined || fields.some(isStated) ? [] : [first]
  })
  return { product, family: kind, missing }
}

/** Every cooling unit that a facility can use, by family, those with all ratings first. */
export const coolingOffers = (library: Library): readonly CoolingOffer[] => {
  const rank = ({ family, missing }: CoolingOffer) =>
    coolingFamilies.indexOf(family) * 2 + (missing.length > 0 ? 1 : 0)
  return [...library.products.values()]
    .flatMap((product) => offerOf(library, product) ?? [])
    .sort((a, b) => rank(a) - rank(b) || (a.product.id < b.product.id ? -1 : 1))
}
