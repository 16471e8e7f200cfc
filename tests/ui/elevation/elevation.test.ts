import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openDocument } from '#document'
import { createLibrary, kinds } from '#model'
import { drawRack, type FacePort, type PortsOn } from '../../../src/ui/elevation/draw'
import { moveOnFace } from '../../../src/ui/elevation/keys'
import { type Elevation, rackOf, readElevation } from '../../../src/ui/elevation/read'
import { elevationSvg } from '../../../src/ui/elevation/svg'
import { facilityOf } from '../../support/plan'

const library = createLibrary(kinds, new Map())

type Loose = Readonly<Record<string, unknown>>

const read = (mounted: readonly Loose[], values: Loose = { slotsU: 42 }): Elevation => {
  const document = openDocument(
    facilityOf({
      equipment: [
        { id: 'R-1', kind: 'rack', values },
        ...mounted.map((item) => ({
          ...item,
          inside: { equipment: 'R-1', ...(item['inside'] as Loose | undefined) },
        })),
      ],
    }),
  )
  const [rack, ...others] = document.list('equipment')
  if (!rack) throw new Error('no rack')
  return readElevation(library, rack, others)
}

const leaf = { id: 'LEAF-1', kind: 'switch', values: { heightU: 1, massKg: 15 } }
const node = { id: 'DGX-1', kind: 'server', values: { heightU: 8, massKg: 130 } }
const at = (slotU: number) => ({ inside: { slotU } })

const noPorts: PortsOn = () => []
const port = (position: number, connection?: string): FacePort => ({
  position,
  label: `${position}`,
  fabric: connection && 'compute',
  connection,
  spoken: `Port ${position}`,
})

describe('the elevation of a rack', () => {
  it('puts a device into its units, counted from 1 at the floor, and counts the free ones', () => {
    const rack = read([
      { ...node, ...at(2) },
      { ...leaf, ...at(40) },
    ])
    expect(rack.placed.map(({ id, fromU, heightU }) => [id, fromU, heightU])).toEqual([
      ['DGX-1', 3, 8],
      ['LEAF-1', 41, 1],
    ])
    expect(rack.freeU).toEqual({ value: 42 - 9, isMost: false })
    expect(rack.placed.some(({ isClashing }) => isClashing)).toBe(false)
  })

  it('invents no place: what has none is listed beside, and free units are the most there can be', () => {
    const rack = read([leaf, { ...node, ...at(0) }, { id: 'PDU-1', kind: 'rack-pdu', ...at(0) }])
    expect(rack.placed.map(({ id }) => id)).toEqual(['DGX-1'])
    expect(rack.unplaced).toEqual([{ id: 'LEAF-1', tag: 'LEAF-1' }])
    expect(rack.beside).toEqual([{ id: 'PDU-1', tag: 'PDU-1' }])
    expect(rack.freeU).toEqual({ value: 34, isMost: true })
  })

  it('tells a height that nobody stated, and how many units there are if nobody said', () => {
    const bare = { id: 'SW', kind: 'switch', ...at(4) }
    const rack = read([bare], {})
    expect(rack.placed[0]).toMatchObject({ heightU: 1, isAssumedHeight: true })
    expect(rack.slotsU).toBeUndefined()
    expect(rack.freeU).toBeUndefined()
    expect(rack.shownU).toBe(5)
  })

  it('tells two devices in one unit, and one that stands out at the top', () => {
    const rack = read([
      { ...node, ...at(0) },
      { ...leaf, ...at(7) },
      { ...leaf, id: 'TOP', ...at(42) },
      { ...leaf, id: 'FINE', ...at(20) },
    ])
    const clashing = rack.placed.filter(({ isClashing }) => isClashing).map(({ id }) => id)
    expect(clashing).toEqual(['DGX-1', 'LEAF-1', 'TOP'])
    expect(rack.freeU?.value).toBe(42 - 8 - 1)
  })

  it('weighs frame and contents; a filled rack states the whole; what is not stated is counted', () => {
    const frame = { slotsU: 42, massKg: 150 }
    expect(read([{ ...node, ...at(0) }], frame).massKg).toEqual({ value: 280, unknownCount: 0 })
    const filled = { ...frame, loadKw: 40, wetMassKg: 1400 }
    expect(read([{ ...node, ...at(0) }], filled).massKg).toEqual({ value: 1400, unknownCount: 0 })
    const unknown = { id: 'X', kind: 'server', ...at(20) }
    expect(read([{ ...node, ...at(0) }, unknown], frame).massKg).toEqual({
      value: 280,
      unknownCount: 1,
    })
  })

  it('leaves out what is marked as removed', () => {
    expect(read([{ ...leaf, ...at(1), status: 'removed' }]).placed).toEqual([])
  })

  it('finds the rack of a device in a device, and none for what stands alone', () => {
    const document = openDocument(
      facilityOf({
        equipment: [
          { id: 'R', kind: 'rack' },
          { id: 'S', kind: 'server', inside: { equipment: 'R' } },
          { id: 'B', kind: 'switch', inside: { equipment: 'S' } },
          { id: 'lone', kind: 'switch' },
        ],
      }),
    )
    expect(rackOf(document, library, 'B')).toBe('R')
    expect(rackOf(document, library, 'R')).toBe('R')
    expect(rackOf(document, library, 'lone')).toBeUndefined()
  })
})

