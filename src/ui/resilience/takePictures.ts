import type { BreakStudy, Workspace } from '#workspace'
import type { Portrait } from '../view/portrait'
import { composePicture, type PictureStyle, pngOf, viewSize } from './composePicture'
import { type Frame, frameName } from './frames'

/** A picture of the sequence, ready to be saved. */
export interface Picture {
  readonly name: string
  readonly frame: Frame
  readonly png: Blob
}

interface Shoot {
  readonly workspace: Workspace
  readonly study: BreakStudy
  readonly portrait: Portrait
  readonly title: string
  readonly frames: readonly Frame[]
  readonly style: PictureStyle
}

/** Lets the page go on between two pictures: each costs a frame of its own. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

/** Puts the view back to how it was. */
const remembering = ({ store, playback }: Workspace): (() => void) => {
  const { study, selection, highlight, hovered } = store.getState()
  const { atS, isPlaying } = playback.store.getState()
  return () => {
    // Somebody who turned to something else meanwhile keeps that.
    if (store.getState().study?.type === 'break') store.setState({ study })
    store.setState({ selection, highlight, hovered })
    playback.seek(atS)
    if (isPlaying) playback.play()
  }
}

/** Nothing has happened yet: the view in the same colours, with everything as it runs. */
const before = (study: BreakStudy): BreakStudy => {
  if (!study.found) return study
  const { cascade, ids } = study.found
  const courses = {
    offsets: new Int32Array(cascade.courses.offsets.length),
    atS: new Float64Array(),
    state: new Uint8Array(),
  }
  const calm = { ...cascade, events: [], loads: [], rowsOut: [], routesOut: [], courses }
  return { ...study, found: { cascade: calm, ids } }
}

const show = ({ workspace: { store, playback }, study }: Shoot, { type, atS }: Frame): void => {
  if (type === 'before') store.setState({ study: before(study) })
  else if (store.getState().study !== study) store.setState({ study })
  playback.pause()
  playback.seek(atS)
}

/**
 * Takes the pictures of a break from the view itself, one moment after another, and puts the view and
 * its playback back. Stops with undefined when it is called off or the break is left.
 */
export const takePictures = async (
  shoot: Shoot,
  signal: AbortSignal,
  report: (share: number) => void,
): Promise<readonly Picture[] | undefined> => {
  const { workspace, portrait, frames, title, style } = shoot
  const { store, playback } = workspace
  await pause()
  if (signal.aborted) return undefined
  const restore = remembering(workspace)
  const pictures: Picture[] = []
  playback.pause()
  const sitting = portrait(viewSize)
  store.setState({ selection: new Set(), highlight: [], hovered: undefined })
  try {
    for (const [at, frame] of frames.entries()) {
      if (signal.aborted || store.getState().study?.type !== 'break') return undefined
      show(shoot, frame)
      await pause()
      const picture = composePicture(sitting.take(), { title, frame }, style)
      pictures.push({ name: frameName(frame, at), frame, png: await pngOf(picture) })
      report((at + 1) / frames.length)
    }
  } finally {
    restore()
    sitting.done()
  }
  return pictures
}
