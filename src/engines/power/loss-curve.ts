import type { PowerNetwork } from './network'

/** The parts of a rating at which data sheets print an efficiency. */
const curveParts = [0.25, 0.5, 0.75, 1] as const
const parts = curveParts.length

/** Loss in kW at one part of the rating, from the efficiency there; NaN where it is not stated. */
const lossAtPart = ({ efficiencyAt, ratingKw }: PowerNetwork, node: number, part: number): number =>
  (curveParts[part] as number) *
  (ratingKw[node] as number) *
  (1 / (efficiencyAt[node * parts + part] as number) - 1)

/**
 * Losses along the published points: straight lines in kW between those that are stated, and the
 * first and last line carried on beyond them. Towards no load they never fall below nothing.
 */
const lossAlong = (network: PowerNetwork, node: number, loadKw: number): number => {
  const x = loadKw / (network.ratingKw[node] as number)
  let before = -1
  let after = -1
  for (let part = 0; part < parts; part++) {
    if (Number.isNaN(network.efficiencyAt[node * parts + part])) continue
    if (before >= 0 && x <= (curveParts[after] as number)) break
    before = after
    after = part
  }
  if (before < 0) return loadKw * (1 / (network.efficiencyAt[node * parts + after] as number) - 1)
  const low = lossAtPart(network, node, before)
  const high = lossAtPart(network, node, after)
  const from = curveParts[before] as number
  const slope = (high - low) / ((curveParts[after] as number) - from)
  return Math.max(0, low + slope * (x - from))
}

/**
 * Losses of one component at a load, in kW: from its curve P0 + Pk·(load / rating)², else along its
 * efficiencies at parts of the rating, else from its one efficiency. The losses of a chain therefore
 * multiply: each stage loses a share of what it takes in, which holds all losses below it. (Published
 * chains are often added instead: 21 to 27 % where the product gives 19.6 to 24.7 %.) NaN where the
 * component has losses that nobody stated.
 */
const ownLoss = (network: PowerNetwork, node: number, loadKw: number): number => {
  const noLoad = network.noLoadLossKw[node] as number
  const atRating = network.loadLossKw[node] as number
  const rating = network.ratingKw[node] as number
  const part = loadKw / rating
  const curve = noLoad + atRating * part * part
  if (Number.isFinite(curve)) return curve
  if (network.curved[node]) {
    const along = lossAlong(network, node, loadKw)
    if (Number.isFinite(along)) return along
  }
  const efficiency = network.efficiency[node] as number
  if (efficiency > 0) return loadKw * (1 / efficiency - 1)
  return network.lossy[node] ? Number.NaN : 0
}

/** What a component takes in beyond what it hands on: its losses, and the recharge of a UPS. */
export const lossOfNode = (network: PowerNetwork, node: number, loadKw: number): number => {
  const own = ownLoss(network, node, loadKw)
  return network.recharge && network.roles[node] === 'ups'
    ? own + network.recharge * (loadKw + own)
    : own
}

/** Loss per kW handed on of a component whose losses are one share at any load, else NaN. */
export const lossPerKw = (network: PowerNetwork, node: number): number => {
  const noLoad = network.noLoadLossKw[node] as number
  const atRating = network.loadLossKw[node] as number
  const hasCurve = Number.isFinite(noLoad + atRating / (network.ratingKw[node] as number))
  const recharges = Boolean(network.recharge) && network.roles[node] === 'ups'
  const efficiency = network.efficiency[node] as number
  if (hasCurve || recharges || network.curved[node] || !(efficiency > 0)) return Number.NaN
  return 1 / efficiency - 1
}