describe('its drawing', () => {
  const size = { widthPx: 300, unitPx: 15 }

  it('is to scale: every device within its units, every port within its device', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 0, max: 34 }),
        fc.integer({ min: 0, max: 400 }),
        (heightU, slotU, count) => {
          const rack = read([{ ...leaf, values: { heightU }, ...at(slotU) }])
          const ports = Array.from({ length: count }, (_, n) => port(n + 1))
          const { devices, opening, units } = drawRack(rack, () => ports, 'front', size)
          const [device] = devices
          if (!device) throw new Error('no device')
          const bottom = units[slotU]?.y ?? Number.NaN
          expect(device.y + device.height).toBeLessThanOrEqual(bottom + 7.5 + 1e-9)
          expect(device.height).toBeCloseTo(heightU * 15 - 1, 9)
          expect(device.ports).toHaveLength(count)
          for (const { x, y, size: side } of device.ports) {
            expect(x).toBeGreaterThanOrEqual(device.x)
            expect(x + side).toBeLessThanOrEqual(device.x + device.width)
            expect(y).toBeGreaterThanOrEqual(device.y)
            expect(y + side).toBeLessThanOrEqual(device.y + device.height)
            expect(y + side).toBeLessThanOrEqual(opening.y + opening.height)
          }
          const places = new Set(device.ports.map(({ x, y }) => `${x} ${y}`))
          expect(places.size).toBe(count)
        },
      ),
    )
  })

  it('is written as SVG with both sides, the ports in colours of their fabric, and no nonsense', () => {
    const rack = read([{ ...leaf, tag: 'LEAF <1>', ...at(40) }])
    const svg = elevationSvg(rack, (_, side) => (side === 'front' ? [port(1, 'C'), port(2)] : []), {
      facility: 'A & B',
      title: 'Elevation',
      sides: { front: 'Front', rear: 'Rear' },
      rows: [['Room', '42 units']],
      notes: ['A note'],
      legend: [{ label: 'Compute', fabric: 'compute' }],
      free: 'free',
    })
    expect(svg).toContain('LEAF &lt;1&gt;')
    expect(svg).toContain('A &amp; B')
    expect(svg).toContain('Front')
    expect(svg).toContain('Rear')
    expect(svg.match(/<title>Port/g)).toHaveLength(2)
    expect(svg).not.toMatch(/NaN|undefined|Infinity/)
  })

  it('draws a rack without anything in it', () => {
    const { devices, height } = drawRack(read([]), noPorts, 'rear', size)
    expect(devices).toEqual([])
    expect(height).toBe(42 * 15 + 12)
  })
})

describe('the keyboard on its face', () => {
  const ports = [4, 0, 2]
  const go = (...keys: readonly string[]) =>
    keys.reduce((spot, key) => moveOnFace(spot, key, ports) ?? spot, { device: 0 })

  it('goes from device to device and along the ports, and stops at the ends', () => {
    expect(go('ArrowUp')).toEqual({ device: 0 })
    expect(go('ArrowDown', 'ArrowDown', 'ArrowDown')).toEqual({ device: 2 })
    expect(go('ArrowRight', 'ArrowRight')).toEqual({ device: 0, port: 1 })
    expect(go('ArrowRight', 'End', 'ArrowRight')).toEqual({ device: 0, port: 3 })
    expect(go('ArrowRight', 'ArrowLeft')).toEqual({ device: 0 })
    expect(go('ArrowDown', 'ArrowRight')).toEqual({ device: 1 })
    expect(go('End', 'ArrowRight', 'ArrowUp')).toEqual({ device: 2 })
    expect(moveOnFace({ device: 0 }, 'x', ports)).toBeUndefined()
  })
})
