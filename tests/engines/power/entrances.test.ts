import { describe, expect, it } from 'vitest'
import { solveSite } from '../../support/power/site'

const fedBy = (...places: readonly (readonly [string?, string?])[]) =>
  solveSite({
    pieces: Object.fromEntries(
      places.map(([substationId, routeId], i) => [
        `u${i}`,
        {
          kind: 'utility-feed',
          values: { ...(substationId ? { substationId } : {}), ...(routeId ? { routeId } : {}) },
        },
      ]),
    ),
    wires: [],
  }).power.entrances

describe('utility entrances', () => {
  it('counts feeds of which no two share a substation or a route', () => {
    expect(fedBy(['N', '1'], ['S', '2']).apart).toBe(2)
    expect(fedBy(['N', '1'], ['N', '2']).apart).toBe(1)
    expect(fedBy(['N', '1'], ['S', '1']).apart).toBe(1)
    expect(fedBy().apart).toBe(0)
  })

  it('finds the most, whatever the order of the feeds', () => {
    // Taking N by route 1 first would leave S without a route of its own.
    expect(fedBy(['N', '1'], ['N', '2'], ['S', '1']).apart).toBe(2)
    expect(fedBy(['N', '1'], ['S', '1'], ['S', '2'], ['W', '2'], ['W', '3']).apart).toBe(3)
  })

  it('does not count what is not stated, and asks for it', () => {
    const { apart, unstated } = fedBy(['N', '1'], ['S'], [])
    expect(apart).toBe(1)
    expect(unstated.map(({ field }) => field)).toEqual(['routeId', 'substationId', 'routeId'])
  })
})
