import type { PowerSolution } from '#engines'

const total = { value: 0, unknownCount: 0 }

/** The power solution of a facility without anything in it. */
export const emptyPower: PowerSolution = {
  columns: [],
  itLoadKw: total,
  supportLoadKw: total,
  lossKw: 0,
  unknownLossRows: [],
  unratedRows: [],
  unknownLoadRows: [],
  utilityKw: total,
  paths: [],
  supply: new Map(),
  feeds: new Uint8Array(),
  overloads: [],
  pathLosses: [],
  componentLosses: [],
  maintenanceLosses: [],
  componentsTried: 0,
  faults: [],
  unstatedVoltages: [],
  cordsUnstatedRows: [],
  connectionsChecked: 0,
  standby: {
    generatorRows: [],
    creditedKw: total,
    creditedOneOutKw: total,
    loadKw: 0,
    unknownLoads: 0,
    utilityLoss: {
      lost: 'utility',
      type: 'utility',
      dropped: [],
      droppedKw: 0,
      droppedItKw: 0,
      unprotected: [],
      overloads: [],
      unknown: [],
    },
    utilityLossOneOut: [],
    unknownRows: [],
    fuelHours: undefined,
  },
  rideThroughMin: new Map(),
  upsGroups: [],
}
