/** What a figure with a unit means, in the unit that a field's name ends in. */
const scales: readonly {
  readonly suffix: RegExp
  readonly units: Readonly<Record<string, (figure: number) => number>>
}[] = [
  {
    suffix: /kw$/,
    units: { w: (x) => x / 1000, kw: (x) => x, mw: (x) => x * 1000, gw: (x) => x * 1e6 },
  },
  { suffix: /kwh$/, units: { kwh: (x) => x, mwh: (x) => x * 1000 } },
  { suffix: /kva$/, units: { va: (x) => x / 1000, kva: (x) => x, mva: (x) => x * 1000 } },
  { suffix: /kg$/, units: { kg: (x) => x, t: (x) => x * 1000, lb: (x) => x * 0.45359237 } },
  {
    suffix: /(?:m|^x|^y|^z)$/,
    units: {
      m: (x) => x,
      cm: (x) => x / 100,
      mm: (x) => x / 1000,
      ft: (x) => x * 0.3048,
      in: (x) => x * 0.0254,
    },
  },
  { suffix: /c$/, units: { c: (x) => x, '°c': (x) => x, f: (x) => ((x - 32) * 5) / 9 } },
  { suffix: /a$/, units: { a: (x) => x, ka: (x) => x * 1000 } },
  { suffix: /v$/, units: { v: (x) => x, kv: (x) => x * 1000 } },
  { suffix: /u$/, units: { u: (x) => x } },
  { suffix: /gbps$/, units: { 'gb/s': (x) => x, 'tb/s': (x) => x * 1000 } },
]

const shape = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)\s*([^\d\s].*)?$/i

/**
 * A figure as it was typed, in the unit of the field. `no-figure` where it is none; `no-unit` where
 * its unit does not fit the field.
 */
export const figureOf = (text: string, field: string): number | 'no-figure' | 'no-unit' => {
  const found = shape.exec(text)
  if (!found) return 'no-figure'
  const figure = Number(found[1])
  const unit = found[2]?.toLowerCase()
  if (unit === undefined) return figure
  if (unit === '%') return figure / 100
  const name = field.toLowerCase()
  const scale = scales.find(({ suffix }) => suffix.test(name))?.units[unit]
  return scale ? scale(figure) : 'no-unit'
}
