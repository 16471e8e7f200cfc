import { describe, expect, it } from 'vitest'
import {
  addRoute,
  arrayItems,
  attempt,
  duplicateItems,
  removalText,
  removeItems,
  setRoutePoints,
  setRoutes,
} from '#document'
import type { Route } from '#model'
import { accepted, item, link, opened, reasonOf } from '../../support/editor/facility'

const way = [
  { x: 0, y: 0, z: 2.8 },
  { x: 4, y: 0, z: 2.8 },
]
const route = (id: string, more: Partial<Route> = {}): Route => ({
  id,
  name: id,
  carries: 'data',
  points: way,
  ...more,
})

describe('adding a route', () => {
  it('counts names on by what it is', () => {
    const { document, context } = opened({ routes: [route('a', { name: 'Tray 1' })] })
    const names = document.transact('Draw', (edit) =>
      [undefined, 'ladder', 'duct'].map(
        (pathway) =>
          accepted(
            addRoute(edit, context, {
              carries: 'data',
              points: way,
              ...(pathway ? { pathway: pathway as NonNullable<Route['pathway']> } : {}),
            }),
          ).name,
      ),
    )
    expect(names).toEqual(['Tray 2', 'Ladder 1', 'Duct 1'])
  })

  it('leaves out points that repeat the one before and refuses what is none', () => {
    const { document, context } = opened()
    const add = (points: Route['points'], more = {}) =>
      attempt(document, 'Draw', (edit) =>
        addRoute(edit, context, { carries: 'data', points, ...more }),
      )
    expect(accepted(add([...way, { x: 4.00001, y: 0, z: 2.8 }])).points).toEqual(way)
    expect(reasonOf(add([{ x: 0, y: 0, z: 0 }]))).toMatch(/two points/)
    expect(
      reasonOf(
        add([
          { x: 0, y: 0, z: 0 },
          { x: 2e6, y: 0, z: 0 },
        ]),
      ),
    ).toMatch(/at most/)
    expect(reasonOf(add(way, { widthM: 0 }))).toMatch(/Width/)
    expect(reasonOf(add(way, { name: ' ' }))).toMatch(/name/)
    expect(document.list('routes')).toHaveLength(1)
  })
})

describe('changing routes', () => {
  it('sets fields of many, takes values away and keeps what else a file says', () => {
    const { document } = opened({
      routes: [route('a', { widthM: 0.2, owner: 'somebody' }), route('b')],
    })
    const count = attempt(document, 'Change', (edit) =>
      setRoutes(edit, ['a', 'b', 'gone'], { widthM: undefined, pathway: 'ladder', path: 'B' }),
    )
    expect(accepted(count)).toBe(2)
    expect(document.get('routes', 'a')).toEqual(
      route('a', { owner: 'somebody', pathway: 'ladder', path: 'B' }),
    )
    attempt(document, 'Change', (edit) => setRoutes(edit, ['a'], { path: ' ' }))
    expect(document.get('routes', 'a')).not.toHaveProperty('path')
  })

  it('refuses a field that does not fit for all of them', () => {
    const { document } = opened({ routes: [route('a'), route('b')] })
    const refusal = attempt(document, 'Change', (edit) =>
      setRoutes(edit, ['a', 'b'], { loadLimitKgPerM: -1 }),
    )
    expect(reasonOf(refusal)).toMatch(/Load limit/)
    expect(document.revision).toBe(opened().document.revision)
  })

  it('sets points, not fewer than two', () => {
    const { document } = opened({ routes: [route('a')] })
    const set = (points: Route['points']) =>
      attempt(document, 'Move', (edit) => setRoutePoints(edit, 'a', points))
    expect(accepted(set([...way, { x: 4, y: 0, z: 3.4 }])).points).toHaveLength(3)
    expect(reasonOf(set(way.slice(1)))).toMatch(/two points/)
    expect(
      reasonOf(attempt(document, 'Move', (edit) => setRoutePoints(edit, 'gone', way))),
    ).toMatch(/no longer/)
  })
})

describe('routes with everything else', () => {
  it('are copied under names of their own', () => {
    const { document, context } = opened({ routes: [route('a', { name: 'Row 7' })] })
    const { routes } = accepted(
      attempt(document, 'Duplicate', (edit) =>
        duplicateItems(edit, context, ['a'], { dx: 0, dy: 2 }),
      ),
    )
    const copy = document.get('routes', routes[0] ?? '')
    expect(copy).toMatchObject({ name: 'Row 8', points: [{ y: 2 }, { y: 2 }] })
  })

  it('are repeated alone and with equipment', () => {
    const spec = {
      rows: 3,
      columns: 1,
      columnPitchM: 1,
      rowPitchM: 2.4,
      backToBack: false,
      coldAisleM: 1.2,
      hotAisleM: 1.2,
    }
    const { document, context } = opened({
      equipment: [item('r', 'rack')],
      routes: [route('a')],
    })
    const repeat = (ids: string[]) =>
      accepted(attempt(document, 'Array', (edit) => arrayItems(edit, context, ids, spec)))
    expect(repeat(['a']).routes).toHaveLength(2)
    expect(document.list('routes').map(({ points }) => points[0]?.y)).toEqual([0, 2.4, 4.8])
    const both = repeat(['a', 'r'])
    expect([both.equipment.length, both.routes.length]).toEqual([2, 2])
  })

  it('free the connections that had to follow them, and say so', () => {
    const { document } = opened({
      equipment: [item('p', 'pdu'), item('q', 'rack')],
      connections: [
        link('1', 'p.out', 'q.cord', { route: 'a' }),
        link('2', 'p.out', 'q.cord', { route: 'b' }),
      ],
      routes: [route('a'), route('b')],
    })
    const removal = document.transact('Delete', (edit) => removeItems(edit, ['a']))
    expect(removal).toMatchObject({ routes: 1, unrouted: 1 })
    expect(removalText(removal).en).toBe(
      'Deleted 1 route. 1 connection follows no chosen route any more.',
    )
    expect(document.get('connections', '1')).not.toHaveProperty('route')
    expect(document.get('connections', '2')?.route).toBe('b')
  })
})
