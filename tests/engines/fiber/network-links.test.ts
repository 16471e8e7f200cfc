import { describe, expect, it } from 'vitest'
import { losingFrom, shareOf } from '../../support/fiber/losing'
import { superPodUnit } from '../../support/fiber/plans'
import { inventoryOf, type Plan } from '../../support/plan'

type Loose = Record<string, unknown>

/** Wires every leaf to its spines over two panels, each link at a place of its own. */
const panelled = (): Plan => {
  const plan = superPodUnit()
  const connections: Loose[] = []
  let place = 1
  for (const one of plan.connections ?? []) {
    const to = (one['to'] as { equipment: string }).equipment
    if (!to.startsWith('spine')) {
      connections.push(one)
      continue
    }
    const count = Number(one['count'])
    const end = (equipment: string, port: string) => ({ equipment, port, position: place })
    const link = (name: string, from: Loose, next: Loose) =>
      connections.push({
        id: `${String(one['id'])} ${name}`,
        medium: 'data',
        from,
        to: next,
        count,
      })
    link('leaf', one['from'] as Loose, end('pp-1', 'data'))
    link('trunk', end('pp-1', 'rear'), end('pp-2', 'rear'))
    link('spine', end('pp-2', 'data'), one['to'] as Loose)
    place += count
  }
  const panel = (id: string) => ({ id, kind: 'patch-panel', values: { ports: 256 } })
  return {
    ...plan,
    equipment: [...(plan.equipment ?? []), panel('pp-1'), panel('pp-2')],
    connections,
  }
}

describe('links over patch panels', () => {
  const inventory = inventoryOf(panelled())
  const lose = losingFrom(inventory)

  it('count end to end', () => {
    expect(lose().fabrics[0]?.bisectionLinks.before).toBeCloseTo(256, 9)
    expect(shareOf(lose('spine-2'))).toBeCloseTo(0.75, 9)
    expect(shareOf(lose('leaf-1'))).toBeCloseTo(7 / 8, 9)
  })

  it('go with the panel that they pass', () => {
    const loss = lose('pp-1')
    expect(shareOf(loss)).toBe(0)
    expect(loss.linksLost).toBe(256)
    expect(loss.nodesLost).toEqual([])
  })
})
