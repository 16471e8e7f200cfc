import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readFacility } from '#model'

const bare = { format: 'gridhall', version: 1, id: 'f', name: 'Test' }
const rack = { id: 'r1', tag: 'RACK-01', kind: 'rack', x: 0, y: 0 }
const link = {
  id: 'c1',
  medium: 'power',
  from: { equipment: 'r1', port: 'out' },
  to: { equipment: 'r1', port: 'cord' },
}
const room = {
  id: 'hall',
  name: 'Hall',
  use: 'ai-training',
  polygon: [
    { x: 0, y: 0 },
    { x: 9, y: 0 },
    { x: 9, y: 9 },
  ],
}

const problem = (json: unknown): string => {
  const result = readFacility(json)
  if (result.ok) throw new Error('it was read')
  return result.problem
}

const facility = (json: unknown) => {
  const result = readFacility(json)
  if (!result.ok) throw new Error(result.problem)
  return result.facility
}

describe('reading a facility', () => {
  it('fills in what may be left out', () => {
    const read = facility({ ...bare, equipment: [rack], rooms: [room] })
    expect(read.equipment[0]).toEqual({
      ...rack,
      z: 0,
      rotationDeg: 0,
      status: 'new',
      owner: 'host',
      demandFactor: 1,
    })
    expect(read.rooms[0]).toMatchObject({ floorZ: 0, open: false, containments: [] })
    expect(read.connections).toEqual([])
    expect(read.site).toEqual({})
  })

  it('keeps fields that it does not know, at every depth', () => {
    const json = {
      ...bare,
      future: { a: [1] },
      site: { altitudeFt: 3 },
      rooms: [{ ...room, colour: 'blue', polygon: room.polygon.map((p) => ({ ...p, survey: 1 })) }],
      equipment: [
        {
          ...rack,
          serial: 'X1',
          inside: { equipment: 'r0', rail: 'left' },
          values: { loadKw: { value: 1, source: { grade: 'estimate', page: 3 }, checked: true } },
        },
      ],
      connections: [{ ...link, cable: 'red', from: { ...link.from, pin: 2 } }],
      routes: [
        {
          id: 'w',
          name: 'W',
          carries: 'data',
          points: [
            { x: 0, y: 0, tag: 'a' },
            { x: 1, y: 0 },
          ],
        },
      ],
      clusters: [{ id: 'k', name: 'K', nodes: 3, fabrics: [], note: 'x' }],
      assumptions: [{ id: 'a', text: 'T', by: 'me' }],
      waivers: [{ id: 'w', rule: 'r', subject: 's', reason: 'y', owner: 'o', page: 1 }],
    }
    const once = facility(json)
    expect(once).toMatchObject(json)
    expect(facility(JSON.parse(JSON.stringify(once)))).toEqual(once)
  })

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withDate: true }), (json) => {
        expect(typeof readFacility(json).ok).toBe('boolean')
      }),
    )
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.jsonValue(), (more, rows) => {
        const result = readFacility({ ...more, ...bare, equipment: rows, connections: rows })
        expect(result.ok || result.problem.length > 10).toBe(true)
      }),
    )
  })
})

