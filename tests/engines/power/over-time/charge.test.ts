import { describe, expect, it } from 'vitest'
import { follow, set } from '../../../support/power/follow'
import { bus, load, source, tie, ups } from '../../../support/power/parts'
import { type Site, solveSite } from '../../../support/power/site'

describe('power over several losses', () => {
  it('counts an overload from when the load comes over, and forgets one that is relieved', () => {
    const over = { overload10MinRatio: 1.25, overload1MinRatio: 1.5 }
    const site: Site = {
      pieces: {
        utilA: source(1000),
        utilB: source(1000),
        a: ups(100),
        b: set(ups(100), over),
        cb: { kind: 'breaker', values: { ratingA: 500, voltageV: 480 } },
        rack: load(80, 2, 1),
        side: load(40),
      },
      wires: ['utilA>a', 'utilB>b', 'a>rack', 'b>rack', 'b>cb', 'cb>side'],
    }
    // Of 80 kW A carries 40: 5 min at 100 kW are 750 s. Then B carries 80 + 40 of its 100 kW, which it
    // bears for 10 minutes.
    const { told, feed } = follow(site, ['utilA'])
    expect(told).toContain('750 battery-empty a')
    expect(told).toContain('750 overloaded b')
    expect(told).toContain('1350 tripped b')
    expect(feed('rack')).toEqual(['1350 dropped'])
    // 60 s before that the other load goes: 80 kW are no overload, and nothing trips.
    const { row } = solveSite(site)
    const later = [{ atS: 1290, rows: [row('cb')], because: 0 }]
    const relieved = follow(site, ['utilA'], { later })
    expect(relieved.told.filter((step) => step.includes('tripped'))).toEqual(['1290 tripped cb'])
    expect(relieved.feed('rack')).toEqual([])
  })

  it('remembers what a battery gave before something else goes', () => {
    const site: Site = {
      pieces: {
        utilA: source(1000),
        utilB: source(1000),
        a: ups(100),
        b: ups(100),
        rack: load(80, 2, 1),
      },
      wires: ['utilA>a', 'utilB>b', 'a>rack', 'b>rack'],
    }
    // A carries 40 kW from 0 on and would for 750 s. B goes after 150 s: A has 600/750 = 80 % left,
    // which at 80 kW, 375 s from full, lasts 300 s more.
    const { row } = solveSite(site)
    const later = (atS: number) => [{ atS, rows: [row('b')], because: 0 }]
    expect(follow(site, ['utilA'], { later: later(150) }).feed('rack')).toEqual(['450 dropped'])
    // After 750 s it has nothing left.
    expect(follow(site, ['utilA'], { later: later(900) }).feed('rack')).toEqual(['900 dropped'])
  })

  it('waits for devices in a row that stand open', () => {
    const open = (transferMs: number) => set(tie('open'), { transferMs })
    const site: Site = {
      pieces: {
        u: source(1000),
        t1: open(100),
        t2: open(200),
        main: tie('closed'),
        b: bus(),
        rack: load(10),
      },
      wires: ['u>t1', 't1>t2', 't2>b', 'u>main', 'main>b', 'b>rack'],
    }
    // Both close one after the other: 100 + 200 ms.
    const changes = follow(site, ['main']).feed('rack')
    expect(changes[0]).toBe('0 dropped')
    expect(changes[1]).toMatch(/^0\.3\d* /)
  })
})
