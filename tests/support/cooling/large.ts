import { facilityOf, type Plan, pipe } from '../plan'
import { item } from './solve'

/** How the headers of a rack loop hang together. */
export type LoopShape = 'tree' | 'ring'

const racksPerHeader = 25
const headersPerLoop = 40

const rack = {
  loadKw: 132,
  liquidFraction: 115 / 132,
  coolantReturnC: 54.4,
  coolantSupplyMaxC: 45,
  coolantLPerMin: 119,
  coolantDropKpa: 58.6,
  fluidL: 20,
  pipeLengthM: 3,
  pipeInnerDiameterM: 0.05,
}
const cdu = {
  capacityKw: 2000,
  approachK: 4,
  flowLPerMin: 2000,
  headKpa: 300,
  pumpKw: 15,
  pipeLengthM: 5,
  pipeInnerDiameterM: 0.15,
}
const cooler = {
  capacityKw: 2931,
  ratedAmbientC: 35,
  approachK: 5.55,
  fanKw: 118,
  pipeLengthM: 40,
  pipeInnerDiameterM: 0.2,
}
const header = { fluid: 'pg25', innerDiameterM: 0.3, lengthM: 12 }
const joint = { lengthM: 1, values: { innerDiameterM: 0.3 } }

/** One rack loop of a thousand racks on forty headers, with its CDUs, facility water and dry coolers. */
const loopParts = (name: string, racks: number, shape: LoopShape) => {
  const headers = Array.from(
    { length: Math.ceil(racks / racksPerHeader) },
    (_, i) => `${name}-H${i}`,
  )
  const rackIds = Array.from({ length: racks }, (_, i) => `${name}-R${i}`)
  const units = Array.from({ length: Math.ceil(racks / 10) }, (_, i) => `${i}`)
  const rows = headers
    .slice(1)
    .map((id, i) => ({ ...pipe(`${headers[i]}.branch`, `${id}.branch`), ...joint }))
  const closing =
    shape === 'ring' && headers.length > 2
      ? [{ ...pipe(`${headers.at(-1)}.branch`, `${headers[0]}.branch`), ...joint }]
      : []
  return {
    equipment: [
      ...rackIds.map((id) => item(id, 'rack', rack)),
      ...headers.map((id) => item(id, 'pipe-header', header)),
      item(`${name}-FWS`, 'pipe-header', { ...header, fluid: 'water' }),
      item(`${name}-P`, 'pump', { flowLPerMin: 1e6, headKpa: 300, powerKw: 50 }),
      ...units.map((i) => item(`${name}-C${i}`, 'cdu', cdu)),
      ...units.map((i) => item(`${name}-D${i}`, 'dry-cooler', cooler)),
    ],
    connections: [
      ...rackIds.map((id, i) =>
        pipe(`${id}.coolant`, `${headers[Math.floor(i / racksPerHeader)]}.branch`),
      ),
      ...rows,
      ...closing,
      pipe(`${name}-P.branch`, `${name}-FWS.branch`),
      ...units.flatMap((i) => [
        pipe(`${headers[Number(i) % headers.length]}.branch`, `${name}-C${i}.secondary`),
        pipe(`${name}-C${i}.primary`, `${name}-FWS.branch`),
        pipe(`${name}-D${i}.coolant`, `${name}-FWS.branch`),
      ]),
    ],
  }
}

/** A facility of so many liquid-cooled racks in loops of a thousand, for counting and for timing. */
export const largeLoops = (racks: number, shape: LoopShape) => {
  const perLoop = racksPerHeader * headersPerLoop
  const loops = Array.from({ length: Math.ceil(racks / perLoop) }, (_, i) =>
    loopParts(`L${i}`, Math.min(perLoop, racks - i * perLoop), shape),
  )
  const plan: Plan = {
    site: { designDryBulbC: 30 },
    rooms: [
      {
        id: 'hall',
        polygon: [
          { x: 0, y: 0 },
          { x: 30, y: 0 },
          { x: 30, y: 30 },
          { x: 0, y: 30 },
        ],
      },
    ],
    equipment: loops.flatMap(({ equipment }) => equipment),
    connections: loops.flatMap(({ connections }) => connections),
  }
  return facilityOf(plan)
}
