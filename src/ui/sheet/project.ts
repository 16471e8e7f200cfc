import { boundsOf, type Point } from '#base'
import type { KindId, Library, Solid } from '#model'
import { isShown, type Layout, type Upright, type WorkspaceState } from '#workspace'
import { boxOf, figuresOf } from './figures'
import type { Figure, Looked } from './looked'

/** A piece of equipment on the drawing: where its tag may stand. */
export interface Tagged {
  readonly tag: string
  readonly at: Point
  readonly widthM: number
  readonly heightM: number
}

export interface Projected {
  readonly figures: readonly Figure[]
  readonly tags: readonly Tagged[]
  readonly hiddenCount: number
  /** What is drawn: what hangs on anything else is left out with it. */
  readonly drawn: ReadonlySet<string>
  /** Parts of the building that nobody states the size of: they are left out. */
  readonly sizelessCount: number
  /** Whether pieces stand for themselves as boxes, being too many for their details. */
  readonly isPlain: boolean
}

/** Beyond this many pieces each is drawn as its box. */
const mostDetailed = 3000

const solidsOf = (kind: KindId, place: Upright, library: Library): readonly Solid[] => {
  const { widthM, depthM, heightM } = place
  return library.kinds.get(kind)?.solids({ widthM, depthM, heightM }) ?? [boxOf(place)]
}

interface Parts {
  readonly figures: readonly Figure[]
  readonly sizelessCount: number
}

type Shown = Pick<WorkspaceState, 'document' | 'visibility'>

/** Parts of the building from where one stands, as far as their size is known; doors of a plan are marks. */
const elementParts = ({ document, visibility }: Shown, looked: Looked): Parts => {
  const figures: Figure[] = []
  let sizelessCount = 0
  for (const element of document.list('elements')) {
    const { x, y, z, rotationDeg, widthM, type } = element
    if (!isShown(document, visibility, element.id)) continue
    const isDoor = type === 'door'
    const depthM = element.depthM ?? (isDoor ? 0.1 : type === 'column' ? widthM : undefined)
    const isFlat = type === 'opening' || type === 'shaft'
    const heightM = isFlat ? 0.01 : element.heightM
    // All but columns have signs of their own in a plan.
    const isPlan = looked.view === 'plan'
    if (isPlan && type !== 'column') continue
    const rise = heightM ?? (isPlan ? 0.01 : undefined)
    if (widthM === undefined || depthM === undefined || rise === undefined) {
      sizelessCount += 1
      continue
    }
    const place = { x, y, z, rotationDeg, widthM, depthM, heightM: rise }
    for (const figure of figuresOf(place, boxOf(place), looked)) {
      if (isDoor && figure.isFace) continue
      figures.push({
        ...figure,
        ...(isPlan ? { weight: 'cut' as const, isFace: true } : {}),
        ...(isDoor ? { isOpen: true } : {}),
      })
    }
  }
  return { figures, sizelessCount }
}

/** Everything that is shown, as it covers each other from there: the farthest first. */
export const project = (
  { document, visibility }: Shown,
  layout: Layout,
  looked: Looked,
): Projected => {
  const { figures: parts, sizelessCount } = elementParts({ document, visibility }, looked)
  const figures: Figure[] = [...parts]
  const drawn = new Set<string>()
  const tags: Tagged[] = []
  let hiddenCount = 0
  const isPlain = document.count('equipment') > mostDetailed
  for (const item of document.records('equipment').values()) {
    if (!isShown(document, visibility, item.id)) {
      hiddenCount += 1
      continue
    }
    // What is mounted in a rack is drawn by the rack's own elevation.
    if (item.inside) continue
    const place = layout.placeOf(item)
    const solids = isPlain ? [boxOf(place)] : solidsOf(item.kind, place, layout.library)
    const own = solids.flatMap((solid) => figuresOf(place, solid, looked))
    if (own.length === 0) continue
    drawn.add(item.id)
    figures.push(...own)
    const {
      minX: left,
      maxX: right,
      minY: low,
      maxY: high,
    } = boundsOf(figuresOf(place, boxOf(place), looked).flatMap(({ points }) => [...points]))
    tags.push({
      tag: item.tag,
      at: { x: (left + right) / 2, y: (low + high) / 2 },
      widthM: right - left,
      heightM: high - low,
    })
  }
  figures.sort((a, b) => a.nearM - b.nearM)
  return { figures, tags, drawn, sizelessCount, hiddenCount, isPlain }
}
