import { createRoot, extend, type ReconcilerRoot } from '@react-three/fiber'
import {
  Group,
  getConsoleFunction,
  NeutralToneMapping,
  NoToneMapping,
  setConsoleFunction,
} from 'three'
import type { QualityLevel, SceneEvents, WheelMeans, Workspace } from '#workspace'
import { followCard } from './card'
import { Meter, publish } from './diagnostics'
import { followQuality } from './follow-quality'
import { Gestures } from './input/gestures'
import { KeyPointer } from './input/key-pointer'
import { takeKey } from './input/keys'
import { Pointing } from './input/pointing'
import { followWalk, takeStep } from './input/steps'
import { Overlay } from './overlay/overlay'
import type { Pane } from './pane'
import { type PictureSize, type Sitting, sittingsOf } from './portrait'
import { spendingOf } from './quality'
import { Stage } from './stage'
import type { Theme } from './theme'
import { World } from './World'

// Only what the JSX names: the rest of three stays out of the bundle.
extend({ Group })

/** What the page holds of a mounted scene. */
export interface MountedScene {
  paint(theme: Theme): void
  /** Keeps one view from now on, or shows again the one that the state says. */
  keep(pane: Pane | undefined): void
  /** Begins to take pictures of the scene. */
  sit(size: PictureSize): Sitting
  dispose(): void
}

interface MountOptions {
  readonly host: HTMLElement
  /** The class of the canvases, which fill the host. */
  readonly canvasClass: string
  /** The class of the mark where the keys' pointer stands. */
  readonly markClass: string
  readonly workspace: Workspace
  readonly events: () => SceneEvents
  readonly theme: Theme
  readonly pane: Pane | undefined
  /** Whether it came beside the first scene, which is measured and takes the keys of a walk. */
  readonly isAside: boolean
  readonly wheel: () => WheelMeans
  /** Told which quality is in force, at the beginning and when it changes. */
  readonly onQuality: (level: QualityLevel) => void
  /** Told when the graphics card has forgotten everything, and when it is there again. */
  readonly onLost: (isLost: boolean) => void
}

/**
 * The renderer underneath creates a clock that three has deprecated, and three says so. Nobody can
 * act on that message; every other one passes.
 */
const createRootQuietly = (canvas: HTMLCanvasElement): ReconcilerRoot<HTMLCanvasElement> => {
  const before = getConsoleFunction()
  setConsoleFunction((type: 'log' | 'warn' | 'error', message: string, ...rest: unknown[]) => {
    if (message.startsWith('THREE.Clock:')) return
    console[type](message, ...rest)
  })
  try {
    return createRoot(canvas)
  } finally {
    setConsoleFunction(before)
  }
}

const sized = (width: number, height: number) => ({
  width: Math.max(width, 1),
  height: Math.max(height, 1),
  top: 0,
  left: 0,
})

const prefersCalm = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches

/** A canvas of its own for each mount: the renderer ends the context of one that it leaves. */
const addCanvas = (host: HTMLElement, className: string): HTMLCanvasElement => {
  const canvas = document.createElement('canvas')
  canvas.className = className
  host.append(canvas)
  return canvas
}

const settings = {
  gl: { antialias: true, toneMapping: NeutralToneMapping, powerPreference: 'high-performance' },
  flat: true,
  frameloop: 'demand',
  shadows: 'percentage',
} as const

/** Follows the size of the host, for renderer and stage alike. */
const followSize = (host: HTMLElement, resized: (width: number, height: number) => void) => {
  const observer = new ResizeObserver(() => {
    const { width, height } = host.getBoundingClientRect()
    if (width > 0 && height > 0) resized(width, height)
  })
  observer.observe(host)
  return () => observer.disconnect()
}

/** Gives the host's keys to somebody; what is taken goes no further. */
const followKeys = (host: HTMLElement, take: (event: KeyboardEvent) => boolean) => {
  const onKey = (event: KeyboardEvent) => {
    if (!take(event)) return
    event.preventDefault()
    event.stopPropagation()
  }
  host.addEventListener('keydown', onKey)
  return () => host.removeEventListener('keydown', onKey)
}

