import type { Handle, SectionBox, Vector } from '#workspace'
import type { Pen } from './pen'

/** The edges of the section box, and what its faces are taken hold of by. */
export const drawSection = (
  pen: Pen,
  box: SectionBox | undefined,
  handles: readonly Handle[] | undefined,
): void => {
  if (!box) return
  const corner = (x: 'minX' | 'maxX', y: 'minY' | 'maxY', z: 'minZ' | 'maxZ'): Vector => ({
    x: box[x],
    y: box[y],
    z: box[z],
  })
  const ring = (z: 'minZ' | 'maxZ') => [
    corner('minX', 'minY', z),
    corner('maxX', 'minY', z),
    corner('maxX', 'maxY', z),
    corner('minX', 'maxY', z),
  ]
  const { accent, labelBack } = pen.theme
  // Without its handles the box is only a reminder that something is cut away.
  const stroke = handles
    ? { color: accent, widthPx: 1.5 }
    : { color: accent, widthPx: 1, dash: [2, 6] }
  const [low, high] = [ring('minZ'), ring('maxZ')]
  pen.line(low, stroke, true)
  pen.line(high, stroke, true)
  low.forEach((at, n) => {
    pen.line([at, high[n] ?? at], stroke)
  })
  for (const { at, isHeld } of handles ?? []) {
    pen.dot(at, isHeld ? 9 : 7, accent)
    pen.dot(at, isHeld ? 4 : 4.5, labelBack)
  }
}
