import { type CSSProperties, memo, useEffect, useId, useMemo, useRef, useState } from 'react'
import type { FacilityDocument } from '#document'
import { drawnOut } from '#workspace'
import { useWorkspaceState } from '../app/context'
import { words } from '../text/text'
import type { Acting } from './acting'
import css from './Board.module.css'
import type { Drawing, PlacedPart } from './drawing'
import type { Dresser } from './dressed'
import { farNameOf, farTitles } from './far-titles'
import { keysOf } from './keys'
import { DiagramSymbol } from './Symbol'
import { useDetail } from './useDetail'
import { usePointing } from './usePointing'
import type { Viewing } from './useView'
import { type Box, type Detail, meets, thicknessAt } from './viewing'
import { WireLabels, Wires } from './Wires'

interface BoardProps {
  readonly drawing: Drawing
  readonly dresser: Dresser
  readonly acting: Acting
  readonly viewing: Viewing
  readonly colours: ReadonlyMap<string, string>
  readonly isStale: boolean
  /** What a screen reader calls it. */
  readonly label: string
  readonly onSpread: (part: PlacedPart) => void
  readonly onFold: (part: PlacedPart) => void
}

/** Below these scales words, and then symbols, are too small to be told apart. */
const wordsFrom = 0.5
const mostSymbols = 1400
/** The ground around the letters of titles, on screen. */
const haloPx = 3

const boxOf = ({ x, y, width, height }: PlacedPart): Box => ({
  x: x - 10,
  y: y - 6,
  width: width + 130,
  height: height + 40,
})

/** Symbols by the equipment that they stand for. */
const usePartsById = ({ parts }: Drawing) =>
  useMemo(
    () => new Map(parts.flatMap((part) => part.ids.map((id) => [id, part] as const))),
    [parts],
  )

/** Hosts nest a few levels deep. */
const deepest = 8

/** The symbol of a piece; what stands in a rack is fed by the rack's cords where it has none itself. */
const partOf = (
  byId: ReadonlyMap<string, PlacedPart>,
  document: FacilityDocument,
  id: string,
): PlacedPart | undefined => {
  let at: string | undefined = id
  for (let step = 0; step < deepest && at !== undefined; step++) {
    const part = byId.get(at)
    if (part) return part
    at = document.get('equipment', at)?.inside?.equipment
  }
  return undefined
}

/** Brings a symbol into view when its equipment is selected elsewhere. */
const useFollowedSelection = (
  byId: ReadonlyMap<string, PlacedPart>,
  reveal: (box: Box) => void,
  onActive: (key: string) => void,
) => {
  const selection = useWorkspaceState((state) => state.selection)
  const document = useWorkspaceState((state) => state.document)
  const keys = useMemo(
    () => new Set([...selection].flatMap((id) => partOf(byId, document, id)?.key ?? [])),
    [selection, byId, document],
  )
  const seen = useRef<ReadonlySet<string>>(selection)
  useEffect(() => {
    if (seen.current === selection) return
    seen.current = selection
    for (const id of selection) {
      const part = partOf(byId, document, id)
      if (!part) continue
      reveal(boxOf(part))
      onActive(part.key)
      return
    }
  }, [selection, byId, document, reveal, onActive])
  return keys
}

