import { describe, expect, it } from 'vitest'
import type { Curtailed } from '#engines'
import { curtailedLines, curtailedSentence } from '../../../src/ui/resilience/curtailed'

const known = (value: number) => ({ value, unknownCount: 0 })
const call: Curtailed = {
  askedKw: 5000,
  shedKw: 5012,
  utilityKw: 5100,
  rows: [1, 2, 3],
  thPerS: known(250_000),
  thPerSLeft: known(40_000),
  withinS: 30,
  leftKw: 800,
  notOfferedKw: { value: 12, unknownCount: 1 },
  gaps: [],
}

describe('a call of the grid', () => {
  it('is answered in one sentence: how much goes, and how fast', () => {
    expect(curtailedSentence(call, 'metric')).toBe(
      'The grid wants 5,000 kW off: at least 5,012 kW go within 30 s, the least efficient first.',
    )
    expect(curtailedSentence({ ...call, shedKw: 4000 }, 'metric')).toMatch(
      / 1,000 kW too little\.$/,
    )
    expect(curtailedSentence({ ...call, shedKw: 0, rows: [] }, 'metric')).toBe(
      'The grid wants 5,000 kW off, and nothing here is offered to it.',
    )
  })

  it('tells who goes, the hashrate, and what stays on, never more than is known', () => {
    expect(curtailedLines(call, 'metric').map(({ value }) => value)).toEqual([
      '3',
      '250,000 TH/s',
      '40,000 TH/s',
      '800 kW',
      'at least 12 kW',
    ])
  })
})
