import { performance } from 'node:perf_hooks'
import { catalog } from '#catalog'
import { openDocument } from '#document'
import type { Equipment, Facility } from '#model'
import { itemsInBand, layoutOf } from '#workspace'
import { rayAt, type View } from '../../../../src/scene/camera/orbit'
import { Picker } from '../../../../src/scene/picking'
import { median, percentile, times } from '../clock'
import { type Figure, ms } from '../figure'

const sizePx = { widthPx: 1440, heightPx: 900 }

/** Looks from afar, over a district, into a hall and along the floor; and a plan of each. */
const looks = (campus: Facility): View[] => {
  const xs = campus.equipment.map(({ x }) => x)
  const middle = { x: Math.max(...xs.slice(0, 90_000)) / 2, y: 700, z: 0 }
  const rack = campus.equipment.find(({ kind }) => kind === 'rack') as Equipment
  return [
    [middle, 2500, 55],
    [middle, 900, 70],
    [rack, 300, 60],
    [rack, 60, 75],
    [rack, 15, 82],
    [rack, 400, 88],
  ].flatMap(([target, distanceM, polarDeg]) =>
    [0, 1].map((flatness) => ({
      orbit: {
        target: target as Equipment,
        distanceM: distanceM as number,
        bearingDeg: flatness === 1 ? 0 : 30,
        polarDeg: flatness === 1 ? 0 : (polarDeg as number),
      },
      flatness,
      ...sizePx,
    })),
  )
}

const pixels = Array.from({ length: 400 }, (_, n) => [(n * 379) % 1440, (n * 211) % 900] as const)

/** Picking through the page's own picker, box select, and the ratio to looking at every box. */
export const pickFigures = (campus: Facility): Figure[] => {
  const document = openDocument(campus)
  const layout = layoutOf(document, catalog)
  const picker = new Picker(document, layout, [])
  const views = looks(campus)
  const pick: number[] = []
  let hits = 0
  for (const round of [0, 1]) {
    for (const view of views) {
      for (const [x, y] of pixels) {
        // The clock of processor time takes longer to read than a pick takes.
        const start = performance.now()
        const result = picker.pick(view, x, y)
        const spent = performance.now() - start
        if (round === 0) continue
        pick.push(spent)
        if (result.hit?.type === 'equipment') hits += 1
      }
    }
  }
  if (hits < pick.length / 20) throw new Error('The picks hit nothing')
  const boxes = campus.equipment.map((item) => layout.index.get(item.id))
  const linear = times(() => {
    const view = views[4] as View
    const { origin, direction } = rayAt(view, 700, 450)
    let best = Number.POSITIVE_INFINITY
    for (const box of boxes) {
      if (!box) continue
      // The slab test of an upright box in its own frame, as the index does it.
      const turn = (box.rotationDeg * Math.PI) / 180
      const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
      const [ox, oy] = [origin.x - box.x, origin.y - box.y]
      const at = [ox * cos + oy * sin, oy * cos - ox * sin, origin.z - box.z - box.heightM / 2]
      const by = [
        direction.x * cos + direction.y * sin,
        direction.y * cos - direction.x * sin,
        direction.z,
      ]
      const half = [box.widthM / 2, box.depthM / 2, box.heightM / 2]
      let [from, to] = [0, Number.POSITIVE_INFINITY]
      for (let axis = 0; axis < 3; axis++) {
        const [p, d, h] = [at[axis] as number, by[axis] as number, half[axis] as number]
        from = Math.max(from, Math.min((-h - p) / d, (h - p) / d))
        to = Math.min(to, Math.max((-h - p) / d, (h - p) / d))
      }
      if (from <= to && from < best) best = from
    }
    return best
  })
  const all = { x: -1e4, y: -1e4 }
  const far = { x: 1e4, y: 1e4 }
  const box = times(() => {
    const found = itemsInBand(document, layout.library, all, far, 'inside')
    if (found.length < campus.equipment.length) throw new Error('The box missed something')
  })
  const part = times(() =>
    itemsInBand(document, layout.library, { x: 100, y: 100 }, { x: 700, y: 900 }, 'touching'),
  )
  const p95 = percentile(pick, 0.95)
  return [
    ms('pick', 'Pick', median(pick)),
    ms('pick-p95', '… 95 of 100 within', p95, 0.1),
    { ...ms('pick-ratio', 'Linear ray cast over every box', median(linear)) },
    { id: 'ratio', label: '… times a pick', unit: '', value: median(linear) / median(pick) },
    ms('box', 'Box select of everything', median(box), 2),
    ms('box-part', 'Box select of a fifth, touching', median(part)),
  ]
}
