import { useEffect, useRef } from 'react'
import type { QualityLevel, SceneEvents, WheelMeans, Workspace } from '#workspace'
import { type MountedScene, mountScene } from './mount'
import type { Pane } from './pane'
import css from './Scene.module.css'
import { themeOf } from './theme'

export interface SceneProps {
  readonly workspace: Workspace
  /** Who hears pointers and keys. It may change without the scene being made anew. */
  readonly events: SceneEvents
  /** The page's theme; without one the system's holds. */
  readonly theme?: 'dark' | 'light' | undefined
  /** What a screen reader calls the scene. */
  readonly label: string
  /** The one view that it keeps, whichever the state says. It may change without a new scene. */
  readonly pane?: Pane | undefined
  /** Whether it came beside the first scene of the workspace, which is the one that is measured. */
  readonly isAside?: boolean | undefined
  /** What the wheel does; without it what its device is taken for. */
  readonly wheel?: WheelMeans | undefined
  /** Told when the pointer or the focus comes in. */
  readonly onEnter?: (() => void) | undefined
  /** Told when the scene cannot start, as without WebGL 2. */
  readonly onFault?: ((message: string) => void) | undefined
  /** Told which quality the scene is drawn in. */
  readonly onQuality?: ((level: QualityLevel) => void) | undefined
  /** Told when the graphics card lets go of the picture, and when it is back. Nothing else is lost. */
  readonly onLost?: ((isLost: boolean) => void) | undefined
  /** Told how to take pictures of the scene once it is there, and undefined when it goes. */
  readonly onSit?: ((sit: MountedScene['sit'] | undefined) => void) | undefined
}

const systemIsDark = (): boolean => matchMedia('(prefers-color-scheme: dark)').matches

const themeIn = ({ store }: Workspace, asked: SceneProps['theme']) =>
  themeOf(asked, systemIsDark(), store.getState().look.isLineDrawing)

/** The facility in plan and in space. It fills its container, and draws only when something changed. */
export function Scene(props: SceneProps) {
  const host = useRef<HTMLDivElement>(null)
  const mounted = useRef<MountedScene>(undefined)
  const { workspace, theme, label, pane, isAside = false, onEnter } = props
  const latest = useRef(props)
  latest.current = props

  useEffect(() => {
    if (!host.current) return
    let left = false
    const themeNow = () => themeIn(workspace, latest.current.theme)
    const mounting = mountScene({
      host: host.current,
      canvasClass: css.canvas ?? '',
      markClass: css.mark ?? '',
      workspace,
      events: () => latest.current.events,
      theme: themeNow(),
      pane: latest.current.pane,
      isAside,
      wheel: () => latest.current.wheel ?? 'auto',
      onQuality: (level) => latest.current.onQuality?.(level),
      onLost: (isLost) => latest.current.onLost?.(isLost),
    })
    mounting.then(
      (scene) => {
        if (left) return scene.dispose()
        mounted.current = scene
        // What was asked for while the scene came up.
        scene.paint(themeNow())
        scene.keep(latest.current.pane)
        latest.current.onSit?.(scene.sit)
      },
      (fault: unknown) => {
        latest.current.onFault?.(fault instanceof Error ? fault.message : String(fault))
      },
    )
    const stop = workspace.store.subscribe(({ look }, { look: last }) => {
      if (look.isLineDrawing !== last.isLineDrawing) mounted.current?.paint(themeNow())
    })
    return () => {
      left = true
      stop()
      latest.current.onSit?.(undefined)
      mounted.current?.dispose()
      mounted.current = undefined
    }
  }, [workspace, isAside])

  useEffect(() => {
    mounted.current?.paint(themeIn(workspace, theme))
  }, [theme, workspace])

  useEffect(() => {
    mounted.current?.keep(pane)
  }, [pane])

  return (
    <div
      ref={host}
      className={css.host}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the scene takes keys like a drawing board
      tabIndex={0}
      role="application"
      aria-label={label}
      onPointerEnter={onEnter}
      onFocus={onEnter}
    />
  )
}
