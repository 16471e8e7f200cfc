import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cageIds } from '#base'
import { chooseMedium } from '../../../src/engines/fiber/media'
import type { LinkEnd } from '../../../src/engines/fiber/media-types'

const qm9700: LinkEnd = { cage: 'osfp', gbps: 400, portsPerCage: 2 }
const dgx: LinkEnd = { cage: 'osfp-rhs', gbps: 400, portsPerCage: 2 }
const cx7: LinkEnd = { cage: 'osfp-rhs', gbps: 400, portsPerCage: 1 }
const bf3: LinkEnd = { cage: 'qsfp112', gbps: 400 }
const q3400: LinkEnd = { cage: 'osfp224', gbps: 800, portsPerCage: 2 }
const cx8: LinkEnd = { cage: 'osfp224-rhs', gbps: 800 }
const sn4600: LinkEnd = { cage: 'qsfp28', gbps: 100 }
const rj45: LinkEnd = { cage: 'rj45', gbps: 1 }
const many = { links: 8 }

const idOf = (a: LinkEnd, b: LinkEnd, lengthM: number, wish = {}) => {
  const { why, medium } = chooseMedium(a, b, lengthM, wish)
  return why === 'ok' ? medium?.cable.id : why
}
const opticsOf = (a: LinkEnd, b: LinkEnd, lengthM: number, wish = {}) => {
  const { medium } = chooseMedium(a, b, lengthM, wish)
  return [medium?.opticsA?.id, medium?.opticsB?.id]
}

describe('twin-port switches of 400 Gb/s links', () => {
  // NVIDIA LinkX 100G-PAM4 overview; MCP4Y10, MCA4J80, MMA4Z00-NS, MMS4X00-NS and -NM, MMS4X50-NM.
  it.each([
    [1.9, 'mcp4y10'],
    [2, 'mcp4y10'],
    [2.01, 'mca4j80'],
    [5, 'mca4j80'],
    [6.5, 'aec-800g'],
    [7.1, 'mfp7e10-om3'],
    [30, 'mfp7e10-om3'],
    [30.1, 'mfp7e10-om4'],
    [50, 'mfp7e10-om4'],
    [50.1, 'mfp7e30'],
    [500, 'mfp7e30'],
    [2000, 'lc-os2'],
  ])('take at %d m the first medium that reaches: %s', (lengthM, id) => {
    expect(idOf(qm9700, qm9700, lengthM, many)).toBe(id)
  })

  it('take the 100 m module to 100 m, the 500 m one beyond', () => {
    expect(opticsOf(qm9700, qm9700, 100)).toEqual(['mms4x00-ns', 'mms4x00-ns'])
    expect(opticsOf(qm9700, qm9700, 101)).toEqual(['mms4x00-nm', 'mms4x00-nm'])
    expect(chooseMedium(qm9700, qm9700, 101).reachM).toBe(500)
  })

  it('say how far they reach when nothing reaches', () => {
    const found = chooseMedium(qm9700, qm9700, 2001)
    expect(found).toMatchObject({ why: 'beyond-reach', medium: undefined, reachM: 2000 })
  })

  it('carry one link on fibre: twin-port copper needs two to the same machine', () => {
    expect(idOf(qm9700, qm9700, 1, { links: 1 })).toBe('mfp7e10-om3')
    expect(idOf(qm9700, dgx, 1, { links: 2 })).toBe('mcp4y10-flt')
  })

  it('stay off copper where all shall be optical, as in the H100 reference architecture', () => {
    expect(idOf(qm9700, qm9700, 1, { links: 8, opticsOnly: true })).toBe('mfp7e10-om3')
    expect(opticsOf(qm9700, dgx, 20)).toEqual(['mma4z00-ns', 'mma4z00-ns-flt'])
  })
})

