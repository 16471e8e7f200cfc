import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useWorkspace } from '../app/context'
import { cameraWords as text } from '../text/camera'
import css from './ViewCube.module.css'

/** What a part of the cube leads to: a side is an elevation, the top the plan, a corner the space. */
const sides = [
  { id: 'north', bearingDeg: 180 },
  { id: 'east', bearingDeg: 270 },
  { id: 'south', bearingDeg: 0 },
  { id: 'west', bearingDeg: 90 },
] as const

const corners = [
  { id: 'southWest', bearingDeg: 45 },
  { id: 'southEast', bearingDeg: 315 },
  { id: 'northEast', bearingDeg: 225 },
  { id: 'northWest', bearingDeg: 135 },
] as const

const cornerPolarDeg = 55

/** One stop for the Tab key; arrows go round the cube. */
const rove = (event: KeyboardEvent<HTMLElement>) => {
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
  if (step === undefined) return
  const buttons = [...event.currentTarget.querySelectorAll('button')]
  const at = buttons.indexOf(event.target as HTMLButtonElement)
  buttons[(at + step + buttons.length) % buttons.length]?.focus()
  event.preventDefault()
  event.stopPropagation()
}

/** A cube that turns with the view, and turns it. It follows the camera without rendering. */
export default function ViewCube() {
  const workspace = useWorkspace()
  const cube = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const { sight } = workspace
    const turn = () => {
      const { pose } = sight.getState()
      if (!pose || !cube.current) return
      cube.current.style.setProperty('--bearing', `${pose.bearingDeg}deg`)
      cube.current.style.setProperty('--polar', `${pose.polarDeg}deg`)
    }
    turn()
    return sight.subscribe(turn)
  }, [workspace])
  const look = (bearingDeg: number, polarDeg: number, isFlat: boolean) => {
    workspace.store.setState({ view: '3d' })
    workspace.look(bearingDeg, polarDeg, isFlat)
  }
  return (
    <div role="toolbar" aria-label={text.cube} className={css.frame} onKeyDown={rove}>
      <div ref={cube} className={css.cube}>
        <button
          type="button"
          className={css.face}
          data-side="top"
          title={text.top}
          aria-label={text.top}
          onClick={() => workspace.store.setState({ view: 'plan', isBeside: false })}
        >
          {text.topShort}
        </button>
        {sides.map(({ id, bearingDeg }) => (
          <button
            key={id}
            type="button"
            tabIndex={-1}
            className={css.face}
            data-side={id}
            title={text.elevations[id]}
            aria-label={text.elevations[id]}
            onClick={() => look(bearingDeg, 90, true)}
          >
            {text.sides[id]}
          </button>
        ))}
        {corners.map(({ id, bearingDeg }) => (
          <button
            key={id}
            type="button"
            tabIndex={-1}
            className={css.corner}
            data-corner={id}
            title={text.corners[id]}
            aria-label={text.corners[id]}
            onClick={() => look(bearingDeg, cornerPolarDeg, false)}
          />
        ))}
      </div>
    </div>
  )
}
