import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog'
import { createInventory } from '#model'
import { parametersOf } from '#standards'
import { routeCabling } from '../../src/engines/fiber/routing/solve'
import { largeHall } from '../support/fiber/large'

// Work is counted, not timed: these hold on every machine.

describe('20,000 links over a tray graph of 5,000 nodes', () => {
  const facility = largeHall({ nodes: 5000, sources: 200, links: 20_000 })
  const steps = routeCabling(createInventory(facility, catalog), parametersOf({}))
  const progress: number[] = []
  let step = steps.next()
  for (; !step.done; step = steps.next()) progress.push(step.value)
  const { graph, groups, routing, cabling } = step.value

  it('take one search for each rack of switches, and visit branches only', () => {
    expect(graph.trays.nodeCount).toBe(5000)
    expect(groups.length).toBeLessThanOrEqual(200)
    expect(graph.nodeCount).toBeLessThanOrEqual(600)
    expect(routing.router.search.visits).toBeLessThanOrEqual(groups.length * graph.nodeCount)
  })

  it('all get a length and a cable', () => {
    expect(cabling.lengthM.every((lengthM) => lengthM > 0)).toBe(true)
    expect(cabling.medium.every((medium) => medium >= 0)).toBe(true)
  })

  it('tell how far they are', () => {
    expect(progress.length).toBeGreaterThan(5)
    expect(progress).toEqual(progress.toSorted((a, b) => a - b))
    expect(progress.at(-1)).toBeLessThanOrEqual(1)
  })
})
