import { Matrix4 } from 'three'
import type { Preview } from '#workspace'

/** The shift and turn of a drag, in the facility's axes. */
export const movedMatrix = ({
  dx,
  dy,
  rotationDeg,
  about,
}: NonNullable<Preview['moved']>): Matrix4 =>
  new Matrix4()
    .makeTranslation(about.x + dx, about.y + dy, 0)
    .multiply(new Matrix4().makeRotationZ((rotationDeg * Math.PI) / 180))
    .multiply(new Matrix4().makeTranslation(-about.x, -about.y, 0))
