import type { Inventory } from '#model'
import { dataLinksOf } from './routing/links'
import type { FiberSolution } from './solution'

/**
 * The same solution after connections of power or liquid came or went between the data connections:
 * these are the very same, and only their places in the file are others.
 */
export const renumbered = (inventory: Inventory, fiber: FiberSolution): FiberSolution => {
  const { records } = dataLinksOf(inventory)
  const was = fiber.cabling.records
  const isSame =
    records.length === was.length && records.every((index, link) => index === was[link])
  return isSame ? fiber : { ...fiber, cabling: { ...fiber.cabling, records } }
}
