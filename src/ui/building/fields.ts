import type { Element, NumberField } from '#model'
import { buildingWords as text } from '../text/building'

export type FigureName = 'widthM' | 'depthM' | 'heightM' | 'limitKg' | 'toZ'

const figure = (
  label: string,
  unit: NumberField['unit'],
  min: number,
  max: number,
): NumberField => ({ type: 'number', label: { en: label }, unit, min, max })

/** The figures that a part of the building may state. */
export const figures: Readonly<Record<FigureName, NumberField>> = {
  widthM: figure(text.widthM, 'm', 0.05, 10_000),
  depthM: figure(text.depthM, 'm', 0.05, 10_000),
  heightM: figure(text.heightM, 'm', 0.05, 10_000),
  limitKg: figure(text.limitKg, 'kg', 0, 1e7),
  toZ: figure(text.toZ, 'm', -1e6, 1e6),
}

/** Where it stands. */
export const places = {
  x: figure(text.x, 'm', -1e6, 1e6),
  y: figure(text.y, 'm', -1e6, 1e6),
  z: figure(text.z, 'm', -1e6, 1e6),
  rotationDeg: figure(text.rotationDeg, 'deg', -360, 360),
} as const

/** Which figures each sort of part has. */
export const figuresOf: Readonly<Record<Element['type'], readonly FigureName[]>> = {
  door: ['widthM', 'heightM', 'depthM'],
  column: ['widthM', 'depthM', 'heightM'],
  shaft: ['widthM', 'depthM', 'heightM'],
  opening: ['widthM', 'depthM'],
  hoist: ['widthM', 'depthM', 'heightM', 'limitKg', 'toZ'],
  ramp: ['widthM', 'depthM', 'limitKg', 'toZ'],
}

/** A field that was emptied is not stated any more. */
export const stated = (next: unknown): number | undefined =>
  typeof next === 'number' ? next : undefined
