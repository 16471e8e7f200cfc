import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { losePower } from '../../../../src/engines/power/lose-power'
import { powerCourse } from '../../../../src/engines/power/over-time/course'
import { preparePowerCourse } from '../../../../src/engines/power/over-time/prepare'
import { parametersOf } from '../../../../src/standards'
import { chains } from '../../../support/power/chains'
import { bare, follow, set } from '../../../support/power/follow'
import { ats, bus, bypass, generator, load, source, sts, ups } from '../../../support/power/parts'
import { type Site, solveSite } from '../../../support/power/site'

/** A utility and a generator behind an ATS, a UPS for the rack, and a fan on the raw board. */
const plain: Site = {
  pieces: {
    util: source(1000),
    gen: set(generator(1000), { startS: 12 }),
    ats,
    board: bus(),
    ups: ups(500),
    rack: load(100),
    fan: load(20),
  },
  wires: ['util>ats.in1', 'gen>ats.in2', 'ats>board', 'board>ups', 'ups>rack', 'board>fan'],
}

describe('power over time', () => {
  it('bridges the start of the generator and lets the bare load wait for it', () => {
    // The generator is there after 12 s, the switch moves 100 ms later; the UPS lasts for its
    // 5 min at 500 kW, 25 min at 100 kW of constant energy.
    const { told, feed, course } = follow(plain, ['util'])
    expect(told).toEqual([
      '0 out util',
      '0 unpowered ats',
      '12 generator-carries gen',
      '12.1 switched ats',
      '0 unpowered board',
      '12.1 powered board',
      '0 on-battery ups',
      '12.1 powered ups',
    ])
    expect(feed('rack')).toEqual([])
    expect(feed('fan')).toEqual(['0 dropped', '12.1 unprotected'])
    expect(course.end.dropped).toEqual([])
  })

  it('ends the battery where nothing comes back', () => {
    // 5 min at 500 kW are 25 min at 100 kW.
    const { feed, told } = follow(plain, ['util', 'gen'])
    expect(feed('rack')).toEqual(['1500 dropped'])
    expect(feed('fan')).toEqual(['0 dropped'])
    expect(told).toContain('1500 battery-empty ups')
  })

  it('counts the battery at what it carries after the loss', () => {
    const two: Site = {
      pieces: {
        util: source(1000),
        board: bus(),
        a: ups(500),
        b: ups(500),
        rack: load(200, 2, 1),
      },
      wires: ['util>board', 'board>a', 'board>b', 'a>rack', 'b>rack'],
    }
    // Each carries 100 kW: 25 min. With one of them gone the other carries 200 kW: 12.5 min.
    expect(follow(two, ['util']).feed('rack')).toEqual(['1500 dropped'])
    expect(follow(two, ['util', 'a']).feed('rack')).toEqual(['750 dropped'])
  })

  it('takes load in blocks, bare loads first and by name', () => {
    const site: Site = {
      ...plain,
      pieces: { ...plain.pieces, gen: set(generator(200), { startS: 12 }), fan2: load(40) },
      wires: [...plain.wires, 'board>fan2'],
      parameters: { 'resilience.generator-block': 0.2, 'resilience.generator-block-every': 5 },
    }
    // Both fans hang on the same board: one class of 60 kW, two blocks of 40 kW; then the UPS.
    const { feed, told } = follow(site, ['util'])
    expect(feed('fan')).toEqual(['0 dropped', '17.1 unprotected'])
    // 160 kW in all are four blocks.
    expect(told).toContain('27.1 powered ups')
  })

  it('drops a rack whose battery ends before the generator is there, until it is', () => {
    const { feed } = follow(
      { ...plain, pieces: { ...plain.pieces, gen: set(generator(1000), { startS: 1800 }) } },
      ['util'],
    )
    expect(feed('rack')).toEqual(['1500 dropped', '1800.1 ok'])
  })

  it('says that it cannot say where a time is not stated', () => {
    const noStart = { ...plain, pieces: { ...plain.pieces, gen: generator(1000) } }
    const { feed, course, row } = follow(noStart, ['util'])
    expect(feed('rack')).toEqual(['1500 unknown'])
    expect(feed('fan')).toEqual(['0 dropped', 'NaN unprotected'])
    const carries = course.steps.find(({ type }) => type === 'generator-carries')
    expect(carries?.atS).toBeNaN()
    expect(carries?.gaps).toContainEqual({ row: row('gen'), field: 'startS' })
    const blind = {
      ...plain,
      pieces: { ...plain.pieces, ups: { kind: 'ups', values: { ratingKw: 500, voltageV: 480 } } },
    }
    const found = follow(blind, ['util', 'gen'])
    expect(found.feed('rack')).toEqual(['NaN dropped'])
    const empty = found.course.steps.find(({ type }) => type === 'battery-empty')
    expect(empty?.gaps).toEqual([{ row: found.row('ups'), field: 'batteryMin' }])
  })

  it('lets an overloaded UPS go when its overload curve is used up', () => {
    const over = { overload10MinRatio: 1.25, overload1MinRatio: 1.5 }
    const site: Site = {
      pieces: {
        util: source(1000),
        board: bus(),
        a: set(ups(100), over),
        b: set(ups(100), over),
        rack: load(120, 2, 1),
      },
      wires: ['util>board', 'board>a', 'board>b', 'a>rack', 'b>rack'],
    }
    // 120 % of 100 kW: within 125 %, so for 10 minutes.
    const { feed, told, course, row } = follow(site, ['a'])
    expect(told).toEqual(['0 out a', '0 overloaded b', '600 tripped b'])
    expect(feed('rack')).toEqual(['600 dropped'])
    expect(course.end.dropped).toEqual([row('rack')])
    // Without a curve nobody can say whether it holds.
    const open = follow({ ...site, pieces: { ...site.pieces, b: ups(100) } }, ['a'])
    expect(open.feed('rack')).toEqual(['NaN unknown'])
  })

  it('works manual devices only with switching orders', () => {
    const site: Site = {
      pieces: {
        util: source(1000),
        a: bus(),
        b: bus(),
        bypass: bypass('manual'),
        out: bus(),
        rack: load(100),
      },
      wires: ['util>a', 'util>b', 'b>bypass', 'bypass>out', 'a>out', 'out>rack'],
    }
    expect(follow(site, ['a']).feed('rack')).toEqual(['0 dropped'])
    const ordered = follow(site, ['a'], { orders: true })
    expect(ordered.feed('rack')[0]).toBe('0 dropped')
    expect(ordered.feed('rack')[1]).toMatch(/^1800 /)
    expect(follow(site, ['a'], { mode: 'planned' }).feed('rack')).toEqual([])
  })

  it('runs until the fuel is used up', () => {
    // 100 L usable at 50 L/h for 120 kW of 1,000: by the line of the burn, no-load share 0.
    const site: Site = {
      ...plain,
      pieces: {
        ...plain.pieces,
        gen: set(generator(120), { startS: 12, fuelLPerHAtRated: 50 }),
        tank: { kind: 'fuel-tank', values: { volumeL: 100, usableRatio: 1 } },
      },
    }
    // All of its 120 kW: 50 L/h, two hours from when it carries.
    const { feed, told, row } = follow(site, ['util'])
    expect(told).toContain('7212 fuel-empty gen')
    expect(feed('fan')).toEqual(['0 dropped', '12.1 unprotected', '7212 dropped'])
    expect(feed('rack')).toEqual([`${7212 + 1500} dropped`])
    // What is burnt stays burnt: after an hour the fan goes, and 100 kW burn what is left. With no
    // fuel for idling a set burns in proportion: 50 L at 41.67 L/h are 4,320 s.
    const fan = { atS: 3612, rows: [row('cb')], because: 0 }
    const idle = { 'power.generator-no-load-fuel': 0 }
    const split: Site = {
      ...site,
      parameters: idle,
      pieces: { ...site.pieces, cb: { kind: 'breaker', values: { ratingA: 500, voltageV: 480 } } },
      wires: [...site.wires.filter((wire) => wire !== 'board>fan'), 'board>cb', 'cb>fan'],
    }
    const later = follow(split, ['util'])
    const part = follow(split, ['util'], { later: [{ ...fan, rows: [later.row('cb')] }] })
    expect(part.told).toContain(`${3612 + 4320} fuel-empty gen`)
  })

  it('moves over a static switch within what a supply holds up', () => {
    const site: Site = {
      pieces: { a: source(500), b: source(500), sts, rack: load(100) },
      wires: ['a>sts.in1', 'b>sts.in2', 'sts>rack'],
    }
    expect(follow(site, ['a']).feed('rack')).toEqual([])
    expect(follow(site, ['a', 'b']).feed('rack')).toEqual(['0 dropped'])
  })

  it('does nothing where nothing is lost', () => {
    const { course } = follow(plain, [])
    expect(course.feeds).toEqual([])
    expect(course.steps).toHaveLength(1)
  })
})

