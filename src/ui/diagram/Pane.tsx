import { type ReactNode, type RefObject, useRef } from 'react'
import { clampShare, type DiagramState } from '../app/chrome'
import { useApp, useChrome, useWorkspace } from '../app/context'
import { useStale } from '../app/useStale'
import { Empty } from '../kit/Empty'
import { Splitter } from '../kit/Splitter'
import { words } from '../text/text'
import type { Acting } from './acting'
import { Board } from './Board'
import type { Drawing, PlacedPart } from './drawing'
import type { Dresser } from './dressed'
import { drawingName, type Paper, printSvg, svgOf } from './output'
import css from './Pane.module.css'
import type { DiagramSource } from './read'
import { Tools } from './Tools'
import { useAnchor } from './useAnchor'
import { useDrawing } from './useDrawing'
import { useView, type Viewing } from './useView'
import { useWish } from './useWish'

/** What a diagram of a facility is called, and what it says where there is nothing to draw. */
interface PaneWords {
  readonly title: string
  readonly graphic: string
  readonly empty: string
  readonly emptyHelp: string
}

/** A diagram as it is laid out now, and how much of it the person wants to see. */
export interface Shown {
  readonly drawing: Drawing | undefined
  readonly fault: string | undefined
  readonly isChanged: boolean
  readonly host: RefObject<HTMLDivElement | null>
  readonly viewing: Viewing
  readonly onSpread: (part: PlacedPart) => void
  readonly onFold: (part: PlacedPart) => void
  readonly onGather: () => void
}

/** Lays the diagram of a network out, anew with every edit of what is drawn. */
export const useDiagram = (source: DiagramSource): Shown => {
  const host = useRef<HTMLDivElement>(null)
  const { wish, isChanged, spreadOut, fold, gather } = useWish()
  const { drawing, fault } = useDrawing(source, wish)
  const viewing = useView(host, drawing)
  const hold = useAnchor(drawing, viewing)
  return {
    drawing,
    fault,
    isChanged,
    host,
    viewing,
    onSpread: (part) => {
      hold(part)
      spreadOut(part)
    },
    onFold: (part) => {
      hold(part)
      fold(part)
    },
    onGather: gather,
  }
}

interface PaneProps {
  readonly words: PaneWords
  readonly shown: Shown
  readonly dresser: Dresser | undefined
  readonly acting: Acting
  /** The colours of wires in the theme of the screen, by what they are called. */
  readonly colours: ReadonlyMap<string, string>
  /** The drawing as it goes on paper. */
  readonly paper: () => Paper
  /** What can be set about this diagram alone. */
  readonly tools?: ReactNode
}

/** A diagram of the open facility, in a pane of its own. */
export function Pane({ words: own, shown, dresser, acting, colours, paper, tools }: PaneProps) {
  const { side, share, isMaximised } = useChrome((state) => state.diagram)
  const stale = useStale()
  const { drawing, fault, viewing, host } = shown
  const output = useOutput(drawing, dresser, stale, paper)
  const isDrawn = drawing !== undefined && dresser !== undefined && drawing.parts.length > 0
  const size = `${share[side] * 100}%`
  return (
    <section
      className={css.pane}
      data-side={side}
      data-maximised={isMaximised}
      style={isMaximised ? undefined : side === 'below' ? { height: size } : { width: size }}
      aria-label={own.title}
    >
      {isMaximised ? null : <Edge side={side} share={share[side]} title={own.title} />}
      <div className={css.head}>
        <h2>{own.title}</h2>
        <Legend colours={colours} />
        {stale ? <span className={css.stale}>{words.diagram.stale}</span> : null}
        <Tools
          title={own.title}
          viewing={viewing}
          isMerged={drawing?.isMerged ?? true}
          onGather={shown.isChanged ? shown.onGather : undefined}
          own={tools}
          {...output}
        />
      </div>
      <div ref={host} className={css.body}>
        {isDrawn ? (
          <Board
            drawing={drawing}
            dresser={dresser}
            acting={acting}
            viewing={viewing}
            colours={colours}
            isStale={stale}
            label={own.graphic}
            onSpread={shown.onSpread}
            onFold={shown.onFold}
          />
        ) : (
          <div className={css.message}>
            {drawing?.parts.length === 0 ? (
              <Empty title={own.empty}>{own.emptyHelp}</Empty>
            ) : (
              <Empty title={words.diagram.laying} />
            )}
          </div>
        )}
        {fault === undefined ? null : (
          <p className={css.fault} role="alert">
            {words.diagram.failed(fault)}
          </p>
        )}
      </div>
    </section>
  )
}

interface EdgeProps {
  readonly side: DiagramState['side']
  readonly share: number
  readonly title: string
}

const shareStep = 0.03

/** The edge between the view and the diagram. Sizes are shares of what both have together. */
function Edge({ side, share, title }: EdgeProps) {
  const { chrome } = useApp()
  const resize = (next: number) =>
    chrome.setState(({ diagram }) => ({
      diagram: { ...diagram, share: { ...diagram.share, [side]: clampShare(next) } },
    }))
  return (
    <Splitter
      edge={side === 'below' ? 'top' : 'left'}
      label={words.top.resize(title)}
      value={share}
      limits={[0.15, 0.85]}
      step={shareStep}
      // Of the pane, which holds the edge, and what it shares its room with.
      perPx={(handle) => {
        const area = handle.parentElement?.parentElement?.getBoundingClientRect()
        return area ? 1 / (side === 'below' ? area.height : area.width) : 0
      }}
      isShare
      onResize={resize}
    />
  )
}

function Legend({ colours }: { readonly colours: ReadonlyMap<string, string> }) {
  return colours.size === 0 ? null : (
    <div className={css.legend}>
      {[...colours].map(([name, colour]) => (
        <span key={name}>
          <i style={{ background: colour }} />
          {name}
        </span>
      ))}
    </div>
  )
}

/** Saving and printing what is drawn. */
const useOutput = (
  drawing: Drawing | undefined,
  dresser: Dresser | undefined,
  isStale: boolean,
  paperOf: () => Paper,
) => {
  const { services, notices } = useApp()
  const { store } = useWorkspace()
  const write = (): string | undefined =>
    drawing &&
    dresser &&
    svgOf(drawing, dresser, {
      facility: store.getState().document.head.name,
      paper: paperOf(),
      date: new Date().toLocaleDateString('en-CA'),
      isStale,
    })
  return {
    onPrint: () => {
      const svg = write()
      if (svg !== undefined) printSvg(svg)
    },
    onSave: async () => {
      const svg = write()
      if (svg === undefined) return
      const { file, title } = paperOf()
      const name = drawingName(store.getState().document.head.name, file)
      const content = new Blob([svg], { type: 'image/svg+xml' })
      try {
        if (await services.files.saveCopy({ name, content, description: title })) {
          notices.say(words.diagram.savedTo(name), 'good')
        }
      } catch (error) {
        notices.say(words.diagram.saveFailed(error instanceof Error ? error.message : ''), 'fault')
      }
    },
  }
}
