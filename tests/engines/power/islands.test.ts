import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { catalog } from '#catalog'
import { solve } from '#engines'
import { createInventory } from '#model'
import { parametersOf } from '#standards'
import { dispatch, dispatchPart } from '../../../src/engines/power/dispatch'
import { heldBy, islandsOf } from '../../../src/engines/power/islands'
import { type Baseline, createBaseline } from '../../../src/engines/power/losses'
import { revisit } from '../../../src/engines/power/revisit'
import type { State } from '../../../src/engines/power/state'
import { campusOf } from '../../support/campus'
import { networkOf, plan } from '../../support/power/random'

/** All that a state says, bit by bit. */
const said = ({ plant: _, loads: __, ...rest }: State) => rest

const soleVertices = ({ plant }: Baseline): number[] =>
  [...plant.sole.keys()].filter((vertex) => (plant.sole[vertex] as number) >= 0)

describe('a dispatch of the islands that a loss hits', () => {
  it('is bit by bit the dispatch of the whole network', () => {
    let several = 0
    const lost = fc.array(fc.nat(13), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(plan, lost, fc.boolean(), (sketch, numbers, planned) => {
        const base = createBaseline(networkOf(sketch), undefined, planned)
        const alone = soleVertices(base)
        if (alone.length === 0) return
        const vertices = [...new Set(numbers.map((n) => alone[n % alone.length] as number))]
        if (islandsOf(base.plant).count > 1) several += 1
        const before = structuredClone(said(base.state))
        const whole = dispatch(base.plant, base.loads, planned, vertices)
        expect(said(dispatchPart(base.state, vertices))).toEqual(said(whole))
        expect(said(base.state)).toEqual(before)
      }),
      { numRuns: 500 },
    )
    expect(several).toBeGreaterThan(50)
  })
})

describe('the islands of a campus', () => {
  let base: Baseline

  beforeAll(() => {
    const facility = campusOf(2000)
    const inventory = createInventory(facility, catalog)
    const parameters = parametersOf(facility.parameters)
    base = revisit(inventory, parameters, solve(inventory, parameters).power).base
  })

  it('hold every vertex, unit and class once', () => {
    const islands = islandsOf(base.plant)
    const all = [...Array(islands.count).keys()]
    const { vertexCount, unitCount, classes } = base.plant
    expect(islands.count).toBeGreaterThan(2)
    expect([...heldBy(islands.vertices, all)]).toEqual([...Array(vertexCount).keys()])
    expect([...heldBy(islands.units, all)]).toEqual([...Array(unitCount).keys()])
    expect(heldBy(islands.classes, all).length).toBeLessThanOrEqual(classes.count)
  })

  it('have no arc from one to another', () => {
    const { arcFrom, arcTo } = base.plant
    const { ofVertex } = islandsOf(base.plant)
    arcFrom.forEach((from, arc) => {
      expect(ofVertex[from]).toBe(ofVertex[arcTo[arc] as number])
    })
  })

  it('give what a dispatch of everything gives', () => {
    const vertices = soleVertices(base)
    for (let n = 0; n < 40; n++) {
      const lost = [vertices[(n * 7919) % vertices.length] as number]
      const whole = dispatch(base.plant, base.loads, base.state.planned, lost)
      expect(said(dispatchPart(base.state, lost))).toEqual(said(whole))
    }
  })
})
