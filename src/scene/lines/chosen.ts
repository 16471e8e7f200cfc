import type { Change, FacilityDocument } from '#document'
import type { Connection } from '#model'
import { isShown, type Vector, type Visibility } from '#workspace'

/** More connections than this at once would be a tangle. */
const mostConnections = 600

/** What the page wants to see connections of. */
export interface Wish {
  /** Known ways of data connections. */
  readonly ways: ReadonlyMap<string, readonly Vector[]>
  readonly selection: ReadonlySet<string>
  readonly highlight: readonly string[]
  readonly hovered: string | undefined
  readonly visibility: Visibility
}

/** Finds the connections of equipment, kept up with the document once somebody asked. */
export class Neighbours {
  readonly #document: FacilityDocument
  #byEquipment: Map<string, Set<string>> | undefined

  constructor(document: FacilityDocument) {
    this.#document = document
  }

  follow({ operations }: Change): void {
    if (!this.#byEquipment) return
    for (const operation of operations) {
      if (operation.table !== 'connections') continue
      this.#link(operation.before, false)
      this.#link(operation.after, true)
    }
  }

  of(equipment: string): Iterable<string> {
    if (!this.#byEquipment) {
      this.#byEquipment = new Map()
      for (const connection of this.#document.records('connections').values()) {
        this.#link(connection, true)
      }
    }
    return this.#byEquipment.get(equipment) ?? []
  }

  #link(connection: Connection | undefined, linked: boolean): void {
    if (!connection || !this.#byEquipment) return
    for (const { equipment } of [connection.from, connection.to]) {
      const known = this.#byEquipment.get(equipment)
      if (!linked) known?.delete(connection.id)
      else if (known) known.add(connection.id)
      else this.#byEquipment.set(equipment, new Set([connection.id]))
    }
  }
}

export interface ChosenConnection {
  readonly connection: Connection
  /** Part of what a finding draws out, or selected itself: drawn in front of the rest. */
  readonly strong: boolean
}

/**
 * The connections worth drawing: those inside what a finding draws out, those selected, and all
 * of the selected equipment.
 */
export const chosenConnections = (
  document: FacilityDocument,
  neighbours: Neighbours,
  { selection, highlight, hovered, visibility }: Wish,
): ChosenConnection[] => {
  const chosen = new Map<string, ChosenConnection>()
  const choose = (id: string, strong: boolean) => {
    if (chosen.size >= mostConnections || chosen.has(id)) return
    const connection = document.get('connections', id)
    if (connection && isShown(document, visibility, id)) chosen.set(id, { connection, strong })
  }
  const shown = new Set(highlight)
  for (const item of shown) {
    choose(item, true)
    for (const id of neighbours.of(item)) {
      const connection = document.get('connections', id)
      const { from, to } = connection ?? {}
      if (from && to && shown.has(from.equipment) && shown.has(to.equipment)) choose(id, true)
    }
  }
  if (hovered !== undefined) choose(hovered, true)
  for (const item of selection) choose(item, true)
  for (const item of selection) {
    // Of ten thousand that are selected only the first few hundred lines are drawn.
    if (chosen.size >= mostConnections) break
    for (const id of neighbours.of(item)) choose(id, false)
  }
  return [...chosen.values()]
}
