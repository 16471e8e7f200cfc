import {
  depthAbove75kV1,
  depthAbove75kV2,
  depthAbove75kV3,
  depthTo25kV1,
  depthTo25kV2,
  depthTo25kV3,
  depthTo75kV1,
  depthTo75kV2,
  depthTo75kV3,
  depthTo150V1,
  depthTo150V2,
  depthTo150V3,
  depthTo600V1,
  depthTo600V2,
  depthTo600V3,
  depthTo1000V1,
  depthTo1000V2,
  depthTo1000V3,
  depthTo2500V1,
  depthTo2500V2,
  depthTo2500V3,
  depthTo9000V1,
  depthTo9000V2,
  depthTo9000V3,
  type Parameter,
} from '#standards'

/** Working-space depths for one band of voltage to ground, by condition 1, 2 and 3. */
export interface WorkingSpaceBand {
  /** Highest voltage to ground of the band, in volts. */
  readonly toV: number
  readonly depths: readonly [Parameter, Parameter, Parameter]
}

const bands: readonly WorkingSpaceBand[] = [
  { toV: 150, depths: [depthTo150V1, depthTo150V2, depthTo150V3] },
  { toV: 600, depths: [depthTo600V1, depthTo600V2, depthTo600V3] },
  { toV: 1000, depths: [depthTo1000V1, depthTo1000V2, depthTo1000V3] },
  { toV: 2500, depths: [depthTo2500V1, depthTo2500V2, depthTo2500V3] },
  { toV: 9000, depths: [depthTo9000V1, depthTo9000V2, depthTo9000V3] },
  { toV: 25_000, depths: [depthTo25kV1, depthTo25kV2, depthTo25kV3] },
  { toV: 75_000, depths: [depthTo75kV1, depthTo75kV2, depthTo75kV3] },
  {
    toV: Number.POSITIVE_INFINITY,
    depths: [depthAbove75kV1, depthAbove75kV2, depthAbove75kV3],
  },
]

/** The band that a voltage to ground falls in, in volts. */
export const workingSpaceBand = (toGroundV: number): WorkingSpaceBand =>
  bands.find(({ toV }) => toGroundV <= toV) ?? (bands[bands.length - 1] as WorkingSpaceBand)
