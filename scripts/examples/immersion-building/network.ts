import { assumed, type Sheet, two } from '../sheet'
import { halves } from './plan'

/** Eight hundred miners need as many ports: a rack of switches at the east end of each half. */
export const addNetwork = (sheet: Sheet): void => {
  for (const half of halves) {
    const rack = sheet.place('rack', `NET-${half}`, undefined, {
      x: 20.75,
      y: half === 'A' ? 5.2 : 13.8,
      rotationDeg: 270,
      values: {
        loadKw: assumed(0.6),
        cords: assumed(1),
        cordsNeeded: assumed(1),
        voltageV: assumed(240),
        phases: assumed(1),
        phase: assumed('L1'),
        massKg: assumed(300),
        // Access switches commonly take 45 °C; nobody is named for these.
        airInletMaxC: assumed(45),
      },
    })
    sheet.feed(`BW-${half === 'A' ? 2 : 6}`, rack, 'cord')
    for (let n = 1; n <= 10; n++) {
      sheet.mount('switch', `SW-${half}${two(n)}`, undefined, rack, n * 4, {
        values: { ports: assumed(48), portGbps: assumed(1) },
      })
    }
  }
  for (const [i, medium] of (['fibre', 'wireless'] as const).entries()) {
    sheet.place('entrance', `ENT-0${i + 1}`, undefined, {
      x: 0.5,
      y: i === 0 ? 6.2 : 12.8,
      rotationDeg: 90,
      values: {
        carrier: assumed(`Carrier ${i + 1}`),
        routeId: assumed(i === 0 ? 'Route 1' : 'Mast'),
        capacityGbps: assumed(i === 0 ? 1 : 0.1),
        medium: assumed(medium),
        massKg: assumed(60),
      },
    })
  }
}