const isMenuKey = ({ key, shiftKey }: KeyboardEvent): boolean =>
  key === 'ContextMenu' || (key === 'F10' && shiftKey)

const middleOf = (host: HTMLElement) => {
  const { left, top, width, height } = host.getBoundingClientRect()
  return { clientX: left + width / 2, clientY: top + height / 2 }
}

/** Leads pointers and keys of the host to the camera and to who hears events. */
const followInput = (
  { host, workspace, events, isAside, wheel, markClass }: MountOptions,
  stage: Stage,
  invalidate: () => void,
) => {
  const pointing = new Pointing(host, (x, y, level) => stage.pick(x, y, level), events)
  const gestures = new Gestures(host, stage, pointing, invalidate, wheel)
  const keyPointer = new KeyPointer(host, pointing, markClass)
  const stopKeys = followKeys(host, (event) => {
    if (event.key === ' ') gestures.holdSpace()
    if (takeStep(event, stage.walk)) gestures.releaseSpace()
    else if (event.key === 'Home') stage.home()
    else if (isMenuKey(event)) events().menu?.(middleOf(host))
    else if (!keyPointer.take(event) && !takeKey(event, events(), stage.rig))
      return event.key === ' '
    invalidate()
    return true
  })
  const stopWalk = isAside ? () => {} : followWalk(host, workspace, stage.walk)
  return () => {
    stopKeys()
    stopWalk()
    gestures.dispose()
    keyPointer.dispose()
  }
}

/** Puts the scene of a workspace into its canvases. Throws where there is no WebGL 2. */
export const mountScene = async (options: MountOptions): Promise<MountedScene> => {
  const { host, canvasClass, workspace } = options
  const canvas = addCanvas(host, canvasClass)
  const drawing = addCanvas(host, canvasClass)
  const root = createRootQuietly(canvas)
  let invalidate = () => {}
  const stage = new Stage({
    workspace,
    overlay: new Overlay(drawing),
    theme: options.theme,
    pane: options.pane,
    invalidate: () => invalidate(),
    now: () => performance.now(),
    calm: prefersCalm,
  })
  const ratio = Math.min(window.devicePixelRatio, 2)
  const { width, height } = host.getBoundingClientRect()
  try {
    await root.configure({ ...settings, dpr: ratio, size: sized(width, height) })
  } catch (fault) {
    stage.dispose()
    for (const layer of [canvas, drawing]) layer.remove()
    throw fault
  }
  const meter = new Meter(stage, () => performance.now())
  const quality = followQuality(workspace, (level) => {
    const spending = spendingOf[level]
    store.getState().setDpr(Math.min(ratio, spending.mostRatio))
    stage.dress(spending)
    options.onQuality(level)
  })
  const world = (theme: Theme) => (
    <World stage={stage} meter={meter} theme={theme} began={quality.began} />
  )
  const store = root.render(world(options.theme))
  invalidate = () => store.getState().invalidate()
  const draw = () => store.getState().advance(performance.now())
  const fit = (w: number, h: number) => {
    store.getState().setSize(w, h)
    stage.resize(w, h, ratio)
    // A new size empties the canvas: it is drawn before the page is, or a slow frame shows nothing.
    draw()
  }
  const stopSize = followSize(host, fit)
  const stopInput = followInput(options, stage, () => invalidate())
  const stopCard = followCard(canvas, () => stage.restore(), options.onLost)
  const unpublish = options.isAside ? () => {} : publish(meter)
  quality.take()
  return {
    paint: (theme) => {
      stage.paint(theme)
      // Ink and paper are the colours that they are: nothing maps them.
      store.getState().gl.toneMapping = theme.isPaper ? NoToneMapping : NeutralToneMapping
      root.render(world(theme))
    },
    keep: (pane) => stage.keep(pane),
    sit: sittingsOf(host, [canvas, drawing], fit, draw),
    dispose: () => {
      unpublish()
      quality.stop()
      stopInput()
      stopCard()
      stopSize()
      root.unmount()
      stage.dispose()
      for (const layer of [canvas, drawing]) layer.remove()
    },
  }
}
