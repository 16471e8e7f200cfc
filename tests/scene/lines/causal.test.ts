import { describe, expect, it } from 'vitest'
import { type FacilityDocument, openDocument } from '#document'
import type { LoadOutcome } from '#engines'
import { causalWay } from '../../../src/scene/lines/causal'
import { Neighbours } from '../../../src/scene/lines/chosen'
import { facilityWith, item, link } from '../../support/editor/facility'
import { cascadeOf, eventOf } from '../../support/resilience/cascade'

const ids = ['board', 'ups', 'pdu', 'rack', 'crah', 'header', 'cdu', 'far', 'other']
const document: FacilityDocument = openDocument(
  facilityWith({
    equipment: [
      item('board', 'switchgear-bus'),
      item('ups', 'ups'),
      item('pdu', 'pdu'),
      item('rack', 'rack'),
      item('crah', 'crah'),
      item('header', 'pipe-header'),
      item('cdu', 'cdu'),
      item('far', 'rack'),
      item('other', 'pdu'),
    ],
    connections: [
      link('feed', 'board.out', 'ups.in'),
      link('out', 'ups.out', 'pdu.in'),
      link('cord', 'pdu.out', 'rack.cord'),
      link('fan', 'board.out', 'crah.cord'),
      link('pump', 'board.out', 'cdu.cord'),
      { ...link('hose', 'header.branch', 'rack.coolant'), medium: 'liquid' },
      { ...link('pipe', 'cdu.secondary', 'header.branch'), medium: 'liquid' },
      link('cord-2', 'other.out', 'far.cord'),
    ],
  }),
)
const neighbours = new Neighbours(document)
const row = (id: string) => ids.indexOf(id)

const load = (id: string, chain: readonly number[]): LoadOutcome => ({
  rows: [row(id)],
  state: 'lost',
  effects: ['unpowered'],
  lostS: 0,
  backS: undefined,
  chain,
})

const wayOf = (
  events: readonly ReturnType<typeof eventOf>[],
  loads: readonly LoadOutcome[],
  selection: readonly string[] = [],
) => {
  const cascade = cascadeOf(['board'], { events, loads })
  return causalWay(document, neighbours, { cascade, ids }, new Set(selection))
}

const sorted = (values: readonly string[] = []) => [...values].sort()

describe('the causal way', () => {
  it('follows the power from a load without any to the board that broke', () => {
    const way = wayOf(
      [
        eventOf({ type: 'out', atS: 0, rows: [row('board')] }),
        eventOf({ type: 'unpowered', atS: 0, rows: [row('ups'), row('pdu')], causes: [0] }),
        eventOf({ type: 'load-lost', atS: 300, rows: [row('rack')], causes: [1] }),
      ],
      [load('rack', [0, 1, 2])],
    )
    expect(sorted(way?.connections)).toEqual(['cord', 'feed', 'out'])
    expect(way?.jumps).toEqual([])
  })

  it('follows a loop to the unit that stands still, and on to what fed that', () => {
    const way = wayOf(
      [
        eventOf({ type: 'out', atS: 0, rows: [row('board')] }),
        eventOf({ type: 'plant-stops', atS: 0, rows: [row('cdu')], causes: [0] }),
        eventOf({ type: 'warms', atS: 0, place: { type: 'loop', id: 'TCS' }, causes: [1] }),
        eventOf({ type: 'load-lost', atS: 90, rows: [row('rack')], causes: [2] }),
      ],
      [load('rack', [0, 1, 2, 3])],
    )
    expect(sorted(way?.connections)).toEqual(['hose', 'pipe', 'pump'])
  })

  it('goes through the air where no connection leads on', () => {
    const way = wayOf(
      [
        eventOf({ type: 'out', atS: 0, rows: [row('crah')] }),
        eventOf({ type: 'warms', atS: 0, place: { type: 'room', id: 'hall' }, causes: [0] }),
        eventOf({ type: 'load-lost', atS: 90, rows: [row('far')], causes: [1] }),
      ],
      [load('far', [0, 1, 2])],
    )
    expect(way).toEqual({ connections: [], jumps: [['far', 'crah']] })
  })

  it('is that of the selected load, else of the first that is lost', () => {
    const events = [
      eventOf({ type: 'out', atS: 0, rows: [row('board'), row('other')] }),
      eventOf({ type: 'load-lost', atS: 0, rows: [row('far'), row('rack')], causes: [0] }),
    ]
    const loads = [load('rack', [0, 1]), load('far', [0, 1])]
    expect(sorted(wayOf(events, loads)?.connections)).toContain('cord')
    expect(wayOf(events, loads, ['far'])?.connections).toEqual(['cord-2'])
    expect(wayOf(events, loads, ['header'])?.connections).toContain('cord')
  })

  it('is none where no load is lost', () => {
    expect(wayOf([eventOf({ type: 'out', atS: 0, rows: [0] })], [])).toBeUndefined()
  })
})
