import type { Cabling } from '#engines'
import type { Inventory } from '#model'
import { chooseLinkMedia } from '../../../src/engines/fiber/link-media'

/** A cabling in which every data link has the length given, in the order of the records. */
export function mediaOver(inventory: Inventory, lengths: readonly number[]): Cabling {
  const records = Int32Array.from(
    inventory.facility.connections.flatMap(({ medium }, index) =>
      medium === 'data' ? [index] : [],
    ),
  )
  const lengthM = Float64Array.from(lengths)
  const atLeastM = lengthM.map((one) => (Number.isNaN(one) ? 0 : one))
  const { media, why, ...columns } = chooseLinkMedia(inventory, { records, lengthM, atLeastM })
  return {
    ...columns,
    records,
    lengthM,
    atLeastM,
    why: new Uint8Array(why.length),
    media: media.map(({ id, cable, candidate }) => ({
      id,
      name: cable.name,
      medium: cable.medium,
      fibres: candidate.fibres,
      odM: cable.odM,
      kgPerM: cable.kgPerM ?? Number.NaN,
      bendRadiusM: cable.bendRadiusM,
      lengthsM: cable.lengthsM,
      ...(candidate.opticsA ? { opticsA: candidate.opticsA.id } : {}),
      ...(candidate.opticsB ? { opticsB: candidate.opticsB.id } : {}),
    })),
    trays: [],
  }
}
