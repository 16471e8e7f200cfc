import { describe, expect, it } from 'vitest'
import {
  ats,
  bus,
  bypass,
  generator,
  load,
  source,
  sts,
  tie,
  ups,
  v,
  verdictsOf,
} from '../../support/power/parts'
import { type Site, solveSite } from '../../support/power/site'

// Published topologies drawn with real kinds, each with its verdict worked out by hand. Figures 2, 4,
// 5 and 7 are those of Schneider Electric White Paper 75 revision 4; the others are named at their test.

describe('isolated redundant (WP75 fig. 2): a secondary UPS feeds the static bypass of the primary', () => {
  const site: Site = {
    pieces: {
      util: source(1000),
      gen: generator(1000),
      ats,
      in: bus(),
      primary: ups(300),
      secondary: ups(300),
      static: bypass('automatic'),
      maintenance: bypass('manual'),
      out: bus(),
      pdu: { kind: 'pdu', values: { ratingKva: 400, efficiency: 1, primaryV: v, secondaryV: v } },
      load: load(300),
    },
    wires: [
      'util>ats.in1',
      'gen>ats.in2',
      'ats>in',
      'in>primary',
      'in>secondary',
      'primary>out',
      'secondary>static',
      'static>out',
      'in>maintenance',
      'maintenance>out',
      'out>pdu',
      'pdu>load',
    ],
  }
  const solved = solveSite(site)

  it('keeps the secondary idle', () => {
    expect(solved.at('primary', 'loadKw')).toBe(300)
    expect(solved.at('secondary', 'loadKw')).toBe(0)
  })

  it('stays protected without either UPS, and hangs on one ATS, one board and one PDU', () => {
    const { drop, bare, overload } = verdictsOf(solved)
    expect(drop).toEqual(['ats', 'in', 'out', 'pdu'])
    expect(bare).toEqual([])
    expect(overload).toEqual([])
  })
})

describe('distributed redundant with static transfer switches (WP75 figs 4 and 5)', () => {
  const pieces = (loadKw: number): Site['pieces'] => ({
    util: source(2000),
    gen: generator(2000),
    ats,
    in: bus(),
    u1: ups(150),
    u2: ups(150),
    u3: ups(150),
    o1: bus(),
    o2: bus(),
    o3: bus(),
    s1: sts,
    s2: sts,
    s3: sts,
    l1: load(loadKw),
    l2: load(loadKw),
    l3: load(loadKw),
  })
  const wires = [
    'util>ats.in1',
    'gen>ats.in2',
    'ats>in',
    ...[1, 2, 3].flatMap((n) => [`in>u${n}`, `u${n}>o${n}`, `s${n}>l${n}`]),
    ...[1, 2, 3].map((n) => `o${n}>s${n}.in1`),
    ...[1, 2, 3].map((n) => `o${(n % 3) + 1}>s${n}.in2`),
  ]

  it('carries 100 kW groups on 150 kW modules, but a transferred group overloads its neighbour', () => {
    const { drop, overload, overloads } = verdictsOf(solveSite({ pieces: pieces(100), wires }))
    expect(drop).toEqual(['ats', 'in', 's1', 's2', 's3'])
    // A static switch moves its whole group: 200 kW on one module, while the third carries 100.
    expect(overload).toEqual(['o1', 'o2', 'o3', 'u1', 'u2', 'u3'])
    expect(overloads('u1')).toEqual({ u2: 1.3333 })
  })

  it('fits when the groups are half a module', () => {
    expect(verdictsOf(solveSite({ pieces: pieces(75), wires })).overload).toEqual([])
  })
})

describe('system plus system (WP75 fig. 7): two chains that share nothing', () => {
  const side = (s: 'a' | 'b'): Site['pieces'] => ({
    [`util-${s}`]: source(1000),
    [`gen-${s}`]: generator(1000),
    [`ats-${s}`]: ats,
    [`in-${s}`]: bus(),
    [`u1-${s}`]: ups(300, s.toUpperCase()),
    [`u2-${s}`]: ups(300, s.toUpperCase()),
    [`out-${s}`]: bus(s.toUpperCase()),
  })
  const wiresOf = (s: string) => [
    `util-${s}>ats-${s}.in1`,
    `gen-${s}>ats-${s}.in2`,
    `ats-${s}>in-${s}`,
    `in-${s}>u1-${s}`,
    `in-${s}>u2-${s}`,
    `u1-${s}>out-${s}`,
    `u2-${s}>out-${s}`,
  ]
  const solved = solveSite({
    pieces: { ...side('a'), ...side('b'), rack: load(300, 2, 1), single: load(20) },
    wires: [...wiresOf('a'), ...wiresOf('b'), 'out-a>rack', 'out-b>rack', 'out-a>single'],
  })

  it('has no single point for the dual-corded load', () => {
    const { drop, bare, overload, dropped } = verdictsOf(solved)
    expect([bare, overload]).toEqual([[], []])
    // What hangs on one side alone falls with that side's own parts, and nothing else does.
    expect(drop).toEqual(['ats-a', 'in-a', 'out-a'])
    for (const lost of drop) expect(dropped(lost)).toEqual(['single'])
  })

  it('survives the loss of either path', () => {
    for (const { dropped } of solved.power.pathLosses) {
      expect(dropped).not.toContain(solved.row('rack'))
    }
    expect(solved.power.pathLosses.map(({ lost }) => lost)).toEqual(['A', 'B'])
  })
})

describe('a double-ended substation with an automatic tie (secondary-selective, IEEE 141)', () => {
  const site = (left: number, right: number): Site => ({
    pieces: {
      ua: source(5000),
      ub: source(5000),
      ta: {
        kind: 'transformer',
        values: { ratingKva: 2500, primaryV: v, secondaryV: v, efficiency: 1 },
      },
      tb: {
        kind: 'transformer',
        values: { ratingKva: 2500, primaryV: v, secondaryV: v, efficiency: 1 },
      },
      ma: { kind: 'breaker', values: { ratingA: 6000, voltageV: v } },
      mb: { kind: 'breaker', values: { ratingA: 6000, voltageV: v } },
      ba: bus('A'),
      bb: bus('B'),
      tie: tie('open'),
      la: load(left),
      lb: load(right),
    },
    wires: [
      'ua>ta',
      'ub>tb',
      'ta>ma',
      'tb>mb',
      'ma>ba',
      'mb>bb',
      'ba>tie.a',
      'tie.b>bb',
      'ba>la',
      'bb>lb',
    ],
    parameters: { 'power.power-factor': 1 },
  })

  it('carries both halves on one transformer up to its rating', () => {
    const { drop, overload } = verdictsOf(solveSite(site(1200, 1300)))
    expect(drop).toEqual(['ba', 'bb'])
    expect(overload).toEqual([])
  })

  it('overloads it beyond', () => {
    const { overloads } = verdictsOf(solveSite(site(1500, 1300)))
    expect(overloads('ta')).toEqual({ tb: 1.12 })
    expect(overloads('ub')).toEqual({ ta: 1.12 })
  })
})
