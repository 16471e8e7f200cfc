import type { Baseline } from './losses'
import { dead, supplyCode } from './state'
import type { Wiring } from './wiring'

/**
 * How each row is fed, as a number for typed arrays. Loads are supplied through a protected source
 * (`ok`), on raw utility, not at all, or nobody can say; components are live (`ok`), dead, or stand
 * open by intent; `outside` is what has no part in the chain.
 */
export const feedCodes = {
  outside: 0,
  ok: 1,
  unprotected: 2,
  dropped: 3,
  unknown: 4,
  dead: 5,
  open: 6,
} as const

const ofSupply: Readonly<Record<number, number>> = {
  [supplyCode.ok]: feedCodes.ok,
  [supplyCode.unprotected]: feedCodes.unprotected,
  [supplyCode.dropped]: feedCodes.dropped,
  [supplyCode.unknown]: feedCodes.unknown,
}

/** The graver a supply, the lower its number. */
const gravity = [
  feedCodes.dropped,
  feedCodes.unknown,
  feedCodes.unprotected,
  feedCodes.ok,
] as readonly number[]

/**
 * How every row is fed in a state. What is mounted in a load is fed as that load is; a frame without
 * a draw of its own as the worst of what is mounted in it. One pass over components and loads.
 */
export const feedsOf = (
  { inventory, rowOfNode, rowOfLoad, itHosts }: Wiring,
  { plant, state, classes, network }: Baseline,
): Uint8Array => {
  const feeds = new Uint8Array(inventory.count)
  rowOfNode.forEach((row, node) => {
    if (network.open[node]) feeds[row] = feedCodes.open
    else {
      const isLive = state.rank[plant.vertexOf[node] as number] !== dead
      feeds[row] = isLive ? feedCodes.ok : feedCodes.dead
    }
  })
  const isLoad = new Uint8Array(inventory.count)
  rowOfLoad.forEach((row, load) => {
    isLoad[row] = 1
    feeds[row] = ofSupply[state.supply[classes.of[load] as number] as number] ?? feedCodes.unknown
  })
  const rank = (feed: number) =>
    feed === feedCodes.outside ? gravity.length : gravity.indexOf(feed)
  rowOfLoad.forEach((row) => {
    for (let host = itHosts[row] as number; host >= 0; host = itHosts[host] as number) {
      if (isLoad[host]) break
      if (rank(feeds[row] as number) < rank(feeds[host] as number))
        feeds[host] = feeds[row] as number
    }
  })
  itHosts.forEach((host, row) => {
    if (isLoad[row] || feeds[row] !== feedCodes.outside) return
    for (let at = host; at >= 0; at = itHosts[at] as number) {
      if (isLoad[at]) feeds[row] = feeds[at] as number
    }
  })
  return feeds
}
