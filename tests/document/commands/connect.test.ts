import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type ConnectionRequest,
  checkConnection,
  connect,
  disconnect,
  possibleConnections,
  setConnection,
} from '#document'
import type { Facility } from '#model'
import { kinds } from '#model'
import { facilities } from '../../support/editor/arbitrary'
import { accepted, item, library, link, opened, reasonOf } from '../../support/editor/facility'

const hall: Partial<Facility> = {
  equipment: [
    item('p', 'pdu', { tag: 'PDU-01', product: 'test-pdu' }),
    item('q', 'pdu', { tag: 'PDU-02', values: { primaryV: 400, secondaryV: 480, ratingKva: 30 } }),
    item('r', 'rack', { tag: 'RACK-01', product: 'test-rack' }),
    item('n', 'rack', { tag: 'RACK-02', values: { voltageV: 230, loadKw: 10 } }),
    item('x', 'ats', { tag: 'ATS-01' }),
    item('c', 'cdu', { tag: 'CDU-01' }),
    item('m', 'manifold', { tag: 'MAN-01' }),
  ],
}

const ask = (from: string, to: string, count?: number): ConnectionRequest => {
  const { from: one, to: other } = link('', from, to)
  return { from: one, to: other, ...(count === undefined ? {} : { count }) }
}

const outcomeOf = (request: ConnectionRequest, more: Partial<Facility> = {}) => {
  const { document, context } = opened({ ...hall, ...more })
  const outcome = document.transact('Connect', (edit) => connect(edit, context, request))
  return { document, outcome }
}

