import { describe, expect, it } from 'vitest'
import { judge, rules } from '#rules'
import { ampleCooler, hall, item, tightAisle } from '../support/cooling/solve'
import { readFiles } from '../support/house/files'
import { type Plan, pipe } from '../support/plan'
import { factsOfPlan } from '../support/said'

const airOf = (supplyAirC: number | undefined, site: object = {}): Plan => ({
  site: { ...site },
  rooms: [{ ...hall, containments: [tightAisle], supplyAirC, relativeHumidity: 0.4 }],
  equipment: [item('rack', 'rack', { loadKw: 20 }), ampleCooler],
})
const cooled = (supplyC: number): Plan => ({
  ...airOf(24),
  equipment: [
    item('rack', 'rack', { loadKw: 100, liquidFraction: 1 }),
    item('CDU', 'cdu', { capacityKw: 500, approachK: 4, flowLPerMin: 500 }),
    item('CH', 'chiller', { capacityKw: 500, supplyC }),
  ],
  connections: [pipe('rack.coolant', 'CDU.secondary'), pipe('CDU.primary', 'CH.coolant')],
})

const saidOf = (plan: Plan) => judge(factsOfPlan(plan)).coolingStatement
const textOf = (plan: Plan): string => saidOf(plan)?.text.en ?? ''

describe('what may be said of the cooling', () => {
  // Allowable: A1 15–32, A2 10–35, A3 5–40, A4 5–45 °C.
  it.each([
    [32, 'within A1 allowable (15 °C to 32 °C at 0 m)'],
    [33, 'within A2 allowable (10 °C to 35 °C at 0 m)'],
    [14, 'within A2 allowable'],
    [40, 'within A3 allowable'],
    [45, 'within A4 allowable'],
    [46, 'outside of what any class allows'],
  ])('finds the class of %d °C', (supplyC, text) => {
    expect(textOf(airOf(supplyC))).toContain(text)
  })

  it('derates by elevation and ends at 3,050 m', () => {
    expect(textOf(airOf(29, { elevationM: 2000 }))).toContain(
      'within A2 allowable (10 °C to 31.3 °C at 2,000 m)',
    )
    expect(textOf(airOf(20, { elevationM: 3100 }))).toContain('outside of what any class allows')
  })

  it('says what it does not know', () => {
    expect(textOf(airOf(undefined))).toContain('How warm the air at the intakes is cannot be said')
  })

  it('names the classes of coolant and facility water', () => {
    const text = textOf(cooled(27))
    expect(text).toContain('Facility water: loop CDU at 27 °C (W27)')
    expect(textOf(cooled(27.5))).toContain('(W32)')
    expect(text).toMatch(/Coolant reaches the equipment from loop rack at .* \(S\d\d\)/)
  })

  it('lists its assumptions, the figures that were changed among them', () => {
    const plan = { ...airOf(24), parameters: { 'cooling.dew-point-margin': 3 } }
    const texts = saidOf(plan)?.assumptions.map(({ en }) => en) ?? []
    expect(texts).toContain(
      'Coolant above the dew point of the room, least: 3 K (as changed for this facility).',
    )
    expect(texts).toContain('1 rack states no limit of the intake.')
    expect(textOf(plan)).toContain(`rests on ${texts.length} assumptions and awards no class`)
  })

  it('has nothing to say of an empty facility', () => {
    expect(saidOf({ rooms: [hall] })).toBeUndefined()
  })
})

describe('honest words', () => {
  it('claims no compliance and no certificate anywhere', () => {
    const written = [...readFiles('src')].filter(([path]) =>
      /^src\/(rules|ui|cli|engines)\//.test(path),
    )
    expect(written.length).toBeGreaterThan(200)
    const claiming = written
      .filter(([, text]) => /ASHRAE[- ]compliant|\bcompliant with\b|\bcertified\b/i.test(text))
      .map(([path]) => path)
    expect(claiming).toEqual([])
    expect(rules.length).toBeGreaterThan(90)
  })
})
