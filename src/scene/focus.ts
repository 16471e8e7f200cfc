import type { Focus } from './batch/near-choice'
import { eyeDistanceM, eyeOf, halfHeightM, lensDeg, pixelsPerMAt, type View } from './camera/orbit'

/** Details are worth drawing where a metre takes at least so many pixels. */
const detailPxPerM = 5
/** One looks inside where a metre takes so many: a machine then takes some pixels. */
export const insidePxPerM = 28

const radians = (degrees: number): number => (degrees * Math.PI) / 180

/**
 * The disc on the floor that is in view and near enough for a metre to take so many pixels: as many
 * as make details worth drawing, unless told. Its radius may be 0.
 */
export const focusOf = (view: View, pxPerM = detailPxPerM): Focus => {
  const { orbit, widthPx, heightPx } = view
  const { x, y } = orbit.target
  const lens = lensDeg(view)
  const aspect = widthPx / heightPx
  if (lens === undefined) {
    const scale = pixelsPerMAt(view, eyeDistanceM(view))
    const half = halfHeightM(view)
    return { x, y, radiusM: scale < pxPerM ? 0 : Math.hypot(half, half * aspect) }
  }
  const slope = Math.tan(radians(lens / 2))
  const reachM = heightPx / (2 * slope * pxPerM)
  const eye = eyeOf(view)
  const heightM = eye.z - orbit.target.z
  const farthest = Math.sqrt(Math.max(reachM * reachM - heightM * heightM, 0))
  const low = radians(orbit.polarDeg - lens / 2)
  const high = radians(orbit.polarDeg + lens / 2)
  const from = heightM * Math.tan(low)
  const to = high >= Math.PI / 2 - 0.01 ? farthest : Math.min(heightM * Math.tan(high), farthest)
  if (to <= from || farthest === 0) return { x: eye.x, y: eye.y, radiusM: 0 }
  const middle = (from + to) / 2
  const aside = Math.hypot(to, heightM) * slope * aspect
  const bearing = radians(orbit.bearingDeg)
  return {
    x: eye.x + Math.sin(bearing) * middle,
    y: eye.y + Math.cos(bearing) * middle,
    radiusM: Math.hypot((to - from) / 2, aside),
  }
}
