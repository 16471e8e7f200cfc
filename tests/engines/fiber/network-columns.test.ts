import { describe, expect, it } from 'vitest'
import type { Connection } from '#model'
import { networkColumns } from '../../../src/engines/fiber/network-columns'

const unknown = Number.NaN
const ends = { a: 0, b: 1, c: 2 } as const
type End = keyof typeof ends

const link = (id: string, from: End, to: End): Connection => ({
  id,
  medium: 'data',
  from: { equipment: from, port: 'data' },
  to: { equipment: to, port: 'data' },
  count: 1,
})

/** Links of three pieces: length, least length and reach of each. */
const columnsOf = (
  links: readonly (readonly [End, End, number, number, number])[],
  ports: readonly (number | undefined)[] = [],
) => {
  const facility = { connections: links.map(([from, to], n) => link(String(n), from, to)) }
  const part = (at: 2 | 3 | 4) => Float64Array.from(links, (one) => one[at])
  const found = networkColumns(
    { count: 3, rowOf: new Map(Object.entries(ends)), facility } as never,
    {
      records: Int32Array.from(links.keys()),
      lengthM: part(2),
      atLeastM: part(3),
      reachM: part(4),
    },
    ports.map((count, row) => ({ row, links: 3, ports: count })),
  )
  const valuesOf = (name: string) => [...(found.find((one) => one.name === name)?.values ?? [])]
  return { portUse: valuesOf('portUse'), reachUse: valuesOf('reachUse') }
}

describe('columns of the network', () => {
  it('tell how many ports of a switch are taken, where it states them', () => {
    expect(columnsOf([], [4, undefined, 2]).portUse).toEqual([0.75, unknown, 1.5])
  })

  it('tell the tightest link of each piece', () => {
    const { reachUse } = columnsOf([
      ['a', 'b', 20, 20, 50],
      ['a', 'c', 45, 45, 50],
    ])
    expect(reachUse).toEqual([0.9, 0.4, 0.9])
  })

  it('are unknown with an unknown length or reach, unless one link is too long for sure', () => {
    expect(columnsOf([['a', 'b', 20, 20, unknown]]).reachUse).toEqual([unknown, unknown, unknown])
    const mixed = columnsOf([
      ['a', 'b', 20, 20, 50],
      ['a', 'c', unknown, 30, 50],
    ]).reachUse
    expect(mixed).toEqual([unknown, 0.4, unknown])
    expect(columnsOf([['a', 'b', unknown, 60, 50]]).reachUse).toEqual([1.2, 1.2, unknown])
  })
})