/** The graphic itself: panned and zoomed, with only what is in view drawn. */
export function Board(props: BoardProps) {
  const { drawing, dresser, acting, viewing, colours, isStale, label, onSpread, onFold } = props
  const { view, screen } = viewing
  const prefix = useId()
  const [activeKey, setActiveKey] = useState<string | undefined>()
  const byId = usePartsById(drawing)
  const selected = useFollowedSelection(byId, viewing.reveal, setActiveKey)
  const hovered = useWorkspaceState((state) => byId.get(state.hovered ?? '')?.key)
  const active = useMemo(
    () => drawing.parts.find(({ key }) => key === activeKey),
    [drawing, activeKey],
  )
  const shown = useShown(byId)
  const go = (part: PlacedPart | undefined) => {
    setActiveKey(part?.key)
    if (part) viewing.reveal(boxOf(part))
  }
  const pointing = usePointing(drawing, viewing, {
    acting,
    onSpread,
    onFold,
    onActive: setActiveKey,
  })
  const detail = useDetail(view, screen)
  return (
    <div
      className={css.board}
      role="tree"
      tabIndex={0}
      aria-label={label}
      aria-description={words.diagram.help}
      aria-activedescendant={active ? `${prefix}${active.key}` : undefined}
      aria-multiselectable
      data-stale={isStale}
      onKeyDown={keysOf({ drawing, viewing, acting, active, go, onSpread, onFold })}
      {...pointing}
    >
      <svg
        role="presentation"
        className={css.paper}
        style={{ '--far': thicknessAt(detail.scale) } as CSSProperties}
      >
        <g transform={`translate(${view.x} ${view.y}) scale(${view.scale})`}>
          <Wires drawing={drawing} dresser={dresser} colours={colours} shown={shown} />
          <Symbols
            drawing={drawing}
            dresser={dresser}
            detail={detail}
            prefix={prefix}
            selected={selected}
            hovered={hovered}
            active={active}
            shown={shown}
          />
          {detail.scale < wordsFrom ? null : <WireLabels drawing={drawing} dresser={dresser} />}
          {detail.scale < wordsFrom ? (
            <FarTitles drawing={drawing} dresser={dresser} scale={detail.scale} />
          ) : null}
        </g>
      </svg>
    </div>
  )
}

interface SymbolsProps {
  readonly drawing: Drawing
  readonly dresser: Dresser
  readonly detail: Detail
  readonly prefix: string
  readonly selected: ReadonlySet<string>
  readonly hovered: string | undefined
  readonly active: PlacedPart | undefined
  readonly shown: ReadonlySet<string> | undefined
}

/** The symbols in and around what is seen. While the view merely moves they are not looked at again. */
const Symbols = memo(function Symbols(props: SymbolsProps) {
  const { drawing, dresser, detail, prefix, selected, hovered, active, shown } = props
  // What has the focus stays in the page, so that it can be read aloud.
  const visible = drawing.parts.filter((part) => part === active || meets(boxOf(part), detail.box))
  if (visible.length > mostSymbols) return <Crowd parts={visible} />
  return visible.map((part) => (
    <DiagramSymbol
      key={part.key}
      id={`${prefix}${part.key}`}
      dressed={dresser.dress(part)}
      isSelected={selected.has(part.key)}
      isHovered={hovered === part.key}
      isActive={active === part}
      hasWords={detail.scale >= wordsFrom}
      isAside={shown !== undefined && !shown.has(part.key)}
    />
  ))
})

/** What is drawn out in the view is so here as well; undefined when nothing is. */
const useShown = (byId: ReadonlyMap<string, PlacedPart>): ReadonlySet<string> | undefined => {
  const ids = useWorkspaceState(drawnOut)
  return useMemo(() => {
    const keys = ids.flatMap((id) => byId.get(id)?.key ?? [])
    return keys.length === 0 ? undefined : new Set(keys)
  }, [ids, byId])
}

/** So many symbols that each is but a dot: one element for all. */
function Crowd({ parts }: { readonly parts: readonly PlacedPart[] }) {
  const d = parts
    .map(({ x, y, width, height, role }) =>
      role === 'bus'
        ? `M${x} ${y + height - 6}h${width}v4h${-width}z`
        : `M${x + 6} ${y + 6}h${width - 12}v${height - 12}h${12 - width}z`,
    )
    .join('')
  return <path d={d} className={`${css.stroke} ${css.ground}`} />
}

interface FarTitlesProps {
  readonly drawing: Drawing
  readonly dresser: Dresser
  readonly scale: number
}

const FarTitles = memo(function FarTitles({ drawing, dresser, scale }: FarTitlesProps) {
  const titles = useMemo(
    () => farTitles(drawing, (part) => farNameOf(dresser.dress(part)), scale),
    [drawing, dresser, scale],
  )
  return (
    <g aria-hidden>
      {titles.map(({ key, text, x, y, sizePx }) => (
        <text
          key={key}
          x={x}
          y={y}
          fontSize={sizePx}
          strokeWidth={haloPx / scale}
          className={css.far}
        >
          {text}
        </text>
      ))}
    </g>
  )
})
