import { Group } from 'three'
import type { FacilityDocument } from '#document'
import type { Layout, Painting } from '#workspace'
import { SceneLines } from '../lines/scene-lines'
import type { ScenePart } from '../part'

/** What of the store the lines show. */
const fields = [
  'selection',
  'hovered',
  'highlight',
  'flows',
  'study',
  'ways',
  'visibility',
] as const

/** Lines of connections, flows and traces. */
export const linesPart = (): ScenePart => {
  const root = new Group()
  let lines: SceneLines | undefined
  let stale = true
  let painted: Painting | undefined
  const soil = () => {
    stale = true
  }
  const close = () => {
    if (lines) root.remove(lines.root)
    lines?.dispose()
  }
  return {
    root,
    paint: soil,
    reopen: (document: FacilityDocument, layout: Layout) => {
      close()
      lines = new SceneLines(document, layout)
      root.add(lines.root)
      soil()
    },
    changed: (change) => {
      lines?.follow(change)
      soil()
    },
    follow: (next, last) => {
      if (fields.some((name) => next[name] !== last[name])) soil()
    },
    draw: ({ state, painting, theme }) => {
      if (painting !== painted) soil()
      painted = painting
      if (stale) lines?.show(state, painting, theme)
      stale = false
      return false
    },
    under: ({ view, x, y }) => {
      const id = lines?.under(view, x, y)
      return id === undefined ? undefined : { hit: { id, type: 'connection' } }
    },
    dispose: close,
  }
}
