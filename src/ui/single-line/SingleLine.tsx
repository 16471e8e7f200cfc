import { useMemo, useRef } from 'react'
import { useApp, useChrome, useWorkspace, useWorkspaceState } from '../app/context'
import { useStale } from '../app/useStale'
import { useResolvedTheme } from '../app/useTheme'
import { Empty } from '../kit/Empty'
import { words } from '../text/text'
import { Board } from './Board'
import { pathColours } from './colours'
import { Divider } from './Divider'
import type { Drawing } from './drawing'
import { drawingName, printSvg, svgOf } from './output'
import css from './SingleLine.module.css'
import { Tools } from './Tools'
import { useActing } from './useActing'
import { useAnchor } from './useAnchor'
import { useDrawing } from './useDrawing'
import { type Dresser, useDresser, useLibrary } from './useDresser'
import { useView } from './useView'
import { useWish } from './useWish'

/** The single-line diagram of the open facility, in a pane of its own. */
export default function SingleLine() {
  const { side, share, isMaximised } = useChrome((state) => state.diagram)
  const host = useRef<HTMLDivElement>(null)
  const library = useLibrary()
  const { wish, isChanged, spreadOut, fold, gather } = useWish()
  const { drawing, fault } = useDrawing(wish)
  const dresser = useDresser(drawing, library)
  const viewing = useView(host, drawing)
  const hold = useAnchor(drawing, viewing)
  const acting = useActing(library)
  const stale = useStale()
  const colours = useColours(drawing)
  const output = useOutput(drawing, dresser, stale)
  const isDrawn = drawing !== undefined && dresser !== undefined && drawing.parts.length > 0
  const size = `${share[side] * 100}%`
  return (
    <section
      className={css.pane}
      data-side={side}
      data-maximised={isMaximised}
      style={isMaximised ? undefined : side === 'below' ? { height: size } : { width: size }}
      aria-label={words.diagram.title}
    >
      {isMaximised ? null : <Divider />}
      <div className={css.head}>
        <h2>{words.diagram.title}</h2>
        <Legend colours={colours} />
        {stale ? <span className={css.stale}>{words.diagram.stale}</span> : null}
        <Tools
          viewing={viewing}
          isMerged={drawing?.isMerged ?? true}
          onGather={isChanged ? gather : undefined}
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
            onSpread={(part) => {
              hold(part)
              spreadOut(part)
            }}
            onFold={(part) => {
              hold(part)
              fold(part)
            }}
          />
        ) : (
          <div className={css.message}>
            {drawing?.parts.length === 0 ? (
              <Empty title={words.diagram.empty}>{words.diagram.emptyHelp}</Empty>
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

const useColours = (drawing: Drawing | undefined) => {
  const theme = useResolvedTheme()
  const document = useWorkspaceState((state) => state.document)
  return useMemo(
    () => pathColours(drawing?.parts ?? [], document, theme),
    [drawing, document, theme],
  )
}

function Legend({ colours }: { readonly colours: ReadonlyMap<string, string> }) {
  return colours.size === 0 ? null : (
    <div className={css.legend}>
      {[...colours].map(([path, colour]) => (
        <span key={path}>
          <i style={{ background: colour }} />
          {path}
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
) => {
  const { services, notices } = useApp()
  const style = useChrome((state) => state.diagram.symbols)
  const { store } = useWorkspace()
  const write = (): string | undefined => {
    if (!drawing || !dresser) return undefined
    const { document } = store.getState()
    return svgOf(drawing, dresser, {
      facility: document.head.name,
      style,
      date: new Date().toLocaleDateString('en-CA'),
      isStale,
      colours: pathColours(drawing.parts, document, 'light'),
    })
  }
  return {
    onPrint: () => {
      const svg = write()
      if (svg !== undefined) printSvg(svg)
    },
    onSave: async () => {
      const svg = write()
      if (svg === undefined) return
      const name = drawingName(store.getState().document.head.name)
      const content = new Blob([svg], { type: 'image/svg+xml' })
      try {
        const description = words.diagram.title
        if (await services.files.saveCopy({ name, content, description })) {
          notices.say(words.diagram.savedTo(name), 'good')
        }
      } catch (error) {
        notices.say(words.diagram.saveFailed(error instanceof Error ? error.message : ''), 'fault')
      }
    },
  }
}
