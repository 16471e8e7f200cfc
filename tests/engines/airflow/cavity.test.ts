import { describe, expect, it } from 'vitest'
import {
  heatedCavity,
  solveHeatedCavity,
  solveLidCavity,
} from '../../../src/engines/airflow/cavity'
import { createAirSolver } from '../../../src/engines/airflow/solver'

const within = (value: number, published: number, share: number) =>
  expect(Math.abs(value / published - 1), `${value} against ${published}`).toBeLessThan(share)

describe('a cavity heated from the side', () => {
  // De Vahl Davis, Int. J. Numer. Methods Fluids 3 (1983) 249, Pr 0.71: Nu, u_max, w_max in α/L.
  // Ra 1e6 after Le Quéré, Computers & Fluids 20 (1991) 29: 8.825, 64.83, 220.6.
  it.each([
    [1e3, 1.118, 3.649, 3.697],
    [1e4, 2.243, 16.178, 19.617],
    [1e5, 4.519, 34.73, 68.59],
    [1e6, 8.825, 64.83, 220.6],
  ])('meets the figures of Ra %d within 2 %%', (rayleigh, nusselt, across, up) => {
    const found = solveHeatedCavity(rayleigh, 0.71)
    expect(found.progress.state).toBe('settled')
    expect(found.progress.divergence).toBeLessThan(1e-3)
    within(found.nusselt, nusselt, 0.02)
    within(found.nusseltCold, found.nusselt, 0.001)
    within(found.uMax, across, 0.02)
    within(found.wMax, up, 0.02)
  })

  it('comes nearer to the published figure on a finer grid', () => {
    const miss = [16, 32].map((cells) =>
      Math.abs(solveHeatedCavity(1e5, 0.71, { nx: cells, nz: cells }).nusselt / 4.522 - 1),
    ) as [number, number]
    expect(miss[1]).toBeLessThan(miss[0] / 2)
  })

  it('mirrors itself through its middle', () => {
    const cells = 24
    const solver = createAirSolver(heatedCavity({ nx: cells, nz: cells }, 1e4, 0.71))
    expect(solver.advance(3000).settled).toBe(true)
    const { t } = solver.field()
    for (let n = 0; n < t.length; n++)
      expect((t[n] as number) + (t[t.length - 1 - n] as number)).toBeCloseTo(0, 3)
  })

  it('conducts alone where it is too small to flow', () => {
    within(solveHeatedCavity(1, 0.71, { nx: 16, nz: 16 }).nusselt, 1, 0.001)
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
    const { acrossAt, upAt, progress } = solveLidCavity(100)
    expect(progress.settled).toBe(true)
    heights.forEach((height, at) => {
      const miss = Math.abs(acrossAt(height) - (across[at] ?? Number.NaN))
      expect(miss, `u at ${height}`).toBeLessThan(0.02)
    })
    places.forEach((place, at) => {
      const miss = Math.abs(upAt(place) - (up[at] ?? Number.NaN))
      expect(miss, `v at ${place}`).toBeLessThan(0.02)
    })
  })

  // The lowest u on the upright middle plane and where, same paper, table I.
  it.each([
    [400, 40, 0.2813, -0.32726],
    [1000, 48, 0.1719, -0.38289],
  ])(
    'meets the lowest speed of Re %d on %d cells a side within 2 %% of the lid',
    (reynolds, cells, height, least) => {
      const { acrossAt, progress } = solveLidCavity(reynolds, { nx: cells, nz: cells })
      expect(progress.settled).toBe(true)
      expect(Math.abs(acrossAt(height) - least)).toBeLessThan(0.02)
    },
  )
})
