import type { Equipment, Kind, Library } from '#model'

/** What a person can look at: one kind of fabric, or all of the network at once. */
const layers = ['all', 'compute', 'storage', 'in-band', 'out-of-band'] as const
export type Layer = (typeof layers)[number]
type FabricRole = Exclude<Layer, 'all'>

/** What stands where in the drawing, from the carriers down. Lower numbers stand higher. */
export type Tier =
  | 'entrance'
  | 'core'
  | 'spine'
  | 'leaf'
  | 'management'
  | 'panel'
  | 'unknown'
  | 'load'

/** The part that a piece plays in the network. */
export interface Part {
  readonly tier: Tier
  readonly fabric: FabricRole | undefined
}

const roles: Readonly<Record<string, Part>> = {
  'compute-leaf': { tier: 'leaf', fabric: 'compute' },
  'compute-spine': { tier: 'spine', fabric: 'compute' },
  'compute-core': { tier: 'core', fabric: 'compute' },
  'storage-leaf': { tier: 'leaf', fabric: 'storage' },
  'storage-spine': { tier: 'spine', fabric: 'storage' },
  'storage-core': { tier: 'core', fabric: 'storage' },
  'in-band-leaf': { tier: 'leaf', fabric: 'in-band' },
  'in-band-spine': { tier: 'spine', fabric: 'in-band' },
  'in-band-core': { tier: 'core', fabric: 'in-band' },
  'out-of-band': { tier: 'management', fabric: 'out-of-band' },
}

/** Whether a kind takes part in the network: whatever a data link can end at. */
export const isOnNetwork = ({ ports }: Pick<Kind, 'ports'>): boolean =>
  ports.some(({ medium }) => medium === 'data')

/** What a piece is in the network, by its kind and a switch by its role. */
export const partOf = (item: Equipment, library: Pick<Library, 'valueOf'>): Part => {
  switch (item.kind) {
    case 'entrance':
      return { tier: 'entrance', fabric: undefined }
    case 'patch-panel':
      return { tier: 'panel', fabric: undefined }
    case 'switch': {
      const role = library.valueOf(item, 'role')?.value
      return roles[String(role ?? '')] ?? { tier: 'unknown', fabric: undefined }
    }
    default:
      return { tier: 'load', fabric: undefined }
  }
}

/** The layers that have something in them, all of it first. */
export const layersIn = (
  items: Iterable<Equipment>,
  library: Pick<Library, 'valueOf'>,
): readonly Layer[] => {
  const found = new Set<Layer>()
  for (const item of items) {
    if (item.kind !== 'switch' || item.status === 'removed') continue
    const { fabric } = partOf(item, library)
    if (fabric) found.add(fabric)
  }
  return layers.filter((layer) => layer === 'all' || found.has(layer))
}
