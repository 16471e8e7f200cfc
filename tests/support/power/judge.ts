import type { Solution } from '#engines'
import type { Goal, Lens } from '#model'
import { type Finding, factsOf, type Missing, type Rule, type Subject } from '#rules'
import { parametersOf } from '#standards'
import { type Piece, type Site, solveSite } from './site'

export interface Verdicts {
  readonly pass: number
  readonly notApplicable: number
  readonly fail: readonly (Finding & { readonly subject: string })[]
  readonly unknown: readonly {
    readonly subject: string
    readonly detail: string
    readonly missing: readonly Missing[]
  }[]
  /** The sentence of each failure, by subject. */
  readonly told: Readonly<Record<string, string>>
}

export interface Asked {
  readonly goal?: Goal
  readonly lens?: Lens | 'as-built'
}

/** Solves a site and runs one rule over it. The other disciplines stay empty. */
export const judgeSite = (
  rule: Rule,
  site: Site,
  { goal = 'concurrently-maintainable', lens = 'as-built' }: Asked = {},
): Verdicts => {
  const { inventory, power } = solveSite(site)
  const facts = factsOf({
    inventory,
    solution: { power } as Solution,
    parameter: parametersOf(site.parameters ?? {}),
    lens,
    goal,
  })
  const verdicts = { pass: 0, notApplicable: 0 }
  const fail: (Finding & { subject: string })[] = []
  const unknown: { subject: string; detail: string; missing: readonly Missing[] }[] = []
  const name = ({ id }: Subject) => id
  rule.judge(facts, {
    pass: () => {
      verdicts.pass += 1
    },
    notApplicable: () => {
      verdicts.notApplicable += 1
    },
    fail: (subject, finding) => fail.push({ ...finding, subject: name(subject) }),
    unknown: (subject, detail, missing = []) =>
      unknown.push({ subject: name(subject), detail: detail.en, missing }),
  })
  return {
    ...verdicts,
    fail,
    unknown,
    told: Object.fromEntries(fail.map(({ subject, detail }) => [subject, detail.en])),
  }
}

const v = 415

/** A hall on two sides, each with its own utility, generator, switch, UPS and board; the rack needs one of two cords. */
export const hall = (
  change: Readonly<Record<string, Piece | undefined>> = {},
  wires: readonly string[] = [],
): Site => {
  const sides = ['A', 'B']
  const pieces: Record<string, Piece> = {
    tank: { kind: 'fuel-tank', values: { volumeL: 10_000, usableRatio: 0.9 } },
    rack: { kind: 'rack', values: { loadKw: 300, voltageV: v, cordsNeeded: 1 } },
  }
  for (const side of sides) {
    const piece = (kind: string, values: Piece['values'] = {}): Piece => ({
      kind,
      path: side,
      values: { voltageV: v, ...values },
    })
    pieces[`util${side}`] = piece('utility-feed', { capacityKw: 1000 })
    pieces[`gen${side}`] = piece('generator', {
      ratingKw: 500,
      ratingClass: 'COP',
      startS: 15,
      fuelLPerHAtRated: 110,
    })
    pieces[`ats${side}`] = piece('ats', { ratingA: 1000, transferMs: 100 })
    pieces[`ups${side}`] = piece('ups', { ratingKw: 400, efficiency: 0.96, batteryMin: 5 })
    pieces[`cb${side}`] = piece('breaker', { ratingA: 800 })
  }
  const feeds = sides.flatMap((side) => [
    `util${side}>ats${side}.in1`,
    `gen${side}>ats${side}.in2`,
    `ats${side}>ups${side}`,
    `ups${side}>cb${side}`,
    `cb${side}>rack`,
  ])
  const all = Object.entries({ ...pieces, ...change }).filter(([, piece]) => piece !== undefined)
  const kept = new Map(all as [string, Piece][])
  const ends = (wire: string) => wire.split('>').map((end) => end.split(/[.*]/)[0] ?? '')
  return {
    pieces: Object.fromEntries(kept),
    wires: [...feeds, ...wires].filter((wire) => ends(wire).every((end) => kept.has(end))),
  }
}

/** A yard of miners on one path, without UPS and generators. */
export const yard = (change: Readonly<Record<string, Piece>> = {}): Site => ({
  room: 'mining',
  pieces: {
    util: { kind: 'utility-feed', values: { capacityKw: 5000, voltageV: 33_000 } },
    tx: {
      kind: 'transformer',
      values: { ratingKva: 4000, primaryV: 33_000, secondaryV: v, efficiency: 0.99 },
    },
    board: { kind: 'switchgear-bus', values: { ratingA: 6000, voltageV: v } },
    cb1: { kind: 'breaker', values: { ratingA: 3000, voltageV: v } },
    cb2: { kind: 'breaker', values: { ratingA: 3000, voltageV: v } },
    c1: { kind: 'miner-container', values: { loadKw: 1500, voltageV: v, cooling: 'hydro' } },
    c2: { kind: 'miner-container', values: { loadKw: 1500, voltageV: v, cooling: 'hydro' } },
    ...change,
  },
  wires: ['util>tx', 'tx>board', 'board>cb1', 'board>cb2', 'cb1>c1', 'cb2>c2'],
})

/** A piece of a site with some values changed; undefined takes a value away. */
export const altered = (
  site: Site,
  name: string,
  values: Readonly<Record<string, number | string | boolean | undefined>>,
): Site => {
  const piece = site.pieces[name]
  if (!piece) throw new Error(`The site has no ${name}`)
  const merged = Object.entries({ ...piece.values, ...values }).filter(
    (entry): entry is [string, number | string | boolean] => entry[1] !== undefined,
  )
  return {
    ...site,
    pieces: { ...site.pieces, [name]: { ...piece, values: Object.fromEntries(merged) } },
  }
}
