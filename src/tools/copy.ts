import {
  copiedIds,
  copiesProblem,
  copyAlong,
  done,
  labels,
  movedEquipment,
  movedPoint,
} from '#document'
import type { Ghost, Preview, Way } from '#workspace'
import { defineTool, type ToolContext } from './define'
import type { Load } from './shared/load'
import { outlineOf } from './shared/outlines'
import {
  beginRelocating,
  type Manner,
  type Relocating,
  relocating,
  type Shift,
  shiftText,
} from './shared/relocate'

/** More ghosts tell no more, and each one has to be drawn. */
const mostGhosts = 2000

const nth = ({ dx, dy, dz }: Shift, n: number): Shift => ({ dx: dx * n, dy: dy * n, dz: dz * n })

const ghostsOf = ({ ids }: Load, shift: Shift, times: number, context: ToolContext): Ghost[] => {
  const ghosts: Ghost[] = []
  for (let n = 1; n <= times; n++) {
    for (const id of ids) {
      const item = context.document.get('equipment', id)
      if (!item) continue
      if (ghosts.length === mostGhosts) return ghosts
      const { kind, product, x, y, z, rotationDeg } = movedEquipment(item, nth(shift, n))
      ghosts.push({ kind, product, x, y, z, rotationDeg })
    }
  }
  return ghosts
}

/** Rooms, routes and parts of the building, where their first copies would run. */
const waysOf = ({ ids }: Load, shift: Shift, times: number, { document }: ToolContext): Way[] => {
  const ways: Way[] = []
  for (let n = 1; n <= times; n++) {
    const by = nth(shift, n)
    for (const id of ids) {
      if (ways.length === mostGhosts) return ways
      const points = outlineOf(document, id)
      if (!points) continue
      ways.push({
        points: points.map((point) => ({ ...movedPoint(point, by), z: point.z + by.dz })),
      })
    }
  }
  return ways
}

const shown = (load: Load, shift: Shift, times: number, context: ToolContext): Preview => {
  const problem = copiesProblem(times, load.ids.length)
  const copies = times === 1 ? 'One copy' : `${times.toLocaleString('en-US')} copies`
  return {
    ghosts: ghostsOf(load, shift, times, context),
    ways: waysOf(load, shift, times, context),
    hint: problem?.en ?? `${copies}, ${shiftText(shift, context)} each. x5 makes five in a row.`,
  }
}

const manner: Manner = {
  ready: 'Type how far, such as 1.2,0 or 1.2,0x5 for five, or click the point to copy from.',
  nothing: 'Click what to copy.',
  typing: { en: 'East and north such as 1.2,0; a length at an angle such as 3<45; x5 for five' },
  repeats: true,
  show: shown,
  finish: ({ ids }, shift, times, context) => ({
    label: labels.copy.en(ids.length * times),
    apply: (edit, needs) => {
      const outcome = copyAlong(edit, needs, ids, shift, times)
      if (!outcome.ok) return outcome
      const copies = times === 1 ? 'Made 1 copy' : `Made ${times.toLocaleString('en-US')} copies`
      return done(
        {
          select: copiedIds(outcome.value),
          say: { en: `${copies}, ${shiftText(shift, context)} each.` },
        },
        outcome.warnings,
      )
    },
  }),
}

export default defineTool<Relocating>({
  id: 'copy',
  label: 'Copy by figures',
  shortcut: 'shift+m',
  icon: 'copy-plus',
  hint: manner.nothing,
  meansRoutes: true,
  start: (context) => beginRelocating(manner, context),
  on: (event, state, context) => relocating(event, state, manner, context),
})