describe('the end of a course', () => {
  it('is what losing the same at once leaves', () => {
    fc.assert(
      fc.property(chains, fc.array(fc.nat(20), { minLength: 1, maxLength: 3 }), (site, picks) => {
        const all = Object.keys(site.pieces).filter((id) => !id.startsWith('l'))
        const ids = [...new Set(picks.map((pick) => all[pick % all.length] as string))]
        const figures = { ...bare }
        const solved = solveSite({ ...site, parameters: figures })
        const parameters = parametersOf(figures)
        const prepared = preparePowerCourse(solved.inventory, parameters, solved.power)
        const rows = ids.map((id) => solved.row(id))
        // Before a battery, a curve or the fuel ends.
        const course = powerCourse(prepared, { rows, mode: 'fault', horizonS: 0 })
        const state = losePower(solved.inventory, parameters, solved.power, { ids })
        expect(course.end.dropped).toEqual(state.dropped)
        expect(course.end.unprotected).toEqual(state.unprotected)
        const last = (row: number) =>
          course.feeds.find((feed) => feed.rows.includes(row))?.changes.at(-1)?.supply
        for (const row of state.dropped) expect(last(row)).toBe('dropped')
        for (const row of state.interrupted) expect(last(row)).not.toBe('dropped')
        for (const { rows: own, changes } of course.feeds) {
          for (let i = 1; i < changes.length; i++) {
            const [one, next] = [changes[i - 1], changes[i]]
            expect(next?.atS === undefined || !((next?.atS ?? 0) < (one?.atS ?? 0))).toBe(true)
          }
          for (const row of own) {
            if (changes.at(-1)?.supply === 'dropped') expect(state.dropped).toContain(row)
          }
        }
        for (const { causes } of course.steps.slice(1)) expect(causes.length).toBeGreaterThan(0)
        course.steps.forEach(({ causes }, at) => {
          for (const cause of causes) expect(cause).toBeLessThan(at)
        })
      }),
      { numRuns: 300 },
    )
  })
})
