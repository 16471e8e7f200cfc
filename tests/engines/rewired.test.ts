import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog'
import { everything, type Solution, solve, staleAfter } from '#engines'
import { type Connection, createInventory, type Facility } from '#model'
import { parametersOf } from '#standards'
import { superpodH100 } from '../../scripts/examples/superpod-h100/index'

const parameters = parametersOf({})
const facility = superpodH100()
const opened = createInventory(facility, catalog)
const was = solve(opened, parameters)

const first = (medium: Connection['medium']): Connection => {
  const found = facility.connections.find((one) => one.medium === medium)
  if (!found) throw new Error(`no connection of ${medium}`)
  return found
}

const power = first('power')
const data = first('data')
const without = (gone: Connection) => facility.connections.filter((one) => one !== gone)
const instead = (one: Connection, other: Connection) =>
  facility.connections.map((connection) => (connection === one ? other : connection))

const rewired = (connections: Facility['connections']) => {
  const after = opened.edited([], { ...facility, connections })
  if (!after) throw new Error('the same equipment')
  const stale = staleAfter(opened, after, [])
  const partly = solve(after, parameters, was, stale)
  const anew = solve(createInventory(after.facility, catalog), parameters, undefined, everything)
  return { stale, partly, anew }
}

/** What is told of power and of cables. */
const toldOf = ({ power: { faults, itLoadKw, utilityKw }, fiber }: Solution) => ({
  faults,
  itLoadKw,
  utilityKw,
  fiber,
})

describe('an edit of connections', () => {
  it('leaves the network alone where power or liquid is edited', () => {
    const added = rewired([...facility.connections, { ...power, id: 'one-more' }])
    expect(added.stale).toMatchObject({ energy: true, fiber: false })
    expect(added.partly.fiber).toBe(was.fiber)
    expect(toldOf(added.partly)).toEqual(toldOf(added.anew))
  })

  it('numbers data connections anew where one of power before them is gone', () => {
    const cut = rewired(without(power))
    expect(cut.stale).toMatchObject({ energy: true, fiber: false })
    expect(cut.partly.fiber.cabling.lengthM).toBe(was.fiber.cabling.lengthM)
    expect(toldOf(cut.partly)).toEqual(toldOf(cut.anew))
  })

  it('leaves power and cooling alone where a sound data link is edited', () => {
    for (const connections of [
      without(data),
      [...facility.connections, { ...data, id: 'one-more' }],
      instead(data, { ...data, count: data.count + 1 }),
    ]) {
      const linked = rewired(connections)
      expect(linked.stale).toMatchObject({ energy: false, fiber: true })
      expect(linked.partly.power.faults).toBe(was.power.faults)
      expect(toldOf(linked.partly)).toEqual(toldOf(linked.anew))
    }
  })

  it('tells of a data link that dangles or ends at a port for something else', () => {
    for (const from of [{ ...data.from, equipment: 'nowhere' }, { ...power.to }]) {
      const faulty = rewired(instead(data, { ...data, from }))
      expect(faulty.stale).toMatchObject({ energy: true, fiber: true })
      expect(faulty.partly.power.faults.length).toBe(was.power.faults.length + 1)
      expect(toldOf(faulty.partly)).toEqual(toldOf(faulty.anew))
    }
  })

  it('looks at the network where data links change places', () => {
    const others = facility.connections.filter((one) => one !== data)
    const moved = rewired([...others, data])
    expect(moved.stale.fiber).toBe(true)
    expect(toldOf(moved.partly)).toEqual(toldOf(moved.anew))
  })
})
