import { describe, expect, it } from 'vitest'
import { feedCodes } from '#engines'
import { type Site, solveSite } from '../../support/power/site'

const feedsOf = (site: Site) => {
  const { power, row } = solveSite(site)
  const names = Object.entries(feedCodes)
  return (name: string) => names.find(([, code]) => code === power.feeds[row(name)])?.[0]
}

const load = { loadKw: 10, cords: 1, cordsNeeded: 1 }

describe('how rows are fed', () => {
  const feed = feedsOf({
    pieces: {
      util: { kind: 'utility-feed' },
      ups: { kind: 'ups', values: { ratingKw: 100, efficiency: 1 } },
      out: { kind: 'switchgear-bus' },
      spare: { kind: 'breaker', values: { normally: 'open', operation: 'manual' } },
      beyond: { kind: 'busway' },
      safe: { kind: 'rack', values: load },
      raw: { kind: 'rack', values: load },
      dark: { kind: 'rack', values: load },
      vague: { kind: 'rack', values: { loadKw: 10, cords: 2 } },
      frame: { kind: 'rack' },
      well: { kind: 'server', inside: 'frame', values: load },
      ill: { kind: 'server', inside: 'frame', values: load },
      part: { kind: 'server', inside: 'safe', values: { loadKw: 1 } },
      tank: { kind: 'fuel-tank' },
    },
    wires: [
      'util>ups',
      'ups>out',
      'out>spare',
      'spare>beyond',
      'out>safe',
      'util>raw',
      'beyond>dark',
      'out>vague',
      'beyond>vague',
      'out>well',
      'util>ill',
    ],
  })

  it('tells loads by their supply and components by whether they are live', () => {
    expect(['util', 'ups', 'out'].map(feed)).toEqual(['ok', 'ok', 'ok'])
    expect(['spare', 'beyond'].map(feed)).toEqual(['open', 'dead'])
    expect(['safe', 'raw', 'dark'].map(feed)).toEqual(['ok', 'unprotected', 'dropped'])
    expect(feed('vague')).toBe('unknown')
    expect(feed('tank')).toBe('outside')
  })

  it('takes mounted equipment as its rack, and a frame as the worst that it holds', () => {
    expect(feed('part')).toBe('ok')
    expect(['well', 'ill', 'frame'].map(feed)).toEqual(['ok', 'unprotected', 'unprotected'])
  })
})
