import { assumed, type Sheet, two } from '../sheet'
import { feeds, leafCount, perRack, rackCount, spineCount, systemCount } from './plan'

export const addComputeRacks = (sheet: Sheet): void => {
  for (let n = 1; n <= rackCount; n++) {
    const rack = sheet.place('rack', `RK-${two(n)}`, 'generic-rack-48u', {
      x: 2.9 + ((n - 1) % 4) * 0.6,
      y: n <= 4 ? 4 : 6.6,
      rotationDeg: n <= 4 ? 0 : 180,
      owner: 'tenant',
      values: { wetMassKg: assumed(800) },
    })
    for (const feed of feeds) {
      const strip = sheet.mount('rack-pdu', `PDU-${two(n)}-${feed}`, undefined, rack, 0, {
        path: feed,
        values: {
          ratingKw: assumed(34.5),
          ratingA: assumed(60),
          voltageV: assumed(415),
          massKg: assumed(6),
        },
      })
      sheet.feed(`BW-${feed}`, strip)
    }
    for (let slot = 0; slot < perRack; slot++) {
      const serial = (n - 1) * perRack + slot + 1
      if (serial > systemCount) continue
      const system = sheet.mount(
        'server',
        `DGX-${two(serial)}`,
        'nvidia-dgx-h100',
        rack,
        3 + slot * 10,
        {
          owner: 'tenant',
          cluster: 'su-1',
        },
      )
      for (const feed of feeds) sheet.feed(`PDU-${two(n)}-${feed}`, system, 'cord', 2)
    }
  }
}

/** Two racks hold switches, fabric manager and management; their load is a figure for the whole rack. */
export const addManagementRacks = (sheet: Sheet): void => {
  for (const n of [1, 2]) {
    const rack = sheet.place('rack', `MR-${two(n)}`, 'generic-management-rack-30kw', {
      x: 5.3,
      y: n === 1 ? 4 : 6.6,
      rotationDeg: n === 1 ? 0 : 180,
      owner: 'tenant',
      values: {
        wetMassKg: assumed(900),
        cords: assumed(3),
        cordsNeeded: assumed(2),
        voltageV: assumed(415),
      },
    })
    for (const feed of feeds) sheet.feed(`BW-${feed}`, rack, 'cord')
  }
  const switchIn = (rack: string, slotU: number, tag: string, product: string, role: string) =>
    sheet.mount('switch', tag, product, rack, slotU, {
      owner: 'tenant',
      cluster: 'su-1',
      values: { role },
    })
  for (let n = 1; n <= leafCount; n++)
    switchIn(n <= 4 ? 'MR-01' : 'MR-02', 20 + n, `LEAF-${two(n)}`, 'nvidia-qm9700', 'compute-leaf')
  for (let n = 1; n <= spineCount; n++)
    switchIn(
      n <= 2 ? 'MR-01' : 'MR-02',
      30 + n,
      `SPINE-${two(n)}`,
      'nvidia-qm9700',
      'compute-spine',
    )
  for (const n of [1, 2]) {
    switchIn(`MR-0${n}`, 40, `INB-${two(n)}`, 'nvidia-sn4600c', 'in-band-leaf')
    switchIn(`MR-0${n}`, 42, `OOB-${two(n)}`, 'nvidia-sn2201', 'out-of-band')
  }
  sheet.mount('storage-rack', 'STO-01', 'superpod-storage-standard', 'MR-02', 2, {
    owner: 'tenant',
    cluster: 'su-1',
  })
  sheet.mount('server', 'UFM-01', undefined, 'MR-01', 10, {
    owner: 'tenant',
    values: { heightU: assumed(1), cage: assumed('osfp-rhs'), portGbps: assumed(200) },
  })
}
