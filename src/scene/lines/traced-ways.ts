import type { CableTrace } from '#engines'
import { fabricTone, toneColor } from '#workspace'
import type { Theme } from '../theme'
import type { LineLook, PointsOf } from './flow-lines'

const alonePx = 4.5
const amongPx = 2.5

/** The ways of traced cables, each over its trays, in the colours of their fabrics. */
export const tracedWays = ({ links }: CableTrace, theme: Theme) => {
  const cables = links.flatMap(({ cables: own, fabric }) => own.map((cable) => ({ cable, fabric })))
  const widthPx = cables.length > 8 ? amongPx : alonePx
  const known = new Map(cables.map(({ cable, fabric }) => [cable.id, { cable, fabric }]))
  const lookOf = (id: string): LineLook => ({
    color: toneColor(fabricTone(known.get(id)?.fabric), theme.name),
    widthPx,
  })
  const pointsOf: PointsOf = (id) => {
    const points = known.get(id)?.cable.points
    return points && points.length > 1 ? points : undefined
  }
  return { ids: [...known.keys()], lookOf, pointsOf }
}
