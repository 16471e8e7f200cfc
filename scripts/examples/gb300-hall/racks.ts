import { assumed, piped, type Sheet, stated, two } from '../sheet'
import { blocks, firstX, flowTable, pairs, pitchM, racksPerKind, rowCount, rowY } from './plan'

export const addRacks = (sheet: Sheet): void => {
  let network = 0
  for (let row = 1; row <= rowCount; row++) {
    const rotationDeg = row % 2 === 1 ? 0 : 180
    for (let slot = 0; slot < racksPerKind * 2; slot++) {
      const at = { x: firstX + slot * pitchM, y: rowY[row - 1] as number, rotationDeg }
      const serial = two((row - 1) * racksPerKind + Math.floor(slot / 2) + 1)
      if (slot % 2 === 0) {
        const tag = sheet.place('rack', `AI-${serial}`, 'nvidia-gb300-nvl72', {
          ...at,
          owner: 'tenant',
          values: {
            voltageV: assumed(415),
            coolantLPerMin: stated(96, flowTable),
            fluidL: assumed(60),
            ...piped(4, 0.0525),
          },
        })
        for (const block of blocks) sheet.feed(`BW-${block}-${row}`, tag, 'cord', 2)
        sheet.pipe([tag, 'coolant'], ['TCS', 'branch'])
      } else {
        const tag = sheet.place('rack', `NET-${serial}`, 'generic-network-rack-15kw', {
          ...at,
          owner: 'tenant',
          values: {
            cords: assumed(2),
            cordsNeeded: assumed(1),
            voltageV: assumed(415),
            massKg: assumed(900),
          },
        })
        const [first, second] = pairs[network % pairs.length] as readonly [string, string]
        sheet.feed(`BW-${first}-${row}`, tag, 'cord')
        sheet.feed(`BW-${second}-${row}`, tag, 'cord')
        network += 1
      }
    }
  }
}
