import type { Library } from '#model'
import type { WorkspaceState } from '../workspace'
import { airIntakeOverlay } from './air'
import { areaHeatOverlay } from './areas'
import { paintBreak } from './break'
import { paintCoolingLoss } from './cooling-loss'
import type { ClassOverlay, PaintContext, Painting } from './define'
import { rackHeatOverlay } from './heat'
import { loadOverlay } from './load'
import { paintLoss } from './loss'
import { coolantOverlay, headOverlay, intakeOverlay, worstIntakeOverlay } from './margins'
import { portUseOverlay, reachUseOverlay } from './network'
import { paintNetworkLoss } from './network-loss'
import { pathsOverlay } from './paths'
import { supplyOverlay } from './supply'
import { trayFillOverlay, trayWeightOverlay } from './trays'

/** The overlays that sort into classes, in the order of the list to choose from. */
export const classOverlays: readonly ClassOverlay[] = [
  pathsOverlay,
  loadOverlay,
  supplyOverlay,
  rackHeatOverlay,
  areaHeatOverlay,
  intakeOverlay,
  worstIntakeOverlay,
  airIntakeOverlay,
  coolantOverlay,
  headOverlay,
  trayFillOverlay,
  trayWeightOverlay,
  portUseOverlay,
  reachUseOverlay,
]

type Painted = Pick<WorkspaceState, 'document' | 'revision' | 'answer' | 'overlay' | 'study'>

interface Kept extends Painted {
  readonly painting: Painting | undefined
}

const kept = new WeakMap<object, Kept>()

const isSame = (a: Painted, b: Painted): boolean =>
  a.revision === b.revision &&
  a.answer === b.answer &&
  a.overlay === b.overlay &&
  a.study === b.study

const paintStudy = (study: Painted['study'], context: PaintContext): Painting | undefined => {
  if (study?.type === 'loss') return paintLoss(study, context)
  if (study?.type === 'break') return paintBreak(study, context)
  if (study?.type === 'network-loss') return paintNetworkLoss(study)
  return study?.type === 'cooling-loss' ? paintCoolingLoss(study, context) : undefined
}

/**
 * What colours the equipment now: what a loss does, else the chosen overlay; undefined where that is
 * no overlay of classes. The very same
 * object as long as nothing that it rests on has changed, for whoever asks.
 */
export const paintingOf = (
  state: Painted,
  { kinds }: Pick<Library, 'kinds'>,
): Painting | undefined => {
  const known = kept.get(state.document)
  if (known && isSame(known, state)) return known.painting
  const { document, revision, answer, overlay, study } = state
  const context = { document, answer, kinds }
  const painting =
    paintStudy(study, context) ?? classOverlays.find(({ id }) => id === overlay)?.paint(context)
  kept.set(document, { document, revision, answer, overlay, study, painting })
  return painting
}
