import type { KindId } from '#model'
import type { Upright } from '#workspace'

/** Kinds whose body is a closed box: nothing within is seen from outside. */
const closedKinds: ReadonlySet<KindId> = new Set<KindId>([
  'rack',
  'storage-rack',
  'miner-container',
])

/** Room for rounding: figures of data sheets are in millimetres. */
const slackM = 0.002

/** A piece of equipment as it stands. */
interface Standing {
  readonly kind: KindId
  readonly place: Upright
}

/**
 * Whether a host hides what is mounted in it: closed, and no smaller than its content. Rear doors hang
 * behind their rack and stay in sight.
 */
export const isHiddenBy = (item: Standing, host: Standing): boolean => {
  if (!closedKinds.has(host.kind)) return false
  const { place } = item
  const { x, y, z, widthM, depthM, heightM } = host.place
  const isInTheMiddle = Math.hypot(place.x - x, place.y - y) < slackM
  const isWithin =
    place.widthM <= widthM + slackM &&
    place.depthM <= depthM + slackM &&
    place.z >= z - slackM &&
    place.z + place.heightM <= z + heightM + slackM
  return isInTheMiddle && isWithin
}
