import fc from 'fast-check'
import { ats, bus, generator, load, source, tie, ups } from './parts'
import type { Piece, Site } from './site'

const kinds = {
  bus: () => bus(),
  ups: () => ups(300),
  ats: () => ats,
  tie: () => tie('closed'),
  open: () => tie('open'),
}

/** Random chains: two utilities and a generator on top, and what comes may feed what comes later. */
export const chains: fc.Arbitrary<Site> = fc
  .record({
    middle: fc.array(fc.constantFrom(...(Object.keys(kinds) as (keyof typeof kinds)[])), {
      minLength: 2,
      maxLength: 9,
    }),
    picks: fc.array(fc.tuple(fc.nat(30), fc.nat(30)), { minLength: 4, maxLength: 24 }),
    loads: fc.array(fc.tuple(fc.nat(30), fc.nat(30), fc.integer({ min: 1, max: 2 })), {
      minLength: 1,
      maxLength: 5,
    }),
  })
  .map(({ middle, picks, loads }) => {
    const tops = ['u1', 'u2', 'g']
    const names = [...tops, ...middle.map((_, i) => `m${i}`)]
    const pieces: Record<string, Piece> = {
      u1: source(900),
      u2: source(900),
      g: { ...generator(900), values: { ...generator(900).values, startS: 15 } },
    }
    middle.forEach((kind, i) => {
      pieces[`m${i}`] = kinds[kind]()
    })
    const wires = new Set<string>()
    const inputs = new Map<string, number>()
    for (const [a, b] of picks) {
      const to = 3 + (b % middle.length)
      const from = a % to
      const [source, target] = [names[from] as string, names[to] as string]
      const kind = middle[to - 3]
      if (kind !== 'ats') wires.add(`${source}>${target}`)
      else {
        const at = (inputs.get(target) ?? 0) + 1
        inputs.set(target, at)
        if (at <= 2) wires.add(`${source}>${target}.in${at}`)
      }
    }
    loads.forEach(([a, b, needed], i) => {
      pieces[`l${i}`] = load(40, 2, needed)
      const first = names[3 + (a % middle.length)] as string
      const second = names[3 + (b % middle.length)] as string
      wires.add(`${first}>l${i}`)
      if (second !== first) wires.add(`${second}>l${i}`)
    })
    return { pieces, wires: [...wires] }
  })