describe('the lesser of two ends', () => {
  // NVIDIA MMS4X00-NM: 500 m, "but only up to" the 100 m of an adapter's MMS4X00-NS400.
  it('holds a 500 m module to the 100 m of the adapter opposite', () => {
    expect(opticsOf(qm9700, cx7, 100)).toEqual(['mms4x00-ns', 'mms4x00-ns400'])
    expect(chooseMedium(qm9700, cx7, 101)).toMatchObject({ why: 'beyond-reach', reachM: 100 })
  })

  it('lets a QSFP112 adapter with a 500 m module go on', () => {
    expect(opticsOf(qm9700, bf3, 400)).toEqual(['mms4x00-nm', 'mms1x00-ns400'])
    expect(chooseMedium(qm9700, bf3, 400).reachM).toBe(500)
  })

  it('holds 802.3db to the 50 m of a twin-port SR4, and lets two of its own go 100 m', () => {
    expect(chooseMedium(qm9700, bf3, 50).medium?.cable.medium).toBe('multimode')
    expect(chooseMedium(qm9700, bf3, 60).medium?.cable.medium).toBe('singlemode')
    expect(chooseMedium(bf3, bf3, 100, { cable: 'mpo-12-om4' })).toMatchObject({
      why: 'ok',
      reachM: 100,
    })
  })

  it('is the same whichever end is named first', () => {
    const ends = fc.record({
      cage: fc.constantFrom(...cageIds),
      gbps: fc.constantFrom(1, 10, 25, 100, 200, 400, 800),
      portsPerCage: fc.constantFrom(1, 2),
    })
    fc.assert(
      fc.property(ends, ends, fc.double({ min: 0, max: 3000, noNaN: true }), (a, b, lengthM) => {
        const one = chooseMedium(a, b, lengthM, many)
        const other = chooseMedium(b, a, lengthM, many)
        expect(other.why).toBe(one.why)
        expect(other.reachM).toBe(one.reachM)
        expect(other.medium?.cable.id).toBe(one.medium?.cable.id)
      }),
    )
  })

  it('never takes what does not reach', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 5000, noNaN: true }), (lengthM) => {
        const { why, medium, reachM } = chooseMedium(qm9700, bf3, lengthM)
        expect(medium === undefined).toBe(why !== 'ok')
        expect(lengthM <= reachM).toBe(why === 'ok')
      }),
    )
  })
})

describe('ports of 800 Gb/s and adapters of 400', () => {
  const one800: LinkEnd = { cage: 'osfp', gbps: 800, portsPerCage: 1 }

  // Dell specification sheet: 800G VR8 30 and 50 m, DR8 500 m, EDR8 2000 m.
  it.each([
    [2, 'mcp4y10-800'],
    [5, 'mca4j80-800'],
    [30, 'mpo-16-om3'],
    [50, 'mpo-16-om4'],
    [500, 'mpo-16-os2'],
  ])('reach %d m over %s', (lengthM, id) => expect(idOf(one800, one800, lengthM)).toBe(id))

  it('go on to 2 km with the optic that does', () => {
    expect(opticsOf(one800, one800, 501)).toEqual(['800g-edr8', '800g-edr8'])
    expect(chooseMedium(one800, one800, 2001).reachM).toBe(2000)
  })

  // Dell: 400G DR4 500, EDR4 2000, LR4 10,000 m; 400ZR by optcore.net.
  it.each([
    [2, 'dac-400g-qsfp112', undefined],
    [100, 'mpo-12-om4', '400g-sr4-qsfp112'],
    [500, 'mfp7e30', 'mms1x00-ns400'],
    [2000, 'mfp7e30', '400g-edr4-qsfp112'],
    [10_000, 'lc-os2', '400g-lr4-qsfp112'],
  ])('of QSFP112 reach %d m over %s', (lengthM, id, optics) => {
    expect(idOf(bf3, bf3, lengthM)).toBe(id)
    expect(opticsOf(bf3, bf3, lengthM)[0]).toBe(optics)
  })
})

describe('splitters', () => {
  it('reach 3 m in passive copper where a straight twin-port cable ends at 2 m', () => {
    expect(idOf(qm9700, cx7, 3)).toBe('mcp7y00')
    expect(idOf(qm9700, bf3, 2.5)).toBe('mcp7y10')
    expect(idOf(qm9700, bf3, 3.01)).toBe('mca7j65')
    expect(idOf(qm9700, bf3, 5.01)).toBe('mfp7e10-om3')
  })

  it('make two 200 Gb/s links of a 400 Gb/s port, to 50 m', () => {
    const bf200 = { cage: 'qsfp112', gbps: 200 }
    expect(idOf(qm9700, bf200, 20)).toBe('mfp7e20')
    const at = chooseMedium(qm9700, bf200, 50)
    expect(at.medium).toMatchObject({ fibres: 4, powerB: 5.5 })
    expect(idOf(qm9700, bf200, 50, { cable: 'mfp7e40' })).toBe('mfp7e40')
    expect(chooseMedium(qm9700, bf200, 51)).toMatchObject({ why: 'beyond-reach', reachM: 50 })
  })
})

describe('XDR', () => {
  it('has no multimode, no AOC and no passive copper', () => {
    const media = new Set<string>()
    for (const other of [q3400, cx8]) {
      for (let lengthM = 0.5; lengthM < 600; lengthM += 0.5) {
        const { medium } = chooseMedium(q3400, other, lengthM, many)
        if (medium) media.add(medium.cable.medium)
      }
    }
    expect([...media].sort()).toEqual(['active-copper', 'singlemode'])
  })

  it('takes eight fibres a link', () => {
    expect(chooseMedium(q3400, cx8, 40).medium?.fibres).toBe(8)
  })
})

