import type { NodeRole } from './network'
import type { Plant } from './plant'
import { createState, type Room, type State } from './state'

/** Room for the pieces of all vertices that stand for several components, were they all to fall apart. */
const roomIn = ({ vertexCount, sole, members, inOffsets, inner }: Plant): Room => {
  let vertices = 0
  let arcs = 0
  for (let vertex = 0; vertex < vertexCount; vertex++) {
    if ((sole[vertex] as number) >= 0) continue
    const count = ({ offsets }: Plant['members']) =>
      (offsets[vertex + 1] as number) - (offsets[vertex] as number)
    vertices += count(members)
    arcs += count(inner) + (inOffsets[vertex + 1] as number) - (inOffsets[vertex] as number)
  }
  return { vertices, arcs }
}

const longer = <A extends Int32Array | Uint8Array>(array: A, more: number): A => {
  const copy = new (array.constructor as new (length: number) => A)(array.length + more)
  copy.set(array)
  return copy
}

/** A plant of its own to take apart, with room for pieces behind its vertices and arcs. */
const withRoom = (plant: Plant, room: Room): Plant & { readonly roles: NodeRole[] } => {
  const joints = plant.joints.items.length
  return {
    ...plant,
    roles: [...plant.roles],
    vertexOf: plant.vertexOf.slice(),
    members: {
      offsets: longer(plant.members.offsets, room.vertices),
      items: longer(plant.members.items, room.vertices),
    },
    sole: longer(plant.sole, room.vertices),
    gate: longer(plant.gate, room.vertices),
    protects: longer(plant.protects, room.vertices),
    unitOf: longer(plant.unitOf, room.vertices),
    inOffsets: longer(plant.inOffsets, room.vertices),
    arcFrom: longer(plant.arcFrom, room.arcs),
    arcTo: longer(plant.arcTo, room.arcs),
    arcFromNode: longer(plant.arcFromNode, room.arcs),
    arcToNode: longer(plant.arcToNode, room.arcs),
    arcPreference: longer(plant.arcPreference, room.arcs),
    joints: {
      offsets: longer(plant.joints.offsets, room.vertices),
      items: longer(plant.joints.items, joints),
    },
  }
}

/** A copy of a state that may be written to, and taken apart if anything in it can fall apart. */
export const workingCopy = (state: State): State => {
  const room = roomIn(state.plant)
  const plant = room.vertices === 0 ? state.plant : withRoom(state.plant, room)
  const loses = longer(state.loses, room.vertices)
  const copy = createState(plant, state.loads, state.planned, loses, room)
  copy.lost.set(state.lost)
  copy.rank.set(state.rank)
  copy.safe.set(state.safe)
  copy.feederKw.set(state.feederKw)
  copy.wave.set(state.wave)
  copy.loadKw.set(state.loadKw)
  copy.unknown.set(state.unknown)
  copy.share.set(state.share)
  copy.flowKw.set(state.flowKw)
  copy.flowUnknown.set(state.flowUnknown)
  copy.supply.set(state.supply)
  copy.feedKw.set(state.feedKw)
  copy.feedUnknown.set(state.feedUnknown)
  return copy
}
