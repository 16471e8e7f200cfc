import type { Medium } from '../cabling'
import type { LinkMedia } from '../link-media'
import type { MediumInUse } from '../link-picker'
import type { CableLoad } from './loads'

const mediumOf = ({ id, cable, candidate }: MediumInUse): Medium => {
  const { opticsA, opticsB, fibres } = candidate
  return {
    id,
    name: cable.name,
    medium: cable.medium,
    fibres: cable.trunkFibres ?? fibres,
    odM: cable.odM,
    kgPerM: cable.kgPerM ?? Number.NaN,
    bendRadiusM: cable.bendRadiusM,
    lengthsM: cable.lengthsM,
    ...(opticsA ? { opticsA: opticsA.id } : {}),
    ...(opticsB ? { opticsB: opticsB.id } : {}),
  }
}

/** Media by id, so that the order of a file decides nothing, and every link's index among them. */
export const mediaOf = ({
  media,
  medium,
}: LinkMedia): { readonly media: readonly Medium[]; readonly medium: Int16Array } => {
  const order = [...media.keys()].sort((a, b) =>
    (media[a]?.id ?? '') < (media[b]?.id ?? '') ? -1 : 1,
  )
  const placeOf = new Int16Array(media.length)
  order.forEach((from, to) => {
    placeOf[from] = to
  })
  return {
    media: order.map((from) => mediumOf(media[from] as MediumInUse)),
    medium: medium.map((own) => (own < 0 ? -1 : (placeOf[own] as number))),
  }
}

const unknownLoad: CableLoad = {
  areaUm2: 0,
  massUgPerM: 0,
  unknownArea: 1,
  unknownMass: 1,
  bendM: Number.NaN,
}

/** What one cable of a medium puts into a tray; without a medium nothing of it is known. */
export const loadOf = (medium: Medium | undefined): CableLoad => {
  if (!medium) return unknownLoad
  const { odM, kgPerM, bendRadiusM } = medium
  return {
    areaUm2: Number.isNaN(odM) ? 0 : Math.round(Math.PI * odM * odM * 0.25e12),
    massUgPerM: Number.isNaN(kgPerM) ? 0 : Math.round(kgPerM * 1e9),
    unknownArea: Number.isNaN(odM) ? 1 : 0,
    unknownMass: Number.isNaN(kgPerM) ? 1 : 0,
    bendM: bendRadiusM,
  }
}
