import { describe, expect, it } from 'vitest'
import type { TrayUse } from '#engines'
import type { Route } from '#model'
import {
  fullestOf,
  lengthOf,
  runLengthM,
  withPoint,
  withPointAfter,
  withRunLength,
} from '../../src/ui/inspector/routes'

const points: Route['points'] = [
  { x: 0, y: 0, z: 3 },
  { x: 4, y: 0, z: 3 },
  { x: 4, y: 0, z: 4 },
]
const route: Route = { id: 'r', name: 'r', carries: 'data', points }

describe('the points of a route in the inspector', () => {
  it('measure along runs and risers', () => {
    expect(runLengthM(points, 0)).toBe(4)
    expect(runLengthM(points, 1)).toBe(1)
    expect(runLengthM(points, 2)).toBeUndefined()
    expect(lengthOf([route, route])).toBe(10)
    expect(lengthOf([])).toBe(0)
  })

  it('are changed one coordinate at a time', () => {
    expect(withPoint(points, 1, { z: 2 })[1]).toEqual({ x: 4, y: 0, z: 2 })
    expect(withPoint(points, 1, { z: 2 })[2]).toBe(points[2])
  })

  it('are added in the middle of a run, or a metre on at the end', () => {
    expect(withPointAfter(points, 0)[1]).toEqual({ x: 2, y: 0, z: 3 })
    expect(withPointAfter(points, 2)[3]).toEqual({ x: 4, y: 0, z: 5 })
    expect(withPointAfter(points, 7)).toBe(points)
  })

  it('take what follows along when a run gets another length', () => {
    expect(withRunLength(points, 0, 6)).toEqual([
      { x: 0, y: 0, z: 3 },
      { x: 6, y: 0, z: 3 },
      { x: 6, y: 0, z: 4 },
    ])
    expect(withRunLength(points, 2, 6)).toBe(points)
  })
})

describe('the fullest of several trays', () => {
  const tray = (id: string, fill: number, unknownCables = 0) =>
    ({ id, fill, unknownCables }) as TrayUse

  it('is the one that is least known to have room', () => {
    expect(fullestOf([])).toBeUndefined()
    expect(fullestOf([tray('a', 0.2), tray('b', 0.4)])?.id).toBe('b')
    expect(fullestOf([tray('a', 0.2, 3), tray('b', 0.4)])?.id).toBe('a')
    expect(fullestOf([tray('a', Number.NaN), tray('b', 0.4, 1)])?.id).toBe('a')
    expect(fullestOf([tray('a', Number.NaN), tray('b', 1.2)])?.id).toBe('b')
  })
})
