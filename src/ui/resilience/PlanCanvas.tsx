import { useEffect, useMemo, useRef } from 'react'
import type { Point } from '#base'
import { type RowCourses, rowStates } from '#engines'
import { toneColor } from '#workspace'
import { useResolvedTheme } from '../app/useTheme'
import { themeColours } from '../kit/themeColours'
import { breakWords } from '../text/breakPanel'
import css from './Compare.module.css'
import { boxStates, type Plan } from './plan'
import { stateTones } from './stateTones'

interface PlanCanvasProps {
  readonly plan: Plan
  readonly courses: RowCourses
  readonly atS: number
  readonly label: string
}

const heightPx = 230
const padPx = 8

/** Puts the plan into the middle of a canvas: north is up. */
const placing = ({ minX, minY, maxX, maxY }: Plan, width: number, height: number) => {
  const scale = Math.min(
    (width - 2 * padPx) / Math.max(maxX - minX, 1e-3),
    (height - 2 * padPx) / Math.max(maxY - minY, 1e-3),
  )
  const [midX, midY] = [(minX + maxX) / 2, (minY + maxY) / 2]
  return ({ x, y }: Point): readonly [number, number] => [
    width / 2 + (x - midX) * scale,
    height / 2 - (y - midY) * scale,
  ]
}

const pathOf = (
  outlines: readonly (readonly Point[])[],
  put: ReturnType<typeof placing>,
): Path2D => {
  const path = new Path2D()
  for (const outline of outlines) {
    outline.forEach((point, at) => {
      const [x, y] = put(point)
      if (at === 0) path.moveTo(x, y)
      else path.lineTo(x, y)
    })
    path.closePath()
  }
  return path
}

/** How many pieces are in each state, in words: what the picture shows to whoever sees it. */
const spoken = (states: Uint8Array): string => {
  const counts = rowStates.map(() => 0)
  for (const state of states) counts[state] = (counts[state] ?? 0) + 1
  return rowStates
    .flatMap((state, at) =>
      (counts[at] ?? 0) > 0 ? `${breakWords.states[state]} ${counts[at]}` : [],
    )
    .join(', ')
}

/** A design from above, small, in its states at a moment. */
export function PlanCanvas({ plan, courses, atS, label }: PlanCanvasProps) {
  const theme = useResolvedTheme()
  const canvas = useRef<HTMLCanvasElement>(null)
  const states = useMemo(() => boxStates(plan, courses, atS), [plan, courses, atS])
  useEffect(() => {
    const element = canvas.current
    const pen = element?.getContext('2d')
    if (!element || !pen) return
    const ratio = Math.min(window.devicePixelRatio, 2)
    const width = element.clientWidth || 360
    element.width = width * ratio
    element.height = heightPx * ratio
    pen.setTransform(ratio, 0, 0, ratio, 0, 0)
    const colourOf = themeColours(element.parentElement ?? element, theme)
    const put = placing(plan, width, heightPx)
    pen.strokeStyle = colourOf('line-strong')
    pen.lineWidth = 1
    pen.stroke(pathOf(plan.rooms, put))
    // The graver states lie over the others.
    rowStates.forEach((state, at) => {
      const boxes = plan.boxes.filter((_, box) => states[box] === at)
      if (boxes.length === 0) return
      const path = pathOf(boxes, put)
      pen.fillStyle = toneColor(stateTones[state], theme)
      pen.fill(path)
      if (state !== 'running') pen.stroke(path)
    })
  }, [plan, states, theme])
  return (
    <figure className={css.plan}>
      <canvas
        ref={canvas}
        role="img"
        aria-label={`${label}: ${spoken(states)}`}
        style={{ height: heightPx }}
      />
    </figure>
  )
}
