import { formatQuantity } from '#base'
import type { Equipment, Product } from '#model'
import { pipeFrictionPaPerM, pipeVelocityMPerS } from '#standards'
import { litres } from '../words'
import { headerSizes } from './headers'
import type { Additions, Site } from './site'

interface Pace {
  readonly velocityMPerS: number
  readonly frictionPaPerM: number
  readonly flowLPerMin: number
}

/** What flows in a header of a solved site. */
const paceOf = (site: Site, id: string): Pace => {
  const row = site.rowOf(id)
  return {
    velocityMPerS: site.figure('velocityMPerS', row),
    frictionPaPerM: site.figure('frictionPaPerM', row),
    flowLPerMin: site.figure('coolantFlowLPerMin', row),
  }
}

const isWithin = ({ parameters }: Site, { velocityMPerS, frictionPaPerM }: Pace): boolean =>
  velocityMPerS <= parameters(pipeVelocityMPerS) && frictionPaPerM <= parameters(pipeFrictionPaPerM)

const resized = (added: Additions, id: string, product: Product): Additions => ({
  ...added,
  equipment: added.equipment.map(
    (item): Equipment => (item.id === id ? { ...item, product: product.id } : item),
  ),
})

const speed = (value: number): string => formatQuantity(value, 'm/s')
const friction = (value: number): string => formatQuantity(value, 'Pa/m')

const told = (site: Site, id: string, { model }: Product, pace: Pace): string =>
  `${site.tagOf(site.rowOf(id))} is a ${model}: ${litres(pace.flowLPerMin)} flow in it at ${speed(pace.velocityMPerS)} and ${friction(pace.frictionPaPerM)}.`

/** What sizing headers came to. */
export interface SizedPlan {
  readonly added: Additions
  readonly site: Site
  readonly notes: readonly string[]
}

/**
 * Gives each new header the smallest size of the catalog whose solved velocity and friction stay
 * within what planning allows; answers why where none does.
 */
export function* sizeHeaders(
  base: Site,
  additions: Additions,
  solved: Site,
  headers: readonly string[],
): Generator<undefined, SizedPlan | string, undefined> {
  let [added, site] = [additions, solved]
  const notes: string[] = []
  const sizes = headerSizes(base.inventory.library)
  for (const id of headers) {
    let widest: { product: Product; pace: Pace } | undefined
    let isFound = false
    for (const product of sizes) {
      yield
      const tried = resized(added, id, product)
      const after = base.with(tried)
      const pace = paceOf(after, id)
      widest = { product, pace }
      if (!isWithin(after, pace)) continue
      added = tried
      site = after
      isFound = true
      notes.push(told(after, id, product, pace))
      break
    }
    if (!isFound && widest) {
      const { product, pace } = widest
      if (Number.isNaN(pace.velocityMPerS + pace.frictionPaPerM)) {
        notes.push(
          `${site.tagOf(site.rowOf(id))} is a ${product.model}, the widest of the catalog: its flow or its fluid is not known, so that it cannot be sized.`,
        )
        continue
      }
      return `No header of the catalog carries the flow: ${litres(pace.flowLPerMin)} in a ${product.model}, the widest, run at ${speed(pace.velocityMPerS)} and ${friction(pace.frictionPaPerM)}.`
    }
  }
  return { added, site, notes }
}
