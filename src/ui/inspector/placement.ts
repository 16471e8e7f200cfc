import type { NumberField } from '#model'
import { words } from '../text/text'

const { inspector } = words

const metres = (label: string): NumberField => ({
  type: 'number',
  label: { en: label },
  unit: 'm',
  min: -1e6,
  max: 1e6,
})

/** The figures of a place, and of the role that a thing has there. */
export const placementFields = {
  x: metres(inspector.x),
  y: metres(inspector.y),
  z: metres(inspector.z),
  rotationDeg: {
    type: 'number',
    label: { en: inspector.heading },
    unit: 'deg',
    min: -3600,
    max: 3600,
  },
  demandFactor: {
    type: 'number',
    label: { en: inspector.demandFactor },
    unit: 'ratio',
    min: 0,
    max: 2,
  },
} as const satisfies Readonly<Record<string, NumberField>>

export type PlacementName = keyof typeof placementFields
