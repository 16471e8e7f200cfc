import type { Inventory } from '#model'
import { type Parameters, portHeightShare, trayAboveM, trayBelowM, traySearchM } from '#standards'
import { pathOfRow, portHeightM, standsIn } from '../places'
import { type Landings, landingsOf } from '../trays/landings'
import type { StretchGraph } from '../trays/stretches'

/** A place that cables leave: a rack seen as one, as long as all trays run above or below it. */
export interface RoutedPlace {
  /** The row that stands there. */
  readonly row: number
  readonly id: string
  /** The height that drops are counted from. */
  readonly z: number
  readonly landings: Landings
}

/** The end of a cable: which place it leaves, and how far within the rack it goes to get there. */
export interface CableEnd {
  readonly place: number
  /** NaN where nobody says in which unit it is mounted. */
  readonly withinM: number
  /** Height of the port itself; NaN likewise. */
  readonly heightM: number
  readonly path: string | undefined
  /** Nobody knows from which height it leaves, and trays run above and below: any way may be shorter. */
  readonly isAnyHeight: boolean
}

interface Stand {
  readonly above: number
  readonly below: number
}

const epsM = 1e-6

/**
 * Finds the place and the landings of every row that cables end at, once for each. Racks whose
 * trays all run above them, or all below, are one place whatever unit a cable ends in.
 */
export class Ends {
  readonly places: RoutedPlace[] = []
  readonly #inventory: Inventory
  readonly #graph: StretchGraph
  readonly #searchM: number
  readonly #aboveM: number
  readonly #belowM: number
  readonly #heightShare: number
  /** By row, as soon as it is read: its place (−1 before), and the other figures of its end. */
  readonly place: Int32Array
  readonly withinM: Float64Array
  readonly heightM: Float64Array
  readonly isAnyHeight: Uint8Array
  /** The row that a row stands in. */
  readonly host: Int32Array
  readonly path: (string | undefined)[] = []
  readonly #stands = new Map<number, Stand>()
  readonly #levels = new Map<string, number>()

  constructor(inventory: Inventory, graph: StretchGraph, parameters: Parameters) {
    this.#inventory = inventory
    this.#graph = graph
    this.#searchM = parameters(traySearchM)
    this.#aboveM = parameters(trayAboveM)
    this.#belowM = parameters(trayBelowM)
    this.#heightShare = parameters(portHeightShare)
    this.place = new Int32Array(inventory.count).fill(-1)
    this.withinM = new Float64Array(inventory.count)
    this.heightM = new Float64Array(inventory.count)
    this.isAnyHeight = new Uint8Array(inventory.count)
    this.host = new Int32Array(inventory.count)
  }

  /** Reads a row, where that is not done: its columns hold from then on. */
  read(row: number): void {
    if ((this.place[row] as number) >= 0) return
    const { place, withinM, heightM, path, isAnyHeight } = this.#endOf(row)
    this.place[row] = place
    this.withinM[row] = withinM
    this.heightM[row] = heightM
    this.isAnyHeight[row] = isAnyHeight ? 1 : 0
    this.host[row] = standsIn(this.#inventory, row)
    this.path[row] = path
  }

  of(row: number): CableEnd {
    this.read(row)
    return {
      place: this.place[row] as number,
      withinM: this.withinM[row] as number,
      heightM: this.heightM[row] as number,
      path: this.path[row],
      isAnyHeight: this.isAnyHeight[row] === 1,
    }
  }

  #endOf(row: number): CableEnd {
    const host = standsIn(this.#inventory, row)
    const path = pathOfRow(this.#inventory, row)
    const { z, heightM } = this.#inventory.placeOf(host)
    const portZ = portHeightM(this.#inventory, row, this.#heightShare)
    const { above, below } = this.#standOf(host, z, heightM)
    const known = { heightM: portZ, path, isAnyHeight: false }
    if (above >= 0) return { ...known, place: above, withinM: Math.max(0, z + heightM - portZ) }
    if (below >= 0) return { ...known, place: below, withinM: Math.max(0, portZ - z) }
    const isAnyHeight = Number.isNaN(portZ)
    const place = this.#levelOf(host, isAnyHeight ? z + heightM : portZ)
    return { ...known, place, withinM: isAnyHeight ? Number.NaN : 0, isAnyHeight }
  }

  #standOf(host: number, z: number, heightM: number): Stand {
    const known = this.#stands.get(host)
    if (known) return known
    const top = z + heightM
    const fromTop = this.#landings(host, top)
    let stand = { above: -1, below: -1 }
    if (fromTop.count === 0 || fromTop.lowestZ >= top - epsM) {
      stand = { above: this.#add(host, top, fromTop), below: -1 }
    } else if (fromTop.highestZ <= z + epsM) {
      stand = { above: -1, below: this.#add(host, z, this.#landings(host, z)) }
    }
    this.#stands.set(host, stand)
    return stand
  }

  #levelOf(host: number, z: number): number {
    const key = `${host} ${z}`
    let place = this.#levels.get(key)
    if (place === undefined) {
      place = this.#add(host, z, this.#landings(host, z))
      this.#levels.set(key, place)
    }
    return place
  }

  #landings(host: number, z: number): Landings {
    const { facility, roomRow, placeOf } = this.#inventory
    const place = placeOf(host)
    const room = facility.rooms[roomRow[host] as number]
    return landingsOf(this.#graph, {
      ...place,
      z,
      lowestZ: place.z - this.#belowM,
      highestZ: place.z + place.heightM + this.#aboveM,
      searchM: this.#searchM,
      walls: room && !room.open ? room.polygon : undefined,
    })
  }

  #add(row: number, z: number, landings: Landings): number {
    this.places.push({ row, id: this.#inventory.equipment[row]?.id ?? '', z, landings })
    return this.places.length - 1
  }
}

/** Ranks places by what they are, not by when they were met, so that the order of a file decides nothing. */
export const ranksOf = (places: readonly RoutedPlace[]): Int32Array => {
  const order = [...places.keys()].sort((a, b) => {
    const [p, q] = [places[a] as RoutedPlace, places[b] as RoutedPlace]
    return p.id === q.id ? p.z - q.z : p.id < q.id ? -1 : 1
  })
  const ranks = new Int32Array(places.length)
  order.forEach((place, rank) => {
    ranks[place] = rank
  })
  return ranks
}
