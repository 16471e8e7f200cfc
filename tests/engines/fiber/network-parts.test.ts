import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog'
import { solve } from '#engines'
import { createInventory } from '#model'
import { parametersOf } from '#standards'
import { hydroYard } from '../../../scripts/examples/hydro-yard/index'
import { superpodH100 } from '../../../scripts/examples/superpod-h100/index'
import { cableWays } from '../../../src/engines/fiber/cable-ways'
import { loseFrom, loseLocally } from '../../../src/engines/fiber/lose'
import { lostNetwork } from '../../../src/engines/fiber/lost-network'
import { networkModel } from '../../../src/engines/fiber/network-model'
import { networkParts } from '../../../src/engines/fiber/network-parts'
import { campusOf } from '../../support/campus'

describe.each([
  ['the SuperPOD', superpodH100],
  ['the hydro yard', hydroYard],
  ['a small campus', () => campusOf(700)],
] as const)('losses in parts of the network of %s', { timeout: 60_000 }, (_, build) => {
  const facility = build()
  const inventory = createInventory(facility, catalog)
  const parameters = parametersOf(facility.parameters)
  const { fiber } = solve(inventory, parameters)
  const model = networkModel(inventory, fiber)
  const parts = networkParts(model)
  const ways = cableWays(inventory, parameters, fiber)
  const ids = [
    ...facility.equipment.map(({ id }) => id),
    ...facility.rooms.map(({ id }) => id),
    ...facility.routes.map(({ id }) => id),
  ]

  it('reach whom they reach in the whole of it', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ids), { minLength: 1, maxLength: 4 }), (lostIds) => {
        const lost = lostNetwork(inventory, ways, { ids: lostIds })
        const whole = loseFrom(model, lost)
        const local = loseLocally(model, parts, lost)
        for (const [name, rows] of Object.entries(local)) {
          expect(rows, name).toEqual(whole[name as keyof typeof local])
        }
      }),
      { numRuns: 150 },
    )
  })
})
