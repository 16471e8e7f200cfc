import { type CSSProperties, type MouseEvent, useMemo } from 'react'
import { useStore } from 'zustand'
import { type Cascade, type RowState, rowStates } from '#engines'
import { toneColor } from '#workspace'
import { useWorkspace, useWorkspaceState } from '../app/context'
import { useResolvedTheme } from '../app/useTheme'
import type { Drawing, PlacedPart } from '../diagram/drawing'
import type { Dressed, Dresser } from '../diagram/dressed'
import { DiagramSymbol } from '../diagram/Symbol'
import { Wires } from '../diagram/Wires'
import { breakWords } from '../text/breakPanel'
import css from './Excerpt.module.css'
import { stateAt } from './moments'
import { graver, isStill, stateTones } from './stateTones'
import { type DrawnExcerpt, mostPieces } from './useExcerptDrawing'

const { drawings: text } = breakWords

interface ExcerptDrawingProps {
  readonly title: string
  readonly drawn: DrawnExcerpt
  readonly dresser: Dresser | undefined
  readonly cascade: Cascade
  readonly ids: readonly string[]
}

/** A small drawing of what takes part, coloured by its states at the moment that is shown. */
export function ExcerptDrawing({ title, drawn, dresser, cascade, ids }: ExcerptDrawingProps) {
  const { drawing, fault, count } = drawn
  const isMany = count > mostPieces
  const isDrawn = drawing !== undefined && dresser !== undefined && count > 0 && !isMany
  const message =
    count === 0
      ? text.none
      : isMany
        ? text.many(count)
        : fault === undefined
          ? text.laying
          : text.failed(fault)
  return (
    <figure className={css.excerpt}>
      <figcaption>{title}</figcaption>
      {isDrawn ? (
        <Picture drawing={drawing} dresser={dresser} cascade={cascade} ids={ids} title={title} />
      ) : (
        <p>{message}</p>
      )}
    </figure>
  )
}

interface PictureProps {
  readonly drawing: Drawing
  readonly dresser: Dresser
  readonly cascade: Cascade
  readonly ids: readonly string[]
  readonly title: string
}

const rowsOf = ({ parts }: Drawing, ids: readonly string[]): readonly (readonly number[])[] => {
  const rows = new Map(ids.map((id, row) => [id, row]))
  return parts.map((part) => part.ids.flatMap((id) => rows.get(id) ?? []))
}

/** The state of each part, as one letter each: a component renders again only when one changes. */
const useStates = ({ drawing, cascade, ids }: PictureProps): readonly RowState[] => {
  const { playback } = useWorkspace()
  const rows = useMemo(() => rowsOf(drawing, ids), [drawing, ids])
  const letters = useStore(playback.store, ({ atS }) =>
    rows
      .map((own) => {
        const states = own.map((row) => stateAt(cascade.courses, row, atS))
        return rowStates.indexOf(states.reduce(graver, 'running'))
      })
      .join(''),
  )
  return useMemo(
    () => [...letters].map((letter) => rowStates[Number(letter)] ?? 'running'),
    [letters],
  )
}

/** Dresses parts by their states: what stands still is dead, and so are the lines from it. */
const inStates = (
  dresser: Dresser,
  drawing: Drawing,
  states: readonly RowState[],
): { readonly dress: (part: PlacedPart, at: number) => Dressed; readonly lines: Dresser } => {
  const still = new Set(
    drawing.parts.flatMap((part, at) => (isStill(states[at] ?? 'running') ? part.key : [])),
  )
  return {
    dress: (part) => ({ ...dresser.dress(part), isDead: still.has(part.key) }),
    lines: {
      ...dresser,
      strandsOf: (wire) =>
        dresser.strandsOf(wire).map((strand) => ({
          ...strand,
          tone: undefined,
          isDead: strand.isDead || still.has(wire.from),
        })),
    },
  }
}

const noColours: ReadonlyMap<string, string> = new Map()
/** Smaller, and its words cannot be read: then it is scrolled. */
const leastScale = 0.72
const aroundPx = 6

function Picture(props: PictureProps) {
  const { drawing, dresser, title } = props
  const { select } = useWorkspace()
  const theme = useResolvedTheme()
  const selection = useWorkspaceState((state) => state.selection)
  const states = useStates(props)
  const { dress, lines } = useMemo(
    () => inStates(dresser, drawing, states),
    [dresser, drawing, states],
  )
  const pick = ({ target }: MouseEvent) => {
    const key = (target as Element).closest('[data-key]')?.getAttribute('data-key')
    const part = drawing.parts.find((one) => one.key === key)
    if (part) select(part.ids)
  }
  const [width, height] = [drawing.width + 120, drawing.height + 2 * aroundPx]
  return (
    <div className={css.frame}>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the lists beside it do the same by keyboard */}
      <svg
        role="img"
        aria-label={`${title}: ${spoken(drawing, dresser, states)}`}
        viewBox={`${-aroundPx} ${-aroundPx} ${width} ${height}`}
        style={{ '--least': `${width * leastScale}px` } as CSSProperties}
        onClick={pick}
      >
        {drawing.parts.map((part, at) => (
          <Ground key={part.key} part={part} state={states[at] ?? 'running'} theme={theme} />
        ))}
        <Wires drawing={drawing} dresser={lines} colours={noColours} shown={undefined} />
        {drawing.parts.map((part, at) => (
          <DiagramSymbol
            key={part.key}
            id=""
            dressed={dress(part, at)}
            isSelected={part.ids.some((id) => selection.has(id))}
            isHovered={false}
            isActive={false}
            hasWords
            isAside={false}
          />
        ))}
      </svg>
    </div>
  )
}

/** What is not as before, by name: a picture has no other words for whoever cannot see it. */
const spoken = (drawing: Drawing, dresser: Dresser, states: readonly RowState[]): string =>
  drawing.parts
    .flatMap((part, at) => {
      const state = states[at] ?? 'running'
      return state === 'running'
        ? []
        : `${dresser.dress(part).part.tag} ${breakWords.states[state].toLowerCase()}`
    })
    .join(', ')

interface GroundProps {
  readonly part: PlacedPart
  readonly state: RowState
  readonly theme: 'dark' | 'light'
}

/** The colour of a state around a symbol. */
function Ground({ part: { x, y, width, height, role }, state, theme }: GroundProps) {
  if (state === 'running') return null
  const box =
    role === 'bus'
      ? { x: x - 5, y: y + height - 12, width: width + 10, height: 14 }
      : { x: x - 5, y: y - 3, width: width + 10, height: height + 6 }
  return (
    <rect
      {...box}
      rx={4}
      className={css.state}
      data-state={state}
      style={{ fill: toneColor(stateTones[state], theme) }}
    />
  )
}