describe('a file that cannot be read', () => {
  it.each([
    [null, 'its top is not an object'],
    [[], 'its top is not an object'],
    ['{}', 'its top is not an object'],
    [{}, 'not a Gridhall file'],
    [{ ...bare, format: 'ifc' }, 'not a Gridhall file'],
    [{ ...bare, version: '1' }, 'At version'],
    [{ ...bare, version: 0 }, 'At version'],
    [{ ...bare, version: 1.5 }, 'At version'],
    [{ ...bare, version: Number.NaN }, 'At version'],
    [{ ...bare, version: 2 }, 'the file is of version 2; this program reads up to 1'],
    [{ ...bare, id: '' }, 'At id:'],
    [{ ...bare, name: undefined }, 'At name:'],
    [{ ...bare, equipment: {} }, 'At equipment:'],
    [
      { ...bare, equipment: [rack, { ...rack, id: 'r2', kind: 'toaster' }] },
      'At equipment[1].kind:',
    ],
    [{ ...bare, equipment: [{ ...rack, x: '3' }] }, 'At equipment[0].x:'],
    [{ ...bare, equipment: [{ ...rack, x: 2e6 }] }, 'At equipment[0].x:'],
    [{ ...bare, equipment: [{ ...rack, y: JSON.parse('1e999') }] }, 'At equipment[0].y:'],
    [{ ...bare, equipment: [{ ...rack, status: 'gone' }] }, 'At equipment[0].status:'],
    [{ ...bare, equipment: [{ ...rack, demandFactor: -1 }] }, 'At equipment[0].demandFactor:'],
    [
      { ...bare, equipment: [{ ...rack, values: { loadKw: [1] } }] },
      'At equipment[0].values.loadKw',
    ],
    [{ ...bare, connections: [{ ...link, to: undefined }] }, 'At connections[0].to:'],
    [
      { ...bare, connections: [{ ...link, from: { equipment: 'r1' } }] },
      'At connections[0].from.port:',
    ],
    [{ ...bare, connections: [{ ...link, count: 0 }] }, 'At connections[0].count:'],
    [{ ...bare, rooms: [{ ...room, polygon: room.polygon.slice(0, 2) }] }, 'At rooms[0].polygon:'],
    [
      { ...bare, rooms: [{ ...room, polygon: [{ x: 1 }, ...room.polygon] }] },
      'At rooms[0].polygon[0].y:',
    ],
    [{ ...bare, rooms: [{ ...room, use: 'disco' }] }, 'At rooms[0].use:'],
    [
      { ...bare, products: [{ id: 'p', kind: 'rack', maker: 'M', model: 'X', values: {} }] },
      'At products[0].source:',
    ],
    [
      { ...bare, waivers: [{ id: 'w', rule: 'r', subject: 's', reason: '', owner: 'o' }] },
      'At waivers[0].reason:',
    ],
    [{ ...bare, parameters: { a: 'b' } }, 'At parameters.a:'],
    [{ ...bare, site: { latitudeDeg: 91 } }, 'At site.latitudeDeg:'],
  ])('names the place: %j', (json, words) => expect(problem(json)).toContain(words))

  it('says how many faults more there are', () => {
    const broken = { ...rack, x: 'a', y: 'b', kind: 1 }
    expect(problem({ ...bare, equipment: [broken] })).toMatch(/\(and 2 more\)\.$/)
  })

  it.each([
    ['equipment', rack],
    ['connections', link],
    ['rooms', room],
    ['assumptions', { id: 'a', text: 'T' }],
    ['clusters', { id: 'k', name: 'K', nodes: 1 }],
    ['waivers', { id: 'w', rule: 'r', subject: 's', reason: 'y', owner: 'o' }],
  ])('names an id used twice in %s', (table, row) => {
    expect(problem({ ...bare, [table]: [row, row] })).toBe(
      `At ${table}: the id "${row.id}" is used twice.`,
    )
  })

  it('does not pollute prototypes', () => {
    const text = `{"format":"gridhall","version":1,"id":"f","name":"x","__proto__":{"polluted":1},
      "parameters":{"__proto__":1,"constructor":2},
      "equipment":[{"id":"__proto__","tag":"t","kind":"rack","x":0,"y":0,"constructor":{"prototype":{"polluted":1}},
      "values":{"__proto__":{"value":1,"source":{"grade":"estimate"}},"hasOwnProperty":5}}]}`
    const read = facility(JSON.parse(text))
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
    expect(Object.getPrototypeOf(read)).toBe(Object.prototype)
    expect(Object.getPrototypeOf(read.equipment[0]?.values)).toBe(Object.prototype)
    expect(read.equipment[0]?.id).toBe('__proto__')
  })
})
