import { samePlain } from '#base'
import type { Inventory } from '#model'
import { trayGraph } from './graph'
import type { JointRules } from './joints'
import { type Pathway, pathwaysOf } from './pathways'
import { classesOf, type StretchGraph, stretchGraph } from './stretches'

interface Known {
  readonly pathways: readonly Pathway[]
  readonly rules: JointRules
  readonly graph: StretchGraph
}

const memory = new WeakMap<object, Known>()

/** The trays of a facility as a graph: the very same one as long as every tray runs as it did. */
export const trayNetwork = (inventory: Inventory, rules: JointRules): StretchGraph => {
  const pathways = pathwaysOf(inventory)
  const known = memory.get(inventory.layout)
  if (known && samePlain(known.rules, rules) && samePlain(known.pathways, pathways)) {
    return known.graph
  }
  const trays = trayGraph(pathways, rules)
  const graph = stretchGraph(trays, classesOf(trays))
  memory.set(inventory.layout, { pathways, rules, graph })
  return graph
}
