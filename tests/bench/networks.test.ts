import { beforeAll, describe, expect, it } from 'vitest'
import { LossMemory } from '../../src/engines/power/loss-memory'
import { type Baseline, createBaseline, loseEach } from '../../src/engines/power/losses'
import { largeNetwork } from '../support/power/large'
import { removalWork } from '../support/power/work'

// Work is counted, not timed: these hold on every machine.

/** A memory that counts what was tried again. */
class CountingMemory extends LossMemory {
  kept = 0
  override keep(...all: Parameters<LossMemory['keep']>): void {
    this.kept += 1
    super.keep(...all)
  }
}

let regular: Baseline
let irregular: Baseline

beforeAll(() => {
  regular = createBaseline(largeNetwork('regular'))
  irregular = createBaseline(largeNetwork('irregular'))
}, 60_000)

describe('all removals from a network of 100,000 nodes', () => {
  it('visit a few dozen vertices each where racks are paired', () => {
    expect(regular.network.nodeCount + regular.network.loadCount).toBe(100_000)
    const { trials, vertices, groups } = removalWork(regular)
    expect(trials).toBeLessThan(0.8 * regular.network.nodeCount)
    expect(vertices / trials).toBeLessThan(30)
    expect(groups).toBeLessThan(30_000)
  })

  it('visit no more than what they change where racks hang anywhere', () => {
    const { trials, vertices, groups } = removalWork(irregular)
    expect(vertices / trials).toBeLessThan(300)
    expect(groups / trials).toBeLessThan(40)
  })

  it('are tried again only where a changed load matters', () => {
    const memory = new CountingMemory()
    loseEach(irregular, () => {}, undefined, memory)
    const all = memory.kept
    const { network, classes, plant } = irregular
    const loadKw = network.loadKw.slice()
    loadKw[12_345] = (loadKw[12_345] as number) + 2
    const now = createBaseline({ ...network, loadKw }, classes, false, plant)
    memory.kept = 0
    loseEach(now, () => {}, undefined, memory)
    expect(all).toBeGreaterThan(5000)
    expect(memory.kept).toBeGreaterThan(0)
    expect(memory.kept).toBeLessThan(200)
  })
})