describe('slower links', () => {
  it('run 1 Gb/s over twisted pair to 100 m and no further', () => {
    expect(idOf(rj45, rj45, 100)).toBe('cat6')
    expect(chooseMedium(rj45, rj45, 100.5)).toMatchObject({ why: 'beyond-reach', reachM: 100 })
  })

  it('run 10 Gb/s over Cat6A: 100 m between ports, 30 m from a module', () => {
    const port = { cage: 'rj45', gbps: 10 }
    expect(idOf(port, port, 100)).toBe('cat6a')
    expect(chooseMedium(port, { cage: 'sfp+', gbps: 10 }, 31).reachM).toBe(30)
  })

  it('run 100 Gb/s over an AOC to 30 m, then multimode, then by CWDM4 to 2 km', () => {
    expect(idOf(sn4600, sn4600, 2)).toBe('dac-100g')
    expect(idOf(sn4600, bf3, 30)).toBe('aoc-100g-qsfp28')
    expect(idOf(sn4600, bf3, 90)).toBe('mpo-12-om4')
    expect(opticsOf(sn4600, sn4600, 2000)).toEqual(['100g-cwdm4', '100g-cwdm4'])
    expect(opticsOf(sn4600, sn4600, 10_000)).toEqual(['100g-lr4', '100g-lr4'])
  })

  it('take the 200G AOC of H100 Table 8 where somebody chose it', () => {
    expect(idOf(sn4600, bf3, 20, { cable: 'aoc-200g-qsfp56' })).toBe('aoc-200g-qsfp56')
  })

  it('hold 400G SR8, SR4.2 and LR8 to what the fibre allows', () => {
    const dd = { cage: 'qsfp-dd', gbps: 400 }
    const reach = (cable: string) =>
      Math.max(
        ...[...Array(12_000).keys()]
          .filter((m) => m % 10 === 0)
          .filter((m) => chooseMedium(dd, dd, m, { cable }).why === 'ok'),
      )
    expect(reach('mpo-16-om3')).toBe(70)
    expect(reach('mpo-16-om4')).toBe(100)
    expect(reach('mpo-12-om5')).toBe(150)
    expect(reach('lc-os1a')).toBe(4000)
    expect(reach('lc-os2-indoor')).toBe(8000)
  })
})

describe('channels over patch panels', () => {
  it('rule out cables with plugs on and keep to the structured limits', () => {
    expect(idOf(qm9700, qm9700, 1, { junctions: 2, links: 8 })).toBe('mfp7e10-om3')
    expect(opticsOf(qm9700, qm9700, 500, { junctions: 2 })).toEqual(['mms4x00-nm', 'mms4x00-nm'])
    expect(chooseMedium(qm9700, qm9700, 2000, { junctions: 2 }).reachM).toBe(2000)
    // IEEE 802.3db modules reach 100 m on OM4; through panels the structured limit is 50 m.
    const trunk = { cable: 'mpo-12-om4', junctions: 2 }
    expect(chooseMedium(bf3, bf3, 60, trunk)).toMatchObject({ why: 'beyond-reach', reachM: 50 })
  })
})

describe('wishes and unknowns', () => {
  it('tell that a chosen cable does not reach and keep it', () => {
    const found = chooseMedium(qm9700, qm9700, 3, { cable: 'mcp4y10', links: 2 })
    expect(found.why).toBe('beyond-reach')
    expect(found.medium?.cable.id).toBe('mcp4y10')
    expect(found.reachM).toBe(2)
  })

  it('tell of a cable that nobody makes, and of one that does not fit', () => {
    expect(idOf(qm9700, qm9700, 3, { cable: 'string' })).toBe('cable-unknown')
    expect(idOf(qm9700, qm9700, 3, { cable: 'cat6' })).toBe('cable-unfit')
  })

  it('leave what nobody stated unknown', () => {
    const nowhere = { cage: undefined, gbps: 400 }
    expect(chooseMedium(nowhere, dgx, 3).why).toBe('cage-unknown')
    expect(chooseMedium({ cage: 'osfp', gbps: undefined }, dgx, 3).why).toBe('speed-unknown')
    expect(chooseMedium(qm9700, dgx, Number.NaN)).toMatchObject({
      why: 'length-unknown',
      medium: undefined,
    })
    expect(chooseMedium({ cage: 'scart', gbps: 400 }, dgx, 3).why).toBe('no-medium')
    expect(chooseMedium(rj45, dgx, 3).why).toBe('no-medium')
    expect(chooseMedium(qm9700, qm9700, 3, { gbps: -1 }).why).toBe('speed-unknown')
  })
})
