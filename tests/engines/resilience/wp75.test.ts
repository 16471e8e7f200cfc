import { describe, expect, it } from 'vitest'
import { facilityOf } from '../../support/plan'
import wp75 from '../../support/power/wp75.json' with { type: 'json' }
import { cascadesOf } from '../../support/resilience/cascades'

// Figures 1, 3 and 6 of Schneider Electric White Paper 75 revision 4 as facilities, through the whole
// cascade; verdicts as the paper states them (pp. 5, 9, 13): in maintenance a load stays well, stays lit
// without protection, or drops.
interface Figure {
  readonly nodes: Readonly<Record<string, string>>
  readonly edges: readonly (readonly string[])[]
  readonly expected: {
    readonly drop: readonly string[]
    readonly unprotected: readonly string[]
    readonly perload_not_ok: Readonly<Record<string, readonly string[]>>
  }
}

const kinds: Readonly<Record<string, { readonly kind: string; readonly values?: object }>> = {
  utility: { kind: 'utility-feed' },
  generator: { kind: 'generator' },
  ats: { kind: 'ats' },
  bus: { kind: 'switchgear-bus' },
  ups: { kind: 'ups' },
  // A maintenance bypass is closed by hand; bus ties close by themselves.
  bypass: { kind: 'bypass', values: { normally: 'open', operation: 'manual' } },
  tie: { kind: 'tie', values: { normally: 'open', operation: 'automatic' } },
  pdu: { kind: 'pdu' },
  load: { kind: 'rack', values: { loadKw: 100, cordsNeeded: 1 } },
}

const facilityOfFigure = ({ nodes, edges }: Figure) => {
  const inputs = new Map<string, number>()
  return facilityOf({
    equipment: Object.entries(nodes).map(([id, type]) => ({ id, ...kinds[type] })),
    connections: edges.map(([from = '', to = ''], at) => {
      const type = nodes[to] ?? ''
      const order = (inputs.get(to) ?? 0) + 1
      inputs.set(to, order)
      const into = { ats: `in${order}`, tie: 'a', load: 'cord' }[type] ?? 'in'
      return {
        id: `w${at}`,
        medium: 'power',
        from: { equipment: from, port: nodes[from] === 'tie' ? 'b' : 'out' },
        to: { equipment: to, port: into },
      }
    }),
  })
}

const figures = Object.entries(wp75.cases as Readonly<Record<string, Figure>>)

describe.each(figures)('WP75 %s through the cascade', (_, figure) => {
  const { expected, nodes } = figure
  const { run, inventory } = cascadesOf(facilityOfFigure(figure))
  const components = Object.keys(nodes).filter((id) => nodes[id] !== 'load')
  const loads = Object.keys(nodes).filter((id) => nodes[id] === 'load')
  const outcomes = components.map((id) => ({ id, told: run([id], { mode: 'planned' }) }))
  const having = (is: (told: ReturnType<typeof run>, load: string) => boolean) =>
    outcomes.filter(({ told }) => loads.some((load) => is(told, load))).map(({ id }) => id)

  it('drops what the paper says and no more', () => {
    expect(having((told, load) => told.load(load)?.state === 'lost').sort()).toEqual(
      [...expected.drop].sort(),
    )
  })

  it('leaves unprotected what the paper says and no more', () => {
    const bare = having((told, load) => told.load(load)?.effects.includes('unprotected') === true)
    expect(bare.sort()).toEqual([...expected.unprotected].sort())
  })

  it('leaves every load well where the paper says so', () => {
    for (const [load, notOk] of Object.entries(expected.perload_not_ok)) {
      const found = outcomes.filter(({ told }) => told.load(load)).map(({ id }) => id)
      expect(found.sort()).toEqual([...notOk].sort())
    }
  })

  it('counts what is lost as the figures say it', () => {
    for (const { told } of outcomes) {
      const dropped = loads.filter((load) => told.load(load)?.state === 'lost')
      const { figures: told75 } = told.cascade
      expect(told75.itKwLost).toEqual({ value: 100 * dropped.length, unknownCount: 0 })
      expect(told75.loadsLost).toBe(dropped.length)
    }
    expect(inventory.count).toBe(Object.keys(nodes).length)
  })
})
