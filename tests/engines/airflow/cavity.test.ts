import { describe, expect, it } from 'vitest'
import type { AirCase, AirField } from '../../../src/engines/airflow/case'
import {
  acrossMiddle,
  cavityFigures,
  heatedCavity,
  lidCavity,
  upMiddle,
} from '../../../src/engines/airflow/cavity'
import { createAirSolver } from '../../../src/engines/airflow/solver'

/** The steady field of a case, which must come to rest within so many steps. */
const steady = (airCase: AirCase, most: number): AirField => {
  const solver = createAirSolver(airCase)
  const progress = solver.advance(most)
  expect(progress.state).toBe('settled')
  expect(progress.divergence).toBeLessThan(1e-3)
  return solver.field()
}

const within = (value: number, published: number, share: number) =>
  expect(Math.abs(value / published - 1), `${value} against ${published}`).toBeLessThan(share)

/** Linear between the middles of cells and the walls at 0 and 1. */
const between = (line: readonly number[], low: number, high: number, at: number): number => {
  const place = at * line.length + 0.5
  const index = Math.floor(place)
  const value = (k: number) => (k < 1 ? low : k > line.length ? high : (line[k - 1] ?? Number.NaN))
  // The outermost stretch is half a cell long.
  if (index < 1) return low + (value(1) - low) * 2 * at * line.length
  if (index >= line.length) return high + (value(line.length) - high) * 2 * (1 - at) * line.length
  return value(index) + (value(index + 1) - value(index)) * (place - index)
}

describe('a cavity heated from the side', () => {
  // De Vahl Davis, Int. J. Numer. Methods Fluids 3 (1983) 249, Pr 0.71: Nu, u_max, w_max in α/L.
  // Ra 1e6 after Le Quéré, Computers & Fluids 20 (1991) 29: 8.825, 64.83, 220.6.
  it.each([
    [1e3, 40, 1.118, 3.649, 3.697],
    [1e4, 40, 2.243, 16.178, 19.617],
    [1e5, 40, 4.519, 34.73, 68.59],
    [1e6, 64, 8.825, 64.83, 220.6],
  ])('Ra %d on %d cells a side within 2 %%', (rayleigh, cells, nusselt, across, up) => {
    const airCase = heatedCavity({ nx: cells, nz: cells }, rayleigh, 0.71)
    const figures = cavityFigures(airCase, steady(airCase, 3000))
    within(figures.nusselt, nusselt, 0.02)
    within(figures.nusseltCold, figures.nusselt, 0.001)
    within(figures.uMax, across, 0.02)
    within(figures.wMax, up, 0.02)
  })

  it('comes nearer to the published figure on a finer grid', () => {
    const miss = [16, 32].map((cells) => {
      const airCase = heatedCavity({ nx: cells, nz: cells }, 1e5, 0.71)
      return Math.abs(cavityFigures(airCase, steady(airCase, 3000)).nusselt / 4.522 - 1)
    }) as [number, number]
    expect(miss[1]).toBeLessThan(miss[0] / 2)
  })

  it('mirrors itself through its middle', () => {
    const cells = 24
    const { t } = steady(heatedCavity({ nx: cells, nz: cells }, 1e4, 0.71), 3000)
    for (let n = 0; n < t.length; n++)
      expect((t[n] as number) + (t[t.length - 1 - n] as number)).toBeCloseTo(0, 3)
  })

  it('conducts alone where it is too small to flow', () => {
    const airCase = heatedCavity({ nx: 16, nz: 16 }, 1, 0.71)
    within(cavityFigures(airCase, steady(airCase, 3000)).nusselt, 1, 0.001)
  })
})

describe('a cavity under a moving lid', () => {
  // Ghia, Ghia and Shin, J. Comput. Phys. 48 (1982) 387, tables I and II.
  const heights = [
    1, 0.9766, 0.9688, 0.9609, 0.9531, 0.8516, 0.7344, 0.6172, 0.5, 0.4531, 0.2813, 0.1719, 0.1016,
    0.0703, 0.0625, 0.0547, 0,
  ]
  const places = [
    1, 0.9688, 0.9609, 0.9531, 0.9453, 0.9063, 0.8594, 0.8047, 0.5, 0.2344, 0.2266, 0.1563, 0.0938,
    0.0781, 0.0703, 0.0625, 0,
  ]
  const across = [
    1, 0.84123, 0.78871, 0.73722, 0.68717, 0.23151, 0.00332, -0.13641, -0.20581, -0.2109, -0.15662,
    -0.1015, -0.06434, -0.04775, -0.04192, -0.03717, 0,
  ]
  const up = [
    0, -0.05906, -0.07391, -0.08864, -0.10313, -0.16914, -0.22445, -0.24533, 0.05454, 0.17527,
    0.17507, 0.16077, 0.12317, 0.1089, 0.10091, 0.09233, 0,
  ]

  it('meets both tables at Re 100 within 2 % of the lid', () => {
    const field = steady(lidCavity({ nx: 48, nz: 48 }, 100), 3000)
    const u = acrossMiddle(field)
    const w = upMiddle(field)
    heights.forEach((height, at) => {
      const miss = Math.abs(between(u, 0, 1, height) - (across[at] ?? Number.NaN))
      expect(miss, `u at ${height}`).toBeLessThan(0.02)
    })
    places.forEach((place, at) => {
      const miss = Math.abs(between(w, 0, 0, place) - (up[at] ?? Number.NaN))
      expect(miss, `v at ${place}`).toBeLessThan(0.02)
    })
  })

  // The lowest u on the upright middle plane, same paper, table I.
  it.each([
    [400, 48, -0.32726],
    [1000, 48, -0.38289],
  ])(
    'Re %d on %d cells a side: the lowest speed within 2 %% of the lid',
    (reynolds, cells, least) => {
      const u = acrossMiddle(steady(lidCavity({ nx: cells, nz: cells }, reynolds), 4000))
      expect(Math.abs(Math.min(...u) - least)).toBeLessThan(0.02)
    },
  )
})
