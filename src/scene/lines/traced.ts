import type { FacilityDocument } from '#document'
import type { PowerTrace } from '#engines'
import { pathTonesOf, toneColor } from '#workspace'
import type { Theme } from '../theme'
import type { LineLook } from './flow-lines'
import type { Flows } from './flows'

const cordPx = 3
const stepPx = 4.5
const deadPx = 2

/** The lines of a trace: each cord in the colour of its path, dead ones red and thin. */
export const tracedFlows = (document: FacilityDocument, trace: PowerTrace, theme: Theme): Flows => {
  const tones = pathTonesOf(document)
  const colorOf = (path: string | undefined): string => {
    const tone = path === undefined ? undefined : tones.get(path)
    return tone === undefined ? theme.shown : toneColor(tone, theme.name)
  }
  const looks = new Map<string, LineLook>()
  const add = (ids: readonly string[], look: LineLook) => {
    for (const id of ids) looks.set(id, look)
  }
  const deadLook = { color: toneColor('dropped', theme.name), widthPx: deadPx }
  for (const { connections, live, steps } of trace.cords) {
    const [plug] = steps
    add(connections, live ? { color: colorOf(plug?.path), widthPx: cordPx } : deadLook)
    for (const step of steps) {
      const isRunning = live && step.live && step.share > 0
      // Where another cord's power passes, the line is alive whatever this cord is.
      if (isRunning) add(step.connections, { color: colorOf(step.path), widthPx: stepPx })
      else {
        add(
          step.connections.filter((id) => !looks.has(id)),
          deadLook,
        )
      }
    }
  }
  return { ids: [...looks.keys()], lookOf: (id) => looks.get(id) ?? deadLook }
}
