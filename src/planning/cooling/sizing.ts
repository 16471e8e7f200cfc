import { formatQuantity } from '#base'
import { drawnBy, type PipeState, solveCooling } from '#engines'
import { type Connection, type Equipment, estimated, type Library } from '#model'
import { pipeFrictionAdvisedPaPerM, pipeVelocityAdvisedMPerS } from '#standards'
import { litres } from '../words'
import { boreOf, headerSizes } from './headers'
import type { Additions, Site } from './site'

/** What flows in a pipe in the worst of the states looked at. */
interface Pace {
  readonly flowLPerMin: number
  readonly velocityMPerS: number
  readonly frictionPaPerM: number
}

/** What sizing pipes came to. */
export interface SizedPlan {
  readonly added: Additions
  readonly site: Site
  readonly notes: readonly string[]
}

const mostRounds = 12

const speed = (value: number): string => formatQuantity(value, 'm/s')
const friction = (value: number): string => formatQuantity(value, 'Pa/m')

/** Pipes by the id of their header or connection. */
const pacesIn = (
  site: Site,
  loops: readonly { readonly pipes: readonly PipeState[] }[],
): ReadonlyMap<string, Pace> =>
  new Map(
    loops.flatMap(({ pipes }) =>
      pipes.map((pipe) => [pipe.connection ?? site.idOf(pipe.row), pipe] as const),
    ),
  )

const worse = (a: Pace, b: Pace | undefined): Pace =>
  b === undefined
    ? a
    : {
        flowLPerMin: Math.max(a.flowLPerMin, b.flowLPerMin),
        velocityMPerS: Math.max(a.velocityMPerS, b.velocityMPerS),
        frictionPaPerM: Math.max(a.frictionPaPerM, b.frictionPaPerM),
      }

/** The flow with everything running and, where one unit may be out, with one of them out. */
const worstPaces = (site: Site, outs: readonly string[]): ReadonlyMap<string, Pace> => {
  const paces = new Map(pacesIn(site, site.cooling.loops))
  const { lossKw } = site
  const drawn = drawnBy(site.inventory, site.solution.power.columns)
  for (const id of outs) {
    const out = new Set([site.rowOf(id)])
    const state = solveCooling(drawn, site.parameters, lossKw, { out })
    const found = pacesIn(site, state.loops)
    for (const [key, pace] of paces) paces.set(key, worse(pace, found.get(key)))
  }
  return paces
}

/** Flow over the area of a bore: mean velocity, m/s. */
const speedIn = (flowLPerMin: number, boreM: number): number =>
  flowLPerMin / 60_000 / ((Math.PI / 4) * boreM ** 2)

interface Sizes {
  readonly bores: readonly number[]
  readonly products: readonly string[]
  readonly models: readonly string[]
}

const sizesOf = (library: Library): Sizes => {
  const products = headerSizes(library)
  return {
    bores: products.map((product) => boreOf(library, product)),
    products: products.map(({ id }) => id),
    models: products.map(({ model }) => model),
  }
}

const withBore = (connection: Connection, boreM: number): Connection => ({
  ...connection,
  values: { ...connection.values, innerDiameterM: estimated(boreM) },
})

/** The additions with the sizes that were chosen for their headers and branches. */
const resized = (
  { equipment, connections }: Additions,
  chosen: ReadonlyMap<string, number>,
  { products, bores }: Sizes,
): Additions => ({
  equipment: equipment.map((item): Equipment => {
    const product = products[chosen.get(item.id) ?? -1]
    return product === undefined ? item : { ...item, product }
  }),
  connections: connections.map((one) => {
    const bore = bores[chosen.get(one.id) ?? -1]
    return bore === undefined ? one : withBore(one, bore)
  }),
})

/** The narrowest size that keeps to the velocity, by flow over area alone, for each pipe with a known flow. */
const firstChoice = (
  added: Additions,
  headers: readonly string[],
  paces: ReadonlyMap<string, Pace>,
  bores: readonly number[],
  mostMPerS: number,
): Map<string, number> => {
  const chosen = new Map<string, number>()
  for (const id of [...headers, ...added.connections.map((one) => one.id)]) {
    const flow = paces.get(id)?.flowLPerMin ?? Number.NaN
    if (Number.isNaN(flow)) continue
    const at = bores.findIndex((bore) => speedIn(flow, bore) <= mostMPerS)
    chosen.set(id, at < 0 ? bores.length - 1 : at)
  }
  return chosen
}

const tooFast = ({ parameters }: Site, { velocityMPerS, frictionPaPerM }: Pace): boolean =>
  velocityMPerS > parameters(pipeVelocityAdvisedMPerS) * (1 + 1e-9) ||
  frictionPaPerM > parameters(pipeFrictionAdvisedPaPerM) * (1 + 1e-9)

const tellHeaders = (
  site: Site,
  headers: readonly string[],
  chosen: ReadonlyMap<string, number>,
  { models }: Sizes,
  paces: ReadonlyMap<string, Pace>,
): string[] =>
  headers.map((id) => {
    const tag = site.tagOf(site.rowOf(id))
    const model = models[chosen.get(id) ?? models.length - 1]
    const pace = paces.get(id)
    return pace && !Number.isNaN(pace.velocityMPerS)
      ? `${tag} is a ${model}: ${litres(pace.flowLPerMin)} at ${speed(pace.velocityMPerS)} and ${friction(pace.frictionPaPerM)}, one unit out included.`
      : `${tag} is a ${model}, the widest of the catalog: its flow is not known, so that it cannot be sized.`
  })

/**
 * Gives each new header and branch the narrowest size of the catalog whose solved velocity and
 * friction stay within what is advised, with all running and with any of `outs` out. Answers why
 * where no header is wide enough.
 */
export function* sizePipes(
  base: Site,
  additions: Additions,
  solved: Site,
  headers: readonly string[],
  outs: readonly string[],
): Generator<undefined, SizedPlan | string, undefined> {
  const sizes = sizesOf(base.inventory.library)
  const mostMPerS = base.parameters(pipeVelocityAdvisedMPerS)
  const first = worstPaces(solved, outs)
  const chosen = firstChoice(additions, headers, first, sizes.bores, mostMPerS)
  if (chosen.size === 0) {
    return {
      added: additions,
      site: solved,
      notes: tellHeaders(solved, headers, chosen, sizes, first),
    }
  }
  for (let round = 1; ; round++) {
    yield
    const added = resized(additions, chosen, sizes)
    const site = base.with(added)
    const paces = worstPaces(site, outs)
    const fast = [...chosen].filter(([id, at]) => {
      const pace = paces.get(id)
      return (
        pace !== undefined &&
        tooFast(site, pace) &&
        (headers.includes(id) || at < sizes.bores.length - 1)
      )
    })
    if (fast.length === 0 || round === mostRounds) {
      return { added, site, notes: tellHeaders(site, headers, chosen, sizes, paces) }
    }
    for (const [id, at] of fast) {
      if (at === sizes.bores.length - 1) return tooWide(paces.get(id), sizes)
      chosen.set(id, at + 1)
    }
  }
}

const tooWide = (pace: Pace | undefined, { models }: Sizes): string => {
  const {
    flowLPerMin = Number.NaN,
    velocityMPerS = Number.NaN,
    frictionPaPerM = Number.NaN,
  } = pace ?? {}
  return `No header of the catalog carries the flow: ${litres(flowLPerMin)} in a ${models.at(-1)}, the widest, run at ${speed(velocityMPerS)} and ${friction(frictionPaPerM)}. Split the room among several loops, or add a wider header to the catalog.`
}