describe('connecting', () => {
  it('joins two ports and turns power the way it flows', () => {
    const { document, outcome } = outcomeOf(ask('r.cord', 'p.out', 4))
    expect(accepted(outcome)).toMatchObject({
      medium: 'power',
      from: { equipment: 'p', port: 'out' },
      to: { equipment: 'r', port: 'cord' },
      count: 4,
    })
    expect(document.undoLabel).toBe('Connect')
  })

  it('joins liquid and data ports as they were drawn', () => {
    expect(accepted(outcomeOf(ask('r.coolant', 'm.branch')).outcome)).toMatchObject({
      medium: 'liquid',
    })
    expect(accepted(outcomeOf(ask('r.data', 'n.data')).outcome)).toMatchObject({
      medium: 'data',
      from: { equipment: 'r' },
    })
  })

  it.each([
    ['itself', ask('p.out', 'p.in'), 'PDU-01 cannot be connected to itself.'],
    ['another medium', ask('p.out', 'r.coolant'), /carries power.*carries liquid/],
    ['two inputs', ask('r.cord', 'n.cord'), /both inputs/],
    ['two outputs', ask('p.out', 'q.out'), /both outputs/],
    ['a voltage apart', ask('q.out', 'r.cord'), /gives 480 V.*takes 400 V/],
    ['too many cords', ask('p.out', 'r.cord', 5), /has 4 of 4 places free; 5 are asked for/],
    ['half a cord', ask('p.out', 'r.cord', 0.5), /Count/],
    ['a port that is not there', ask('p.nothing', 'r.cord'), 'PDU-01 has no port called nothing.'],
    [
      'equipment that is not there',
      ask('p.out', 'gone.cord'),
      'That equipment is no longer there.',
    ],
  ])('refuses %s and changes nothing', (_, request, reason) => {
    const { document, outcome } = outcomeOf(request)
    expect(reasonOf(outcome)).toMatch(reason)
    expect(document.count('connections')).toBe(0)
    expect(document.undoLabel).toBeUndefined()
  })

  it('refuses a port that is taken, a pair that is joined, cords that are used up', () => {
    const taken = {
      connections: [link('1', 'p.out', 'x.in1'), link('2', 'p.out', 'r.cord', { count: 3 })],
    }
    expect(reasonOf(outcomeOf(ask('q.out', 'x.in1'), taken).outcome)).toMatch(
      /is already connected/,
    )
    expect(reasonOf(outcomeOf(ask('p.out', 'r.cord'), taken).outcome)).toMatch(/connected already/)
    const two = { connections: [link('1', 'p.out', 'r.cord', { count: 4 })] }
    const { outcome } = outcomeOf(ask('x.out', 'r.cord'), two)
    expect(reasonOf(outcome)).toMatch(/All 4 places/)
  })

  it('takes a load between line and neutral', () => {
    const { outcome } = outcomeOf(ask('p.out', 'n.cord'))
    expect(outcome).toMatchObject({ ok: true, warnings: [] })
  })

  it('warns of a voltage that nobody states, a rating that is too small, two loads joined', () => {
    const warned = (request: ConnectionRequest, more: Partial<Facility> = {}) => {
      const { outcome } = outcomeOf(request, more)
      return outcome.ok ? outcome.warnings.map(({ en }) => en) : [outcome.reason.en]
    }
    expect(warned(ask('x.out', 'r.cord'))).toEqual(['The voltage of ATS-01: Output is not stated.'])
    const big = {
      equipment: [
        ...(hall.equipment ?? []),
        item('b', 'rack', { tag: 'B', values: { loadKw: 99 } }),
      ],
    }
    expect(warned(ask('q.out', 'b.cord'), big)).toContain(
      'B may ask 99 kW of PDU-02, which is rated 30 kW.',
    )
    // Two of the rack's 40 kW cords carry it all; one carries half.
    expect(warned(ask('r.coolant', 'n.coolant'))).toEqual([expect.stringMatching(/both give heat/)])
    expect(warned(ask('r.coolant', 'c.secondary'))).toEqual([])
  })

  it('offers the ways to join two things, as drawn first', () => {
    const { document, context } = opened(hall)
    const offers = accepted(possibleConnections(document, context, { from: 'p', to: 'x' }))
    expect(offers.map(({ from, to }) => `${from.port}→${to.port}`)).toEqual(['out→in1', 'out→in2'])
    const back = accepted(possibleConnections(document, context, { from: 'r', to: 'p' }))
    expect(back).toMatchObject([{ from: { equipment: 'p' }, to: { equipment: 'r' } }])
    const none = possibleConnections(document, context, { from: 'm', to: 'p' })
    expect(reasonOf(none)).toMatch(/carries liquid/)
  })

  it('is taken away again', () => {
    const { document } = opened({ ...hall, connections: [link('1', 'p.out', 'r.cord')] })
    expect(document.transact('Disconnect', (edit) => disconnect(edit, ['1', '1', 'x']))).toBe(1)
    expect(document.count('connections')).toBe(0)
  })

  it('changes its count within the free places', () => {
    const { document, context } = opened({ ...hall, connections: [link('1', 'p.out', 'r.cord')] })
    const set = (count: number) =>
      document.transact('Change', (edit) => setConnection(edit, context, '1', { count }))
    expect(accepted(set(4))).toMatchObject({ count: 4 })
    expect(reasonOf(set(5))).toMatch(/4 of 4 places free/)
    expect(reasonOf(set(0))).toMatch(/at least 1/)
    const routed = document.transact('Change', (edit) =>
      setConnection(edit, context, '1', { route: 'x' }),
    )
    expect(reasonOf(routed)).toBe('That route is no longer there.')
    expect(document.get('connections', '1')).toMatchObject({ count: 4 })
    const phased = document.transact('Change', (edit) =>
      setConnection(edit, context, '1', { values: { phase: 'L2' } }),
    )
    expect(accepted(phased)).toMatchObject({ count: 4, values: { phase: 'L2' } })
  })

  it('takes a cable and the ports at either end, and leaves them to the program again', () => {
    const { document, context } = opened({ ...hall, connections: [link('1', 'p.out', 'r.cord')] })
    const set = (fields: Parameters<typeof setConnection>[3]) =>
      document.transact('Change', (edit) => setConnection(edit, context, '1', fields))
    const { from } = accepted(set({ fromPosition: 7, cable: 'mcp4y10' }))
    expect(from).toMatchObject({ equipment: 'p', port: 'out', position: 7 })
    expect(document.get('connections', '1')?.cable).toBe('mcp4y10')
    expect(accepted(set({ toPosition: 2 })).from.position).toBe(7)
    expect(accepted(set({ fromPosition: undefined, cable: undefined }))).not.toHaveProperty('cable')
    expect(document.get('connections', '1')?.from).not.toHaveProperty('position')
    expect(document.get('connections', '1')?.to.position).toBe(2)
    expect(reasonOf(set({ toPosition: 0 }))).toMatch(/at least 1/)
    expect(document.get('connections', '1')?.to.position).toBe(2)
  })
})

describe('any connection between any two ports', () => {
  const port = fc.constantFrom(
    ...[...kinds.values()].flatMap((kind) => kind.ports.map(({ id }) => id)),
  )

  it('is either refused, changing nothing, or joins one medium in one direction', () => {
    fc.assert(
      fc.property(facilities, fc.nat(29), port, fc.nat(29), port, (facility, i, from, j, to) => {
        const { document, context } = opened(facility)
        const before = document.toFacility()
        const request = ask(`e${i}.${from}`, `e${j}.${to}`)
        const checked = checkConnection(document, context, request)
        const outcome = document.transact('Connect', (edit) => connect(edit, context, request))
        expect(outcome.ok).toBe(checked.ok)
        if (!outcome.ok) {
          expect(document.toFacility()).toEqual(before)
          expect(outcome.reason.en).toMatch(/^\S.*\.$/)
          return
        }
        const ends = [outcome.value.from, outcome.value.to].map((end) => {
          const kind = document.get('equipment', end.equipment)?.kind
          return kind && library.kind(kind).ports.find(({ id }) => id === end.port)
        })
        expect(ends[0]?.medium).toBe(ends[1]?.medium)
        expect(ends[0]?.direction).not.toBe('in')
        expect(ends[1]?.direction).not.toBe('out')
      }),
    )
  })
})
