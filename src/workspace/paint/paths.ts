import type { FacilityDocument } from '#document'
import type { Equipment } from '#model'
import { type ClassOverlay, type PaintClass, painted } from './define'
import { pathTones, type Tone } from './tones'

const plainClasses = [
  { id: 'load', label: { en: 'Loads' }, tone: 'plain', neutral: true },
  { id: 'none', label: { en: 'No path stated' }, tone: 'unknown', hatched: true, neutral: true },
  { id: 'rest', label: { en: 'Not in the power chain' }, tone: 'rest', neutral: true },
] as const satisfies readonly PaintClass[]

const at = (id: (typeof plainClasses)[number]['id'], paths: number): number =>
  paths + plainClasses.findIndex((one) => one.id === id)

const kept = new WeakMap<FacilityDocument, { revision: number; tones: ReadonlyMap<string, Tone> }>()

/** The tone of every path that the facility names: the same wherever paths are drawn. */
export const pathTonesOf = (document: FacilityDocument): ReadonlyMap<string, Tone> => {
  const { revision } = document
  let known = kept.get(document)
  if (known?.revision !== revision) {
    const named: string[] = []
    for (const { path } of document.records('equipment').values()) {
      if (path !== undefined) named.push(path)
    }
    known = { revision, tones: pathTones(named) }
    kept.set(document, known)
  }
  return known.tones
}

/** Equipment by the named path that it belongs to: A, B, R1 … as stated, never guessed. */
export const pathsOverlay: ClassOverlay = {
  id: 'power-paths',
  discipline: 'power',
  label: { en: 'Power paths' },
  paint: ({ document, kinds }) => {
    const items = [...document.records('equipment').values()]
    const tones = pathTonesOf(document)
    const paths = [...tones.keys()]
    const numberOf = new Map(paths.map((path, n) => [path, n]))
    const classFor = ({ path, kind }: Equipment): number => {
      const own = path === undefined ? undefined : numberOf.get(path)
      if (own !== undefined) return own
      const role = kinds.get(kind)?.power
      if (role === undefined) return at('rest', paths.length)
      return at(role === 'load' ? 'load' : 'none', paths.length)
    }
    const classes: PaintClass[] = [
      ...paths.map((path) => ({
        id: path,
        label: { en: path },
        tone: tones.get(path) ?? ('plain' as const),
      })),
      ...plainClasses,
    ]
    const about = {
      id: 'power-paths',
      label: { en: 'Power paths' },
      classes,
      lines: 'feeder',
      ...(paths.length === 0 ? { note: { en: 'Nobody stated a path in this facility.' } } : {}),
    } as const
    return painted(
      about,
      items.map(({ id }) => id),
      (_, row) => classFor(items[row] as Equipment),
    )
  },
}
